import type { Alternative } from '@/lib/domain/agreements/schema'
import type { Calendars } from '@/lib/domain/calendars/calendars'

import type { DeadlineAnswer, Reading, Step } from './answer'
import { ruleUnder } from './applied-rule'
import type { ClockReading } from './case-clocks'
import { combinations } from './combined-readings'
import { computeDeadline } from './compute-deadline'
import type { DateRange } from './period-ends'
import { startOf, type Start } from './trigger-dates'

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
  /**
   * The earliest date under the chosen reading, each other one and all that can hold together: who acts by then is in time under each
   * of them. Of a date that is the latest that it can be, with the earliest day 0 that an entry can still give. Null where there is none.
   */
  readonly earliestSafe: string | null
  /** The labels of the readings that give that date only together; null where the chosen one or a single other one gives it. */
  readonly together: readonly Alternative['label'][] | null
}

/** What each other reading that the rule names comes to, and the earliest date under all of them, alone and together. */
export function readingsOf(reading: ClockReading, calendars: Calendars): ReadingsOfClock {
  const { alternatives } = reading.rule
  const others = alternatives.map((alternative) => underReading(reading, alternative, calendars))
  const single = least([null, ...alternatives].map((one) => earliestUnder(reading, one, calendars)))
  const combined = combinations(alternatives).map(({ of, together }) => ({ of, ends: earliestUnder(reading, together, calendars) }))
  const both = least(combined.map(({ ends }) => ends))
  if (both === null || (single !== null && single <= both)) return { others, earliestSafe: single, together: null }
  // The smallest of the sets that give it: all else that they hold changes nothing.
  const decisive = combined.filter(({ ends }) => ends === both).sort((one, other) => one.of.length - other.of.length)[0]!
  return { others, earliestSafe: both, together: decisive.of.map((place) => alternatives[place]!.label) }
}

function least(dates: readonly (string | null)[]): string | null {
  return dates.reduce((a, b) => (a === null || (b !== null && b < a) ? b : a), null)
}

/** Who is in time by this day is so whatever is still entered; null where the clock does not run under this reading, or has no date. */
function earliestUnder(reading: ClockReading, alternative: Alternative | null, calendars: Calendars): string | null {
  const startsOn = startUnder(reading, alternative)
  if (startsOn === null) return null
  const { provisional, due } = endFrom(startsOn.awaitsFrom ?? startsOn.earliest, reading, alternative, calendars)
  return provisional?.earliest ?? due
}

function startUnder(reading: ClockReading, alternative: Alternative | null): Start | null {
  return alternative?.trigger === undefined ? reading.startsOn : startOf(alternative.trigger, reading.around)
}

function endFrom(from: string, { input, rule }: ClockReading, alternative: Alternative | null, calendars: Calendars): DeadlineAnswer {
  const anchor = alternative?.anchor
  const extensions = input.extensions?.map((one) => (anchor === undefined ? one : { ...one, anchor }))
  const asRead = alternative === null ? rule.rule : ruleUnder(alternative, rule)
  return computeDeadline({ trigger: from, rule: asRead, tolls: input.tolls, extensions }, calendars)
}

function underReading(reading: ClockReading, alternative: Alternative, calendars: Calendars): ReadingOfClock {
  const { label, reason } = alternative
  const startsOn = startUnder(reading, alternative)
  if (startsOn === null) return { label, reason, due: null, provisional: null, error: null, steps: [], range: null }
  const first = endFrom(startsOn.earliest, reading, alternative, calendars)
  const last = startsOn.latest === startsOn.earliest ? first : endFrom(startsOn.latest, reading, alternative, calendars)
  const earliest = first.provisional?.earliest ?? first.due
  const latest = last.provisional?.latest ?? last.due
  const range = earliest !== null && latest !== null ? { earliest, latest } : null
  const due = first.due === last.due ? first.due : null
  return { label, reason, due, provisional: first.provisional, error: first.error, steps: [...startsOn.steps(), ...first.steps], range }
}
