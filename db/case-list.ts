import { and, eq, gte, inArray, isNull, lte, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

import type { Scope } from '@/lib/domain/access/visibility'
import {
  caseGroups, filedBetween, type AgeSpan, type CaseFilter, type CaseGroup, type CaseListQuery, type CaseSort,
} from '@/lib/domain/cases/case-list'

import { inGroup, type ListMoment } from './case-groups'
import { readCaseSums, sumsUnder } from './case-sums'
import { narrativeCases, visibleCases } from './cases'
import { activity } from './register-schema'
import { actWindow, caseView, clockSpan, restrictedText, type caseSpan } from './schema'
import { rowsAt, spanOfCase, spansAt, type Past } from './spans-at'
import type { Db } from './store'

const countOf = sql<number>`count(*)`

/**
 * One page of the cases that the scope shows, with the number of all that match. As of a past day: those that were there by then, as they stood. Acts
 * keep no history, so there are no groups of a past day.
 */
export function listCases(db: Db, scope: Scope, query: CaseListQuery, moment: ListMoment, past: Past | null) {
  const where = matching(scope, query, moment, past)
  const rows = listed(db, past, { row: caseView, title: titleWhereShown(scope) })
    .where(where)
    .orderBy(...order(query.sort, past))
    .limit(query.limit)
    .offset(query.offset)
    .all()
  const summed = past === null ? countSummed(db, scope, query) : null
  return { rows: rowsAt(db, rows, past), total: summed ?? listed(db, past, { n: countOf }).where(where).get()!.n }
}

/** All cases that match, by id and in order: a list of all is read in pages by them, so that it is put in order once. */
export function caseIdsInOrder(db: Db, scope: Scope, query: Omit<CaseListQuery, 'offset' | 'limit'>, moment: ListMoment, past: Past | null): string[] {
  return listed(db, past, { caseId: caseView.caseId })
    .where(matching(scope, query, moment, past))
    .orderBy(...order(query.sort, past))
    .all()
    .map(({ caseId }) => caseId)
}

/** Those of these cases that the scope shows, in the order in which they are asked for. */
export function casesByIds(db: Db, scope: Scope, ids: readonly string[], past: Past | null) {
  const rows = db
    .select({ row: caseView, title: titleWhereShown(scope) })
    .from(caseView)
    .where(and(visibleCases(scope), inArray(caseView.caseId, [...ids])))
    .all()
  const byId = new Map(rowsAt(db, rows, past).map((one) => [one.row.caseId, one]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Cases, each with the activity that it named then. */
function listed<T extends Parameters<Db['select']>[0]>(db: Db, past: Past | null, columns: T) {
  const { span, joins } = spanOfCase(past)
  const named = past === null ? caseView.activityId : sql`(select ${span.activityId} from ${span} where ${joins})`
  return db.select(columns).from(caseView).leftJoin(activity, eq(activity.activityId, named))
}

function matching(scope: Scope, query: Omit<CaseListQuery, 'offset' | 'limit'>, moment: ListMoment, past: Past | null): SQL | undefined {
  return and(visibleCases(scope), ...filters(scope, query, moment.today, past), past === null ? inGroup(query.group, moment) : undefined)
}

/** How many of the cases that the scope shows and the filter lets through stand in each group. */
export function countGroups(db: Db, scope: Scope, filter: CaseFilter, moment: ListMoment): Record<CaseGroup, number> {
  const counts = caseGroups.map((group) => {
    const where = and(visibleCases(scope), ...filters(scope, filter, moment.today), inGroup(group, moment))
    return [group, countWhere(db, where)] as const
  })
  return Object.fromEntries(counts) as Record<CaseGroup, number>
}

/** The clocks of a case as its view has them. */
export function clocksNow(db: Db, caseId: string) {
  return db.select().from(clockSpan).where(and(eq(clockSpan.caseId, caseId), isNull(clockSpan.recordedTo))).all()
}

/** The clocks of several cases, and the acts with the spans in which they are open, in one read of each: by the id of the case. Of a past day no acts. */
export function clocksAndActsOfEach(db: Db, ids: readonly string[], past: Past | null) {
  const { clocks: spans, hold } = spansAt(past)
  const clocks = db
    .select()
    .from(spans)
    .where(and(inArray(spans.caseId, [...ids]), hold(spans)))
    .all()
  const acts = past === null ? db.select().from(actWindow).where(inArray(actWindow.caseId, [...ids])).all() : []
  const ofCase = new Map(ids.map((id) => [id, { clocks: [] as typeof clocks, acts: [] as typeof acts }]))
  for (const one of clocks) ofCase.get(one.caseId)!.clocks.push(one)
  for (const one of acts) ofCase.get(one.caseId)!.acts.push(one)
  return (id: string) => ofCase.get(id)!
}

/** How many open cases cite a line, whoever may see them. */
export function openCasesCiting(db: Db, lineId: string): number {
  return countWhere(db, and(eq(caseView.expectationId, lineId), eq(caseView.closed, false)))
}

function countWhere(db: Db, where: SQL | undefined): number {
  return db
    .select({ n: countOf })
    .from(caseView)
    .leftJoin(activity, eq(activity.activityId, caseView.activityId))
    .where(where)
    .get()!.n
}

/** How many cases match, where the sums of cases know it; null where they are to be counted. */
function countSummed(db: Db, scope: Scope, { group, stage, age, flagged, q, closed, agency, counterpart, field, kind, procedure, filedFrom, filedTo }: CaseListQuery): number | null {
  if (group !== 'all' || [stage, age, flagged, q].some((one) => one !== undefined)) return null
  const under = sumsUnder(scope, { agency, counterpart, field, kind, procedure, filedFrom, filedTo }, { past: null })
  if (under === null) return null
  const between = readCaseSums<[agency: string, counterpart: string | null, closed: 0 | 1]>(db, under, 'between')
  return between.filter(({ key }) => closed === undefined || key[2] === Number(closed)).reduce((all, { n }) => all + n, 0)
}

/** What the complainant called a case, for whoever reads its narrative; null for everybody else. */
export function titleWhereShown(scope: Scope): SQL<string | null> {
  return sql<string | null>`case when ${narrativeCases(scope)} then ${titleOf} end`
}

const titleOf = sql`(select ${restrictedText.text} from ${restrictedText} where ${restrictedText.streamKind} = 'case' and ${restrictedText.streamId} = ${caseView.caseId} and ${restrictedText.seq} = 1 and ${restrictedText.name} = 'title')`

function filters(scope: Scope, filter: CaseFilter, today: string, past: Past | null = null): (SQL | undefined)[] {
  const { span, joins } = spanOfCase(past)
  return [
    past === null ? standing(caseView, filter) : sql`exists (select 1 from ${span} where ${and(joins, standing(span, filter))})`,
    filter.kind === undefined ? undefined : eq(caseView.kind, filter.kind),
    filter.agency === undefined ? undefined : eq(caseView.agencyId, filter.agency),
    filter.procedure === undefined ? undefined : eq(caseView.procedureId, filter.procedure),
    filedWithin(filter),
    filter.age === undefined ? undefined : filedIn(filter.age, today),
    filter.q === undefined ? undefined : searching(scope, filter.q),
  ]
}

/** What of a filter can change in a case: by its view, or by its spans. */
function standing(row: typeof caseView | typeof caseSpan, { stage, closed, flagged, counterpart, field }: CaseFilter): SQL | undefined {
  return and(
    stage === undefined ? undefined : eq(row.stage, stage),
    closed === undefined ? undefined : eq(row.closed, closed),
    flagged === undefined ? undefined : eq(row.flagRaised, flagged),
    counterpart === undefined ? undefined : isNamed(row.counterpartId, counterpart),
    field === undefined ? undefined : inField(row.activityId, field),
  )
}

/** Cases that name a counterpart, or none (null). */
export function isNamed(counterpartId: SQLiteColumn, counterpart: string | null): SQL {
  return counterpart === null ? isNull(counterpartId) : eq(counterpartId, counterpart)
}

/** Cases about an activity of a field. Written out by name: in a query of one table the columns of a nested one would lose theirs. */
export function inField(activityId: SQLiteColumn, field: string): SQL {
  return sql`${activityId} in (select of_field.activity_id from activity as of_field where of_field.field = ${field})`
}

/** Cases that were filed in some months. */
export function filedWithin({ filedFrom, filedTo }: Pick<CaseFilter, 'filedFrom' | 'filedTo'>): SQL | undefined {
  return and(
    filedFrom === undefined ? undefined : gte(caseView.filedOn, filedFrom),
    // No day of a month comes after its 99th.
    filedTo === undefined ? undefined : lte(caseView.filedOn, `${filedTo}-99`),
  )
}

/** Cases of an age on a day. */
export function filedIn(age: AgeSpan, today: string): SQL {
  const { from, to } = filedBetween(age, today)
  return and(sql`1`, from === null ? undefined : gte(caseView.filedOn, from), to === null ? undefined : lte(caseView.filedOn, to))!
}

/** Searches references and activities everywhere, and titles only where the viewer may read them: a hit is a disclosure too. */
function searching(scope: Scope, q: string): SQL {
  const pattern = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql`(${caseView.reference} like ${pattern} escape '\\' or ${activity.title} like ${pattern} escape '\\' or (${narrativeCases(scope)} and ${titleOf} like ${pattern} escape '\\'))`
}

function order(sort: CaseSort, past: Past | null): SQL[] {
  switch (sort) {
    case 'next-due':
      return past === null ? [sql`${caseView.nextDue} is null`, sql`${caseView.nextDue}`, sql`${caseView.reference}`] : [nextDueThen(past), sql`${caseView.reference}`]
    case 'newest':
      return [sql`${caseView.filedAt} desc`, sql`${caseView.reference} desc`]
    case 'reference':
      return [sql`${caseView.reference}`]
  }
}

/** The first day on which a clock ended then that waited for somebody; a day after all others where none did. */
function nextDueThen(past: Past): SQL {
  const { clocks, hold } = spansAt(past)
  return sql`(select coalesce(min(${clocks.earliest}), '9999-12-31') from ${clocks} where ${clocks.caseId} = ${caseView.caseId} and ${clocks.outcome} = 'open' and ${clocks.deems} = 0 and ${hold(clocks)})`
}
