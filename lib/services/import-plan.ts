import type { Viewer } from '@/lib/domain/access/roles'
import { comparePlan, type ComparedMember, type MemberChange, type PlanRow } from '@/lib/domain/plans/compare-plan'
import { registerSchemas, type FieldsOf } from '@/lib/domain/register/events'
import type { RegisterProblem } from '@/lib/domain/register/register-rules'

import { addExpectation, changeExpectation, entryNow, type Registered } from './administer-register'
import { importAtOnce } from './in-one-transaction'
import type { Office } from './office'
import { discardPasted, onlyWhoImports, pastedIn } from './pasted-file'
import { mostPlanRows, readPlanText, standingLines } from './preview-plan'
import { viewActivity } from './view-activities'

/** What the officer takes of one row of a plan: a line as told in the form, or some of the changes of a line that is there. */
export type TakenRow =
  | { readonly row: number; readonly fields: FieldsOf<'expectation'> }
  | { readonly row: number; readonly line: string; readonly seen: number | undefined; readonly members: readonly string[] }

export interface PlanTaking {
  /** Of the text that was reviewed, and the place of the plan in it. */
  readonly stamp: string
  readonly chosen: number
  readonly rows: readonly TakenRow[]
}

/** A fault of one row of the plan. */
export type RowProblem = RegisterProblem & { readonly row: number }

/** `gone`: what was reviewed is not what is kept by now. */
export type PlanImported =
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'faulty'; readonly problems: readonly RowProblem[] }
  | { readonly outcome: 'saved'; readonly added: number; readonly changed: number }

/** Ends the transaction with nothing kept. */
class NotSaved extends Error {
  constructor(readonly problems: readonly RowProblem[]) {
    super('the plan was not saved')
  }
}

/**
 * Saves what was taken of a plan, all of it or nothing: each new line and each changed one by an event of its own. What was pasted is
 * forgotten with it.
 * @param trial only looks for faults, where a form has others already
 * @throws NotFound for everybody but who may add expectations to the activity; StoreFault
 */
export function importPlan(office: Office, viewer: Viewer, activityId: string, taking: PlanTaking, trial = false): PlanImported {
  onlyWhoImports(office, viewer, 'plan', activityId)
  try {
    return importAtOnce(office, (within) => {
      const rows = rowsNow(within, viewer, activityId, taking)
      if (rows === null) return { outcome: 'gone' }
      const taken = taking.rows.map((one) => ({ one, row: rows[one.row] }))
      const problems = taken.flatMap(({ one, row }) => saveRow(within, viewer, activityId, one, row))
      if (trial || problems.length > 0) throw new NotSaved(problems)
      discardPasted(within, viewer, 'plan', activityId)
      const changed = taking.rows.filter((one) => 'line' in one).length
      return { outcome: 'saved', added: taking.rows.length - changed, changed }
    })
  } catch (error) {
    if (error instanceof NotSaved) return { outcome: 'faulty', problems: error.problems }
    throw error
  }
}

/** The plan beside the lines as they are now; null where the text that was reviewed is not there any more. */
function rowsNow(office: Office, viewer: Viewer, activityId: string, { stamp, chosen }: PlanTaking): readonly PlanRow[] | null {
  const { earliestOn } = viewActivity(office, viewer, activityId)
  return office.store.read((db) => {
    const pasted = pastedIn(db, viewer, 'plan', activityId)
    if (pasted?.stamp !== stamp) return null
    const reading = readPlanText(pasted.text)
    const plan = 'plans' in reading ? reading.plans[chosen] : undefined
    if (plan === undefined || plan.expectations.length > mostPlanRows) return null
    return comparePlan(plan, standingLines(db, activityId), earliestOn).rows
  })
}

function saveRow(office: Office, viewer: Viewer, activityId: string, one: TakenRow, row: PlanRow | undefined): RowProblem[] {
  const changedMeanwhile: RowProblem = { row: one.row, field: 'take', key: 'changed-meanwhile' }
  if ('fields' in one) {
    // Shown as new, and on record by now: taking it would add it twice.
    if (row?.state !== 'new' && row?.state !== 'unclear') return [changedMeanwhile]
    return ofRow(one.row, addExpectation(office, viewer, { ...one.fields, activityId }))
  }
  if (row?.state !== 'changed' || row.line !== one.line) return [changedMeanwhile]
  const changes = row.changes.filter(({ member }) => one.members.includes(member))
  if (changes.length === 0) return []
  const { id, kind: _kind, ...now } = office.store.read((db) => entryNow(db, 'expectation', one.line))!
  const fields = { ...now, ...Object.fromEntries(changes.map(inForce)) }
  const parsed = registerSchemas.expectation.safeParse({ ...fields, kind: 'expectation', id })
  if (!parsed.success) return [{ row: one.row, field: 'take', key: 'not-taken' }]
  return ofRow(one.row, changeExpectation(office, viewer, one.line, { fields, seen: one.seen }), 'take')
}

const inForce = ({ member, then }: MemberChange): [ComparedMember, MemberChange['then']] => [member, then]

/** The faults of a row, all at the one field where the row has no other. */
function ofRow(row: number, registered: Registered, only?: string): RowProblem[] {
  if (!('problems' in registered)) return []
  return registered.problems.map((problem) => ({ ...problem, row, field: only ?? problem.field ?? 'take' }))
}
