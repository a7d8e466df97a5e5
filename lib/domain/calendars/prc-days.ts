import type { Calendars, PrcClosing, PrcSchedule } from './calendars'
import { dayNumber, dayNumberOf } from './days'

/** What the notices say of single days, ready to be asked by day number. */
export interface PrcDays {
  readonly off: ReadonlyMap<number, { schedule: PrcSchedule, closing: PrcClosing }>
  readonly worked: ReadonlyMap<number, PrcSchedule>
  readonly published: ReadonlySet<number>
  readonly coverageFrom: number
  /** The first and the last day of the years whose schedule is known, or `null` where none is. */
  readonly span: { readonly first: number, readonly last: number } | null
}

const made = new WeakMap<Calendars, PrcDays>()

/** The notices of these calendars by day. Of two schedules for one year the one issued later counts. */
export function prcDays(calendars: Calendars): PrcDays {
  const kept = made.get(calendars)
  if (kept) return kept
  const days = readNotices(calendars)
  made.set(calendars, days)
  return days
}

function readNotices(calendars: Calendars): PrcDays {
  const latest = new Map<number, PrcSchedule>()
  for (const schedule of calendars.prc.schedules) {
    const other = latest.get(schedule.year)
    if (!other || other.issuedOn <= schedule.issuedOn) latest.set(schedule.year, schedule)
  }
  const off = new Map<number, { schedule: PrcSchedule, closing: PrcClosing }>()
  const worked = new Map<number, PrcSchedule>()
  // In the order of the years, so that what a notice says of the year before overrules that year's own notice.
  const years = [...latest.keys()].sort((one, other) => one - other)
  for (const year of years) {
    const schedule = latest.get(year)!
    for (const closing of schedule.off) {
      for (let day = dayNumber(closing.from); day <= dayNumber(closing.to); day += 1) {
        off.set(day, { schedule, closing })
        worked.delete(day)
      }
    }
    for (const date of schedule.worked) {
      worked.set(dayNumber(date), schedule)
      off.delete(dayNumber(date))
    }
  }
  const span = years.length
    ? { first: dayNumberOf(years[0]!, 1, 1), last: dayNumberOf(years.at(-1)!, 12, 31) }
    : null
  return { off, worked, published: new Set(years), coverageFrom: calendars.prc.coverageFrom, span }
}

/** The last days of a year, which the notice for the next year can name. */
export function isYearEnd(month: number, day: number): boolean {
  return month === 12 && day >= 28
}
