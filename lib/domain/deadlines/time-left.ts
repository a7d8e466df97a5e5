import { MAY_MOVE, OPEN, statusTable, UNKNOWN } from '@/lib/domain/calendars/day-status'
import type { CalendarId, Calendars } from '@/lib/domain/calendars/calendars'
import { addMonths, dateParts, dayNumber } from '@/lib/domain/calendars/days'
import { localDateAt } from '@/lib/domain/calendars/zones'

import { isOpen, type ClockReading } from './case-clocks'

/** How far a due date is from today: whole units still to come (`left`; none on the day itself), or gone by since (`over`). */
export interface TimeLeft {
  readonly count: number
  readonly unit: 'business-day' | 'calendar-day'
  readonly direction: 'left' | 'over'
}

/**
 * What is left of a running clock, in the unit of its rule, counted in the zone in which its day ends. Null where it waits for
 * nobody or has no date. A range is counted to the end that binds: the earliest for the office and for both sides, the latest for
 * the side that answers, which is not late before it. `isOthers` says whether only the other side is waited for.
 */
export function timeLeft(
  reading: Pick<ClockReading, 'range' | 'expiresAt' | 'zone' | 'met' | 'stopped'> & {
    readonly rule: Pick<ClockReading['rule'], 'rule' | 'expectedFrom'>
  },
  now: string,
  calendars: Calendars,
  isOthers = reading.rule.expectedFrom === 'responding-side',
): TimeLeft | null {
  const { range, rule, expiresAt } = reading
  if (range === null || expiresAt === null || !isOpen(reading)) return null
  const today = localDateAt(now, reading.zone)
  const counting = rule.rule.unit === 'business-day' ? rule.rule.calendar : null
  if (now >= expiresAt) return { ...daysBetween(range.latest, today, counting, calendars), direction: 'over' }
  const end = isOthers || range.earliest < today ? range.latest : range.earliest
  return { ...daysBetween(today, end, counting, calendars), direction: 'left' }
}

/** Calendar days from today to a date that no clock works out, such as one that a decision names. */
export function daysLeft(today: string, on: string): TimeLeft {
  const days = dayNumber(on) - dayNumber(today)
  return { count: Math.abs(days), unit: 'calendar-day', direction: days < 0 ? 'over' : 'left' }
}

/** Whole months from one date to another; none where the second one is earlier. */
export function monthsUntil(from: string, to: string): number {
  if (to <= from) return 0
  const [first, last] = [dateParts(dayNumber(from)), dateParts(dayNumber(to))]
  const months = (last.year - first.year) * 12 + last.month - first.month
  return addMonths(from, months) > to ? months - 1 : months
}

/**
 * The days after one date up to another, the first not counted and the last one counted. Months are told in calendar days, and so
 * are business days where a calendar cannot tell them all or none of them is open.
 */
function daysBetween(from: string, to: string, calendar: CalendarId | null, calendars: Calendars): Omit<TimeLeft, 'direction'> {
  const first = dayNumber(from)
  const last = dayNumber(to)
  const all = { count: last - first, unit: 'calendar-day' as const }
  if (calendar === null || all.count === 0) return calendar === null ? all : { count: 0, unit: 'business-day' }
  const days = statusTable(calendars, calendar)
  const statuses = Array.from({ length: all.count }, (_, i) => days.at(first + 1 + i) % MAY_MOVE)
  const open = statuses.filter((status) => status === OPEN).length
  return statuses.includes(UNKNOWN) || open === 0 ? all : { count: open, unit: 'business-day' }
}
