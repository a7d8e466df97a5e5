import { and, asc, count, countDistinct, eq, gt, lt, sql, type SQL } from 'drizzle-orm'

import { eventsOf, type RecordedEvent, type Stream } from './events'
import { caseView, event, restrictedText } from './schema'
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

/** How many clocks were recorded as moved after an entry of the calendars and before the next one, and in how many cases. */
export function countRecomputedAfter(db: Db, storeSeq: number): { clocks: number; cases: number } {
  return db
    .select({ clocks: count(), cases: countDistinct(event.streamId) })
    .from(event)
    .where(recomputedAfter(db, storeSeq))
    .get()!
}

/** The first of these entries, in order, with the reference of the case and the procedure that it stands under. */
export function recomputedEntriesAfter(db: Db, storeSeq: number, limit: number) {
  return db
    .select({
      reference: caseView.reference,
      procedureId: caseView.procedureId,
      procedureVersion: caseView.procedureVersion,
      seq: event.seq,
      dataJson: event.dataJson,
    })
    .from(event)
    .innerJoin(caseView, eq(caseView.caseId, event.streamId))
    .where(recomputedAfter(db, storeSeq))
    .orderBy(asc(caseView.reference), asc(event.seq))
    .limit(limit)
    .all()
}

function recomputedAfter(db: Db, storeSeq: number): SQL | undefined {
  const next = db
    .select({ storeSeq: event.storeSeq })
    .from(event)
    .where(and(inStream, gt(event.storeSeq, storeSeq)))
    .orderBy(asc(event.seq))
    .limit(1)
    .get()
  const until = next ? lt(event.storeSeq, next.storeSeq) : undefined
  return and(gt(event.storeSeq, storeSeq), until, eq(event.streamKind, 'case'), eq(event.type, 'clock-recomputed'))
}
