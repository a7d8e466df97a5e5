import type { ClockRule, Procedure } from '@/lib/domain/agreements/schema'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { officialCalendars } from '@/lib/domain/calendars/official'
import type { CaseState, Fact } from '@/lib/domain/cases/evolve'
import type { EventType } from '@/lib/domain/cases/vocabulary'

import { clocksOfCase } from './case-clocks'

/** A clock that runs for ten days from the filing, with whatever a test is about. */
export function clock(id: string, more: Partial<ClockRule> = {}): ClockRule {
  const filing = { event: 'complaint-filed' as const }
  const words = { en: id }
  return {
    id, stage: 'intake', label: words, start: [filing], trigger: { on: filing }, rule: days(10), variants: [], alternatives: [], met: [],
    stoppedBy: [], runsIn: ['intake', 'consultations'], zone: 'office', expectedFrom: 'agency', tolledBy: [], opens: words,
    basis: 'policy', provision: words, source: words, ...more,
  }
}

/** So many calendar days, never rolled. */
export const days = (n: number): ClockRule['rule'] => ({ n, unit: 'calendar-day', calendar: 'none', roll: 'none' })

/** A procedure between two parties, the office being that of the US, with nothing but clocks. */
export function procedureOf(...clocks: ClockRule[]): Procedure {
  const parties = [{ id: 'US', zone: 'America/New_York' }, { id: 'PRC', zone: 'Asia/Shanghai' }]
  return { id: 'plain', version: 3, agreement: { office: 'US', parties }, clocks } as unknown as Procedure
}

/** What is on record: an event, its date, and what belongs to it. Entered in this order, unless a place is named. */
export type Entered = readonly [type: EventType, occurredOn: string, more?: Partial<Omit<Fact, 'data'>> & { readonly data?: object }]

export function factsOf(entered: readonly Entered[]): Fact[] {
  return entered.map(([type, occurredOn, more], index) => ({
    seq: index + 1, place: index + 1, type, occurredOn, recordedAt: `${occurredOn}T15:00:00Z`, stage: 'intake', supersededBy: null, data: {}, ...more,
  })) as unknown as Fact[]
}

/** A case in which the US side complains, or the one that is named. */
export function stateOf(entered: readonly Entered[], more: Partial<Pick<CaseState, 'urgent'>> & { complainingSide?: string } = {}): CaseState {
  const complainingSide = more.complainingSide ?? 'US'
  const filed = { complainingSide, respondingSide: complainingSide === 'US' ? 'PRC' : 'US' }
  return { urgent: more.urgent ?? false, filed, facts: factsOf(entered) } as unknown as CaseState
}

/** The readings of some clocks of a case with these entries. */
export function read(clocks: readonly ClockRule[], entered: readonly Entered[], more: Parameters<typeof stateOf>[1] = {}, calendars: Calendars = officialCalendars) {
  return clocksOfCase(procedureOf(...clocks), stateOf(entered, more), calendars)
}
