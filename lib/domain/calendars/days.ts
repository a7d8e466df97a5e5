/**
 * Calendar dates as plain text (`YYYY-MM-DD`) and as day numbers: whole days since 1970-01-01, so that
 * arithmetic never meets an hour, a zone or the machine's clock. Proleptic Gregorian, years 0001 to 9999.
 */

/** Lengths of the months in a common year. */
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const

/** Days from 0001-01-01 to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_162

/** The first and the last day that this project can name. */
export const FIRST_DAY = -719_162
export const LAST_DAY = 2_932_896

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days in a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : MONTH_DAYS[month - 1]!
}

/** The day number of a year, month (1 to 12) and day. The caller answers for the date being a real one. */
export function dayNumberOf(year: number, month: number, day: number): number {
  const before = year - 1
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0
  return before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
    + DAYS_BEFORE_MONTH[month - 1]! + leapDay + day - 1 - DAYS_BEFORE_1970
}

/** Year, month (1 to 12) and day of a day number. */
export function dateParts(day: number): { year: number, month: number, day: number } {
  let year = Math.floor((day + DAYS_BEFORE_1970) / 365.2425) + 1
  let start = dayNumberOf(year, 1, 1)
  if (start > day) start = dayNumberOf(year -= 1, 1, 1)
  else if (day - start >= 365 + (isLeapYear(year) ? 1 : 0)) start = dayNumberOf(year += 1, 1, 1)
  const inYear = day - start
  const leapDay = isLeapYear(year) ? 1 : 0
  // No month is longer than 32 days, so this is the month or the one before it.
  let month = (inYear >> 5) + 1
  if (month < 12 && inYear >= DAYS_BEFORE_MONTH[month]! + (month >= 2 ? leapDay : 0)) month += 1
  return { year, month, day: inYear - DAYS_BEFORE_MONTH[month - 1]! - (month > 2 ? leapDay : 0) + 1 }
}

/** A number written in the given places of a text, or NaN where one of them is no ASCII digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let place = from; place < to; place += 1) {
    const digit = text.charCodeAt(place) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** The day number of a date written `YYYY-MM-DD`, or NaN where the text is no real date. */
function readDate(text: string): number {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return Number.NaN
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  const real = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return real ? dayNumberOf(year, month, day) : Number.NaN
}

/** Whether the text is a real date, written `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31. */
export function isIsoDate(text: unknown): text is string {
  return typeof text === 'string' && !Number.isNaN(readDate(text))
}

/** Days since 1970-01-01. Throws a RangeError where the text is not a real date. */
export function dayNumber(iso: string): number {
  const day = readDate(iso)
  if (Number.isNaN(day)) throw new RangeError(`Not a date written YYYY-MM-DD: ${iso}`)
  return day
}

/** Dates that were written before, from 1970 to 2105: they are asked for again and again. */
const written: string[] = new Array<string>(50_000)

/** `YYYY-MM-DD` of a day number. Throws a RangeError outside the years 0001 to 9999. */
export function isoDate(day: number): string {
  const kept = written[day]
  if (kept !== undefined) return kept
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) {
    throw new RangeError(`Not a day of the years 0001 to 9999: ${day}`)
  }
  const parts = dateParts(day)
  const month = parts.month < 10 ? `0${parts.month}` : `${parts.month}`
  const date = parts.day < 10 ? `0${parts.day}` : `${parts.day}`
  const text = `${`${parts.year}`.padStart(4, '0')}-${month}-${date}`
  if (day >= 0 && day < 50_000) written[day] = text
  return text
}

/** The date `n` days on, or back where `n` is negative. */
export function addDays(iso: string, n: number): string {
  return isoDate(dayNumber(iso) + n)
}

/** The day `n` months on: the same day of the month, or the last day of a month that has no such day. */
export function addMonthsToDay(day: number, n: number): number {
  const parts = dateParts(day)
  const months = parts.year * 12 + (parts.month - 1) + n
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return dayNumberOf(year, month, Math.min(parts.day, daysInMonth(year, month)))
}

/** The date `n` months on (back where negative), on the same day of the month or else the month's last day. */
export function addMonths(iso: string, n: number): string {
  return isoDate(addMonthsToDay(dayNumber(iso), n))
}

/** Day of the week of a day number: 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

/** Day of the week of a date: 0 is Sunday, 6 is Saturday. */
export function weekday(iso: string): number {
  return weekdayOf(dayNumber(iso))
}

/** Whole days from one date to another; negative where the second is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}
