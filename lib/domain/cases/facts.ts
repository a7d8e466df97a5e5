import type { FactName } from './vocabulary'
import type { Fact } from './evolve'
import type { World } from './world'
import { clockState } from '@/lib/domain/deadlines/case-clocks'

export type Verdict = 'met' | 'not-met' | 'unknown'

/** A verdict and what it rests on: entries of the record by sequence number, clocks by key. */
export interface Finding {
  readonly verdict: Verdict
  readonly events: readonly number[]
  readonly clocks: readonly string[]
}

export const finding = (met: boolean, events: readonly number[] = [], clocks: readonly string[] = []): Finding => ({
  verdict: met ? 'met' : 'not-met',
  events,
  clocks,
})

const unknown: Finding = { verdict: 'unknown', events: [], clocks: [] }
const filing = [1]

/** The statements that are worked out from a whole case. Each names what it rests on, and says unknown where nobody knows. */
export const factFindings: Record<FactName, (world: World) => Finding> = {
  'activity-under-agreement': ({ state }) => finding(state.filed.activityId !== null, filing),

  'expectation-or-provision-named': ({ state }) =>
    finding(state.filed.expectationId !== null || state.filed.provisionId !== null, filing),

  'partner-asked-or-asking-unsafe': ({ state }) => finding(state.filed.asked !== 'not-asked', filing),

  /** As last stated on record: the complaint says it is unmet until a reply says that all of it was provided. */
  'expectation-unmet': ({ state }) => {
    if (state.filed.expectationId === null) return unknown
    const last = replies(state.facts).at(-1)
    if (!last) return finding(true, filing)
    return finding(last.data.delivered !== 'all', [...filing, last.seq])
  },

  /** No event of this version can open one, so none is open. */
  'corrective-step-open': () => finding(false),
  'toll-open': () => finding(false),

  'own-clock-missed': ({ readings, now }) => {
    const missed = readings.filter((one) => {
      const ours = one.rule.expectedFrom === 'agency' || one.rule.expectedFrom === 'coordinator'
      const state = clockState(one, now)
      return ours && (state === 'overdue' || state === 'met-late')
    })
    return finding(missed.length > 0, [], missed.map((one) => one.key))
  },

  /** Deliveries of the complaining side are not kept yet, so nobody can tell. */
  'own-lines-not-provided': () => unknown,

  'late-but-complete-reply': ({ state, readings, now }) => {
    const late = readings.filter((one) => one.met && clockState(one, now) === 'met-late')
    const complete = replies(state.facts).filter(
      (reply) => reply.data.delivered === 'all' && late.some((one) => one.met!.seq === reply.seq),
    )
    return finding(complete.length > 0, complete.map((one) => one.seq))
  },

  'decision-proposed': ({ state }) =>
    finding(state.openProposal !== null, state.openProposal ? [state.openProposal.seq] : []),
}

function replies(facts: readonly Fact[]) {
  return facts.filter((fact) => fact.type === 'reply-received' && fact.supersededBy === null) as Extract<
    Fact,
    { type: 'reply-received' }
  >[]
}
