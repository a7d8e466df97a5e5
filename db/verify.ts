import { asc, eq, gt } from 'drizzle-orm'

import { builtInProcedures, earlierForms } from '@/lib/domain/agreements/procedures'

import { canonicalJson, chainStart, commitmentOf, contentHash, eventHash, storeHash } from './chain'
import { recordedEvent, type RecordedEvent } from './events'
import { checkedFiles, reportStream } from './kept-reports'
import { procedureStream } from './procedure-entries'
import { procedureReference } from './procedures'
import { caseView, event, procedureContent, recordHead, restrictedText } from './schema'
import type { Db } from './store'

/** What is wrong with the record, and where. */
export interface RecordFault {
  readonly kind: 'changed' | 'removed' | 'inserted' | 'text-changed' | 'text-missing' | 'text-inserted' | 'tail-removed' | 'case-removed' | 'head-missing' | 'procedure-changed' | 'procedure-missing' | 'file-changed' | 'file-missing' | 'file-inserted'
  /** The place in the store-wide sequence. */
  readonly storeSeq: number | null
  /** Kind, id and sequence in the stream, where it can be told. */
  readonly where: string
}

export interface Verification {
  readonly events: number
  readonly streams: number
  readonly texts: number
  /** The first fault of the chains, if there is one, then every text, procedure and file that does not match. Empty: nothing was found. */
  readonly faults: readonly RecordFault[]
}

const page = 1000

/** Walks the whole record in its order and holds every link, every commitment and every view against what it was made from. */
export function verifyRecord(db: Db): Verification {
  const streams = new Map<string, { seq: number; hash: string }>()
  let before = { seq: 0, hash: chainStart }
  let events = 0
  const faults: RecordFault[] = []
  const promised = new Map<string, { commitments: Readonly<Record<string, string>>; storeSeq: number }>()
  const named = new Map<string, number>()
  const files = new Map<string, number>()
  for (let after = -1; ; ) {
    const rows = db.select().from(event).where(gt(event.storeSeq, after)).orderBy(asc(event.storeSeq)).limit(page).all()
    if (rows.length === 0) break
    for (const row of rows) {
      after = row.storeSeq
      events += 1
      const key = `${row.streamKind} ${row.streamId}`
      const fault = linkFault(row, before, streams.get(key))
      if (fault && !faults.length) faults.push(fault)
      before = { seq: row.storeSeq, hash: row.storeHash }
      streams.set(key, { seq: row.seq, hash: row.hash })
      for (const one of proceduresNamed(row)) if (!named.has(one)) named.set(one, row.storeSeq)
      for (const hash of filesNamed(row)) if (!files.has(hash)) files.set(hash, row.storeSeq)
      promised.set(`${key} ${row.seq}`, { commitments: commitmentsIn(row), storeSeq: row.storeSeq })
    }
  }
  if (faults.length === 0) faults.push(...tailFaults(db, before, streams))
  const texts = textFaults(db, promised)
  return { events, streams: streams.size, texts: texts.count, faults: [...faults, ...texts.faults, ...procedureFaults(db, named), ...fileFaults(db, files)] }
}

type EventRow = typeof event.$inferSelect

function linkFault(row: EventRow, before: { seq: number; hash: string }, stream: { seq: number; hash: string } | undefined): RecordFault | null {
  const at = { storeSeq: row.storeSeq, where: `${row.streamKind} ${row.streamId} event ${row.seq}` }
  if (row.storeSeq > before.seq + 1) return { kind: 'removed', storeSeq: before.seq + 1, where: `between entries ${before.seq} and ${row.storeSeq}` }
  const read = readable(row)
  if (read === null || read.hash !== eventHash(chainedFields(read))) return { kind: 'changed', ...at }
  if (read.seq !== (stream?.seq ?? 0) + 1 || read.prevHash !== (stream?.hash ?? chainStart)) return { kind: 'inserted', ...at }
  if (read.storePrevHash !== before.hash) return { kind: 'inserted', ...at }
  if (read.storeHash !== storeHash(read.storeSeq, read.hash, read.storePrevHash)) return { kind: 'changed', ...at }
  return null
}

/** The event, or null where its JSON is not what was written: another spelling of the same content is a change too. */
function readable(row: EventRow): RecordedEvent | null {
  try {
    const read = recordedEvent(row)
    const same =
      canonicalJson(read.procedure) === row.procedureJson &&
      canonicalJson(read.data) === row.dataJson &&
      canonicalJson(read.commitments) === row.commitmentsJson
    return same ? read : null
  } catch {
    return null
  }
}

function commitmentsIn(row: EventRow): Record<string, string> {
  return readable(row)?.commitments ?? {}
}

function chainedFields(read: RecordedEvent) {
  const { storeSeq: _storeSeq, hash: _hash, storePrevHash: _before, storeHash: _storeHash, ...fields } = read
  return fields
}

function tailFaults(db: Db, last: { seq: number; hash: string }, streams: Map<string, { seq: number }>): RecordFault[] {
  const head = db.select().from(recordHead).where(eq(recordHead.id, 1)).get()
  if (!head && last.seq > 0) return [{ kind: 'head-missing', storeSeq: null, where: 'the head of the record' }]
  if (head && (head.storeSeq !== last.seq || head.storeHash !== last.hash)) {
    return [{ kind: 'tail-removed', storeSeq: last.seq + 1, where: `after entry ${last.seq}` }]
  }
  return db
    .select({ caseId: caseView.caseId, reference: caseView.reference, version: caseView.version })
    .from(caseView)
    .all()
    .flatMap((row): RecordFault[] => {
      const stream = streams.get(`case ${row.caseId}`)
      if (!stream) return [{ kind: 'case-removed', storeSeq: null, where: row.reference }]
      return stream.seq === row.version ? [] : [{ kind: 'tail-removed', storeSeq: null, where: `${row.reference} after event ${stream.seq}` }]
    })
    .slice(0, 1)
}

function textFaults(db: Db, promised: Map<string, { commitments: Readonly<Record<string, string>>; storeSeq: number }>) {
  const faults: RecordFault[] = []
  const rows = db.select().from(restrictedText).all()
  const found = new Set<string>()
  for (const row of rows) {
    const key = `${row.streamKind} ${row.streamId} ${row.seq}`
    const where = `${row.streamKind} ${row.streamId} event ${row.seq}, text "${row.name}"`
    const promise = promised.get(key)
    const commitment = promise?.commitments[row.name]
    found.add(`${key} ${row.name}`)
    if (commitment === undefined) faults.push({ kind: 'text-inserted', storeSeq: promise?.storeSeq ?? null, where })
    else if (commitment !== commitmentOf(row.salt, row.text)) faults.push({ kind: 'text-changed', storeSeq: promise!.storeSeq, where })
  }
  for (const [key, { commitments, storeSeq }] of promised) {
    for (const name of Object.keys(commitments)) {
      if (!found.has(`${key} ${name}`)) faults.push({ kind: 'text-missing', storeSeq, where: `${key.replace(/ (\d+)$/, ' event $1')}, text "${name}"` })
    }
  }
  return { count: rows.length, faults }
}

const nameOf = ({ id, version, hash }: { id: string; version: number; hash: string }) => `${id} version ${version}, ${hash}`

/** As JSON, the procedures to whose content an event commits: its own, and the one that it is about. */
function proceduresNamed({ procedureJson, streamKind, dataJson }: EventRow): string[] {
  return [...(procedureJson === 'null' ? [] : [procedureJson]), ...(streamKind === procedureStream.kind ? [dataJson] : [])]
}

/** What cannot be read is a fault of its event already. */
function namedIn(json: string): string[] {
  try {
    return [nameOf(JSON.parse(json) as Parameters<typeof nameOf>[0])]
  } catch {
    return []
  }
}

/** Content that is kept has to have its hash, and content that an event commits to has to be kept, or to have come with this release. */
function procedureFaults(db: Db, namedAsJson: ReadonlyMap<string, number>): RecordFault[] {
  const named = new Map([...namedAsJson].flatMap(([json, storeSeq]) => namedIn(json).map((name) => [name, storeSeq] as const)))
  const rows = db.select().from(procedureContent).all()
  const changed = rows.filter((row) => hashOfJson(row.contentJson) !== row.hash)
  const earlier = earlierForms.map(([hash, { id, version }]) => nameOf({ id, version, hash }))
  const known = new Set([...rows.map((row) => nameOf({ ...row, id: row.procedureId })), ...builtInProcedures.map((one) => nameOf(procedureReference(one))), ...earlier])
  return [
    ...changed.map((row): RecordFault => {
      const where = nameOf({ ...row, id: row.procedureId })
      return { kind: 'procedure-changed', storeSeq: named.get(where) ?? null, where: `procedure ${where}` }
    }),
    ...[...named].flatMap(([where, storeSeq]): RecordFault[] => (known.has(where) ? [] : [{ kind: 'procedure-missing', storeSeq, where: `procedure ${where}` }])),
  ]
}

/** The hashes of the files to which an entry about a report that was sent commits. What cannot be read is a fault of its event already. */
function filesNamed({ streamKind, dataJson }: EventRow): string[] {
  if (streamKind !== reportStream.kind) return []
  try {
    return (JSON.parse(dataJson) as { files: { sha256: string }[] }).files.map(({ sha256 }) => sha256)
  } catch {
    return []
  }
}

/** A file that is kept has to have its hash, and one that an event commits to has to be kept. */
function fileFaults(db: Db, named: ReadonlyMap<string, number>): RecordFault[] {
  const fault = (kind: RecordFault['kind'], sha256: string) => ({ kind, storeSeq: named.get(sha256) ?? null, where: `file ${sha256}` })
  const kept = [...checkedFiles(db)]
  const known = new Set(kept.map(({ sha256 }) => sha256))
  return [
    ...kept.flatMap(({ sha256, fits }) => (!fits ? [fault('file-changed', sha256)] : named.has(sha256) ? [] : [fault('file-inserted', sha256)])),
    ...[...named.keys()].filter((sha256) => !known.has(sha256)).map((sha256) => fault('file-missing', sha256)),
  ]
}

function hashOfJson(json: string): string | null {
  try {
    return contentHash(JSON.parse(json))
  } catch {
    return null
  }
}
