import { and, asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm'

import type { StatedReason } from '@/lib/domain/cases/vocabulary'

import { readCaseSums, sumsUnder } from './case-sums'
import { casesOf, type Counting } from './case-set'
import { spanAt } from './case-spans'
import type { Page } from './ledger-lists'
import { activitiesOf, type ActivitySet } from './oversight'
import { activity, delivery, expectation } from './register-schema'
import { caseReply, caseView } from './schema'
import type { Db } from './store'

const n = sql<number>`count(*)`

/** By which reason and of which side; a member that is absent narrows nothing. */
export interface ReasonFilter {
  readonly reason?: StatedReason
  /** The side that gave it: that replied, or that was expected to provide. */
  readonly side?: string
}

export interface ReasonCount {
  readonly side: string
  readonly reason: StatedReason
  readonly n: number
}

/** How many replies of the responding side of a case stated which reason. */
export function countReplyReasons(db: Db, counting: Counting): ReasonCount[] {
  const under = sumsUnder(counting.scope, counting.set, counting.at)
  if (under) return readCaseSums<[side: string, reason: StatedReason]>(db, under, 'reply').map(({ key: [side, reason], n }) => ({ side, reason, n }))
  return replies(db, { side: caseReply.side, reason: caseReply.reason, n }).where(counted(counting)).groupBy(caseReply.side, caseReply.reason).all()
}

/** One page of the replies behind a figure, the latest first, and the number of all that match. */
export function listReplies(db: Db, counting: Counting, { reason, side }: ReasonFilter, { offset, limit }: Page) {
  const where = and(reason === undefined ? undefined : eq(caseReply.reason, reason), side === undefined ? undefined : eq(caseReply.side, side))
  const columns = {
    reference: caseView.reference, entry: caseReply.entry, agency: caseView.agencyId, side: caseReply.side, reason: caseReply.reason, delivered: caseReply.delivered, on: caseReply.on,
  }
  const rows = replies(db, columns).where(counted(counting, where)).orderBy(desc(caseReply.on), asc(caseView.reference), asc(caseReply.entry)).limit(limit).offset(offset).all()
  return { rows, total: replies(db, { n }).where(counted(counting, where)).get()!.n }
}

/** What came only in part or not at all, of what counts. Where no reason is on record, none was given. */
const fellShort = and(inArray(delivery.completeness, ['partial', 'declined']), eq(delivery.void, false))
const reasonGiven = sql<StatedReason>`coalesce(${delivery.reason}, 'none-given')`

/** How many deliveries that were partial or declined stated which reason, by the side that was expected to provide. */
export function countDeliveryReasons(db: Db, set: ActivitySet): ReasonCount[] {
  return db
    .select({ side: expectation.fromSide, reason: reasonGiven, n })
    .from(delivery)
    .innerJoin(expectation, eq(expectation.expectationId, delivery.expectationId))
    .innerJoin(activity, eq(activity.activityId, expectation.activityId))
    .where(and(activitiesOf(set), fellShort))
    .groupBy(sql`1`, sql`2`)
    .all()
}

/** One page of the deliveries behind a figure, the latest first, and the number of all that match. */
export function listShortDeliveries(db: Db, set: ActivitySet, { reason, side }: ReasonFilter, { offset, limit }: Page) {
  const where = and(
    activitiesOf(set),
    fellShort,
    reason === undefined ? undefined : sql`${reasonGiven} = ${reason}`,
    side === undefined ? undefined : eq(expectation.fromSide, side),
  )
  const columns = {
    deliveryId: delivery.deliveryId, lineId: expectation.expectationId, line: expectation.title, activityId: activity.activityId, activity: activity.title,
    side: expectation.fromSide, reason: reasonGiven, completeness: delivery.completeness, on: delivery.providedOn,
  }
  const ofLine = eq(expectation.expectationId, delivery.expectationId)
  const ofActivity = eq(activity.activityId, expectation.activityId)
  const rows = db
    .select(columns)
    .from(delivery)
    .innerJoin(expectation, ofLine)
    .innerJoin(activity, ofActivity)
    .where(where)
    .orderBy(desc(delivery.providedOn), asc(delivery.deliveryId))
    .limit(limit)
    .offset(offset)
    .all()
  return { rows, total: db.select({ n }).from(delivery).innerJoin(expectation, ofLine).innerJoin(activity, ofActivity).where(where).get()!.n }
}

function replies<T extends Parameters<Db['select']>[0]>(db: Db, columns: T) {
  return db.select(columns).from(caseReply).innerJoin(caseView, eq(caseView.caseId, caseReply.caseId))
}

function counted({ scope, set, at }: Counting, further?: SQL): SQL | undefined {
  return and(casesOf(scope, set, at), spanAt(caseReply, at), further)
}
