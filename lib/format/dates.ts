/**
 * How dates and instants are written, in one place. A legal date is a calendar date (`YYYY-MM-DD`) and
 * belongs to no zone, so it is formatted as a day in UTC; an instant is always written in a zone that the
 * caller names. Nothing here depends on the zone of the machine or on what day it is.
 */

const calendarDate = /^(\d{4})-(\d{2})-(\d{2})$/

/** The weekday of a calendar date, Monday 1 to Sunday 7. */
export function weekdayOf(date: string): number {
  return dayInUtc(date).getUTCDay() || 7
}

/** The day of the month of a calendar date, 1 to 31. */
export function dayOfMonth(date: string): number {
  return dayInUtc(date).getUTCDate()
}

/**
 * A calendar date with its weekday, such as "Mon 19 Jan 2026".
 * @throws RangeError when the text is no calendar date
 */
export function formatDate(date: string, locale = 'en'): string {
  return writtenOnce('date', date, locale, (day) => writeDay(day, locale, 'UTC'))
}

/** A calendar date without its weekday, such as "19 Jan 2026", for places where the weekday was just given. */
export function formatPlainDate(date: string, locale = 'en'): string {
  return writtenOnce('plain', date, locale, (day) => partsInOrder(day, locale, 'UTC', { day: 'numeric', month: 'short', year: 'numeric' }))
}

/** The month of a calendar date, such as "January 2026". */
export function formatMonth(date: string, locale = 'en'): string {
  return formatter(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(dayInUtc(date))
}

/** The short name of the month of a calendar date, such as "Jan", for an axis. */
export function formatShortMonth(date: string, locale = 'en'): string {
  return formatter(locale, { month: 'short', timeZone: 'UTC' }).format(dayInUtc(date))
}

/** A calendar date without weekday and year, such as "19 Jan", for an axis. */
export function formatDayOfMonth(date: string, locale = 'en'): string {
  return writtenOnce('day', date, locale, (day) => partsInOrder(day, locale, 'UTC', { day: 'numeric', month: 'short' }))
}

/** The seven weekdays from Monday, such as "Mon". */
export function weekdayNames(locale = 'en'): string[] {
  const names = formatter(locale, { weekday: 'short', timeZone: 'UTC' })
  // 5 January 2026 was a Monday.
  return Array.from({ length: 7 }, (_, offset) => names.format(new Date(Date.UTC(2026, 0, 5 + offset))))
}

/**
 * An instant in a zone, such as "Mon 19 Jan 2026, 16:05 EST".
 * @param instant an ISO 8601 instant with offset or `Z`
 * @param zone an IANA zone, such as `America/New_York`
 * @throws RangeError when the instant cannot be read or the zone is not known
 */
export function formatInstant(instant: string, zone: string, locale = 'en'): string {
  const moment = momentOf(instant)
  const time = formatter(locale, {
    hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone, timeZoneName: 'short',
  })
  return `${writeDay(moment, locale, zone)}, ${time.format(moment)}`
}

/**
 * The time of an instant in a zone, such as "16:05", for something that just happened before the reader's eyes.
 * @param instant an ISO 8601 instant with offset or `Z`
 * @param zone an IANA zone
 * @throws RangeError when the instant cannot be read or the zone is not known
 */
export function formatTime(instant: string, zone: string, locale = 'en'): string {
  const time = formatter(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone })
  return time.format(momentOf(instant))
}

function momentOf(instant: string): Date {
  const moment = new Date(instant)
  if (Number.isNaN(moment.getTime()) || !/(?:Z|[+-]\d{2}:\d{2})$/.test(instant)) {
    throw new RangeError(`Not an instant: ${instant}`)
  }
  return moment
}

function writeDay(moment: Date, locale: string, timeZone: string): string {
  return partsInOrder(moment, locale, timeZone, {
    weekday: 'short', day: 'numeric', month: 'short', year: 'numeric',
  })
}

/**
 * English dates are written day first and without a comma, which no English locale of Intl does by itself;
 * other languages keep their own order.
 */
function partsInOrder(moment: Date, locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  const format = formatter(locale, { ...options, timeZone })
  if (!locale.startsWith('en')) return format.format(moment)
  const parts = new Map(format.formatToParts(moment).map((part) => [part.type, part.value]))
  return (['weekday', 'day', 'month', 'year'] as const).flatMap((type) => parts.get(type) ?? []).join(' ')
}

/** A century of days in one style is 36,500: no office writes so many, and whoever asks for all of them fills no more than some 5 MB. */
const mostWritten = 40_000

const written = new Map<string, string>()

/** The days of a case are written hundreds of times on one page, and the same ones on the next: each is written once. */
function writtenOnce(style: 'date' | 'plain' | 'day', date: string, locale: string, write: (day: Date) => string): string {
  const key = `${style} ${locale} ${date}`
  const known = written.get(key)
  if (known !== undefined) return known
  const text = write(dayInUtc(date))
  if (written.size >= mostWritten) written.clear()
  written.set(key, text)
  return text
}

function dayInUtc(date: string): Date {
  const match = calendarDate.exec(date)
  const moment = match ? new Date(`${date}T00:00:00Z`) : undefined
  // 30 February parses as 2 March in some engines and as nothing in others: it must come back unchanged.
  if (!moment || Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== date) {
    throw new RangeError(`Not a calendar date: ${date}`)
  }
  return moment
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs a hundred times as much as using it, and a docket writes hundreds of dates. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  let found = formatters.get(key)
  if (!found) formatters.set(key, (found = new Intl.DateTimeFormat(locale, options)))
  return found
}
