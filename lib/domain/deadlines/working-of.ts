import type { Calendars } from '@/lib/domain/calendars/calendars'

import type { DeadlineAnswer, Reading, Step } from './answer'
import type { ClockReading } from './case-clocks'
import { computeDeadline } from './compute-deadline'
import type { DateRange } from './trigger-dates'

/** The whole working of a clock: how the day was found from which it counts, then how the days were counted. */
export function workingOf(reading: ClockReading, calendars: Calendars): DeadlineAnswer {
  const answer = computeDeadline(reading.input, calendars)
  return { ...answer, steps: [...reading.startsOn.steps, ...answer.steps] }
}

/** What a clock comes to under another reading of its rule. */
export interface ReadingOfClock extends Pick<Reading, 'label' | 'reason' | 'due' | 'provisional' | 'error'> {
  readonly steps: readonly Step[]
  /** Null where under this reading the clock does not run yet, or its end cannot be told. */
  readonly range: DateRange | null
}

export interface ReadingsOfClock {
  readonly others: readonly ReadingOfClock[]
  /** The earliest date under the chosen reading and all others: who acts by then is in time under each of them. Null where there is none. */
  readonly earliestSafe: string | null
}

/** What each other reading that the rule names comes to. */
export function readingsOf(reading: ClockReading, calendars: Calendars): ReadingsOfClock {
  const others = reading.others.map(({ alternative, startsOn, input }): ReadingOfClock => {
    const { label, reason } = alternative
    if (input === null || startsOn === null) return { label, reason, due: null, provisional: null, error: null, steps: [], range: null }
    const first = computeDeadline(input, calendars)
    const last = startsOn.latest === startsOn.earliest ? first : computeDeadline({ ...input, trigger: startsOn.latest }, calendars)
    const earliest = first.provisional?.earliest ?? first.due
    const latest = last.provisional?.latest ?? last.due
    const range = earliest !== null && latest !== null ? { earliest, latest } : null
    const due = first.due === last.due ? first.due : null
    return { label, reason, due, provisional: first.provisional, error: first.error, steps: [...startsOn.steps, ...first.steps], range }
  })
  const ends = [reading.range, ...others.map((one) => one.range)].flatMap((range) => (range ? [range.earliest] : []))
  return { others, earliestSafe: ends.length === 0 ? null : ends.reduce((a, b) => (a < b ? a : b)) }
}
