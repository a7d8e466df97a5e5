import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { canonicalJson } from '@/db/chain'
import { allCheckpoints, entriesAfter, keptProcedures, streamLeaves, textsBeside } from '@/db/checkpoints'
import { caseByReference } from '@/db/cases'
import { eventsOf, type RecordedEvent } from '@/db/events'
import { proofOf } from '@/db/merkle'
import { procedureReference } from '@/db/procedures'
import type { Db } from '@/db/store'
import { builtInProcedures } from '@/lib/domain/agreements/procedures'

import { makeCheckpoint } from './checkpoints'
import { NotFound } from './errors'
import type { Office } from './office'
import { recordIndex } from './record-index'
import { recordKeys, signWith, type KeyFolder } from './record-keys'

/** Which texts go along; what is left out stands as its commitment. `identity` holds who a complainant is. */
export const textParts = ['summary', 'narrative', 'identity'] as const
export type TextPart = (typeof textParts)[number]

/** What is exported: the whole record, or one case by its reference; and which texts with it. */
export interface ExportScope {
  readonly reference: string | null
  readonly parts: readonly TextPart[]
}

export interface ExportedRecord {
  readonly events: number
  readonly texts: number
  readonly withheld: number
  readonly checkpoint: number
}

/** Entries written at a time, so that a large record does not have to fit into memory. */
const batch = 5_000

/**
 * Writes the record, or one case of it, into an empty folder with a script that verifies it without this application: events, the texts
 * that its readers may have, procedures, checkpoints, public keys, and an index for people. A checkpoint is made first.
 * @throws NotFound where there is no such case, KeyMissing, StoreFault, and what the file system throws
 */
export function exportRecord(office: Office, keys: KeyFolder, folder: string, { reference, parts }: ExportScope): ExportedRecord {
  mkdirSync(folder, { recursive: true })
  if (readdirSync(folder).length > 0) throw new Error(`${folder} is not empty; name a new folder, so that nothing of another export is mixed in`)
  const last = makeCheckpoint(office, keys)
  const files: { path: string; sha256: string }[] = []
  const write = (path: string, chunks: Iterable<string>) => {
    const hash = createHash('sha256')
    const file = openSync(join(folder, path), 'wx')
    try {
      for (const chunk of chunks) {
        hash.update(chunk)
        writeFileSync(file, chunk)
      }
    } finally {
      closeSync(file)
    }
    files.push({ path, sha256: hash.digest('hex') })
  }
  const written = office.store.read((db) => {
    const caseId = reference === null ? null : (caseByReference(db, reference)?.caseId ?? null)
    if (reference !== null && caseId === null) throw new NotFound()
    const entries = () => (caseId === null ? allEntries(db, last.body.storeSeq) : [eventsOf(db, { kind: 'case', id: caseId }).filter((one) => one.storeSeq <= last.body.storeSeq)])
    const counts = { events: 0, texts: 0, withheld: 0 }
    write('events.ndjson', mapped(entries(), (one) => {
      counts.events += 1
      counts.withheld += Object.keys(one.commitments).length
      return one
    }))
    write('texts.ndjson', mapped(entries(), (one) => textsBeside(db, one).filter(({ part }) => parts.includes(part)), (texts) => {
      counts.texts += texts.length
      counts.withheld -= texts.length
      return texts
    }))
    write('procedures.ndjson', lines(procedures(db)))
    write('checkpoints.ndjson', lines(allCheckpoints(db).filter(({ body }) => body.number <= last.body.number)))
    if (caseId !== null) {
      const leaves = streamLeaves(db, last.body.storeSeq)
      const place = leaves.findIndex(({ kind, id }) => kind === 'case' && id === caseId)
      write('proofs.ndjson', lines([{ kind: 'case', id: caseId, proof: proofOf(leaves.map(({ leaf }) => leaf), place) }]))
    }
    write('index.html', recordIndex({ reference, checkpoint: last, parts, entries: entries(), textsOf: (one) => textsBeside(db, one).filter(({ part }) => parts.includes(part)) }))
    return counts
  })
  write('keys.json', [`${canonicalJson(recordKeys(office))}\n`])
  write('verify.mjs', [readFileSync(join(process.cwd(), 'lib', 'record', 'verify.mjs'), 'utf8')])
  const signer = signWith(office, keys)
  const manifest = canonicalJson({
    format: 'comity-record/1', scope: reference === null ? 'whole' : 'case', reference, parts, madeAt: office.now(), keyId: signer.keyId, files,
  })
  writeFileSync(join(folder, 'manifest.json'), manifest, { flag: 'wx' })
  writeFileSync(join(folder, 'manifest.sig'), `${signer.sign(manifest)}\n`, { flag: 'wx' })
  return { ...written, checkpoint: last.body.number }
}

function* allEntries(db: Db, upTo: number): Generator<RecordedEvent[]> {
  for (let after = 0; ; ) {
    const entries = entriesAfter(db, after, upTo, batch)
    if (entries.length === 0) return
    yield entries
    after = entries.at(-1)!.storeSeq
  }
}

/** Each entry as lines of canonical JSON: what `tell` makes of it, one line for each thing that it makes. */
function* mapped<T>(batches: Iterable<readonly RecordedEvent[]>, tell: (one: RecordedEvent) => T, seen: (told: T) => unknown = (told) => told): Generator<string> {
  for (const entries of batches) {
    for (const one of entries) yield* lines([seen(tell(one))].flat())
  }
}

function* lines(all: readonly unknown[]): Generator<string> {
  for (const one of all) yield `${canonicalJson(one)}\n`
}

/** Every procedure that an event can name: those that came with this release, and those that are kept. */
function procedures(db: Db) {
  const kept = keptProcedures(db).map(({ procedureId: id, version, hash, contentJson }) => ({ id, version, hash, content: JSON.parse(contentJson) as unknown }))
  const builtIn = builtInProcedures.map((one) => ({ ...procedureReference(one), content: JSON.parse(canonicalJson(one)) as unknown }))
  return [...builtIn.filter(({ hash }) => !kept.some((one) => one.hash === hash)), ...kept]
}
