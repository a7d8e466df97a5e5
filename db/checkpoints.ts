import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'

import { canonicalJson } from './chain'
import { recordedEvent, type RecordedEvent } from './events'
import { checkpoint, event, procedureContent, recordHead, restrictedText } from './schema'
import type { Db } from './store'

/** What a checkpoint says: how far the record had come, and the hashes from which every entry up to there can be told to be as it was. */
export interface CheckpointBody {
  readonly format: 'comity-checkpoint/1'
  readonly number: number
  /** UTC instant. */
  readonly madeAt: string
  /** The last entry of the store-wide chain, and its hash. */
  readonly storeSeq: number
  readonly storeHash: string
  /** The hash tree over the last entry of each stream, in the order of `streamLeaves`. */
  readonly streams: number
  readonly streamsHash: string
  /** SHA-256 of the canonical JSON of the checkpoint before; null for the first. */
  readonly previous: string | null
  /** The key that signs it. */
  readonly keyId: string
}

export interface Checkpoint {
  readonly body: CheckpointBody
  /** Ed25519 over the canonical JSON of the body, in hexadecimal. */
  readonly signature: string
}

export function lastCheckpoint(db: Db): Checkpoint | null {
  return lastCheckpoints(db, 1)[0] ?? null
}

/** The last checkpoints, the last first. */
export function lastCheckpoints(db: Db, limit: number): Checkpoint[] {
  return db.select().from(checkpoint).orderBy(desc(checkpoint.number)).limit(limit).all().map(checkpointOf)
}

/** All checkpoints, in order. */
export function allCheckpoints(db: Db): Checkpoint[] {
  return db.select().from(checkpoint).orderBy(asc(checkpoint.number)).all().map(checkpointOf)
}

export function keepCheckpoint(db: Db, { body, signature }: Checkpoint): void {
  db.insert(checkpoint).values({ number: body.number, bodyJson: canonicalJson(body), signature }).run()
}

function checkpointOf({ bodyJson, signature }: typeof checkpoint.$inferSelect): Checkpoint {
  return { body: JSON.parse(bodyJson) as CheckpointBody, signature }
}

/** The end of the store-wide chain; null where nothing is recorded. */
export function headOfRecord(db: Db): { readonly storeSeq: number; readonly storeHash: string } | null {
  const head = db.select().from(recordHead).where(eq(recordHead.id, 1)).get()
  return head ? { storeSeq: head.storeSeq, storeHash: head.storeHash } : null
}

/** The last entry of each stream as it stood with an entry of the store-wide chain, as canonical JSON, in the order of kind and id. */
export function streamLeaves(db: Db, upTo: number): { readonly kind: string; readonly id: string; readonly leaf: string }[] {
  const rows = db.all<{ kind: string; id: string; seq: number; hash: string }>(sql`
    select stream_kind as kind, stream_id as id, seq, hash from event
    where store_seq in (select max(store_seq) from event where store_seq <= ${upTo} group by stream_kind, stream_id)
    order by stream_kind, stream_id`)
  return rows.map(({ kind, id, seq, hash }) => ({ kind, id, leaf: canonicalJson([kind, id, seq, hash]) }))
}

/** The hash of an entry of the store-wide chain, where there is one. */
export function storeHashAt(db: Db, storeSeq: number): string | null {
  return db.select({ hash: event.storeHash }).from(event).where(eq(event.storeSeq, storeSeq)).get()?.hash ?? null
}

/** Entries of the store-wide chain after one place and up to another, in order, no more than `limit`. */
export function entriesAfter(db: Db, after: number, upTo: number, limit: number): RecordedEvent[] {
  return db.select().from(event).where(and(gt(event.storeSeq, after), sql`${event.storeSeq} <= ${upTo}`)).orderBy(asc(event.storeSeq)).limit(limit).all().map(recordedEvent)
}

/** The texts beside an event, with their salts. */
export function textsBeside(db: Db, { streamKind, streamId, seq }: Pick<RecordedEvent, 'streamKind' | 'streamId' | 'seq'>) {
  return db
    .select()
    .from(restrictedText)
    .where(and(eq(restrictedText.streamKind, streamKind), eq(restrictedText.streamId, streamId), eq(restrictedText.seq, seq)))
    .orderBy(asc(restrictedText.name))
    .all()
}

/** The content of procedures that is kept, to which events commit by hash. */
export function keptProcedures(db: Db) {
  return db.select().from(procedureContent).orderBy(asc(procedureContent.procedureId), asc(procedureContent.version), asc(procedureContent.hash)).all()
}
