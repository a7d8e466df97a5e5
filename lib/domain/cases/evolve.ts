import type { CaseEvent, EventData } from './events'
import type { EventType } from './vocabulary'

/** One thing on record about the case, with the stage in which it happened. */
export type Fact = CaseEvent & { readonly stage: string; readonly supersededBy: number | null }

/** The decision that one person has proposed and a second one has not answered yet. */
export interface OpenProposal {
  readonly seq: number
  readonly actor: string
  readonly data: EventData['suspension-decision-proposed']
}

export interface CaseState {
  /** The last sequence number: what a command must have seen. */
  readonly version: number
  readonly filed: EventData['complaint-filed']
  readonly filedOn: string
  readonly procedure: { readonly id: string; readonly version: number; readonly hash: string }
  readonly stage: string
  readonly stageSince: string
  readonly urgent: boolean
  readonly flagRaised: boolean
  readonly openProposal: OpenProposal | null
  readonly facts: readonly Fact[]
}

/**
 * Folds one event into the state, in order of entry. Never fails: what is on record happened, also where today's rules would refuse
 * it. Exhaustive by the compiler: a new event type does not build until it says here what it changes.
 */
export function evolve(state: CaseState | null, event: CaseEvent): CaseState {
  if (event.type === 'complaint-filed') {
    return {
      version: event.seq,
      filed: event.data,
      filedOn: event.occurredOn,
      procedure: event.procedure,
      stage: event.data.toStage,
      stageSince: event.occurredOn,
      urgent: event.data.urgent,
      flagRaised: false,
      openProposal: null,
      facts: [{ ...event, stage: event.data.toStage, supersededBy: null }],
    }
  }
  if (state === null) throw new Error(`the first event of a case is complaint-filed, not ${event.type}`)
  return { ...entered(state, event), ...changed(state, event) }
}

/** The state of a case from its events, in order of entry; null where there are none. */
export function fold(events: readonly CaseEvent[]): CaseState | null {
  return events.reduce<CaseState | null>(evolve, null)
}

function entered(state: CaseState, event: CaseEvent): CaseState {
  const moves = event.data.toStage !== undefined && event.data.toStage !== state.stage
  return {
    ...state,
    version: event.seq,
    stage: moves ? event.data.toStage! : state.stage,
    stageSince: moves ? event.occurredOn : state.stageSince,
    facts: [...state.facts, { ...event, stage: state.stage, supersededBy: null }],
  }
}

function changed(state: CaseState, event: Exclude<CaseEvent, { type: 'complaint-filed' }>): Partial<CaseState> {
  switch (event.type) {
    case 'admitted':
      return { urgent: event.data.urgent }
    case 'suspension-decision-proposed':
      return { openProposal: { seq: event.seq, actor: event.actor, data: event.data } }
    case 'suspension-decision-returned':
    case 'suspension-decided':
    case 'withdrawn':
      return { openProposal: null }
    case 'suspension-flag-raised':
      return { flagRaised: true }
    case 'suspension-flag-lowered':
      return { flagRaised: false }
    case 'observation-superseded':
      return { facts: superseding(state, event) }
    case 'filing-acknowledged':
    case 'admission-declined':
    case 'consultations-requested':
    case 'request-received':
    case 'reply-received':
    case 'meeting-held':
    case 'consultations-concluded':
    case 'escalated':
    case 'referred-to-senior-review':
    case 'suspension-review-opened':
    case 'note-added':
    case 'receipt-deemed':
    case 'deadline-passed':
    case 'clock-recomputed':
      return {}
    default:
      return event satisfies never
  }
}

function superseding(state: CaseState, event: CaseEvent<'observation-superseded'>): readonly Fact[] {
  const before = state.facts.map((fact) =>
    fact.seq === event.data.observation ? { ...fact, supersededBy: event.seq } : fact,
  )
  return [...before, { ...event, stage: state.stage, supersededBy: null }]
}

/** Whether an event type counts as entered by the clock: an observation, not a fact. */
export function isObservation(type: EventType): boolean {
  return (
    type === 'receipt-deemed' ||
    type === 'deadline-passed' ||
    type === 'observation-superseded' ||
    type === 'clock-recomputed' ||
    type === 'suspension-flag-raised' ||
    type === 'suspension-flag-lowered'
  )
}
