import { createHash } from 'node:crypto'

import { answerUnder, keepAnswer, removeAnswersBefore } from '@/db/access-tokens'
import { canonicalJson } from '@/db/chain'
import { findActivity, findDelivery, findExpectation, type DeliveryRow } from '@/db/register'
import { keepRefusal } from '@/db/refusals'
import type { Viewer } from '@/lib/domain/access/roles'
import type { FieldsOf } from '@/lib/domain/register/events'
import { mayReadActivities, mayRegister } from '@/lib/domain/register/register-permissions'
import type { RegisterProblem } from '@/lib/domain/register/register-rules'

import { recordDelivery } from './administer-register'
import { beginsAsFormula } from './deliveries-file'
import { NotFound } from './errors'
import { inOneTransaction } from './in-one-transaction'
import type { Office } from './office'
import { deliveryIdFrom, sameDeliveryOnRecord } from './same-delivery'

/** What stands on record of a delivery, without what was written about it. */
export interface DeliveryReceipt {
  readonly id: string
  readonly expectationId: string
  readonly providedOn: string
  readonly completeness: DeliveryRow['completeness']
  readonly reason: DeliveryRow['reason']
  readonly dueOn: string | null
  /** UTC instant. */
  readonly enteredAt: string
}

/** `standing`: it was recorded now, or the same one is on record already, whichever way it came. */
export interface Delivered {
  readonly standing: 'recorded' | 'on-record'
  readonly delivery: DeliveryReceipt
}

export type DeliveredByProgram =
  | { readonly outcome: 'delivered'; readonly delivered: Delivered }
  | { readonly outcome: 'key-taken' }
  | { readonly outcome: 'not-permitted' }
  | { readonly outcome: 'wrong'; readonly problems: readonly RegisterProblem[] }

/** For so many hours an answer is given again under its key: longer than any program tries the same thing again by itself. */
export const answerHours = 24

/**
 * Records a delivery that a program tells of, by the rules of one that is entered by hand or in a file. Under a key that was used before it is
 * answered as before, and nothing is recorded; what was refused is not kept under its key, so it can be mended and sent under the same. Answer and
 * entry are one transaction.
 * @param key names this asking, for this account; null where the program names none
 * @throws NotFound where there is no such activity or the viewer reads none; StoreFault
 */
export function deliverByProgram(office: Office, viewer: Viewer, activityId: string, told: FieldsOf<'delivery'>, key: string | null): DeliveredByProgram {
  return inOneTransaction(office, (within): DeliveredByProgram => {
    const asked = createHash('sha256').update(canonicalJson([activityId, told])).digest('hex')
    const before = key === null ? undefined : within.store.read((db) => answerUnder(db, viewer.accountId, key))
    if (before && before.givenAt >= hoursBefore(office, answerHours)) {
      if (before.askedHash !== asked) return { outcome: 'key-taken' }
      return { outcome: 'delivered', delivered: JSON.parse(before.bodyJson) as Delivered }
    }
    const result = deliver(within, viewer, activityId, told)
    if (result.outcome === 'delivered' && key !== null) {
      within.store.transact((db) => {
        removeAnswersBefore(db, hoursBefore(office, answerHours))
        keepAnswer(db, { accountId: viewer.accountId, key, askedHash: asked, bodyJson: JSON.stringify(result.delivered), givenAt: office.now() })
      })
    }
    return result
  })
}

function deliver(office: Office, viewer: Viewer, activityId: string, told: FieldsOf<'delivery'>): DeliveredByProgram {
  return office.store.transact((db): DeliveredByProgram => {
    const activity = mayReadActivities(viewer) ? findActivity(db, activityId) : undefined
    if (!activity) throw new NotFound()
    if (!mayRegister(viewer, 'delivery', activity.agencyId)) {
      keepRefusal(db, { viewer, command: 'register-delivery', caseId: null, code: 'not-permitted', at: office.now() })
      return { outcome: 'not-permitted' }
    }
    const problems = problemsOfTold(told, findExpectation(db, told.expectationId)?.activityId === activityId)
    if (problems.length > 0) return { outcome: 'wrong', problems }
    const same = sameDeliveryOnRecord(db, told)
    if (same) return delivered('on-record', same)
    const id = deliveryIdFrom(db, 'api', told)
    const recorded = recordDelivery(office, viewer, id, told)
    return 'problems' in recorded ? { outcome: 'wrong', problems: recorded.problems } : delivered('recorded', findDelivery(db, id)!)
  })
}

function problemsOfTold({ expectationId, words, evidence }: FieldsOf<'delivery'>, ofActivity: boolean): RegisterProblem[] {
  const problems: RegisterProblem[] = ofActivity ? [] : [{ field: 'expectationId', key: 'unknown-line', values: { value: expectationId } }]
  for (const [field, text] of Object.entries({ words, evidence })) {
    if (text != null && beginsAsFormula(text)) problems.push({ field, key: 'formula', values: { value: text.slice(0, 40) } })
  }
  return problems
}

function delivered(standing: Delivered['standing'], { deliveryId, expectationId, providedOn, completeness, reason, dueOn, enteredAt }: DeliveryRow): DeliveredByProgram {
  return { outcome: 'delivered', delivered: { standing, delivery: { id: deliveryId, expectationId, providedOn, completeness, reason, dueOn, enteredAt } } }
}

function hoursBefore(office: Office, hours: number): string {
  return new Date(Date.parse(office.now()) - hours * 3_600_000).toISOString()
}
