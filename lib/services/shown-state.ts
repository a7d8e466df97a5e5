import type { Part } from '@/lib/domain/access/visibility'
import type { EventData } from '@/lib/domain/cases/events'
import type { CaseState } from '@/lib/domain/cases/evolve'

type Filed = EventData['complaint-filed']

/** Of a filing, what counts as figures. */
export type FiledFigures = Pick<
  Filed,
  'reference' | 'kind' | 'agencyId' | 'counterpartId' | 'activityId' | 'complainingSide' | 'respondingSide' | 'filedFor'
>

/** Of a filing, what it is about in registered words. */
export type FiledSummary = Pick<Filed, 'subject' | 'provisionId' | 'statedReason' | 'happenedOn' | 'asked' | 'askedOn' | 'identity'>

/** Where a case stands, as far as a viewer may see it. */
export interface ShownState extends Pick<CaseState, 'version' | 'filedOn' | 'stage' | 'stageSince' | 'urgent' | 'flagRaised'> {
  readonly filed: FiledFigures
  /** Null where the viewer sees figures only. */
  readonly about: FiledSummary | null
  /** The stages in which the case has been. */
  readonly been: ReadonlySet<string>
  readonly proposalOpen: boolean
}

/** Leaves out of the state what the parts do not hold: what a screen never gets it cannot show by mistake. */
export function shownState(state: CaseState, parts: ReadonlySet<Part>): ShownState {
  const { version, filedOn, stage, stageSince, urgent, flagRaised, filed } = state
  const { reference, kind, agencyId, counterpartId, activityId, complainingSide, respondingSide, filedFor } = filed
  const { subject, provisionId, statedReason, happenedOn, asked, askedOn, identity } = filed
  return {
    version,
    filedOn,
    stage,
    stageSince,
    urgent,
    flagRaised,
    filed: { reference, kind, agencyId, counterpartId, activityId, complainingSide, respondingSide, filedFor },
    about: parts.has('summary') ? { subject, provisionId, statedReason, happenedOn, asked, askedOn, identity } : null,
    been: new Set(state.facts.flatMap((fact) => [fact.stage, fact.data.toStage ?? fact.stage])),
    proposalOpen: state.openProposal !== null,
  }
}
