import { randomBytes } from 'node:crypto'

import { and, asc, desc, eq } from 'drizzle-orm'

import type { CaseEvent, EventText } from '@/lib/domain/cases/events'

import { canonicalJson, chainStart, commit, eventHash, storeHash, type ChainedFields } from './chain'
import { event, recordHead, restrictedText, streamActor } from './schema'
import type { Db } from './store'

export type StreamKind = 'office' | 'case' | 'agency' | 'counterpart' | 'instrument' | 'activity' | 'expectation' | 'delivery' | 'overdue' | 'account' | 'calendar' | 'procedure' | 'record-key' | 'release' | 'report'

export interface Stream {
  readonly kind: StreamKind
  readonly id: string
}

/** An event to be put on record: what `decide` answered, with who entered it. */
export interface NewEvent {
  readonly type: string
  readonly occurredOn: string
  readonly data: unknown
  readonly texts: readonly EventText[]
  readonly actor: string
  readonly actorRole: string
}

/** An event as it stands on record, chained. */
export interface RecordedEvent extends ChainedFields {
  readonly storeSeq: number
  readonly procedure: CaseEvent['procedure'] | null
  readonly hash: string
  readonly storePrevHash: string
  readonly storeHash: string
}

/** The shape of events; raised when the members of an event change their meaning. */
export const eventSchemaVersion = 1

/**
 * Puts events on record at the end of a stream, in the transaction of the caller. `recordedAt` never goes back: where the clock
 * of the machine does, the instant of the entry before is kept.
 */
export function appendEvents(
  db: Db,
  stream: Stream,
  events: readonly NewEvent[],
  at: { now: string; procedure: CaseEvent['procedure'] | null },
): RecordedEvent[] {
  const head = db.select().from(recordHead).where(eq(recordHead.id, 1)).get()
  const lastOfStore = head ? db.select().from(event).where(eq(event.storeSeq, head.storeSeq)).get() : undefined
  const lastOfStream = db
    .select({ seq: event.seq, hash: event.hash })
    .from(event)
    .where(and(eq(event.streamKind, stream.kind), eq(event.streamId, stream.id)))
    .orderBy(desc(event.seq))
    .get()

  const recordedAt = lastOfStore && lastOfStore.recordedAt > at.now ? lastOfStore.recordedAt : at.now
  let before = { seq: lastOfStream?.seq ?? 0, hash: lastOfStream?.hash ?? chainStart }
  let storeBefore = { seq: head?.storeSeq ?? 0, hash: head?.storeHash ?? chainStart }
  const recorded = events.map((one) => {
    const row = chained(db, stream, one, { recordedAt, procedure: at.procedure, before, storeBefore })
    before = { seq: row.seq, hash: row.hash }
    storeBefore = { seq: row.storeSeq, hash: row.storeHash }
    return row
  })
  db.insert(recordHead)
    .values({ id: 1, storeSeq: storeBefore.seq, storeHash: storeBefore.hash })
    .onConflictDoUpdate({ target: recordHead.id, set: { storeSeq: storeBefore.seq, storeHash: storeBefore.hash } })
    .run()
  return recorded
}

interface Links {
  recordedAt: string
  procedure: CaseEvent['procedure'] | null
  before: { seq: number; hash: string }
  storeBefore: { seq: number; hash: string }
}

function chained(db: Db, stream: Stream, one: NewEvent, links: Links): RecordedEvent {
  const seq = links.before.seq + 1
  const sealed = one.texts.map((text) => ({ ...text, ...commit(text.text) }))
  const commitments = Object.fromEntries(sealed.map((text) => [text.name, text.commitment]))
  const fields = {
    streamKind: stream.kind,
    streamId: stream.id,
    seq,
    type: one.type,
    schemaVersion: eventSchemaVersion,
    occurredOn: one.occurredOn,
    recordedAt: links.recordedAt,
    actor: one.actor,
    actorRole: one.actorRole,
    procedure: links.procedure,
    data: one.data,
    commitments,
    prevHash: links.before.hash,
  }
  const hash = eventHash(fields)
  const storeSeq = links.storeBefore.seq + 1
  const chain = { hash, storeSeq, storePrevHash: links.storeBefore.hash, storeHash: storeHash(storeSeq, hash, links.storeBefore.hash) }
  const { procedure, data, commitments: promised, ...plain } = fields
  db.insert(event)
    .values({
      ...plain,
      ...chain,
      procedureJson: canonicalJson(procedure),
      dataJson: canonicalJson(data),
      commitmentsJson: canonicalJson(promised),
    })
    .run()
  for (const { name, part, salt, text } of sealed) {
    db.insert(restrictedText).values({ streamKind: stream.kind, streamId: stream.id, seq, name, part, salt, text }).run()
  }
  return { ...fields, ...chain }
}

/** The events of one stream, in order of entry. */
export function eventsOf(db: Db, stream: Stream): RecordedEvent[] {
  return db
    .select()
    .from(event)
    .where(and(eq(event.streamKind, stream.kind), eq(event.streamId, stream.id)))
    .orderBy(asc(event.seq))
    .all()
    .map(recordedEvent)
}

/** The events of a case, as the domain reads them. */
export function caseEventsOf(db: Db, caseId: string): CaseEvent[] {
  return eventsOf(db, { kind: 'case', id: caseId }) as unknown as CaseEvent[]
}

/** A row of the table as an event. Throws where a column holds no JSON. */
export function recordedEvent(row: typeof event.$inferSelect): RecordedEvent {
  const { procedureJson, dataJson, commitmentsJson, ...plain } = row
  return {
    ...plain,
    procedure: JSON.parse(procedureJson) as CaseEvent['procedure'] | null,
    data: JSON.parse(dataJson) as unknown,
    commitments: JSON.parse(commitmentsJson) as Record<string, string>,
  }
}

/** The pseudonym of an account in a stream, made at its first entry there. */
export function actorIn(db: Db, stream: Stream, accountId: string): string {
  const known = db
    .select({ actor: streamActor.actor })
    .from(streamActor)
    .where(and(eq(streamActor.streamKind, stream.kind), eq(streamActor.streamId, stream.id), eq(streamActor.accountId, accountId)))
    .get()
  if (known) return known.actor
  const actor = `p-${randomBytes(6).toString('hex')}`
  db.insert(streamActor).values({ streamKind: stream.kind, streamId: stream.id, actor, accountId }).run()
  return actor
}

/** The ids of all cases, in the order of their filing. */
export function caseStreams(db: Db): string[] {
  return db
    .select({ id: event.streamId })
    .from(event)
    .where(and(eq(event.streamKind, 'case'), eq(event.seq, 1)))
    .orderBy(asc(event.storeSeq))
    .all()
    .map((row) => row.id)
}
