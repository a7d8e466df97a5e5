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
  const elapsed = day + DAYS_BEFORE_1970
  let year = Math.floor(elapsed / 365.2425) + 1
  while (dayNumberOf(year, 1, 1) > day) year -= 1
  while (dayNumberOf(year + 1, 1, 1) <= day) year += 1
  let rest = day - dayNumberOf(year, 1, 1)
  let month = 1
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month)
    month += 1
  }
  return { year, month, day: rest + 1 }
}

/** Whether the text is a real date, written `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31. */
export function isIsoDate(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8, 10))
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Days since 1970-01-01. Throws a RangeError where the text is not a real date. */
export function dayNumber(iso: string): number {
  if (!isIsoDate(iso)) throw new RangeError(`Not a date written YYYY-MM-DD: ${String(iso)}`)
  return dayNumberOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)))
}

/** `YYYY-MM-DD` of a day number. Throws a RangeError outside the years 0001 to 9999. */
export function isoDate(day: number): string {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) {
    throw new RangeError(`Not a day of the years 0001 to 9999: ${day}`)
  }
  const parts = dateParts(day)
  const month = parts.month < 10 ? `0${parts.month}` : `${parts.month}`
  const date = parts.day < 10 ? `0${parts.day}` : `${parts.day}`
  return `${`${parts.year}`.padStart(4, '0')}-${month}-${date}`
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
