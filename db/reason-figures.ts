import { and, asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm'

import type { StatedReason } from '@/lib/domain/cases/vocabulary'

import { readCaseSums, sumsUnder } from './case-sums'
import { casesOf, type Counting } from './case-set'
import type { Page } from './ledger-lists'
import { activitiesOf, type ActivitySet } from './oversight'
import { activity, delivery, expectation } from './register-schema'
import { caseView, type caseReply } from './schema'
import { spansAt } from './spans-at'
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
  const { replies } = spansAt(counting.at.past)
  return read(db, replies, { side: replies.side, reason: replies.reason, n }).where(counted(counting)).groupBy(replies.side, replies.reason).all()
}

/** One page of the replies behind a figure, the latest first, and the number of all that match. */
export function listReplies(db: Db, counting: Counting, { reason, side }: ReasonFilter, { offset, limit }: Page) {
  const { replies } = spansAt(counting.at.past)
  const where = and(reason === undefined ? undefined : eq(replies.reason, reason), side === undefined ? undefined : eq(replies.side, side))
  const columns = {
    reference: caseView.reference, entry: replies.entry, agency: caseView.agencyId, side: replies.side, reason: replies.reason, delivered: replies.delivered, on: replies.on,
  }
  const rows = read(db, replies, columns).where(counted(counting, where)).orderBy(desc(replies.on), asc(caseView.reference), asc(replies.entry)).limit(limit).offset(offset).all()
  return { rows, total: read(db, replies, { n }).where(counted(counting, where)).get()!.n }
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

function read<T extends Parameters<Db['select']>[0]>(db: Db, replies: typeof caseReply, columns: T) {
  return db.select(columns).from(replies).innerJoin(caseView, eq(caseView.caseId, replies.caseId))
}

function counted({ scope, set, at }: Counting, further?: SQL): SQL | undefined {
  const { replies, hold } = spansAt(at.past)
  return and(casesOf(scope, set, at.past), hold(replies), further)
}
