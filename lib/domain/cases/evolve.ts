import type { CaseEvent, EventData } from './events'
import type { EventType } from './vocabulary'

/**
 * One thing on record about the case, with the stage in which it happened. `place` is its place in the order of entry; an entry that
 * corrects another stands in the place, and in the stage, of the one that it corrects.
 */
export type Fact = CaseEvent & { readonly stage: string; readonly place: number; readonly supersededBy: number | null }

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
      facts: [{ ...event, stage: event.data.toStage, place: event.seq, supersededBy: null }],
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
  const replaced = replacedBy(event)
  const corrected = 'corrects' in event.data ? state.facts.find((fact) => fact.seq === replaced) : undefined
  // A correction names where its entry led, and moves nothing again: the case may have gone on since.
  const moves = corrected === undefined && event.data.toStage !== undefined && event.data.toStage !== state.stage
  const entersAnew = corrected?.data.toStage === state.stage && corrected.occurredOn === state.stageSince
  const before = replaced === undefined
    ? state.facts
    : state.facts.map((fact) => (fact.seq === replaced ? { ...fact, supersededBy: event.seq } : fact))
  const fact = { ...event, stage: corrected?.stage ?? state.stage, place: corrected?.place ?? event.seq, supersededBy: null }
  return {
    ...state,
    version: event.seq,
    stage: moves ? event.data.toStage! : state.stage,
    stageSince: moves || entersAnew ? event.occurredOn : state.stageSince,
    facts: [...before, fact],
  }
}

/** The earlier entry that no longer counts with this one, if there is one. */
export function replacedBy(event: CaseEvent): number | undefined {
  if (event.type === 'observation-superseded') return event.data.observation
  if (event.type === 'entry-voided') return event.data.entry
  return 'corrects' in event.data ? event.data.corrects : undefined
}

function changed(state: CaseState, event: Exclude<CaseEvent, { type: 'complaint-filed' }>): Partial<CaseState> {
  switch (event.type) {
    case 'admitted':
      return { urgent: event.data.urgent }
    case 'suspension-decision-proposed':
      return { openProposal: { seq: event.seq, actor: event.actor, data: event.data } }
    case 'suspension-decision-returned':
    case 'suspension-decided':
      return { openProposal: null }
    case 'cessation-recorded':
    case 'referred':
    case 'withdrawn':
      return event.data.toStage === undefined ? {} : { openProposal: null }
    case 'suspension-flag-raised':
      return { flagRaised: true }
    case 'suspension-flag-lowered':
      return { flagRaised: false }
    case 'complaint-amended': {
      const { counterpartId, activityId, expectationId, provisionId, asked, askedOn } = event.data
      return { filed: { ...state.filed, counterpartId, activityId, expectationId, provisionId, asked, askedOn } }
    }
    case 'filing-acknowledged':
    case 'admission-declined':
    case 'consultations-requested':
    case 'request-received':
    case 'reply-received':
    case 'meeting-held':
    case 'consultations-concluded':
    case 'escalated':
    case 'referred-to-senior-review':
    case 'measure-notified':
    case 'suspension-review-opened':
    case 'information-asked':
    case 'information-answered':
    case 'second-look-requested':
    case 'refusal-upheld':
    case 'informal-step-taken':
    case 'position-recorded':
    case 'extension-proposed':
    case 'extension-agreed':
    case 'extension-declined':
    case 'extension-noticed':
    case 'toll-opened':
    case 'toll-closed':
    case 'corrective-step-agreed':
    case 'corrective-step-reported':
    case 'corrective-step-answered':
    case 'corrective-step-verified':
    case 'corrective-step-failed':
    case 'safety-concern-raised':
    case 'contact-held':
    case 'safety-looked-at':
    case 'revived':
    case 'entry-voided':
    case 'lapse-warned':
    case 'lapsed':
    case 'observation-superseded':
    case 'note-added':
    case 'receipt-deemed':
    case 'deadline-passed':
    case 'clock-recomputed':
      return {}
    default:
      return event satisfies never
  }
}

/** Whether an event type counts as entered by the clock: an observation, not a fact. */
export function isObservation(type: EventType): boolean {
  return (
    type === 'receipt-deemed' ||
    type === 'deadline-passed' ||
    type === 'observation-superseded' ||
    type === 'clock-recomputed' ||
    type === 'lapse-warned' ||
    type === 'lapsed' ||
    type === 'suspension-flag-raised' ||
    type === 'suspension-flag-lowered'
  )
}
