import type { Calendars, CalendarId } from '@/lib/domain/calendars/calendars'
import { CLOSED, MAY_MOVE, OPEN, statusTable, UNKNOWN } from '@/lib/domain/calendars/day-status'
import type { DayTable } from '@/lib/domain/calendars/day-table'
import { prcDays } from '@/lib/domain/calendars/prc-days'
import { firm, plainSpan, withinYears, type Reckoned, type Reckoner, type Span } from './reckoner'
import type { StoppedDays } from './tolls'

/**
 * Counts on what is known and takes nothing for granted. An unknown day may be open or closed, so the result
 * is a span from the case in which all of them are open to the case in which none is; it is firm where both ends
 * agree, and a fact that changes nothing is not missed.
 */
export const byFacts: Reckoner = {
  count: (plan, calendars, from, count) => {
    if (count.unit !== 'business-day') return plainSpan(from, count, plan.tolls)
    return spanOf(calendars, plan.calendar, from, count.n, count.direction === 'before' ? -1 : 1, plan.tolls)
  },
  roll: (plan, calendars, end) => {
    if (plan.roll === 'none') return firm(end.lo, end.hi)
    const step = plan.roll === 'preceding' ? -1 : 1
    const tolls = plan.roll === 'preceding' ? NO_TOLLS : plan.tolls
    // A following roll rests on no day on which the clock stands still: nobody can be late on such a day.
    return spanOf(calendars, plan.rollCalendar, { lo: end.lo - step, hi: end.hi - step }, 1, step, tolls)
  },
}

const NO_TOLLS: readonly StoppedDays[] = []

/** The earliest and the latest end of a count of open days from a span of days. */
function spanOf(
  calendars: Calendars, id: CalendarId, from: Span, n: number, step: 1 | -1, tolls: readonly StoppedDays[],
): Reckoned {
  const days = statusTable(calendars, id)
  const near = step === 1 ? from.lo : from.hi
  const far = step === 1 ? from.hi : from.lo
  const quick = walkDays(days, null, near, n, step, tolls, OPEN)
  if (near === far && quick.unknown === null) {
    return { lo: quick.day, hi: quick.day, unknown: null, mayMove: quick.mayMove }
  }
  const known = id === 'either-open' ? null : prcDays(calendars).span ?? NOTHING_KNOWN
  // From the same day both walks meet the same first unknown day; past what is known, the slow one stops there.
  const ends = near === far && known !== null && isPast(known, quick.unknown!, step)
  const slow = ends ? { ...quick, day: step * Infinity } : walkDays(days, known, far, n, step, tolls, CLOSED)
  const unknown = quick.unknown ?? slow.unknown
  const mayMove = quick.mayMove ?? slow.mayMove
  const [lo, hi] = step === 1 ? [quick.day, slow.day] : [slow.day, quick.day]
  return { lo, hi, unknown, mayMove }
}

interface Known { readonly first: number, readonly last: number }

function isPast(known: Known, day: number, step: 1 | -1): boolean {
  return step === 1 ? day > known.last : day < known.first
}

const NOTHING_KNOWN: Known = { first: Infinity, last: -Infinity }

interface Walked { readonly day: number, readonly unknown: number | null, readonly mayMove: number | null }

/**
 * Walks day by day until `n` open days on which the clock ran are counted. A day that is not known is taken for
 * `unknownIs`; where that is closed, a count that has left the `known` days behind never ends.
 */
function walkDays(
  days: DayTable, known: Known | null, from: number, n: number, step: 1 | -1,
  tolls: readonly StoppedDays[], unknownIs: typeof OPEN | typeof CLOSED,
): Walked {
  let day = from
  let left = n
  let unknown: number | null = null
  let mayMove: number | null = null
  let next = 0
  if (!Number.isFinite(day)) return { day, unknown, mayMove }
  while (left > 0) {
    day = withinYears(day + step)
    while (next < tolls.length && tolls[next]!.to <= day) next += 1
    if (next < tolls.length && day >= tolls[next]!.from) {
      if (tolls[next]!.to === Infinity) return { day: Infinity, unknown, mayMove }
      day = tolls[next]!.to - 1
      continue
    }
    let status = days.at(day)
    if (status >= MAY_MOVE) {
      mayMove ??= day
      status -= MAY_MOVE
    }
    if (status === UNKNOWN) {
      unknown ??= day
      if (known && isPast(known, day, step)) return { day: step * Infinity, unknown, mayMove }
      status = unknownIs
    }
    if (status === OPEN) left -= 1
  }
  return { day, unknown, mayMove }
}
