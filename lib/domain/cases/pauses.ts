import type { CaseState } from './evolve'

/** What a decision suspends what is expected of, and while which days; `to` is the first day on which it is expected again. */
export interface CasePause {
  readonly kind: 'activity' | 'expectation' | 'counterpart'
  readonly objectId: string
  readonly from: string
  readonly to: string | null
}

/**
 * What the decisions of a case suspend, from the day of the decision to that of the one that resumes it, and what an agency ends by ceasing to
 * take part, which no decision of two other persons begins again. A researcher who ceases ends nothing that was agreed between institutions.
 * No two of the answer have the same object and the same first day.
 */
export function pausesOf(state: Pick<CaseState, 'facts' | 'filed'>): readonly CasePause[] {
  const ceased = cessationOf(state)
  const isCovered = (one: CasePause) => ceased !== null && one.kind === ceased.kind && one.objectId === ceased.objectId && one.from === ceased.from
  const suspended = suspensionsOf(state).filter((one) => !isCovered(one))
  return ceased === null ? suspended : [...suspended, ceased]
}

function suspensionsOf({ facts }: Pick<CaseState, 'facts'>): CasePause[] {
  let standing: CasePause[] = []
  const over: CasePause[] = []
  for (const { type, data, occurredOn, supersededBy } of facts) {
    if (supersededBy !== null || type !== 'suspension-decided') continue
    if (data.decision === 'suspend') {
      const isStanding = ({ kind, id }: (typeof data.scope)[number]) => standing.some((one) => one.kind === kind && one.objectId === id)
      const anew = data.scope.filter((object) => !isStanding(object))
      standing = [...standing, ...anew.map(({ kind, id }) => ({ kind, objectId: id, from: occurredOn, to: null }))]
    }
    if (data.decision === 'resume') {
      // What was resumed on the day on which it was suspended was suspended on no day.
      over.push(...standing.filter(({ from }) => from !== occurredOn).map((one) => ({ ...one, to: occurredOn })))
      standing = []
    }
  }
  return [...over, ...standing]
}

/** The agency may cease more than once, before and after the end of a case: the first day holds. */
function cessationOf({ facts, filed }: Pick<CaseState, 'facts' | 'filed'>): CasePause | null {
  if (filed.activityId === null) return null
  const days = facts.flatMap(({ type, data, occurredOn, supersededBy }) =>
    type === 'cessation-recorded' && data.by === 'agency' && supersededBy === null ? [occurredOn] : [])
  const from = days.toSorted()[0]
  return from === undefined ? null : { kind: 'activity', objectId: filed.activityId, from, to: null }
}
