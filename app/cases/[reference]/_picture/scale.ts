import { addMonthsToDay, dateParts, dayNumber, dayNumberOf, isoDate, weekdayOf } from '@/lib/domain/calendars/days'

/** From days to places on the drawing: a day takes the span from its own place to that of the day after it. */
export interface Scale {
  readonly first: number
  /** The day after the last one. */
  readonly end: number
  readonly from: number
  readonly to: number
  readonly dayWidth: number
  /** The place of a day number; half days are the middle of a day. */
  readonly at: (day: number) => number
}

export function scaleOf(first: string, last: string, from: number, to: number): Scale {
  const start = dayNumber(first)
  const end = dayNumber(last) + 1
  const dayWidth = (to - from) / (end - start)
  return { first: start, end, from, to, dayWidth, at: (day) => from + (day - start) * dayWidth }
}

/** A line of the axis: the first day of a week, month or year. */
export interface Tick {
  readonly date: string
  readonly x: number
}

export type TickUnit = 'day' | 'week' | 'month' | 'year'

/** The steps that an axis can have, in days or months, from the finest to the coarsest. */
const steps = [
  { unit: 'day', days: 1, months: 0 },
  { unit: 'week', days: 7, months: 0 },
  { unit: 'month', days: 30, months: 1 },
  { unit: 'month', days: 61, months: 2 },
  { unit: 'month', days: 91, months: 3 },
  { unit: 'month', days: 182, months: 6 },
  { unit: 'year', days: 365, months: 12 },
  { unit: 'year', days: 730, months: 24 },
  { unit: 'year', days: 1826, months: 60 },
  { unit: 'year', days: 3652, months: 120 },
  { unit: 'year', days: 18262, months: 600 },
] as const

/**
 * The ticks of an axis in the finest step whose labels do not touch.
 * @param room the width that a label of a unit needs
 */
export function ticksOf(scale: Scale, room: (unit: TickUnit) => number): { unit: TickUnit; ticks: Tick[] } {
  const step = steps.find((one) => one.days * scale.dayWidth * 0.9 >= room(one.unit)) ?? steps.at(-1)!
  const ticks: Tick[] = []
  for (let day = firstTick(scale.first, step); day < scale.end; day = next(day, step)) ticks.push({ date: isoDate(day), x: scale.at(day) })
  return { unit: step.unit, ticks }
}

type Step = (typeof steps)[number]

function firstTick(first: number, { unit, months }: Step): number {
  if (unit === 'day') return first
  if (unit === 'week') return first + ((8 - weekdayOf(first)) % 7)
  const { year, month } = dateParts(first)
  const index = Math.ceil((year * 12 + month - 1) / months) * months
  const start = dayNumberOf(Math.floor(index / 12), (index % 12) + 1, 1)
  return start < first ? addMonthsToDay(start, months) : start
}

const next = (day: number, { days, months }: Step) => (months === 0 ? day + days : addMonthsToDay(day, months))
