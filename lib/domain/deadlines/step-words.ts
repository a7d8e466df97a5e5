import type { CalendarId } from '@/lib/domain/calendars/calendars'
import { dateParts, isoDate, weekdayOf } from '@/lib/domain/calendars/days'
import type { DayReason } from '@/lib/domain/calendars/day-reasons'
import type { Step, StepKind, StepValue } from './answer'
import type { Unit } from './plan'

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** A day as the working names it: `Mon 19 Jan 2026`. */
export function dayWords(day: number): string {
  const { year, month, day: date } = dateParts(day)
  return `${WEEKDAYS[weekdayOf(day)]} ${date} ${MONTHS[month - 1]} ${year}`
}

const CALENDAR_WORDS: Record<CalendarId, string> = {
  'none': 'every day',
  'weekend': 'Monday to Friday',
  'us-federal-statutory': 'the US federal calendar, statutory holidays only',
  'us-federal': 'the US federal calendar',
  'prc': 'the PRC calendar',
  'prc-no-makeup': 'the PRC calendar without make-up days',
  'both-open': 'the joint calendar, open where both sides are',
  'either-open': 'the joint calendar, open where either side is',
}

export function calendarWords(id: CalendarId): string {
  return CALENDAR_WORDS[id]
}

/** `20 business days`, `1 month`. */
export function countWords(n: number, unit: Unit): string {
  const name = { 'calendar-day': 'calendar day', 'business-day': 'business day', 'month': 'month' }[unit]
  return `${n} ${name}${n === 1 ? '' : 's'}`
}

export function dayCount(n: number): string {
  return n === 1 ? '1 day' : `${n} days`
}

export function reasonWords(reasons: readonly DayReason[]): string {
  return reasons.map((reason) => reason.text).join('; ')
}

/** Reasons as values of a step: their codes, and what belongs to each. */
export function reasonValues(reasons: readonly DayReason[]): Record<string, StepValue> {
  const values = Object.assign({}, ...reasons.map((reason) => reason.values)) as Record<string, StepValue>
  return { ...values, reasons: reasons.map((reason) => reason.code), sides: reasons.map((reason) => reason.side ?? '') }
}

/** One line of the working. */
export function stepOf(
  kind: StepKind, code: string, day: number | null, text: string, values: Record<string, StepValue> = {},
): Step {
  return { kind, code, date: day === null ? null : isoDate(day), text, values }
}
