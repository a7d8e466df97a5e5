import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { canonicalJson } from '@/db/chain'
import { allCheckpoints, entriesAfter, keptProcedures, streamLeaves, textsBeside } from '@/db/checkpoints'
import { eventsOf, type RecordedEvent, type Stream } from '@/db/events'
import { leafHash, proofOf } from '@/db/merkle'
import { procedureReference } from '@/db/procedures'
import type { Db } from '@/db/store'
import { builtInProcedures } from '@/lib/domain/agreements/procedures'

import { makeCheckpoint } from './checkpoints'
import type { Office } from './office'
import { datesOfRecord } from './record-dates'
import { recordIndex } from './record-index'
import { recordKeys, signWith, type KeyFolder } from './record-keys'

/** Which texts go along; what is left out stands as its commitment. `identity` holds who a complainant is. */
export const textParts = ['summary', 'narrative', 'identity'] as const
export type TextPart = (typeof textParts)[number]

/**
 * How much of a stream its readers have. `entries`: its events whole, with the texts of some parts. `headings`: that something was entered, of which
 * type, when and in which role, and the hash of it. `hashes`: that there is something, and nothing of what.
 */
export interface Shown {
  readonly as: 'entries' | 'headings' | 'hashes'
  readonly parts: readonly TextPart[]
}

/** What of the record goes into its files: one case or all of it, for whom, and how much of each stream they have. */
export interface FilesScope {
  /** Null: the whole record. */
  readonly one: { readonly reference: string; readonly caseId: string } | null
  /** The role that they are for; null: whoever has the store. */
  readonly audience: string | null
  /** Every part of texts that may be among them. */
  readonly parts: readonly TextPart[]
  readonly shown: (stream: Stream) => Shown
}

/** How many of each there are, once all files are written. */
export interface Written {
  events: number
  texts: number
  withheld: number
  checkpoint: number
}

/** A file by its name, which has nothing but small letters and a dot, and its content, made piece by piece. */
export interface RecordFile {
  readonly path: string
  readonly pieces: Iterable<string>
}

/** Entries read at a time, so that a large record does not have to fit into memory. */
const batch = 1_000

/**
 * The files of an exported record in order, made while they are written: each has to be taken to its end before the next is asked for, since the
 * last two are signed over the others. A checkpoint is made first, and nothing that is entered later is in them. Throws `KeyMissing`, `StoreFault`.
 */
export function* recordFiles(office: Office, keys: KeyFolder, scope: FilesScope): Generator<RecordFile, Written> {
  const last = makeCheckpoint(office, keys)
  // The key of now, for all of it: another one that is brought in meanwhile would not be among the keys.
  const signer = signWith(office, keys)
  const upTo = last.body.storeSeq
  const written: Written = { events: 0, texts: 0, withheld: 0, checkpoint: last.body.number }
  const hashes: { path: string; sha256: string }[] = []
  const read = <T>(task: (db: Db) => T) => office.store.read(task)
  const entries = () => (scope.one === null ? allEntries(office, upTo) : read((db) => [eventsOf(db, caseStream(scope.one!.caseId)).filter((one) => one.storeSeq <= upTo)]))
  const shownOf = ({ streamKind, streamId }: RecordedEvent) => scope.shown({ kind: streamKind as Stream['kind'], id: streamId })
  const textsOf = (one: RecordedEvent) => {
    const { as, parts } = shownOf(one)
    return as !== 'entries' || parts.length === 0 ? [] : read((db) => textsBeside(db, one)).filter(({ part }) => parts.includes(part))
  }
  function* hashed(path: string, pieces: Iterable<string>): Generator<string> {
    const hash = createHash('sha256')
    for (const piece of pieces) {
      hash.update(piece)
      yield piece
    }
    hashes.push({ path, sha256: hash.digest('hex') })
  }
  const file = (path: string, pieces: Iterable<string>): RecordFile => ({ path, pieces: hashed(path, pieces) })

  yield file('events.ndjson', mapped(entries(), (one) => {
    written.events += 1
    written.withheld += Object.keys(one.commitments).length
    return [eventLine(one, shownOf(one))]
  }))
  yield file('texts.ndjson', mapped(entries(), (one) => {
    const texts = textsOf(one)
    written.texts += texts.length
    written.withheld -= texts.length
    return texts
  }))
  yield file('procedures.ndjson', lines(read(procedures)))
  yield file('checkpoints.ndjson', lines(read(allCheckpoints).filter(({ body }) => body.number <= last.body.number)))
  const leaves = read((db) => streamLeaves(db, upTo))
  if (scope.one === null) {
    yield file('leaves.ndjson', lines(leaves.flatMap(({ kind, id, leaf }, place) => (scope.shown({ kind: kind as Stream['kind'], id }).as === 'hashes' ? [{ place, hash: leafHash(leaf).toString('hex') }] : []))))
    yield file('dates.ndjson', lines(datesOfRecord(office, upTo)))
  } else {
    const { kind, id } = caseStream(scope.one.caseId)
    const place = leaves.findIndex((one) => one.kind === kind && one.id === id)
    yield file('proofs.ndjson', lines([{ kind, id, proof: proofOf(leaves.map(({ leaf }) => leaf), place) }]))
  }
  const reference = scope.one?.reference ?? null
  yield file('index.html', recordIndex({ reference, audience: scope.audience, checkpoint: last, parts: scope.parts, entries: entries(), shownOf, textsOf }))
  yield file('keys.json', [`${canonicalJson(recordKeys(office))}\n`])
  yield file('verify.mjs', [readFileSync(join(process.cwd(), 'lib', 'record', 'verify.mjs'), 'utf8')])
  const manifest = canonicalJson({
    format: 'comity-record/1', scope: scope.one === null ? 'whole' : 'case', reference, audience: scope.audience, parts: scope.parts, madeAt: office.now(), keyId: signer.keyId, files: hashes,
  })
  yield { path: 'manifest.json', pieces: [manifest] }
  yield { path: 'manifest.sig', pieces: [`${signer.sign(manifest)}\n`] }
  return written
}

const caseStream = (id: string) => ({ kind: 'case' as const, id })

/** An event as its readers have it. The hash of what they do not have is the commitment to it. */
function eventLine(one: RecordedEvent, { as }: Shown): object {
  if (as === 'entries') return one
  const { storeSeq, hash, storePrevHash, storeHash, streamKind, streamId, seq, type, occurredOn, recordedAt, actorRole } = one
  const heading = as === 'headings' ? { streamKind, streamId, seq, type, occurredOn, recordedAt, actorRole } : {}
  return { storeSeq, hash, storePrevHash, storeHash, withheld: heading }
}

function* allEntries({ store }: Office, upTo: number): Generator<RecordedEvent[]> {
  for (let after = 0; ; ) {
    const entries = store.read((db) => entriesAfter(db, after, upTo, batch))
    if (entries.length === 0) return
    yield entries
    after = entries.at(-1)!.storeSeq
  }
}

/** Each entry as lines of canonical JSON: one for each thing that `tell` makes of it; one piece for each batch. */
function* mapped(batches: Iterable<readonly RecordedEvent[]>, tell: (one: RecordedEvent) => readonly object[]): Generator<string> {
  for (const entries of batches) yield entries.flatMap(tell).map(line).join('')
}

function* lines(all: Iterable<object>): Generator<string> {
  for (const one of all) yield line(one)
}

const line = (one: object) => `${canonicalJson(one)}\n`

/** Every procedure that an event can name: those that came with this release, and those that are kept. */
function procedures(db: Db) {
  const kept = keptProcedures(db).map(({ procedureId: id, version, hash, contentJson }) => ({ id, version, hash, content: JSON.parse(contentJson) as unknown }))
  const builtIn = builtInProcedures.map((one) => ({ ...procedureReference(one), content: JSON.parse(canonicalJson(one)) as unknown }))
  return [...builtIn.filter(({ hash }) => !kept.some((one) => one.hash === hash)), ...kept]
}
