import type { Calendars, PrcClosing, PrcFestival } from './calendars'
import { noticeProblem } from './check-closing'
import { dayNumber, isIsoDate, weekday, weekdayOf } from './days'
import { festivals, scheduleInForce, type CalendarEntry } from './entries'
import type { EntryProblem } from './entry-problem'
import { festivalDay } from './prc-festivals'
import { readDays } from './read-days'

/** The runs of days off that the form asks for: one for each festival, and one for days that a notice gives besides. */
export const runs = [...festivals, 'other'] as const
export type Run = (typeof runs)[number]

/** A schedule as somebody typed it from the notice. */
export interface TypedSchedule {
  readonly year: string
  readonly notice: string
  readonly issuedOn: string
  readonly off: Readonly<Record<Run, { readonly from: string; readonly to: string }>>
  /** Make-up days, as `readDays` reads them. */
  readonly worked: string
  /** The notice takes the place of the schedule that is known for the year. */
  readonly amends: boolean
}

/**
 * What was typed as an entry, or everything that is wrong with it, by the field: `year`, `notice`, `issuedOn`, `worked`, and for each
 * run `<run>-from` and `<run>-to`.
 * @param calendars as known now
 * @param today the latest date that it is anywhere among the sides
 */
export function checkSchedule(
  typed: TypedSchedule,
  calendars: Calendars,
  today: string,
): { entry: CalendarEntry } | { problems: EntryProblem[] } {
  const { coverageFrom } = calendars.prc
  const latest = Number(today.slice(0, 4)) + 1
  const read = /^\d{4}$/.test(typed.year.trim()) ? Number(typed.year) : null
  const year = read !== null && read >= coverageFrom && read <= latest ? read : null
  const problems = [
    ...yearProblem(typed, read, calendars, latest),
    ...noticeProblem(typed.notice),
    ...issuedProblem(typed, year, calendars, today),
  ]
  // Without the year nothing can be said of the days; what was typed stays in the form.
  if (year === null) return { problems }
  const reach = { first: `${year - 1}-12-28`, last: `${year}-12-31` }
  problems.push(...runs.flatMap((run) => runProblem(run, typed.off[run], year, reach)))
  const off = closingsOf(typed.off)
  problems.push(...overlaps(typed.off))
  const { days: worked, unreadable } = readDays(typed.worked, year)
  problems.push(
    ...unreadable.map((text) => ({ field: 'worked', key: 'day-unreadable', values: { text: text.slice(0, 40) } })),
    ...worked.flatMap((day, at) => workedProblem(day, worked.slice(0, at), off, reach)),
  )
  if (problems.length > 0) return { problems }
  const data = { year, issuedOn: typed.issuedOn, off, worked: [...worked].sort() }
  return { entry: { type: 'prc-schedule-entered', data, notice: typed.notice.trim() } }
}

function yearProblem({ year: text, amends }: TypedSchedule, year: number | null, calendars: Calendars, latest: number): EntryProblem[] {
  const at = (key: string, values: EntryProblem['values'] = {}) => [{ field: 'year', key, values }]
  if (text.trim() === '') return at('required')
  if (year === null) return at('not-a-year')
  const { coverageFrom } = calendars.prc
  if (year < coverageFrom) return at('year-before-coverage', { year: coverageFrom })
  // The notice for a year is issued in the autumn before it.
  if (year > latest) return at('year-too-far', { year: latest })
  const known = scheduleInForce(calendars, year)
  return known && !amends ? at('year-published', { notice: known.notice, issuedOn: known.issuedOn }) : []
}

function issuedProblem({ issuedOn, amends }: TypedSchedule, year: number | null, calendars: Calendars, today: string): EntryProblem[] {
  const at = (key: string, values: EntryProblem['values'] = {}) => [{ field: 'issuedOn', key, values }]
  if (issuedOn === '') return at('date-needed')
  if (!isIsoDate(issuedOn)) return at('not-a-date')
  if (issuedOn > today) return at('in-future')
  if (year === null) return []
  if (issuedOn < `${year - 1}-01-01` || issuedOn > `${year}-12-31`) return at('issued-elsewhen', { first: `${year - 1}-01-01`, last: `${year}-12-31` })
  const known = amends ? scheduleInForce(calendars, year) : undefined
  return known && issuedOn < known.issuedOn ? at('older-than-known', { issuedOn: known.issuedOn }) : []
}

interface Reach {
  readonly first: string
  readonly last: string
}

function runProblem(run: Run, { from, to }: { from: string; to: string }, year: number, reach: Reach): EntryProblem[] {
  const at = (end: 'from' | 'to', key: string, values: EntryProblem['values'] = {}) => [{ field: `${run}-${end}`, key, values }]
  if (from === '' && to === '') return run === 'other' ? [] : at('from', 'holiday-missing')
  const unread = ([['from', from], ['to', to]] as const).flatMap(([end, text]) =>
    isIsoDate(text) ? [] : at(end, text === '' ? 'date-needed' : 'not-a-date'))
  if (unread.length > 0) return unread
  const beyond = ([['from', from], ['to', to]] as const).flatMap(([end, date]) =>
    date < reach.first || date > reach.last ? at(end, 'outside-year', { first: reach.first, last: reach.last }) : [])
  if (beyond.length > 0) return beyond
  if (to < from) return at('to', 'ends-before')
  const own = run === 'other' ? null : festivalDay(run, year)
  return own !== null && (own < from || own > to) ? at('from', 'festival-not-covered', { festival: own }) : []
}

/** The runs as a notice gives them: two festivals with the same days are one closing. */
function closingsOf(off: TypedSchedule['off']): (PrcClosing & { festivals: PrcFestival[] })[] {
  const closings: (PrcClosing & { festivals: PrcFestival[] })[] = []
  for (const run of runs) {
    const { from, to } = off[run]
    if (!isIsoDate(from) || !isIsoDate(to)) continue
    const same = closings.find((one) => one.from === from && one.to === to)
    const named = run === 'other' ? [] : [run]
    if (same) same.festivals.push(...named)
    else closings.push({ from, to, festivals: named })
  }
  return closings.sort((one, other) => (one.from < other.from ? -1 : 1))
}

/** Days off that stand under two festivals, unless both have all of them in common. */
function overlaps(off: TypedSchedule['off']): EntryProblem[] {
  const read = runs.filter((run) => isIsoDate(off[run].from) && isIsoDate(off[run].to))
  return read.flatMap((run, at) => {
    const { from, to } = off[run]
    const other = read.slice(0, at).find((earlier) => {
      const before = off[earlier]
      return before.from <= to && from <= before.to && !(before.from === from && before.to === to && run !== 'other')
    })
    return other ? [{ field: `${run}-from`, key: 'overlaps', values: { run: other } }] : []
  })
}

function workedProblem(day: string, before: readonly string[], off: readonly PrcClosing[], reach: Reach): EntryProblem[] {
  const at = (key: string, values: EntryProblem['values'] = {}) => [{ field: 'worked', key, values: { date: day, ...values } }]
  if (before.includes(day)) return at('worked-twice')
  if (day < reach.first || day > reach.last) return at('worked-outside-year', { first: reach.first, last: reach.last })
  if (weekday(day) !== 0 && weekday(day) !== 6) return at('not-a-weekend-day')
  return off.some((one) => one.from <= day && day <= one.to) ? at('worked-and-off') : []
}

/** What makes a schedule worth a second look, though it can be entered: notices have the last word. */
export type ScheduleDoubt =
  | { readonly key: 'not-balanced'; readonly owed: number; readonly worked: number }
  | { readonly key: 'long-run'; readonly from: string; readonly to: string; readonly days: number }

/** The longest run of days off that a notice of recent years gave. */
const longestRun = 9

/**
 * In the notices of 2022 to 2026 each working day off beyond the statutory ones is worked on a weekend day, and no run is longer than
 * nine days. A day that was typed wrongly shows in one or the other.
 */
export function scheduleDoubts({ year, off, worked }: Extract<CalendarEntry, { type: 'prc-schedule-entered' }>['data']): ScheduleDoubt[] {
  const doubts: ScheduleDoubt[] = off
    .map(({ from, to }) => ({ key: 'long-run' as const, from, to, days: dayNumber(to) - dayNumber(from) + 1 }))
    .filter(({ days }) => days > longestRun)
  const workingDays = off.flatMap(({ from, to }) => daysFromTo(from, to)).filter((each) => weekdayOf(each) !== 0 && weekdayOf(each) !== 6)
  const owed = workingDays.length - statutoryDays(year)
  return owed === worked.length || off.some((one) => one.festivals.length === 0)
    ? doubts
    : [...doubts, { key: 'not-balanced', owed, worked: worked.length }]
}

/** State Council Order 795 has given thirteen days since 2025, Order 644 gave eleven. */
const statutoryDays = (year: number) => (year >= 2025 ? 13 : 11)

function daysFromTo(from: string, to: string): number[] {
  const first = dayNumber(from)
  return Array.from({ length: dayNumber(to) - first + 1 }, (_, index) => first + index)
}
