import type { Calendars } from '@/lib/domain/calendars/calendars'
import { describeDay, type DayReason } from '@/lib/domain/calendars/day-reasons'
import { addMonthsToDay } from '@/lib/domain/calendars/days'
import type { Plan } from './plan'
import type { Count } from './reckoner'
import type { Leg } from './settle'
import { isStopped } from './tolls'

/** What one day was on the way to an end. */
export interface TracedDay {
  readonly day: number
  readonly was: 'counted' | 'skipped' | 'tolled' | 'unknown' | 'passed' | 'reached'
  /** Which day of the count it is. */
  readonly number: number | null
  readonly reasons: readonly DayReason[]
}

/**
 * The days of a count in the order in which they were counted, up to its end, the first day that is not known,
 * or the day on which a toll that is still open stops it.
 */
export function traceCount(leg: Extract<Leg, { kind: 'count' }>, plan: Plan, calendars: Calendars): TracedDay[] {
  const step = leg.count.direction === 'before' ? -1 : 1
  const length = daysToCount(leg.count, leg.from.lo)
  const traced: TracedDay[] = []
  let number = 0
  for (let day = leg.from.lo + step; number < length; day += step) {
    const stopped = leg.count.direction === 'after' && isStopped(plan.tolls, day)
    if (stopped) {
      traced.push({ day, was: 'tolled', number: null, reasons: [] })
      if (plan.tolls.at(-1)!.to === Infinity && day >= plan.tolls.at(-1)!.from) break
      continue
    }
    const { status, reasons } = leg.count.unit === 'business-day'
      ? describeDay(calendars, plan.calendar, day)
      : { status: 'open', reasons: [] } as const
    if (status === 'unknown') {
      traced.push({ day, was: 'unknown', number: null, reasons })
      break
    }
    if (status === 'open') number += 1
    traced.push(status === 'open'
      ? { day, was: 'counted', number, reasons }
      : { day, was: 'skipped', number: null, reasons })
  }
  return traced
}

/** How many days a count counts: a month counts as many as it has, also where the clock stood still in it. */
export function daysToCount({ n, unit, direction }: Count, from: number): number {
  if (unit !== 'month') return n
  return Math.abs(addMonthsToDay(from, direction === 'before' ? -n : n) - from)
}

/** The days that a roll passed over, and the one that it reached; none where what was rolled is not one day but a range. */
export function traceRoll(leg: Extract<Leg, { kind: 'roll' }>, plan: Plan, calendars: Calendars): TracedDay[] {
  const step = plan.roll === 'preceding' ? -1 : 1
  const traced: TracedDay[] = []
  // Rolled from a range it leads to a range, and passes over no days in particular.
  if (leg.from.lo !== leg.from.hi) return traced
  for (let day = leg.from.lo; ; day += step) {
    const { status, reasons } = describeDay(calendars, plan.rollCalendar, day)
    const stopped = plan.roll === 'following' && isStopped(plan.tolls, day)
    if (leg.end.lo === leg.end.hi && day === leg.end.lo) {
      return [...traced, { day, was: 'reached', number: null, reasons }]
    }
    if (stopped) {
      traced.push({ day, was: 'tolled', number: null, reasons })
      if (leg.end.lo === Infinity && day >= plan.tolls.at(-1)!.from) return traced
      continue
    }
    if (status === 'unknown') return [...traced, { day, was: 'unknown', number: null, reasons }]
    traced.push({ day, was: 'passed', number: null, reasons })
  }
}
