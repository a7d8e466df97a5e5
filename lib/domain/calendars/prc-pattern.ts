import { dayNumber, dayNumberOf, weekdayOf } from './days'
import { movableFestivals } from './prc-festivals'

/**
 * What a schedule that is not announced yet may look like, after the pattern of recent years. Everything is
 * derived from the festivals' dates and from the Regulation on Public Holidays (State Council Order 795, in force
 * from 2025; before, Order 644), never from the schedule of the year itself:
 *
 * - New Year, Qingming, Dragon Boat and Mid-Autumn: one day on a Wednesday, else three days with a weekend; from
 *   a Tuesday or a Thursday the far weekend day is worked.
 * - Spring Festival, Labour Day and National Day: seven to nine, five, and seven to nine days; each day off beyond
 *   the statutory ones is worked on a weekend day next to the closing, one before and one after, or both on
 *   the side where the closing ends at a full weekend.
 * - No run of closed days is longer than nine.
 */

/** One way in which a closing may be arranged: the days off, and the weekend days worked, by day number. */
export interface Arrangement { readonly off: readonly number[], readonly worked: readonly number[] }

/** A closing of the year with all the ways in which it may be arranged. */
export type PossibleClosing = readonly Arrangement[]

/**
 * Which arrangements: all in the pattern of recent years, or only those that the practice since 2025 makes likely
 * (Spring Festival for eight days from the eve, New Year by its day of the week alone).
 */
export type Breadth = 'all' | 'likely'

/** The longest run of days off of recent years: 15 to 23 February 2026. */
export const LONGEST_RUN = 9

/** The most days that one closing of recent years had worked in exchange. */
export const MOST_WORKED = 2

const isWeekend = (day: number) => weekdayOf(day) === 0 || weekdayOf(day) === 6

function daysFromTo(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/**
 * The closings that the schedule of a year may hold, in the order of the year. `null` where the dates of the
 * festivals are not held (see prc-festivals).
 */
export function possibleClosings(year: number, breadth: Breadth): PossibleClosing[] | null {
  const movable = movableFestivals(year)
  if (!movable) return null
  const midAutumn = dayNumber(movable.midAutumn)
  const nationalDay = dayNumberOf(year, 10, 1)
  const autumn = midAutumn < nationalDay - 3
    ? [shortClosing(midAutumn), nationalDayClosing(nationalDay, 3, shortClosing(midAutumn))]
    : [mergedClosing(midAutumn, nationalDay)]
  return [
    newYearClosing(dayNumberOf(year, 1, 1), breadth),
    springFestivalClosing(dayNumber(movable.springFestival), year, breadth),
    shortClosing(dayNumber(movable.qingming)),
    labourDayClosing(dayNumberOf(year, 5, 1), year),
    shortClosing(dayNumber(movable.dragonBoat)),
    ...autumn,
  ]
}

/** A festival of one day, by the day of the week on which it falls (Sunday first). */
function shortClosing(day: number): PossibleClosing {
  const [from, to, worked] = ([
    [-1, 1, null], [-2, 0, null], [-2, 0, -3], [0, 0, null], [0, 2, 3], [0, 2, null], [0, 2, null],
  ] as const)[weekdayOf(day)]!
  return [{ off: daysFromTo(day + from, day + to), worked: worked === null ? [] : [day + worked] }]
}

/**
 * As any short closing, or with 31 December off as well, as in 2022. A day worked for it may lie before 28 December:
 * there the notice for that year stands, so it is left out.
 */
function newYearClosing(day: number, breadth: Breadth): PossibleClosing {
  const usual = shortClosing(day)
  if (breadth === 'likely' || (weekdayOf(day) !== 5 && weekdayOf(day) !== 6)) return usual
  const withTheDayBefore = arrangements(day - 1, day + 1, 1)
    .map(({ off, worked }) => ({ off, worked: worked.filter((each) => each >= day - 4) }))
  return [...usual, ...withTheDayBefore]
}

/**
 * Seven to nine days from the eve or the day before it. Statutory are the eve and three days since 2025, before
 * that the three days alone, and in 2024 the eve was worked.
 */
function springFestivalClosing(first: number, year: number, breadth: Breadth): PossibleClosing {
  if (breadth === 'likely' && year >= 2025) return withNextWeekendDay(first - 1, first + 6, 4)
  const [starts, statutory] = year >= 2025 ? [[first - 2, first - 1], 4] as const : [[first - 1, first], 3] as const
  return starts.flatMap((from) => [first + 5, first + 6, first + 7]
    .filter((to) => to - from >= 6 && to - from <= 8)
    .flatMap((to) => arrangements(from, to, statutory)))
}

/** Five days from 1 May, or from the Saturday before a Sunday, a Monday or a Tuesday. */
function labourDayClosing(day: number, year: number): PossibleClosing {
  const statutory = year >= 2025 ? 2 : 1
  const back = weekdayOf(day) <= 2 ? weekdayOf(day) + 1 : 0
  return [day, day - back].filter((from, index, all) => all.indexOf(from) === index)
    .flatMap((from) => arrangements(from, from + 4, statutory))
}

function nationalDayClosing(day: number, statutory: number, before: PossibleClosing): PossibleClosing {
  return withNextWeekendDay(day, day + 6, statutory, before.flatMap((each) => each.off))
}

/** Mid-Autumn in or next to the first week of October: one closing of eight days for both. */
function mergedClosing(midAutumn: number, nationalDay: number): PossibleClosing {
  const from = Math.min(midAutumn, nationalDay)
  return withNextWeekendDay(from, from + 7, 4)
}

/** The closing as given, and longer by a weekend day that it touches, as Sunday 15 February 2026 was. */
function withNextWeekendDay(
  from: number, to: number, statutory: number, taken: readonly number[] = [],
): PossibleClosing {
  const ranges = [[from, to]]
  if (isWeekend(from - 1)) ranges.push([from - 1, to])
  if (isWeekend(to + 1)) ranges.push([from, to + 1])
  return ranges.flatMap(([first, last]) => arrangements(first!, last!, statutory, taken))
}

/** The ways to work off what a closing gives beyond the statutory days; none where it would take too many. */
function arrangements(from: number, to: number, statutory: number, taken: readonly number[] = []): PossibleClosing {
  const off = daysFromTo(from, to)
  const owed = off.filter((day) => !isWeekend(day)).length - statutory
  if (owed < 0 || owed > MOST_WORKED) return []
  const before = nearestWeekendDay(from, -1, taken)
  const after = nearestWeekendDay(to, 1, taken)
  const sides = owed === 1 ? [[before], [after]] : [[before, after]]
  if (owed === 2 && isWeekend(from - 1) && isWeekend(from - 2)) sides.push([from - 2, from - 1])
  if (owed === 2 && isWeekend(to + 1) && isWeekend(to + 2)) sides.push([to + 1, to + 2])
  return (owed === 0 ? [[]] : sides)
    .map((worked) => ({ off, worked }))
    .filter((each) => longestRun(each) <= LONGEST_RUN)
}

/** The weekend day nearest to a closing that is not off for another one. */
function nearestWeekendDay(edge: number, step: 1 | -1, taken: readonly number[]): number {
  let day = edge + step
  while (!isWeekend(day) || taken.includes(day)) day += step
  return day
}

/** Closed days in a row around a closing, weekends that it touches included. */
function longestRun({ off, worked }: Arrangement): number {
  const closed = (day: number) => isWeekend(day) && !worked.includes(day)
  let first = off[0]!
  let last = off.at(-1)!
  while (closed(first - 1)) first -= 1
  while (closed(last + 1)) last += 1
  return last - first + 1
}
