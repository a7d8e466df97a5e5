import { and, asc, desc, eq, gt, gte, inArray, lt, not, sql, type SQL } from 'drizzle-orm'

import { expectedOutcomes, type LedgerOutcome } from '@/lib/domain/reciprocity/ledger'

import { occurrence } from './ledger-schema'
import type { CountedAt, LedgerScope } from './ledger-sums'
import { activity, agency, counterpart, delivery, expectation } from './register-schema'
import type { Db } from './store'

/** One page of a list: how many rows to pass over, and how many to read. */
export interface Page {
  readonly offset: number
  readonly limit: number
}

const underScope = {
  all: () => undefined,
  agency: (id: string) => eq(activity.agencyId, id),
  counterpart: (id: string) => eq(activity.counterpartId, id),
  field: (id: string) => eq(activity.field, id),
  activity: (id: string) => eq(activity.activityId, id),
} satisfies Record<LedgerScope['kind'], (id: string) => SQL | undefined>

/** A page of the activities of a scope, those without a single expectation first, then by title; and how many there are of both. */
export function activitiesUnder(db: Db, { kind, id }: LedgerScope, { offset, limit }: Page) {
  const where = underScope[kind](id)
  const rows = db
    .select({
      id: activity.activityId,
      title: activity.title,
      titleZh: activity.titleZh,
      field: activity.field,
      agency: agency.shortName,
      counterpart: counterpart.name,
      hasLines: activity.hasLines,
    })
    .from(activity)
    .innerJoin(agency, eq(agency.agencyId, activity.agencyId))
    .innerJoin(counterpart, eq(counterpart.counterpartId, activity.counterpartId))
    // The joins come after the page: what is joined is read for the rows that are shown.
    .where(inArray(activity.activityId, db
      .select({ id: activity.activityId })
      .from(activity)
      .where(where)
      .orderBy(asc(activity.hasLines), asc(activity.title), asc(activity.activityId))
      .limit(limit)
      .offset(offset)))
    .orderBy(asc(activity.hasLines), asc(activity.title), asc(activity.activityId))
    .all()
  const count = (hasLines: boolean) =>
    db.select({ n: sql<number>`count(*)` }).from(activity).where(and(where, eq(activity.hasLines, hasLines))).get()!.n
  return { rows, without: count(false), withLines: count(true) }
}

/** The fields of the activities that are registered, in order. */
export function fieldsOfActivities(db: Db): string[] {
  return db.select({ field: activity.field }).from(activity).groupBy(activity.field).orderBy(asc(activity.field)).all().map(({ field }) => field)
}

/** Which due dates: by an outcome, those expected by now, or all of them. */
export type DueDateChoice = LedgerOutcome | 'expected' | 'all'

export interface DueDateFilter extends CountedAt {
  readonly scope: LedgerScope
  /** The side that provides; null for both. */
  readonly side: string | null
  readonly which: DueDateChoice
  /** Only those of which a side disputes the line or what came. */
  readonly disputedOnly: boolean
}

/** One due date, and the delivery that counts for it. */
const cameOf = {
  dueOn: occurrence.dueOn,
  standing: occurrence.standing,
  daysLate: occurrence.daysLate,
  disputed: occurrence.disputed,
  providedOn: delivery.providedOn,
  completeness: delivery.completeness,
  reason: delivery.reason,
}

/** The due dates behind a figure, a page of them: what is open, and what was expected, by day; the rest with the latest day first. */
export function listDueDates(db: Db, filter: DueDateFilter, { offset, limit }: Page) {
  const { scope, side, which, disputedOnly, period: { from, to }, cutOff } = filter
  const order = which === 'overdue' || which === 'not-yet-due' || which === 'expected' ? asc : desc
  // An activity has few lines, whose due dates are read by line; else they are read in the order of their days. The plus keeps the store from it.
  const [dueOn, standing] = scope.kind === 'activity' ? [sql<string>`+${occurrence.dueOn}`, sql`+${occurrence.standing}`] : [sql<string>`${occurrence.dueOn}`, sql`${occurrence.standing}`]
  return db
    .select({
      lineId: occurrence.expectationId,
      line: expectation.title,
      from: expectation.fromSide,
      activityId: activity.activityId,
      activity: activity.title,
      ...cameOf,
    })
    .from(occurrence)
    .innerJoin(expectation, eq(expectation.expectationId, occurrence.expectationId))
    .innerJoin(activity, eq(activity.activityId, expectation.activityId))
    .leftJoin(delivery, eq(delivery.deliveryId, occurrence.deliveryId))
    .where(and(
      underScope[scope.kind](scope.id),
      side === null ? undefined : eq(expectation.fromSide, side),
      whichDates(which, { standing, dueOn }, cutOff),
      disputedOnly ? eq(occurrence.disputed, true) : undefined,
      from === null ? undefined : gte(dueOn, from),
      // No day of a month comes after its 99th.
      to === null ? undefined : lt(dueOn, `${to}-99`),
    ))
    .orderBy(order(dueOn), order(occurrence.expectationId))
    .limit(limit)
    .offset(offset)
    .all()
}

function whichDates(which: DueDateChoice, { standing, dueOn }: { standing: SQL; dueOn: SQL }, cutOff: string): SQL | undefined {
  switch (which) {
    case 'all':
      return undefined
    case 'expected':
      // By day, from the first: by standing they would have to be sorted.
      return sql`+${standing} <> 'paused' and not (+${standing} = 'open' and ${dueOn} >= ${cutOff})`
    case 'on-time':
      return and(eq(standing, 'complete'), eq(occurrence.daysLate, 0))
    case 'late':
      return and(eq(standing, 'complete'), gt(occurrence.daysLate, 0))
    case 'overdue':
      return and(eq(standing, 'open'), lt(dueOn, cutOff))
    case 'not-yet-due':
      return and(eq(standing, 'open'), gte(dueOn, cutOff))
    case 'partial':
    case 'declined':
    case 'paused':
      return eq(standing, which)
  }
}

/** The outcomes that a choice of due dates takes together; null for all. */
export function outcomesOfChoice(which: DueDateChoice): readonly LedgerOutcome[] | null {
  return which === 'all' ? null : which === 'expected' ? expectedOutcomes : [which]
}

/** The lines without dates behind a figure, a page of them, by activity. */
export function listUndated(db: Db, { scope, side }: Pick<DueDateFilter, 'scope' | 'side'>, { offset, limit }: Page) {
  return db
    .select({
      lineId: expectation.expectationId,
      line: expectation.title,
      from: expectation.fromSide,
      activityId: activity.activityId,
      activity: activity.title,
      recurrence: expectation.recurrence,
      withdrawnOn: expectation.withdrawnOn,
    })
    .from(expectation)
    .innerJoin(activity, eq(activity.activityId, expectation.activityId))
    .where(and(eq(expectation.undated, true), underScope[scope.kind](scope.id), side === null ? undefined : eq(expectation.fromSide, side)))
    .orderBy(asc(activity.title), asc(expectation.expectationId))
    .limit(limit)
    .offset(offset)
    .all()
}

/**
 * The due dates of one line, the latest first, with the delivery that each stands by; at most so many. Of those that are to come with nothing
 * on record there is the next one only: the others say nothing that the rule does not.
 * @param cutOff the first day that is not over everywhere
 */
export function dueDatesOfOne(db: Db, lineId: string, { cutOff, limit }: { readonly cutOff: string; readonly limit: number }) {
  const ofLine = eq(occurrence.expectationId, lineId)
  const toCome = and(ofLine, inArray(occurrence.standing, ['open', 'paused']), gte(occurrence.dueOn, cutOff))
  const next = db.select({ dueOn: occurrence.dueOn }).from(occurrence).where(toCome).orderBy(asc(occurrence.dueOn)).limit(1).get()?.dueOn ?? cutOff
  const later = and(toCome, gt(occurrence.dueOn, next))
  const rows = db
    .select(cameOf)
    .from(occurrence)
    .leftJoin(delivery, eq(delivery.deliveryId, occurrence.deliveryId))
    .where(and(ofLine, not(later!)))
    .orderBy(desc(occurrence.dueOn))
    .limit(limit)
    .all()
  const count = (where: typeof ofLine | undefined) => db.select({ n: sql<number>`count(*)` }).from(occurrence).where(where).get()!.n
  return { rows, total: count(ofLine), later: count(later) }
}
