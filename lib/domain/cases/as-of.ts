import { endOfDay } from '@/lib/domain/calendars/zones'

import type { CaseEvent } from './events'
import { replacedBy } from './evolve'

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
 * counts only where the one in its place counts too: what is known today to have come later, or never, had not happened.
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
    if (occurredOn <= asOf.day && (after === undefined || kept.has(after))) kept.add(seq)
  }
  const happened = events.filter(({ seq }) => kept.has(seq))
  return happened[0]?.type === 'complaint-filed' ? happened : []
}
