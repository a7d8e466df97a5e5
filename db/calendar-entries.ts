import { and, asc, count, eq, gt, lt, sql } from 'drizzle-orm'

import { eventsOf, type RecordedEvent, type Stream } from './events'
import { event, restrictedText } from './schema'
import type { Db } from './store'

/** What administrators enter of the calendars stands in one stream, so that its order is the order of entry. */
export const calendarStream: Stream = { kind: 'calendar', id: 'office' }

const inStream = and(eq(event.streamKind, calendarStream.kind), eq(event.streamId, calendarStream.id))

/** Written out and made once: it is asked whenever a date is worked out, and composing it costs more than answering it. */
const lastSeal = sql`select hash from event where stream_kind = 'calendar' and stream_id = 'office' order by seq desc limit 1`

/** The seal of the last entry of the calendars, by which it is told whether they have grown; null where there is none. */
export function lastCalendarSeal(db: Db): string | null {
  return db.get<{ hash: string } | undefined>(lastSeal)?.hash ?? null
}

/** An entry of the calendars with the words of its notice. */
export type RecordedCalendarEntry = RecordedEvent & { readonly notice: string }

/** Everything that was entered of the calendars, in order of entry. */
export function recordedCalendarEntries(db: Db): RecordedCalendarEntry[] {
  const texts = db
    .select({ seq: restrictedText.seq, text: restrictedText.text })
    .from(restrictedText)
    .where(and(eq(restrictedText.streamKind, calendarStream.kind), eq(restrictedText.streamId, calendarStream.id)))
    .all()
  const notices = new Map(texts.map((row) => [row.seq, row.text]))
  return eventsOf(db, calendarStream).map((one) => ({ ...one, notice: notices.get(one.seq) ?? '' }))
}

/** How many clocks were recorded as moved after an entry of the calendars and before the next one. */
export function countRecomputedAfter(db: Db, storeSeq: number): number {
  const next = db
    .select({ storeSeq: event.storeSeq })
    .from(event)
    .where(and(inStream, gt(event.storeSeq, storeSeq)))
    .orderBy(asc(event.seq))
    .limit(1)
    .get()
  const until = next ? lt(event.storeSeq, next.storeSeq) : undefined
  const where = and(gt(event.storeSeq, storeSeq), until, eq(event.type, 'clock-recomputed'))
  return db.select({ n: count() }).from(event).where(where).get()!.n
}
