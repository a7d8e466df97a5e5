import { and, asc, eq, sql, type SQL } from 'drizzle-orm'

import type { Scope } from '@/lib/domain/access/visibility'
import { ageSpans, type AgeSpan } from '@/lib/domain/cases/case-list'

import { filedIn } from './case-list'
import { visibleCases } from './cases'
import { activity } from './register-schema'
import { caseView } from './schema'
import type { Db } from './store'

const n = sql<number>`count(*)`

/** How many open cases stand at which stage and how long ago they were filed; and how many of them have the flag raised. */
export function countOpenCases(db: Db, scope: Scope, today: string): { stage: string; age: AgeSpan; n: number; flagged: number }[] {
  const spans = ageSpans.map((age) => sql`when ${filedIn(age, today)} then ${age}`)
  return db
    .select({
      stage: caseView.stage,
      age: sql<AgeSpan>`case ${sql.join(spans, sql` `)} end`,
      n,
      flagged: sql<number>`sum(${caseView.flagRaised})`,
    })
    .from(caseView)
    .where(and(visibleCases(scope), eq(caseView.closed, false)))
    .groupBy(sql`1`, sql`2`)
    .all()
}

/** How many cases each agency has with each counterpart (null: none is named), open and closed. */
export function countByCounterpart(db: Db, scope: Scope): { agency: string; counterpart: string | null; closed: boolean; n: number }[] {
  return db
    .select({ agency: caseView.agencyId, counterpart: caseView.counterpartId, closed: caseView.closed, n })
    .from(caseView)
    .where(visibleCases(scope))
    .groupBy(caseView.agencyId, caseView.counterpartId, caseView.closed)
    .all()
}

/** Written out by name: in a query of one table the columns of a nested one would lose theirs. */
const linesOfActivity = sql<number>`(select count(*) from expectation as line where line.activity_id = activity.activity_id)`
const hasLines = sql<number>`${linesOfActivity} > 0`

/** How many activities each agency has registered, and how many of them have no expectation. */
export function countActivities(db: Db): { agency: string; n: number; without: number }[] {
  return db
    .select({ agency: activity.agencyId, n, without: sql<number>`sum(not (${hasLines}))` })
    .from(activity)
    .groupBy(activity.agencyId)
    .all()
}

/** Which activities: of one agency or all; with expectations, without any, or either. */
export interface ActivityFilter {
  readonly agency?: string
  readonly hasExpectations?: boolean
}

/** One page of the activities, by title, each with the number of its expectations, and the number of all that match. */
export function listActivities(db: Db, filter: ActivityFilter, { offset, limit }: { offset: number; limit: number }) {
  const where: SQL | undefined = and(
    filter.agency === undefined ? undefined : eq(activity.agencyId, filter.agency),
    filter.hasExpectations === undefined ? undefined : filter.hasExpectations ? hasLines : sql`not (${hasLines})`,
  )
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
