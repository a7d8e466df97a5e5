import { eventsOf } from '@/db/events'
import { linesOf } from '@/db/register'
import type { Db } from '@/db/store'
import type { Viewer } from '@/lib/domain/access/roles'
import { comparePlan, type PlanComparison, type StandingLine } from '@/lib/domain/plans/compare-plan'
import { parsePlanText, planTextLimit, type FileProblem } from '@/lib/domain/plans/plan-file'
import { basisOf } from '@/lib/domain/plans/plan-lines'
import { readPlans, type PlansRead, type PlanWarning, type ReadPlan } from '@/lib/domain/plans/read-plan'
import type { EntryOf } from '@/lib/domain/register/events'

import { NotFound } from './errors'
import type { Office } from './office'
import { pastedIn } from './pasted-file'
import { viewActivity, type ActivityDetail } from './view-activities'

/** The most data sets and distributions of one plan that are put for review: what a form carries, and what one person reads at once. */
export const mostPlanRows = 200

/** Why what was pasted cannot be put for review. */
export type PlanProblem =
  | { readonly code: FileProblem['code']; readonly message: string }
  | { readonly code: 'no-plan' }
  | { readonly code: 'too-many'; readonly count: number; readonly limit: number }

/** One plan beside the lines of the activity, for review. */
export interface PlanReview extends PlanComparison {
  readonly plan: ReadPlan
  /** What a line rests on that is taken from it. */
  readonly basis: string
  /** What the plan leaves open or has wrong, by its path. */
  readonly warnings: readonly PlanWarning[]
  /** Paths of members that the standard does not know. */
  readonly unknown: readonly string[]
  /** The last entry of each line that could be changed, by line. */
  readonly seen: Readonly<Record<string, number>>
}

export interface PlanImport {
  readonly activity: ActivityDetail
  /** What was pasted; null where there is nothing. */
  readonly pasted: { readonly text: string; readonly stamp: string } | null
  readonly problem: PlanProblem | null
  /** The plans of the file, in its order. */
  readonly plans: readonly ReadPlan[]
  /** The place of the plan under review; null while none of several is chosen. */
  readonly chosen: number | null
  readonly review: PlanReview | null
}

/**
 * What an officer pasted for an activity, as far as it was understood, beside what is on record. Nothing is saved by it.
 * @param chosen the place of a plan in a file that holds several
 * @throws NotFound for everybody but who may add expectations to the activity; StoreFault
 */
export function viewPlanImport(office: Office, viewer: Viewer, activityId: string, chosen?: number): PlanImport {
  const activity = viewActivity(office, viewer, activityId)
  if (!activity.mayRegister) throw new NotFound()
  return office.store.read((db): PlanImport => {
    const pasted = pastedIn(db, viewer, 'plan', activityId)
    const nothing = { activity, pasted, problem: null, plans: [], chosen: null, review: null }
    if (pasted === null) return nothing
    const reading = readPlanText(pasted.text)
    if ('problem' in reading) return { ...nothing, problem: reading.problem }
    const { plans } = reading
    const place = plans.length === 1 ? 0 : chosen !== undefined && chosen in plans ? chosen : null
    if (place === null) return { ...nothing, plans }
    const { expectations } = plans[place]!
    if (expectations.length > mostPlanRows) {
      return { ...nothing, plans, chosen: place, problem: { code: 'too-many', count: expectations.length, limit: mostPlanRows } }
    }
    return { ...nothing, plans, chosen: place, review: reviewIn(db, activity, reading, place) }
  })
}

/** What was pasted, read; or why it cannot be. */
export function readPlanText(text: string): PlansRead | { readonly problem: PlanProblem } {
  if (text.length > planTextLimit) return { problem: { code: 'too-large', message: `the text has ${text.length} characters; a plan may have ${planTextLimit}` } }
  const parsed = parsePlanText(text)
  if ('problem' in parsed) return parsed
  const reading = readPlans(parsed.json)
  return reading.plans.length === 0 ? { problem: { code: 'no-plan' } } : reading
}

function reviewIn(db: Db, activity: ActivityDetail, { plans, warnings, unknown }: PlansRead, place: number): PlanReview {
  const plan = plans[place]!
  const comparison = comparePlan(plan, standingLines(db, activity.id), activity.earliestOn)
  const changed = comparison.rows.flatMap((row) => (row.state === 'changed' ? [row.line] : []))
  const others = plans.filter((one) => one !== plan)
  return {
    ...comparison,
    plan,
    basis: basisOf(plan),
    warnings: warnings.filter(({ path }) => isWithin(plan.path, path)),
    // What a tool writes around its plans is told with each of them; what it writes beside one, with that one.
    unknown: unknown.filter((path) => !others.some((other) => isWithin(other.path, path) || isWithin(wrapperOf(other), path))),
    seen: Object.fromEntries(changed.map((id) => [id, eventsOf(db, { kind: 'expectation', id }).at(-1)!.seq])),
  }
}

const isWithin = (whole: string, path: string) => whole !== '' && (path === whole || path.startsWith(`${whole}.`) || path.startsWith(`${whole}[`))
/** What holds nothing but this plan: `items[1]` around `items[1].dmp`. */
const wrapperOf = ({ path }: ReadPlan) => path.replace(/\.?dmp$/, '')

/** The lines of an activity as far as a plan can say the same. */
export function standingLines(db: Db, activityId: string): StandingLine[] {
  return linesOf(db, activityId).map(({ expectationId, identifiersJson, activityId: under, title, route, format, dueOn, volume, embargoUntil, agreedIn }) => ({
    id: expectationId, activityId: under, title, route, format, dueOn, volume, embargoUntil, agreedIn,
    identifiers: JSON.parse(identifiersJson) as EntryOf<'expectation'>['identifiers'],
  }))
}
