import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm'

import { ageSpans, filedBetween, type AgeSpan, type CaseSet } from '@/lib/domain/cases/case-list'
import { addDays } from '@/lib/domain/calendars/days'

import { filedIn } from './case-list'
import { readCaseSums, sumsUnder, type CaseSumScope } from './case-sums'
import { casesOf, type Counting } from './case-set'
import { fieldsOfActivities, type Page } from './ledger-lists'
import { activity } from './register-schema'
import { caseView } from './schema'
import { spanOfCase } from './spans-at'
import type { Db } from './store'

const n = sql<number>`count(*)`

/** How many open cases stand at which stage and how long ago they were filed. */
export function countOpenCases(db: Db, { scope, set, at }: Counting): { stage: string; age: AgeSpan; n: number }[] {
  const under = sumsUnder(scope, set, at)
  if (under) return ageSpans.flatMap((age) => sumOpenCases(db, under, age, at.today))
  const spans = ageSpans.map((age) => sql`when ${filedIn(age, at.today)} then ${age}`)
  const { span, joins } = spanOfCase(at.past)
  return db
    .select({ stage: span.stage, age: sql<AgeSpan>`case ${sql.join(spans, sql` `)} end`, n })
    .from(caseView)
    .innerJoin(span, joins)
    .where(and(casesOf(scope, set, at.past), eq(span.closed, false)))
    .groupBy(sql`1`, sql`2`)
    .all()
}

function sumOpenCases(db: Db, under: CaseSumScope, age: AgeSpan, today: string): { stage: string; age: AgeSpan; n: number }[] {
  const { from, to } = filedBetween(age, today)
  const upTo = (day?: string) => readCaseSums<[stage: string]>(db, under, 'open', day)
  const before = new Map(from === null ? [] : upTo(addDays(from, -1)).map(({ key: [stage], n }) => [stage, n]))
  return upTo(to ?? undefined).map(({ key: [stage], n }) => ({ stage, age, n: n - (before.get(stage) ?? 0) }))
}

/** How many open cases at which stage have the flag raised. */
export function countFlagged(db: Db, { scope, set, at }: Counting): { stage: string; n: number }[] {
  const under = sumsUnder(scope, set, at)
  if (under) return readCaseSums<[stage: string]>(db, under, 'flagged').map(({ key: [stage], n }) => ({ stage, n }))
  const { span, joins } = spanOfCase(at.past)
  return db
    .select({ stage: span.stage, n })
    .from(caseView)
    .innerJoin(span, joins)
    .where(and(casesOf(scope, set, at.past), eq(span.closed, false), eq(span.flagRaised, true)))
    .groupBy(span.stage)
    .all()
}

/** How many cases each agency has with each counterpart (null: none is named), open and closed. */
export function countByCounterpart(db: Db, { scope, set, at }: Counting): { agency: string; counterpart: string | null; closed: boolean; n: number }[] {
  const under = sumsUnder(scope, set, at)
  if (under) {
    return readCaseSums<[agency: string, counterpart: string | null, closed: 0 | 1]>(db, under, 'between')
      .map(({ key: [agency, counterpart, closed], n }) => ({ agency, counterpart, closed: closed === 1, n }))
  }
  const { span, joins } = spanOfCase(at.past)
  return db
    .select({ agency: caseView.agencyId, counterpart: span.counterpartId, closed: span.closed, n })
    .from(caseView)
    .innerJoin(span, joins)
    .where(casesOf(scope, set, at.past))
    .groupBy(caseView.agencyId, span.counterpartId, span.closed)
    .all()
}

/** What of a set narrows activities too; the rest is of cases alone. */
export type ActivitySet = Pick<CaseSet, 'agency' | 'counterpart' | 'field'>

/** The activities of a set, as a condition. An activity always has a counterpart: of a set of cases without one there are none. */
export function activitiesOf({ agency, counterpart, field }: ActivitySet): SQL | undefined {
  return and(
    agency === undefined ? undefined : eq(activity.agencyId, agency),
    counterpart === undefined ? undefined : counterpart === null ? isNull(activity.counterpartId) : eq(activity.counterpartId, counterpart),
    field === undefined ? undefined : eq(activity.field, field),
  )
}

/** How many activities each agency has registered, and how many of them have no expectation. */
export function countActivities(db: Db, set: ActivitySet): { agency: string; n: number; without: number }[] {
  return db
    .select({ agency: activity.agencyId, n, without: sql<number>`sum(not ${activity.hasLines})` })
    .from(activity)
    .where(activitiesOf(set))
    .groupBy(activity.agencyId)
    .all()
}

/** Which activities: with expectations, without any, or either. */
export interface ActivityFilter extends ActivitySet {
  readonly hasExpectations?: boolean
}

/** Written out by name: in a query of one table the columns of a nested one would lose theirs. */
const linesOfActivity = sql<number>`(select count(*) from expectation as line where line.activity_id = activity.activity_id)`

/** One page of the activities, by title, each with the number of its expectations, and the number of all that match. */
export function listActivities(db: Db, filter: ActivityFilter, { offset, limit }: Page) {
  const where = and(activitiesOf(filter), filter.hasExpectations === undefined ? undefined : eq(activity.hasLines, filter.hasExpectations))
  const rows = db
    .select({ row: activity, expectations: linesOfActivity })
    .from(activity)
    .where(where)
    .orderBy(asc(activity.title), asc(activity.activityId))
    .limit(limit)
    .offset(offset)
    .all()
  return { rows, total: db.select({ n }).from(activity).where(where).get()!.n }
}

/** The fields of activities, and the first and the last month in which a case was filed: by what figures can be narrowed. */
export function valuesOfSets(db: Db) {
  const months = db
    .select({ first: sql<string | null>`substr(min(${caseView.filedOn}), 1, 7)`, last: sql<string | null>`(select substr(max(${caseView.filedOn}), 1, 7) from ${caseView})` })
    .from(caseView)
    .get()!
  return { fields: fieldsOfActivities(db), months }
}
