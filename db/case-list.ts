import { and, eq, gte, inArray, isNull, lte, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

import type { Scope } from '@/lib/domain/access/visibility'
import {
  caseGroups, filedBetween, type AgeSpan, type CaseFilter, type CaseGroup, type CaseListQuery, type CaseSort,
} from '@/lib/domain/cases/case-list'

import { inGroup, type ListMoment } from './case-groups'
import { isValidBefore } from './case-spans'
import { readCaseSums, sumsUnder } from './case-sums'
import { narrativeCases, visibleCases } from './cases'
import { activity } from './register-schema'
import { actWindow, caseSpan, caseView, clockSpan, restrictedText } from './schema'
import type { Db } from './store'

const countOf = sql<number>`count(*)`

/** One page of the cases that the scope shows, with the number of all that match. */
export function listCases(db: Db, scope: Scope, query: CaseListQuery, moment: ListMoment) {
  const where = and(visibleCases(scope), ...filters(scope, query, moment.today), inGroup(query.group, moment))
  const rows = db
    .select({ row: caseView, title: titleWhereShown(scope) })
    .from(caseView)
    .leftJoin(activity, eq(activity.activityId, caseView.activityId))
    .where(where)
    .orderBy(...order(query.sort))
    .limit(query.limit)
    .offset(query.offset)
    .all()
  return { rows, total: countSummed(db, scope, query) ?? countWhere(db, where) }
}

/** All cases that match, by id and in order: a list of all is read in pages by them, so that it is put in order once. */
export function caseIdsInOrder(db: Db, scope: Scope, query: Omit<CaseListQuery, 'offset' | 'limit'>, moment: ListMoment): string[] {
  return db
    .select({ caseId: caseView.caseId })
    .from(caseView)
    .leftJoin(activity, eq(activity.activityId, caseView.activityId))
    .where(and(visibleCases(scope), ...filters(scope, query, moment.today), inGroup(query.group, moment)))
    .orderBy(...order(query.sort))
    .all()
    .map(({ caseId }) => caseId)
}

/** Those of these cases that the scope shows, in the order in which they are asked for. */
export function casesByIds(db: Db, scope: Scope, ids: readonly string[]) {
  const rows = db
    .select({ row: caseView, title: titleWhereShown(scope) })
    .from(caseView)
    .where(and(visibleCases(scope), inArray(caseView.caseId, [...ids])))
    .all()
  const byId = new Map(rows.map((one) => [one.row.caseId, one]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/**
 * One page of the cases that the scope shows today, as they were recorded before an instant, with the number of all that match: also the
 * counterpart and the activity, which an amendment can name anew. Acts keep no history, so there are no groups.
 */
export function listCasesBefore(db: Db, scope: Scope, query: CaseListQuery, { today, before }: { readonly today: string; readonly before: string }) {
  const stood = and(eq(caseSpan.caseId, caseView.caseId), isValidBefore(caseSpan, before))
  const { stage: atStage, closed: isClosed, flagged, counterpart, field, ...others } = query
  const where = and(
    visibleCases(scope),
    ...filters(scope, others, today),
    atStage === undefined ? undefined : eq(caseSpan.stage, atStage),
    isClosed === undefined ? undefined : eq(caseSpan.closed, isClosed),
    flagged === undefined ? undefined : eq(caseSpan.flagRaised, flagged),
    counterpart === undefined ? undefined : isNamed(caseSpan.counterpartId, counterpart),
    field === undefined ? undefined : inField(caseSpan.activityId, field),
  )
  const due = sql`(select min(${clockSpan.earliest}) from ${clockSpan} where ${clockSpan.caseId} = ${caseView.caseId} and ${clockSpan.outcome} = 'open' and ${clockSpan.deems} = 0 and ${isValidBefore(clockSpan, before)})`
  const rows = db
    .select({ row: caseView, span: caseSpan, title: titleWhereShown(scope) })
    .from(caseView)
    .innerJoin(caseSpan, stood)
    .leftJoin(activity, eq(activity.activityId, caseSpan.activityId))
    .where(where)
    .orderBy(...order(query.sort, due))
    .limit(query.limit)
    .offset(query.offset)
    .all()
    .map(({ row, span: { stage, closed, urgent, flagRaised, counterpartId, activityId }, title }) => ({ title, row: { ...row, stage, closed, urgent, flagRaised, counterpartId, activityId } }))
  const total = db
    .select({ n: countOf })
    .from(caseView)
    .innerJoin(caseSpan, stood)
    .leftJoin(activity, eq(activity.activityId, caseSpan.activityId))
    .where(where)
    .get()!.n
  return { rows, total }
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

/** The clocks of a case as they were recorded before an instant. */
export function clocksBefore(db: Db, caseId: string, before: string) {
  return db.select().from(clockSpan).where(and(eq(clockSpan.caseId, caseId), isValidBefore(clockSpan, before))).all()
}

/** The clocks of several cases, and the acts with the spans in which they are open, in one read of each: by the id of the case. */
export function clocksAndActsOfEach(db: Db, ids: readonly string[]) {
  const clocks = db
    .select()
    .from(clockSpan)
    .where(and(inArray(clockSpan.caseId, [...ids]), isNull(clockSpan.recordedTo)))
    .all()
  const acts = db.select().from(actWindow).where(inArray(actWindow.caseId, [...ids])).all()
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
  const under = sumsUnder(scope, { agency, counterpart, field, kind, procedure, filedFrom, filedTo }, { before: null })
  if (under === null) return null
  const between = readCaseSums<[agency: string, counterpart: string | null, closed: 0 | 1]>(db, under, 'between')
  return between.filter(({ key }) => closed === undefined || key[2] === Number(closed)).reduce((all, { n }) => all + n, 0)
}

/** What the complainant called a case, for whoever reads its narrative; null for everybody else. */
export function titleWhereShown(scope: Scope): SQL<string | null> {
  return sql<string | null>`case when ${narrativeCases(scope)} then ${titleOf} end`
}

const titleOf = sql`(select ${restrictedText.text} from ${restrictedText} where ${restrictedText.streamKind} = 'case' and ${restrictedText.streamId} = ${caseView.caseId} and ${restrictedText.seq} = 1 and ${restrictedText.name} = 'title')`

function filters(scope: Scope, filter: CaseFilter, today: string): (SQL | undefined)[] {
  return [
    filter.stage === undefined ? undefined : eq(caseView.stage, filter.stage),
    filter.kind === undefined ? undefined : eq(caseView.kind, filter.kind),
    filter.agency === undefined ? undefined : eq(caseView.agencyId, filter.agency),
    filter.counterpart === undefined ? undefined : isNamed(caseView.counterpartId, filter.counterpart),
    filter.field === undefined ? undefined : inField(caseView.activityId, filter.field),
    filter.procedure === undefined ? undefined : eq(caseView.procedureId, filter.procedure),
    filedWithin(filter),
    filter.age === undefined ? undefined : filedIn(filter.age, today),
    filter.flagged === undefined ? undefined : eq(caseView.flagRaised, filter.flagged),
    filter.closed === undefined ? undefined : eq(caseView.closed, filter.closed),
    filter.q === undefined ? undefined : searching(scope, filter.q),
  ]
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

function order(sort: CaseSort, due: SQL | SQLiteColumn = caseView.nextDue): SQL[] {
  switch (sort) {
    case 'next-due':
      return [sql`${due} is null`, sql`${due}`, sql`${caseView.reference}`]
    case 'newest':
      return [sql`${caseView.filedAt} desc`, sql`${caseView.reference} desc`]
    case 'reference':
      return [sql`${caseView.reference}`]
  }
}
