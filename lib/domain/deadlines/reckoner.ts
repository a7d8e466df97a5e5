import type { Calendars } from '@/lib/domain/calendars/calendars'
import { addMonthsToDay, FIRST_DAY, LAST_DAY } from '@/lib/domain/calendars/days'
import type { Plan, Unit } from './plan'
import type { StoppedDays } from './tolls'

/**
 * The days between which an end lies; both are equal where it is known. An infinite `hi` is an end that may never
 * come, an infinite `lo` one that does not come: a toll is still open.
 */
export interface Span { readonly lo: number, readonly hi: number }

/** What was found, and what it rests on. */
export interface Reckoned extends Span {
  /** The first day asked for that no PRC schedule covers. */
  readonly unknown: number | null
  /** The first day asked for that the next year's notice may still change. */
  readonly mayMove: number | null
}

/** A count of days or months from an end so far. */
export interface Count { readonly n: number, readonly unit: Unit, readonly direction: 'after' | 'before' }

/**
 * Counts and rolls, by what is known or by what is likely. Days are counted; nothing here knows what a case is.
 */
export interface Reckoner {
  /** The end of a count after (or before) the day or days from which it runs. */
  readonly count: (plan: Plan, calendars: Calendars, from: Span, count: Count) => Reckoned
  /** An end rolled as the rule says. */
  readonly roll: (plan: Plan, calendars: Calendars, end: Span) => Reckoned
}

/** A result that rests on no calendar. */
export function firm(lo: number, hi: number): Reckoned {
  return { lo, hi, unknown: null, mayMove: null }
}

/** The last day that may be due, so that its end can still be written as an instant in every zone. */
export const LAST_DUE = LAST_DAY - 1

/** A count led outside the years 0001 to 9999. `path` is the place in the input that asked for it. */
export class BeyondTheYears extends Error {
  path = 'rule.n'
}

/** The day itself, where it lies within the years that can be written. Infinite days pass: they mean no end. */
export function withinYears(day: number): number {
  if (Number.isFinite(day) && (day < FIRST_DAY || day > LAST_DUE)) throw new BeyondTheYears()
  return day
}

/** The end of `n` days that the clock runs, after `from`; infinite where an open toll is reached first. */
export function runningDays(from: number, n: number, tolls: readonly StoppedDays[]): number {
  let position = from
  let left = n
  for (const toll of tolls) {
    if (toll.to <= position + 1) continue
    const free = Math.max(toll.from - position - 1, 0)
    if (left <= free) break
    left -= free
    if (toll.to === Infinity) {
      // Day 1 must be a day that can be named, also where the clock stands still on it.
      withinYears(position + 1)
      return Infinity
    }
    position = toll.to - 1
  }
  return withinYears(position + left)
}

/**
 * The end of a count of calendar days or months from one day. A month ends on the same day number, or on the
 * last day of a month that has none; with a toll it is a period of as many calendar days.
 */
export function plainEnd(from: number, { n, unit, direction }: Count, tolls: Plan['tolls']): number {
  if (direction === 'before') return withinYears(unit === 'month' ? addMonthsToDay(from, -n) : from - n)
  return runningDays(from, unit === 'month' ? addMonthsToDay(from, n) - from : n, tolls)
}

/** The same from every day of a span. Months with a toll are not in the order of the days from which they run. */
export function plainSpan(from: Span, count: Count, tolls: Plan['tolls']): Reckoned {
  if (from.lo === from.hi) {
    const end = from.lo === Infinity ? Infinity : plainEnd(from.lo, count, tolls)
    return firm(end, end)
  }
  const latest = from.hi === Infinity ? Infinity : plainEnd(from.hi, count, tolls)
  const inOrder = count.unit !== 'month' || tolls.length === 0
  // A span that reaches back without end keeps doing so; it cannot be walked, so its late end is known only in order.
  if (from.lo === -Infinity) return firm(-Infinity, inOrder ? latest : Infinity)
  if (inOrder) return firm(plainEnd(from.lo, count, tolls), latest)
  if (from.hi === Infinity) return firm(plainEnd(from.lo, count, []), Infinity)
  let lo = Infinity
  let hi = -Infinity
  for (let day = from.lo; day <= from.hi; day += 1) {
    const end = plainEnd(day, count, tolls)
    lo = Math.min(lo, end)
    hi = Math.max(hi, end)
  }
  return firm(lo, hi)
}
