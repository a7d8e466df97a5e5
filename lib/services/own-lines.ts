import { eventsOf, type Stream } from '@/db/events'
import { deliveriesOf, linesOf, type DeliveryRow } from '@/db/register'
import type { Db } from '@/db/store'
import { endOf, type AsOf } from '@/lib/domain/cases/as-of'

import { officeZone } from './office'

/**
 * The lines of the complaining side in the activity of a case that have nothing on record as provided, by title; null without an activity. As of
 * a past day: as was on record by its end, or as had been provided by then.
 */
export function ownLinesMissing(db: Db, filed: { readonly activityId: string | null; readonly complainingSide: string }, asOf: AsOf | null = null): readonly string[] | null {
  if (filed.activityId === null) return null
  const isRecorded = (stream: Stream) => asOf?.axis !== 'recorded' || eventsOf(db, stream).some(({ recordedAt }) => recordedAt < endOf(asOf, officeZone))
  const provided = new Set(
    deliveriesOf(db, filed.activityId)
      .filter((one) => countsAsOf(db, one, asOf))
      .map((one) => one.expectationId),
  )
  return linesOf(db, filed.activityId)
    .filter(({ expectationId, fromSide }) => fromSide === filed.complainingSide && !provided.has(expectationId) && isRecorded({ kind: 'expectation', id: expectationId }))
    .map((line) => line.title)
}

/** Whether a delivery counted: a mistake in its entry counts for nothing from the moment on in which it was marked. */
export function countsAsOf(db: Db, one: DeliveryRow, asOf: AsOf | null): boolean {
  if (asOf?.axis !== 'recorded') return !one.void && (asOf === null || one.providedOn <= asOf.day)
  const said = eventsOf(db, { kind: 'delivery', id: one.deliveryId }).findLast(({ recordedAt }) => recordedAt < endOf(asOf, officeZone))
  return said !== undefined && (said.data as { void?: boolean }).void !== true
}
