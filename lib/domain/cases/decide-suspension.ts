import { clocksOfCase } from '@/lib/domain/deadlines/case-clocks'

import type { Permitted } from './context'
import type { DraftEvent } from './events'
import { refuse, type Decision } from './refusals'
import { words } from './texts'

type Suspension = 'decide-suspension' | 'second-decision'

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
  const known = { activity: [filed.activityId], expectation: context.lines, counterpart: [filed.counterpartId] }
  if (command.scope.some((item) => !known[item.kind].includes(item.id))) {
    return refuse('scope-unknown', {}, { field: 'scope', citation: act })
  }
  const reviewOn = command.decision === 'suspend' ? command.reviewOn : null
  if (reviewOn !== null && reviewOn <= today) {
    return refuse('review-date-too-early', { date: reviewOn, today }, { field: 'reviewOn', citation: act })
  }
  const latest = reviewOn === null ? null : latestReview({ state, context, today })
  if (reviewOn !== null && latest !== null && reviewOn > latest) {
    return refuse('review-date-too-late', { date: reviewOn, latest }, { field: 'reviewOn', citation: act })
  }
  const data = { decision: command.decision, scope: command.scope, reviewOn }
  const memo = { name: 'memo', part: 'narrative' as const, text: command.memo }
  return { events: [{ type: 'suspension-decision-proposed', occurredOn: today, data, texts: [memo] }] }
}

/** The review clock as it would run from a decision of today: its date is the latest that a decision may name. */
function latestReview({ state, context, today }: Pick<Permitted<'decide-suspension'>, 'state' | 'context' | 'today'>): string | null {
  const rules = context.procedure.clocks.filter((rule) => rule.start.event === 'suspension-decided')
  if (rules.length === 0) return null
  const decided = {
    seq: state.version + 1,
    type: 'suspension-decided' as const,
    occurredOn: today,
    recordedAt: context.now,
    actor: context.actor,
    actorRole: context.role,
    procedure: state.procedure,
    data: { decision: 'suspend' as const, scope: [], reviewOn: null, proposal: state.version + 1 },
    stage: state.stage,
    supersededBy: null,
  }
  const after = { ...state, facts: [...state.facts, decided] }
  const readings = clocksOfCase({ ...context.procedure, clocks: rules }, after, context.calendars)
  return readings[0]?.range?.earliest ?? null
}

function answer({ context, state, act, command, today }: Permitted<'second-decision'>): Decision<DraftEvent> {
  const proposal = state.openProposal!
  if (proposal.actor === context.actor) return refuse('same-person', { act: act.label }, { citation: act })
  if (!command.agree) {
    const data = { proposal: proposal.seq }
    return { events: [{ type: 'suspension-decision-returned', occurredOn: today, data, texts: words(command.words) }] }
  }
  const { decision, scope, reviewOn } = proposal.data
  const toStage = typeof act.next === 'object' ? act.next.to[decision] : act.next
  const data = { decision, scope, reviewOn, proposal: proposal.seq, ...(toStage === undefined ? {} : { toStage }) }
  return { events: [{ type: 'suspension-decided', occurredOn: today, data, texts: words(command.words) }] }
}
