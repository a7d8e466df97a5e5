import { clocksOfCase } from '@/lib/domain/deadlines/case-clocks'

import type { Permitted } from './context'
import type { DraftEvent } from './events'
import { nextStage } from './next-stage'
import { refuse, type Decision } from './refusals'
import { words } from './texts'

export type Suspension = 'decide-suspension' | 'second-decision'

/** A decision takes two persons: one proposes, another agrees or returns it. Neither may be recused. */
export function decideSuspension(permitted: Permitted<Suspension>): Decision<DraftEvent> {
  const { context, act, command } = permitted
  if (context.recused.includes(context.actor)) return refuse('person-recused', { act: act.label }, { citation: act })
  return command.command === 'decide-suspension'
    ? propose(permitted as Permitted<'decide-suspension'>)
    : answer(permitted as Permitted<'second-decision'>)
}

function propose({ state, act, command, today, context }: Permitted<'decide-suspension'>): Decision<DraftEvent> {
  const { filed } = state
  const allowed = decisionsHere(context, state.stage)
  if (!allowed.includes(command.decision)) {
    const code = allowed.some(isAfterSuspension) || !isAfterSuspension(command.decision) ? 'decision-not-here' : 'not-suspended'
    return refuse(code, {}, { field: 'decision', citation: act })
  }
  // A review looks at the suspension as it was decided; its scope is not put together anew.
  const standing = state.facts.findLast((fact) => fact.type === 'suspension-decided' && fact.supersededBy === null)
  const scope = isAfterSuspension(command.decision) && standing?.type === 'suspension-decided' ? standing.data.scope : command.scope
  const known = { activity: [filed.activityId], expectation: context.lines, counterpart: [filed.counterpartId] }
  if (scope.some((item) => !known[item.kind].includes(item.id))) {
    return refuse('scope-unknown', {}, { field: 'scope', citation: act })
  }
  const reviewOn = command.decision === 'suspend' || command.decision === 'keep' ? command.reviewOn : null
  if (reviewOn !== null && reviewOn <= today) {
    return refuse('review-date-too-early', { date: reviewOn, today }, { field: 'reviewOn', citation: act })
  }
  const latest = reviewOn === null ? null : latestReview({ state, context, today })
  if (reviewOn !== null && latest !== null && reviewOn > latest) {
    return refuse('review-date-too-late', { date: reviewOn, latest }, { field: 'reviewOn', citation: act })
  }
  const data = { decision: command.decision, scope, reviewOn, recommends: command.recommendation !== '' }
  const texts = [{ name: 'memo', part: 'narrative' as const, text: command.memo }]
  if (command.recommendation !== '') texts.push({ name: 'recommendation', part: 'narrative', text: command.recommendation })
  return { events: [{ type: 'suspension-decision-proposed', occurredOn: today, data, texts }] }
}

const isAfterSuspension = (decision: string) => decision === 'keep' || decision === 'resume' || decision === 'terminate'

/** What can be decided at a stage is what the second person's act leads from there. */
export function decisionsHere({ procedure }: Pick<Permitted<Suspension>['context'], 'procedure'>, stage: string): string[] {
  const second = procedure.acts.find((act) => act.command === 'second-decision' && act.stages.includes(stage))
  return typeof second?.next === 'object' ? Object.keys(second.next.to) : []
}

/** The review clock as it would run from a decision of today: its date is the latest that a decision may name. */
function latestReview({ state, context, today }: Pick<Permitted<'decide-suspension'>, 'state' | 'context' | 'today'>): string | null {
  const rules = context.procedure.clocks.filter((rule) => rule.start.some((start) => start.event === 'suspension-decided'))
  if (rules.length === 0) return null
  const decided = {
    seq: state.version + 1,
    type: 'suspension-decided' as const,
    occurredOn: today,
    recordedAt: context.now,
    actor: context.actor,
    actorRole: context.role,
    procedure: state.procedure,
    data: { decision: 'suspend' as const, scope: [], reviewOn: null, recommends: false, proposal: state.version + 1 },
    place: state.version + 1,
    stage: state.stage,
    supersededBy: null,
  }
  const after = { ...state, facts: [...state.facts, decided] }
  const readings = clocksOfCase({ ...context.procedure, clocks: rules }, after, context.calendars)
  return readings.at(-1)?.range?.earliest ?? null
}

function answer({ state, act, command, today }: Permitted<'second-decision'>): Decision<DraftEvent> {
  const proposal = state.openProposal!
  if (!command.agree) {
    const data = { proposal: proposal.seq }
    return { events: [{ type: 'suspension-decision-returned', occurredOn: today, data, texts: words(command.words) }] }
  }
  const { decision, scope, reviewOn, recommends } = proposal.data
  const data = { decision, scope, reviewOn, recommends, proposal: proposal.seq, ...nextStage({ act, state }, { choice: decision }) }
  return { events: [{ type: 'suspension-decided', occurredOn: today, data, texts: words(command.words) }] }
}
