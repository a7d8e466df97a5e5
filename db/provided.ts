import { and, asc, desc, eq, exists, lt, lte, not, notExists, sql, type SQL } from 'drizzle-orm'

import { delivery, expectation } from './register-schema'
import { event } from './schema'
import type { Db } from './store'

/** Which deliveries count: those that had been provided by a day, those that were on record before an instant, or null for all that count today. */
export type ProvidedBy = { readonly day: string } | { readonly recordedBefore: string } | null

/** A mistake in the entry of a delivery counts for nothing from the moment on in which it was marked. */
function counts(by: ProvidedBy): SQL | undefined {
  if (by === null || 'day' in by) return and(not(delivery.void), by === null ? undefined : lte(delivery.providedOn, by.day))
  // Null, which is no match, where nothing of it was on record.
  return sql`(select coalesce(json_extract(e.data_json, '$.void'), 0) from ${event} e
    where e.stream_kind = 'delivery' and e.stream_id = ${delivery.deliveryId} and e.recorded_at < ${by.recordedBefore} order by e.seq desc limit 1) = 0`
}

/** The lines of an activity from one side against which nothing counts as provided, by their titles; of a past record those that were on it. */
export function linesNotProvided(db: Db, activityId: string, fromSide: string, by: ProvidedBy): string[] {
  const provided = db.select({ one: sql`1` }).from(delivery).where(and(eq(delivery.expectationId, expectation.expectationId), counts(by)))
  const onRecord = by === null || 'day' in by ? undefined : exists(
    db.select({ one: sql`1` }).from(event).where(and(eq(event.streamKind, 'expectation'), eq(event.streamId, expectation.expectationId), lt(event.recordedAt, by.recordedBefore))),
  )
  return db
    .select({ title: expectation.title })
    .from(expectation)
    .where(and(eq(expectation.activityId, activityId), eq(expectation.fromSide, fromSide), notExists(provided), onRecord))
    .orderBy(asc(expectation.expectationId))
    .all()
    .map(({ title }) => title)
}

/** What was last provided, or declined, against a line. */
export function lastProvided(db: Db, expectationId: string, by: ProvidedBy) {
  return db
    .select({ on: delivery.providedOn, completeness: delivery.completeness })
    .from(delivery)
    .where(and(eq(delivery.expectationId, expectationId), counts(by)))
    .orderBy(desc(delivery.providedOn), desc(delivery.entry))
    .limit(1)
    .get()
}
