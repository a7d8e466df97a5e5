import type { Alternative } from '@/lib/domain/agreements/schema'
import type { Calendars } from '@/lib/domain/calendars/calendars'

import type { DeadlineAnswer, Reading, Step } from './answer'
import { ruleUnder } from './applied-rule'
import type { ClockReading } from './case-clocks'
import { computeDeadline } from './compute-deadline'
import type { DateRange } from './period-ends'
import { startOf } from './trigger-dates'

/** The whole working of a clock: how the day was found from which it counts, then how the days were counted. */
export function workingOf(reading: ClockReading, calendars: Calendars): DeadlineAnswer {
  const answer = computeDeadline(reading.input, calendars)
  return { ...answer, steps: [...reading.startsOn.steps(), ...answer.steps] }
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
  const others = reading.rule.alternatives.map((alternative) => underReading(reading, alternative, calendars))
  const ends = [reading.range, ...others.map((one) => one.range)].flatMap((range) => (range ? [range.earliest] : []))
  return { others, earliestSafe: ends.length === 0 ? null : ends.reduce((a, b) => (a < b ? a : b)) }
}

function underReading(reading: ClockReading, alternative: Alternative, calendars: Calendars): ReadingOfClock {
  const { label, reason, trigger, anchor } = alternative
  const startsOn = trigger === undefined ? reading.startsOn : startOf(trigger, reading.around)
  if (startsOn === null) return { label, reason, due: null, provisional: null, error: null, steps: [], range: null }
  const { tolls } = reading.input
  const extensions = reading.input.extensions?.map((one) => (anchor === undefined ? one : { ...one, anchor }))
  const ask = (from: string) => computeDeadline({ trigger: from, rule: ruleUnder(alternative, reading.rule), tolls, extensions }, calendars)
  const first = ask(startsOn.earliest)
  const last = startsOn.latest === startsOn.earliest ? first : ask(startsOn.latest)
  const earliest = first.provisional?.earliest ?? first.due
  const latest = last.provisional?.latest ?? last.due
  const range = earliest !== null && latest !== null ? { earliest, latest } : null
  const due = first.due === last.due ? first.due : null
  return { label, reason, due, provisional: first.provisional, error: first.error, steps: [...startsOn.steps(), ...first.steps], range }
}
