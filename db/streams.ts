import { and, asc, eq, inArray, sql } from 'drizzle-orm'

import { recordedEvent, type RecordedEvent, type Stream, type StreamKind } from './events'
import { event, restrictedText } from './schema'
import type { Db } from './store'

/** The texts beside the events of a stream, by sequence number and name. Restricted: for readers who may know them. */
export function textsOfStream(db: Db, stream: Stream): Map<number, Record<string, string>> {
  const rows = db
    .select({ seq: restrictedText.seq, name: restrictedText.name, text: restrictedText.text })
    .from(restrictedText)
    .where(and(eq(restrictedText.streamKind, stream.kind), eq(restrictedText.streamId, stream.id)))
    .all()
  const texts = new Map<number, Record<string, string>>()
  for (const { seq, name, text } of rows) texts.set(seq, { ...texts.get(seq), [name]: text })
  return texts
}

/** Whether every text to which events of a stream commit is still kept. */
export function hasAllTexts(db: Db, { kind, id }: Stream): boolean {
  const { promised, kept } = db.get<{ promised: number; kept: number }>(sql`select
    (select count(*) from event, json_each(event.commitments_json) where stream_kind = ${kind} and stream_id = ${id}) as promised,
    (select count(*) from restricted_text where stream_kind = ${kind} and stream_id = ${id}) as kept`)
  return promised === kept
}

/** One text of the first entry of each of these streams, by stream, where it is still kept. */
export function firstTexts(db: Db, kind: StreamKind, ids: readonly string[], name: string): Map<string, string> {
  if (ids.length === 0) return new Map()
  const rows = db
    .select({ id: restrictedText.streamId, text: restrictedText.text })
    .from(restrictedText)
    .where(
      and(
        eq(restrictedText.streamKind, kind),
        inArray(restrictedText.streamId, [...ids]),
        eq(restrictedText.seq, 1),
        eq(restrictedText.name, name),
      ),
    )
    .all()
  return new Map(rows.map((row) => [row.id, row.text]))
}

/** All events of streams of these kinds, in order of entry. */
export function eventsOfKinds(db: Db, kinds: readonly StreamKind[]): RecordedEvent[] {
  return db.select().from(event).where(inArray(event.streamKind, [...kinds])).orderBy(asc(event.storeSeq)).all().map(recordedEvent)
}
