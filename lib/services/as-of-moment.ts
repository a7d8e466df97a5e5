import type { Past } from '@/db/spans-at'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { endOf, type AsOf } from '@/lib/domain/cases/as-of'

import { officeZone, type Office } from './office'

/** The instant of which something is told, its day in the office, and the instant up to which calendars count as known; all three UTC or a date. */
export interface Moment {
  readonly now: string
  readonly today: string
  readonly knownAt: string
}

/** The moment as of a past day, or now for null and for today. Throws a `RangeError` for a day to come. */
export function momentAsOf(office: Office, asOf: AsOf | null): Moment {
  const now = office.now()
  const today = localDateAt(now, officeZone)
  if (asOf === null || asOf.day === today) return { now, today, knownAt: now }
  if (asOf.day > today) throw new RangeError(`${asOf.day} is to come: nobody can tell what is so then`)
  // The last instant of the day: what was due on it is in time still.
  const last = new Date(Date.parse(endOf(asOf, officeZone)) - 1).toISOString()
  return { now: last, today: asOf.day, knownAt: asOf.axis === 'happened' ? now : last }
}

/** What counts of the spans as of a day; null where it is now, which today is on either axis. */
export function pastOf(office: Office, asOf: AsOf | null): Past | null {
  if (asOf === null || asOf.day === localDateAt(office.now(), officeZone)) return null
  return asOf.axis === 'recorded' ? { axis: 'recorded', before: endOf(asOf, officeZone) } : { axis: 'happened', day: asOf.day }
}
