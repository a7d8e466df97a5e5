import type { CaseState } from './evolve'

/** What a decision suspends what is expected of, and while which days; `to` is the first day on which it is expected again. */
export interface CasePause {
  readonly kind: 'activity' | 'expectation' | 'counterpart'
  readonly objectId: string
  readonly from: string
  readonly to: string | null
}

/**
 * What the decisions of a case suspend, from the day of the decision to that of the one that resumes it. An agency that ceases to take part
 * ends what is expected under the activity; a researcher who does ends nothing that was agreed between institutions.
 */
export function pausesOf({ facts, filed }: Pick<CaseState, 'facts' | 'filed'>): readonly CasePause[] {
  const pauses: { kind: CasePause['kind']; objectId: string; from: string; to: string | null }[] = []
  for (const fact of facts) {
    if (fact.supersededBy !== null) continue
    if (fact.type === 'suspension-decided' && fact.data.decision === 'suspend') {
      const standing = new Set(pauses.filter(({ to }) => to === null).map(({ kind, objectId }) => `${kind} ${objectId}`))
      const anew = fact.data.scope.filter(({ kind, id }) => !standing.has(`${kind} ${id}`))
      pauses.push(...anew.map(({ kind, id }) => ({ kind, objectId: id, from: fact.occurredOn, to: null })))
    }
    if (fact.type === 'suspension-decided' && fact.data.decision === 'resume') {
      for (const pause of pauses) pause.to ??= fact.occurredOn
    }
    if (fact.type === 'cessation-recorded' && fact.data.by === 'agency' && filed.activityId !== null) {
      pauses.push({ kind: 'activity', objectId: filed.activityId, from: fact.occurredOn, to: null })
    }
  }
  // What was resumed on the day on which it was suspended was suspended on no day.
  return pauses.filter(({ from, to }) => from !== to)
}
