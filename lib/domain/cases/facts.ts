import type { FactName } from './vocabulary'
import type { Fact } from './evolve'
import type { World } from './world'
import { expectedParty } from '@/lib/domain/agreements/sides'
import { clockState, isOpen } from '@/lib/domain/deadlines/case-clocks'

import { contactHold, openExtension, openQuestion, openSafetyConcern, openSteps, openTolls, isReported, stepsToAnswer } from './open-matters'

export type Verdict = 'met' | 'not-met' | 'unknown'

/** A verdict and what it rests on: entries of the record by sequence number, clocks by key. */
export interface Finding {
  readonly verdict: Verdict
  readonly events: readonly number[]
  readonly clocks: readonly string[]
  /** Lines of the activity, by title. */
  readonly lines?: readonly string[]
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

  'corrective-step-open': ({ state }) => resting(openSteps(state)),
  'toll-open': ({ state }) => resting(openTolls(state)),
  'hold-open': ({ state }) => resting(openTolls(state).filter((one) => one.data.reason === 'hold-directed')),
  'pause-open': ({ state }) => resting(openTolls(state).filter((one) => one.data.reason !== 'hold-directed')),
  'question-open': ({ state }) => resting([openQuestion(state)]),
  'contact-held': ({ state }) => resting([contactHold(state)]),
  'extension-proposed': ({ state }) => resting([openExtension(state)]),
  'step-not-reported': ({ state }) => resting(openSteps(state).filter((one) => !isReported(state, one.place))),

  'step-to-answer': ({ state }) => resting(stepsToAnswer(state)),

  'safety-concern-open': ({ state }) => {
    const place = openSafetyConcern(state)
    return finding(place !== null, place === null ? [] : [place])
  },

  'clock-can-be-extended': ({ readings, now }) => {
    const running = readings.filter((one) => one.rule.extension?.mode === 'mutual' && isOpen(one) && clockState(one, now) !== 'overdue')
    return finding(running.length > 0, [], running.map((one) => one.key))
  },

  'office-complains': ({ state, procedure }) => finding(state.filed.complainingSide === procedure.agreement.office, filing),
  'filed-by-complainant': ({ state }) => finding(state.filed.filedFor === 'complainant', filing),

  /** Dates that the complaining side missed, alone or together with the other: what it shares in, it cannot hold against the other alone. */
  'own-clock-missed': ({ readings, now, procedure, state: { filed } }) => {
    const missed = readings.filter((one) => {
      const { party } = expectedParty(procedure, one.rule.expectedFrom, filed)
      const state = clockState(one, now)
      return (party === null || party === filed.complainingSide) && (state === 'overdue' || state === 'met-late')
    })
    return finding(missed.length > 0, [], missed.map((one) => one.key))
  },

  /** Whether lines of the complaining side in the same activity stand without anything provided; unknown without an activity. */
  'own-lines-not-provided': ({ ownLinesMissing }) =>
    ownLinesMissing === null ? unknown : { ...finding(ownLinesMissing.length > 0), lines: ownLinesMissing },

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

const resting = (entries: readonly (Fact | null)[]) => {
  const there = entries.filter((one) => one !== null)
  return finding(there.length > 0, there.map((one) => one.seq))
}

function replies(facts: readonly Fact[]) {
  return facts.filter((fact) => fact.type === 'reply-received' && fact.supersededBy === null) as Extract<
    Fact,
    { type: 'reply-received' }
  >[]
}
