import type { ClockLine } from '@/lib/services/clock-line'
import type { DayOfMonth } from '@/lib/services/view-deadlines'

/** A range of days in one week, drawn as one bar over them. */
export interface Bar {
  readonly line: ClockLine
  /** The day of the week on which it begins here, 0 to 6, and over how many days it goes. */
  readonly from: number
  readonly days: number
  /** It began in an earlier week, or goes on into a later one. */
  readonly begins: boolean
  readonly ends: boolean
}

export interface Week {
  readonly days: readonly DayOfMonth[]
  /** The rows in which ranges are drawn, so that none lies upon another; each holds its bars in order. */
  readonly rows: readonly (readonly Bar[])[]
  /** The clocks that end on each day, for sure or as known today. */
  readonly single: readonly (readonly ClockLine[])[]
  /** How many of each day are not drawn. */
  readonly more: readonly number[]
}

/** The most ranges that a week draws one below the other, and the most single dates of a day. */
const mostRows = 5
const mostSingle = 5

/**
 * Lays clocks out on the weeks of a month: a date on its day, a range as a bar over its days.
 * @param days whole weeks, in order
 * @param lines each of them has a date or a range
 */
export function weeksOf(days: readonly DayOfMonth[], lines: readonly ClockLine[]): Week[] {
  const weeks = Array.from({ length: days.length / 7 }, (_, i) => days.slice(i * 7, i * 7 + 7))
  return weeks.map((week) => {
    const bars = lines.filter(isRange).flatMap((line) => barIn(week, line))
    const { rows, left } = stacked(bars)
    const onDay = week.map(({ date }) => lines.filter((line) => !isRange(line) && line.range?.latest === date))
    return {
      days: week,
      rows,
      single: onDay.map((found) => found.slice(0, mostSingle)),
      more: onDay.map((found, i) => Math.max(0, found.length - mostSingle) + left.filter((bar) => covers(bar, i)).length),
    }
  })
}

/** Whether a clock can end on more than one day. */
export function isRange({ range }: ClockLine): boolean {
  return range !== null && range.earliest !== range.latest
}

/** Whether a bar lies over a day of its week. */
export function covers({ from, days }: Bar, day: number): boolean {
  return day >= from && day < from + days
}

function barIn(week: readonly DayOfMonth[], line: ClockLine): Bar[] {
  const { earliest, latest } = line.range!
  const within = week.flatMap(({ date }, i) => (date >= earliest && date <= latest ? [i] : []))
  const [from] = within
  if (from === undefined) return []
  return [{ line, from, days: within.length, begins: week[from]!.date === earliest, ends: week[within.at(-1)!]!.date === latest }]
}

/** Puts each bar into the first row in which its days are free; what finds none is left. */
function stacked(bars: readonly Bar[]): { rows: Bar[][]; left: Bar[] } {
  const rows: Bar[][] = []
  const left: Bar[] = []
  for (const bar of [...bars].sort((a, b) => a.from - b.from || b.days - a.days)) {
    const free = rows.find((row) => row.at(-1)!.from + row.at(-1)!.days <= bar.from)
    if (free) free.push(bar)
    else if (rows.length < mostRows) rows.push([bar])
    else left.push(bar)
  }
  return { rows, left }
}
