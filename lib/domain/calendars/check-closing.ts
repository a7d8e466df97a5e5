import type { Calendars } from './calendars'
import type { EntryProblem } from './entry-problem'
import { describeDay } from './day-reasons'
import { addDays, dayNumber, isIsoDate } from './days'
import { isEnteredHere, type CalendarEntry } from './entries'

/** A closing of federal offices as somebody typed it. */
export interface TypedClosing {
  readonly date: string
  readonly notice: string
  readonly knownFrom: string
}

/** The longest reference of a notice, in characters: a line. */
export const longestNotice = 200

/** Further from today nothing is announced, so such a date is a slip of the hand. */
const mostDaysAhead = 366

/**
 * What was typed as an entry, or everything that is wrong with it, by the field.
 * @param calendars as known now
 * @param today the latest date that it is anywhere among the sides
 */
export function checkClosing(
  { date, notice, knownFrom }: TypedClosing,
  calendars: Calendars,
  today: string,
): { entry: CalendarEntry } | { problems: EntryProblem[] } {
  const problems = [
    ...dateProblem(date, calendars, today),
    ...noticeProblem(notice),
    ...knownFromProblem(knownFrom, date, today),
  ]
  if (problems.length > 0) return { problems }
  return { entry: { type: 'federal-closing-entered', data: { date, knownFrom }, notice: notice.trim() } }
}

function dateProblem(date: string, calendars: Calendars, today: string): EntryProblem[] {
  const at = (key: string, values: EntryProblem['values'] = {}) => [{ field: 'date', key, values }]
  if (date === '') return at('date-needed')
  if (!isIsoDate(date)) return at('not-a-date')
  const { closings, closingsCompleteFrom } = calendars.usFederal
  if (date < `${closingsCompleteFrom}-01-01`) return at('before-coverage', { year: closingsCompleteFrom })
  if (date > addDays(today, mostDaysAhead)) return at('too-far-ahead')
  const known = closings.find((one) => one.date === date)
  if (known) return at('closing-known', { notice: known.order })
  const [reason] = describeDay(calendars, 'us-federal', dayNumber(date)).reasons
  if (reason === undefined) return []
  return reason.code === 'WEEKEND' ? at('weekend-anyway') : at('holiday-anyway', { holiday: String(reason.values.name) })
}

/** The reference of a notice is needed, and is a line. */
export function noticeProblem(notice: string): EntryProblem[] {
  const count = [...notice.trim()].length
  if (count === 0) return [{ field: 'notice', key: 'required', values: {} }]
  return count > longestNotice ? [{ field: 'notice', key: 'too-long', values: { limit: longestNotice, count } }] : []
}

function knownFromProblem(knownFrom: string, date: string, today: string): EntryProblem[] {
  const at = (key: string) => [{ field: 'knownFrom', key, values: {} }]
  if (knownFrom === '') return at('date-needed')
  if (!isIsoDate(knownFrom)) return at('not-a-date')
  if (knownFrom > today) return at('in-future')
  return isIsoDate(date) && knownFrom < addDays(date, -mostDaysAhead) ? at('known-too-early') : []
}

/** A closing to be taken back, as somebody typed it: `notice` says why. */
export interface TypedTakeBack {
  readonly date: string
  readonly notice: string
}

/** The entry that takes a closing back, or what is wrong: only what was entered in this office can be taken back here. */
export function checkTakeBack(
  { date, notice }: TypedTakeBack,
  calendars: Calendars,
): { entry: CalendarEntry } | { problems: EntryProblem[] } {
  const entered = calendars.usFederal.closings.some((one) => one.date === date && isEnteredHere(one))
  const problems = [...(entered ? [] : [{ field: 'date', key: 'not-entered-here', values: {} }]), ...noticeProblem(notice)]
  if (problems.length > 0) return { problems }
  return { entry: { type: 'federal-closing-taken-back', data: { date }, notice: notice.trim() } }
}
