import type { CalendarId, Calendars } from './calendars'
import { CLOSED, MAY_MOVE, OPEN, statusTable, UNKNOWN } from './day-status'
import { makeDayTable, type DayTable } from './day-table'
import { dateParts, weekdayOf } from './days'
import { prcDays } from './prc-days'
import { possibleClosings, type Breadth, type PossibleClosing } from './prc-pattern'

/** The day depends on how a closing is arranged: see `changes`. */
export const ARRANGED = 8

/** Nothing is said of the day: the festivals of its year are not held. */
export const NO_PATTERN = 16

/** How one closing changes a day, for each of its possible arrangements: 1 opens it, -1 closes it. */
export interface Change {
  readonly closing: number
  readonly by: readonly number[]
}

/** The days of a calendar with the unannounced years filled in after the pattern of recent years. */
export interface PatternTable {
  /** `OPEN` or `CLOSED` apart from the closings, `ARRANGED` added where they matter, or `NO_PATTERN`. */
  readonly days: DayTable
  /** What the closings do to a day. */
  readonly changes: ReadonlyMap<number, readonly Change[]>
}

type Tables = WeakMap<Calendars, Map<CalendarId, PatternTable>>

const tables: Readonly<Record<Breadth, Tables>> = { all: new WeakMap(), likely: new WeakMap() }

/** The pattern table of one calendar, made once for each set of calendars. */
export function patternTable(calendars: Calendars, id: CalendarId, breadth: Breadth): PatternTable {
  const kept = tables[breadth].get(calendars)?.get(id)
  if (kept) return kept
  const ofCalendars = tables[breadth].get(calendars) ?? new Map<CalendarId, PatternTable>()
  tables[breadth].set(calendars, ofCalendars)
  const table = makePatternTable(calendars, id, breadth)
  ofCalendars.set(id, table)
  return table
}

function makePatternTable(calendars: Calendars, id: CalendarId, breadth: Breadth): PatternTable {
  const status = statusTable(calendars, id)
  const { published } = prcDays(calendars)
  const changes = new Map<number, Change[]>()
  const read = new Map<number, boolean>()

  /** Whether the pattern of a year is there; its changes are entered when it is first asked for. */
  const hasPattern = (year: number): boolean => {
    const kept = read.get(year)
    if (kept !== undefined) return kept
    const closings = published.has(year) ? null : possibleClosings(year, breadth)
    read.set(year, closings !== null)
    closings?.forEach((closing, index) => enter(closing, year * 16 + index))
    return closings !== null
  }

  // Only days that nothing else settles are asked for, so on each of them the PRC side alone decides.
  const enter = (closing: PossibleClosing, number: number) => {
    for (const day of new Set(closing.flatMap((each) => [...each.off, ...each.worked]))) {
      const now = status.at(day)
      if (now !== UNKNOWN && now < MAY_MOVE) continue
      const base = plain(now, day)
      const by = closing.map((each) => {
        if (each.off.includes(day)) return CLOSED - base
        return each.worked.includes(day) ? OPEN - base : 0
      })
      if (by.some((change) => change !== 0)) changes.set(day, [...changes.get(day) ?? [], { closing: number, by }])
    }
  }

  const plain = (now: number, day: number) => {
    if (now !== UNKNOWN) return now - MAY_MOVE
    return isWeekend(day) ? CLOSED : OPEN
  }

  const days = makeDayTable((day) => {
    const now = status.at(day)
    if (now === OPEN || now === CLOSED) return now
    const { year } = dateParts(day)
    const here = now === UNKNOWN ? hasPattern(year) : true
    hasPattern(year + 1)
    if (!here) return NO_PATTERN
    return plain(now, day) + (changes.has(day) ? ARRANGED : 0)
  })
  return { days, changes }
}

const isWeekend = (day: number) => weekdayOf(day) === 0 || weekdayOf(day) === 6
