import type { CalendarId, Calendars } from './calendars'
import { scheduleInForce, withEntries } from './entries'

/** A day that somebody supposes to be declared closed: federal offices by executive order, or a day off of the PRC. */
export interface SupposedClosing {
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly by: 'US' | 'PRC'
}

type Closer = SupposedClosing['by']

/** Whose closings change what is open on a calendar: a week without holidays, and the statutory holidays, know none. */
const closers: Record<CalendarId, readonly Closer[]> = {
  'none': [], 'weekend': [], 'us-federal-statutory': [], 'us-federal': ['US'], 'prc': ['PRC'], 'prc-no-makeup': ['PRC'],
  'both-open': ['US', 'PRC'], 'either-open': ['US', 'PRC'],
}

/** Whose closings could move a day that is counted or rolled by one of these calendars. */
export const closersOf = (ids: readonly CalendarId[]): ReadonlySet<Closer> => new Set(ids.flatMap((id) => closers[id]))

/**
 * The calendars as they would be with one more closing, in words that say in each working that it is supposed. Null where the PRC
 * schedule of that year is not known: there is nothing that a day off could be added to, and every day of it is open to change anyway.
 */
export function withSupposedClosing(calendars: Calendars, { date, by }: SupposedClosing): Calendars | null {
  if (by === 'US') {
    return withEntries(calendars, [{ type: 'federal-closing-entered', data: { date, knownFrom: date }, notice: 'an order that is supposed here' }])
  }
  const schedule = scheduleInForce(calendars, Number(date.slice(0, 4)))
  if (!schedule) return null
  const { year, issuedOn, off, worked, notice } = schedule
  // First, so that a day that is off already keeps its festival.
  const days = [{ from: date, to: date, festivals: [] }, ...off.map((one) => ({ ...one, festivals: [...one.festivals] }))]
  return withEntries(calendars, [
    { type: 'prc-schedule-entered', data: { year, issuedOn, off: days, worked: worked.filter((day) => day !== date) }, notice: `${notice}, with a day off that is supposed here` },
  ])
}
