import { dayNumberOf, weekdayOf } from './days'

const MONDAY = 1
const THURSDAY = 4
const SATURDAY = 6
const SUNDAY = 0

/**
 * From this year on the list below is the law as it stood: the Monday holidays (Public Law 90-363) and Executive
 * Order 11582 apply from 1971. Earlier years are counted on the same list, and a step says so.
 */
export const US_STATUTORY_COVERAGE_FROM = 1971

/**
 * The legal public holidays of 5 U.S.C. 6103(a). Inauguration Day (6103(c)) is not among them: it closes offices
 * in and around Washington only. `from` is the first year of a holiday that came later than 1971.
 */
const HOLIDAYS: readonly { id: string, name: string, from?: number, on: (year: number) => number }[] = [
  { id: 'new-year', name: 'New Year\'s Day', on: (year) => dayNumberOf(year, 1, 1) },
  // Public Law 98-144: observed for the first time in 1986.
  { id: 'martin-luther-king', name: 'Martin Luther King Jr. Day', from: 1986, on: (year) => nth(3, MONDAY, year, 1) },
  { id: 'washington', name: 'Washington\'s Birthday', on: (year) => nth(3, MONDAY, year, 2) },
  { id: 'memorial-day', name: 'Memorial Day', on: (year) => nth(1, MONDAY, year, 6) - 7 },
  // Public Law 117-17: from 2021.
  { id: 'juneteenth', name: 'Juneteenth National Independence Day', from: 2021, on: (year) => dayNumberOf(year, 6, 19) },
  { id: 'independence-day', name: 'Independence Day', on: (year) => dayNumberOf(year, 7, 4) },
  { id: 'labor-day', name: 'Labor Day', on: (year) => nth(1, MONDAY, year, 9) },
  { id: 'columbus-day', name: 'Columbus Day', on: (year) => nth(2, MONDAY, year, 10) },
  // The fourth Monday of October from 1971 to 1977 (Public Law 90-363), 11 November again from 1978 (94-97).
  {
    id: 'veterans-day', name: 'Veterans Day',
    on: (year) => (year >= 1971 && year <= 1977 ? nth(4, MONDAY, year, 10) : dayNumberOf(year, 11, 11)),
  },
  { id: 'thanksgiving', name: 'Thanksgiving Day', on: (year) => nth(4, THURSDAY, year, 11) },
  { id: 'christmas', name: 'Christmas Day', on: (year) => dayNumberOf(year, 12, 25) },
]

/** A holiday on the day on which offices close for it. */
export interface ObservedHoliday {
  readonly day: number
  readonly id: string
  readonly name: string
  /** Whether it is observed on a day that is not its own, because its own is a Saturday or a Sunday. */
  readonly moved: boolean
}

/** The n-th given weekday of a month. */
function nth(n: number, weekday: number, year: number, month: number): number {
  const first = dayNumberOf(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7
}

/**
 * The day on which offices close for a holiday: the Friday before a Saturday (5 U.S.C. 6103(b)), the Monday
 * after a Sunday (Executive Order 11582).
 */
function observedOn(day: number): number {
  if (weekdayOf(day) === SATURDAY) return day - 1
  return weekdayOf(day) === SUNDAY ? day + 1 : day
}

/** The holidays of the years that were asked for before; at most one entry for each year that can be written. */
const observed = new Map<number, readonly ObservedHoliday[]>()

/**
 * The statutory holidays observed in a year, in the order of their days. Where 1 January is a Saturday, it is
 * observed on 31 December of the year before, and so belongs to that year here.
 */
export function statutoryHolidaysObservedIn(year: number): readonly ObservedHoliday[] {
  const kept = observed.get(year)
  if (kept) return kept
  const found = findObserved(year)
  observed.set(year, found)
  return found
}

function findObserved(year: number): ObservedHoliday[] {
  const named = [year, year + 1].flatMap((each) => HOLIDAYS
    .filter((holiday) => each >= (holiday.from ?? 0))
    .map((holiday) => ({ holiday, own: holiday.on(each) })))
  const first = dayNumberOf(year, 1, 1)
  const last = dayNumberOf(year, 12, 31)
  return named
    .map(({ holiday, own }) => {
      const day = observedOn(own)
      return { day, id: holiday.id, name: holiday.name, moved: day !== own }
    })
    .filter(({ day }) => day >= first && day <= last)
    .sort((one, other) => one.day - other.day)
}
