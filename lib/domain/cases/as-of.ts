import { endOfDay } from '@/lib/domain/calendars/zones'

import type { CaseEvent } from './events'
import { fold, replacedBy, type CaseState } from './evolve'

/** As recorded: what had been entered by the end of the day. As it happened: what occurred by then, as far as is known today. */
export const asOfAxes = ['recorded', 'happened'] as const
export type AsOfAxis = (typeof asOfAxes)[number]

/** A past day in the office's zone, and in which sense things are asked for as of it. */
export interface AsOf {
  readonly day: string
  readonly axis: AsOfAxis
}

/** The instant at which a day of the office is over. */
export const endOf = ({ day }: AsOf, zone: string) => endOfDay(day, zone)

/**
 * The events of a case as of a day, in order of entry; none where it was not filed by then. As it happened, an entry that a later one replaced
 * is there where, and only where, the one in its place is: what is known today to have come later, or never, had not happened, and what is known to
 * have come earlier stands in the place, and in the stage, of what was entered first.
 */
export function eventsAsOf<Event extends CaseEvent>(events: readonly Event[], asOf: AsOf, zone: string): Event[] {
  if (asOf.axis === 'recorded') {
    const end = endOf(asOf, zone)
    return events.filter(({ recordedAt }) => recordedAt < end)
  }
  const kept = new Set<number>()
  const inPlaceOf = new Map(events.flatMap((event) => {
    const replaced = replacedBy(event)
    return replaced === undefined ? [] : [[replaced, event.seq] as const]
  }))
  // From the last on, since what stands in the place of an entry comes after it.
  for (const { seq, occurredOn } of events.toReversed()) {
    const after = inPlaceOf.get(seq)
    if (after === undefined ? occurredOn <= asOf.day : kept.has(after)) kept.add(seq)
  }
  const happened = events.filter(({ seq }) => kept.has(seq))
  return happened[0]?.type === 'complaint-filed' ? happened : []
}

/** A case at the end of a day as it happened, as far as its record knows. */
export interface StateOfDay {
  readonly day: string
  readonly state: CaseState
}

/**
 * A case as it happened, at the end of each day from one on on which something happened in it: between two of them it stood still. None before the day
 * of its filing. The last one is the case as it stands, and the same object.
 */
export function statesByDay(state: CaseState, from: string, zone: string): StateOfDay[] {
  const days = [...new Set(state.facts.map(({ occurredOn }) => occurredOn))].filter((day) => day >= state.filedOn).sort()
  return days.filter((day) => day >= from).map((day) => ({
    day,
    state: day === days.at(-1) ? state : fold(eventsAsOf(state.facts, { day, axis: 'happened' }, zone))!,
  }))
}

/**
 * From which day on a case is another one, as it happened, with its last entry: from the day on which that happened, or the earlier one on which it
 * was thought to have, where it stands in the place of others.
 */
export function changedFrom({ facts }: CaseState): string {
  let fact = facts.at(-1)!
  let from = fact.occurredOn
  for (;;) {
    const replaced = replacedBy(fact)
    const before = replaced === undefined ? undefined : facts.find(({ seq }) => seq === replaced)
    if (!before) return from
    if (before.occurredOn < from) from = before.occurredOn
    fact = before
  }
}
