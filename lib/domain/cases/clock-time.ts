import { expectedParty, type Expected } from '@/lib/domain/agreements/sides'
import type { Procedure } from '@/lib/domain/agreements/schema'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { addDays } from '@/lib/domain/calendars/days'
import { hasAgreedDate, type ClockReading } from '@/lib/domain/deadlines/case-clocks'
import type { ParsedDeadline } from '@/lib/domain/deadlines/input'
import { outcomeOf } from '@/lib/domain/deadlines/outcome'
import { planOf } from '@/lib/domain/deadlines/plan'

import type { CaseState, Fact } from './evolve'
import { tollReasons, type sidesOfCase } from './events'
import { entriesOf } from './open-matters'

/** What stops clocks. `other` is for what a procedure may come to name and this list does not. */
export const tollCauses = ['question', ...tollReasons, 'contact-held', 'corrective-step', 'other'] as const
export type TollCause = (typeof tollCauses)[number]

/** Dates, half open: `to` is the first day that is no longer in it; null where it goes on. */
export interface Dates {
  readonly from: string
  readonly to: string | null
}

/** Something that happened to a clock. `place` is that of the entry, so that two of one day have an order. */
interface Befallen extends Dates {
  readonly party: string | null
  readonly place: number
}

/** What one clock says about days, without saying anything about today. */
export interface ClockTime {
  readonly expected: Expected
  /** From the entry that started it; it waits for somebody from `begins`, its day 0, on. */
  readonly opens: string
  readonly begins: string
  /** The day on which it was met or stopped; null while it waits. A clock that has passed waits on. */
  readonly ends: string | null
  readonly tolls: readonly (Befallen & { readonly cause: TollCause })[]
  /** Days after the last one that it would have had, up to the last one that it has by extension. */
  readonly extensions: readonly Befallen[]
}

/** Whether a day is among the dates. */
export function covers({ from, to }: Dates, day: string): boolean {
  return from <= day && (to === null || day < to)
}

/** Reads off a clock what it says about days. */
export function clockTime(procedure: Procedure, state: CaseState, calendars: Calendars, reading: ClockReading): ClockTime {
  return {
    expected: expectedParty(procedure, reading.rule.expectedFrom, state.filed),
    opens: startedOn(state, reading),
    begins: waitsFrom(state, reading),
    ends: (reading.met ?? reading.stopped)?.on ?? null,
    tolls: tollsOf(procedure, state, reading),
    extensions: extensionsOf(state, calendars, reading),
  }
}

/** The first day on which a clock waits for somebody: of an agreed date that of the agreement, of all else its day 0, at the earliest end of a range. */
export function waitsFrom(state: CaseState, reading: ClockReading): string {
  return hasAgreedDate(reading.rule) ? startedOn(state, reading) : reading.startsOn.earliest
}

function startedOn(state: CaseState, { startedBy }: ClockReading): string {
  return entryAt(state, startedBy).occurredOn
}

/** What counts at a place: the entry, or the one that corrects it. */
function entryAt({ facts }: CaseState, place: number): Fact {
  return facts.find((fact) => fact.place === place && fact.supersededBy === null)!
}

/** The tolls that the reading counts, each with whom its cause lies. */
function tollsOf(procedure: Procedure, state: CaseState, { tolledBy, input }: ClockReading): ClockTime['tolls'] {
  return tolledBy.map((place, i) => {
    const { from, to } = input.tolls![i]!
    return { from, to: to ?? null, place, ...causeOf(procedure, state, entryAt(state, place)) }
  })
}

function causeOf({ agreement }: Procedure, { filed }: CaseState, entry: Fact): { cause: TollCause; party: string | null } {
  const sides: Partial<Record<TollCause, string>> = { 'question': filed.complainingSide, 'fee-question': filed.complainingSide, 'hold-directed': agreement.office }
  const of = (cause: TollCause) => ({ cause, party: sides[cause] ?? null })
  switch (entry.type) {
    case 'information-asked':
      return of('question')
    case 'toll-opened':
      return of(entry.data.reason)
    case 'contact-held':
      return of('contact-held')
    case 'corrective-step-agreed':
      return { cause: 'corrective-step', party: partyOfSide(entry.data.side, filed) }
    default:
      return of('other')
  }
}

/**
 * The last days that a clock would have with none of its extensions, with the first, with the first two, and so on; null where it has none, as
 * while a toll is open. A date that is not firm counts by its latest end: nobody is late before it. Without extensions there is none to tell.
 */
export function lastDaysOf(calendars: Calendars, { input, startsOn }: ClockReading): readonly (string | null)[] {
  const extensions = input.extensions ?? []
  if (extensions.length === 0) return []
  return [[], ...extensions].map((_, n) => {
    const asked = { ...input, trigger: startsOn.latest, extensions: extensions.slice(0, n) } as ParsedDeadline
    const { due, provisional } = outcomeOf(planOf(asked, asked.rule), undefined, calendars)
    return provisional?.latest ?? due
  })
}

/** From the day after each last day to the next last day. */
function extensionsOf(state: CaseState, calendars: Calendars, reading: ClockReading): Befallen[] {
  const { rule, instance, input } = reading
  const lastDays = lastDaysOf(calendars, reading)
  const entries = [...entriesOf(state, 'extension-agreed'), ...entriesOf(state, 'extension-noticed')]
    .filter(({ data }) => data.clock === rule.id && data.instance === instance)
    .sort((a, b) => a.place - b.place)
  return (input.extensions ?? []).flatMap((_, i) => {
    const [before, after] = [lastDays[i]!, lastDays[i + 1]!]
    const entry = entries[i]
    // While a toll is open there may be no last day yet; then the days go on.
    if (before === null || !entry || after === before) return []
    const dates = { from: addDays(before, 1), to: after === null ? null : addDays(after, 1) }
    return [{ ...dates, place: entry.place, party: partyOfSide(entry.data.by, state.filed) }]
  })
}

function partyOfSide(side: (typeof sidesOfCase)[number], filed: CaseState['filed']): string {
  return side === 'complaining-side' ? filed.complainingSide : filed.respondingSide
}
