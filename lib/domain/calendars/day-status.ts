import type { CalendarId, Calendars } from './calendars'
import { makeDayTable, type DayTable } from './day-table'
import { dateParts, dayNumber, weekdayOf } from './days'
import { isYearEnd, prcDays } from './prc-days'
import { statutoryHolidaysObservedIn } from './us-federal-holidays'

/**
 * What a calendar says of a day. `UNKNOWN`: it is a matter of a PRC schedule that is not held, and nothing else
 * settles it. Closed before open where one thing settles it: with the US closed, `both-open` asks nothing more.
 */
export const CLOSED = 0
export const OPEN = 1
export const UNKNOWN = 2

/** Added to a status that rests on 28 to 31 December of a year whose successor's notice is not known. */
export const MAY_MOVE = 4

const tables = new WeakMap<Calendars, Map<CalendarId, DayTable>>()

/**
 * The statuses of one calendar, with `MAY_MOVE` added where it applies. The table is made once for each set of
 * calendars, which therefore must not be changed.
 */
export function statusTable(calendars: Calendars, id: CalendarId): DayTable {
  const kept = tables.get(calendars)?.get(id)
  if (kept) return kept
  const ofCalendars = tables.get(calendars) ?? new Map<CalendarId, DayTable>()
  tables.set(calendars, ofCalendars)
  const table = makeDayTable(statusRule(calendars, id))
  ofCalendars.set(id, table)
  return table
}

/** The table of the design, one line for each calendar. */
function statusRule(calendars: Calendars, id: CalendarId): (day: number) => number {
  const statutory = usRule(new Set())
  const federal = usRule(new Set(calendars.usFederal.closings.map((closing) => dayNumber(closing.date))))
  const prc = prcRule(calendars)
  const rules: Record<CalendarId, (day: number) => number> = {
    'none': () => OPEN,
    'weekend': weekendRule,
    'us-federal-statutory': statutory,
    'us-federal': federal,
    'prc': prc,
    'prc-no-makeup': (day) => (weekendRule(day) === CLOSED ? CLOSED : prc(day)),
    'both-open': (day) => (federal(day) === CLOSED ? CLOSED : prc(day)),
    'either-open': (day) => (federal(day) === OPEN ? OPEN : prc(day)),
  }
  return rules[id]
}

function weekendRule(day: number): number {
  const weekday = weekdayOf(day)
  return weekday === 0 || weekday === 6 ? CLOSED : OPEN
}

function usRule(closings: ReadonlySet<number>): (day: number) => number {
  const holidays = new Map<number, ReadonlySet<number>>()
  const holidaysOf = (year: number) => {
    const kept = holidays.get(year)
    if (kept) return kept
    const days = new Set(statutoryHolidaysObservedIn(year).map((holiday) => holiday.day))
    holidays.set(year, days)
    return days
  }
  return (day) => {
    if (weekendRule(day) === CLOSED || closings.has(day)) return CLOSED
    return holidaysOf(dateParts(day).year).has(day) ? CLOSED : OPEN
  }
}

/**
 * A day that a notice names is off or worked; any other day of a year with a schedule is as the week has it.
 * A notice can name the last days of the year before, so 28 to 31 December wait for the next one.
 */
function prcRule(calendars: Calendars): (day: number) => number {
  const { off, worked, published } = prcDays(calendars)
  return (day) => {
    const { year, month, day: date } = dateParts(day)
    const mayMove = isYearEnd(month, date) && !published.has(year + 1) ? MAY_MOVE : 0
    if (off.has(day)) return CLOSED + mayMove
    if (worked.has(day)) return OPEN + mayMove
    return published.has(year) ? weekendRule(day) + mayMove : UNKNOWN
  }
}
