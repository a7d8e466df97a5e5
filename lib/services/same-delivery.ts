import { createHash } from 'node:crypto'

import { deliveriesOfDay, findDelivery, type DeliveryRow } from '@/db/register'
import type { Db } from '@/db/store'
import type { FieldsOf } from '@/lib/domain/register/events'

/**
 * What makes two deliveries the same, whichever way they come: the line, the day, how much came, and the due date that it is for. Of several for
 * one due date on one day the last would count, and of one that names none each would count for another date; so the same is taken once.
 */
export function deliveryKey({ expectationId, providedOn, completeness, dueOn }: Told): string {
  return JSON.stringify([expectationId, providedOn, completeness, dueOn ?? null])
}

type Told = Pick<FieldsOf<'delivery'>, 'expectationId' | 'providedOn' | 'completeness' | 'dueOn'>

/** The delivery on record that is the same; undefined where there is none, or it was marked as a mistake. */
export function sameDeliveryOnRecord(db: Db, told: Told): DeliveryRow | undefined {
  const key = deliveryKey(told)
  return deliveriesOfDay(db, told.expectationId, told.providedOn).find((row) => !row.void && deliveryKey(row) === key)
}

/**
 * The id of a delivery that has none of its own: made from what it says, so that two writers at once make one entry of it. Where the one with this
 * id was marked as a mistake, the next number is behind it.
 * @param from by which way it came
 */
export function deliveryIdFrom(db: Db, from: 'csv' | 'api', told: Told): string {
  const id = `${from}-${createHash('sha256').update(deliveryKey(told)).digest('hex').slice(0, 32)}`
  let free = id
  for (let n = 2; findDelivery(db, free)?.void; n += 1) free = `${id}-${n}`
  return free
}
