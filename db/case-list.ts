import { and, eq, sql, type SQL } from 'drizzle-orm'

import type { Role } from '@/lib/domain/access/roles'
import type { Scope } from '@/lib/domain/access/visibility'

import { alwaysOpen } from './case-views'
import { narrativeCases, visibleCases } from './cases'
import { activity } from './register-schema'
import { actWindow, caseView, clockSpan, restrictedText } from './schema'
import type { Db } from './store'

/** The groups of the docket. A case can stand in more than one. */
export const caseGroups = ['all', 'awaiting-you', 'awaiting-other-side', 'acts-open', 'due-soon'] as const
export type CaseGroup = (typeof caseGroups)[number]

export const caseSorts = ['next-due', 'newest', 'reference'] as const
export type CaseSort = (typeof caseSorts)[number]

export interface CaseListQuery {
  readonly group: CaseGroup
  readonly stage?: string
  readonly kind?: string
  readonly agency?: string
  readonly counterpart?: string
  readonly flagged?: boolean
  readonly closed?: boolean
  readonly q?: string
  readonly sort: CaseSort
  readonly offset: number
  readonly limit: number
}

/** What the groups turn on: whose office this is, and which day and instant it is. */
export interface ListMoment {
  readonly role: Role
  readonly now: string
  /** The last day that counts as due soon. */
  readonly soon: string
}

/** Only open spans, of clocks that still wait for somebody; one that merely fixes a date waits for nobody. */
const runningClock = sql`${clockSpan.caseId} = ${caseView.caseId} and ${clockSpan.recordedTo} is null and ${clockSpan.outcome} = 'open' and ${clockSpan.deems} = 0`

const nextDue = sql<string | null>`(select min(${clockSpan.earliest}) from ${clockSpan} where ${runningClock})`

/** One page of the cases that the scope shows, with the number of all that match. */
export function listCases(db: Db, scope: Scope, query: CaseListQuery, moment: ListMoment) {
  const where = and(visibleCases(scope), ...filters(scope, query), inGroup(query.group, moment))
  const rows = db
    .select({ row: caseView, title: titleWhereShown(scope), nextDue })
    .from(caseView)
    .leftJoin(activity, eq(activity.activityId, caseView.activityId))
    .where(where)
    .orderBy(...order(query.sort))
    .limit(query.limit)
    .offset(query.offset)
    .all()
  const total = db
    .select({ n: sql<number>`count(*)` })
    .from(caseView)
    .leftJoin(activity, eq(activity.activityId, caseView.activityId))
    .where(where)
    .get()!.n
  return { rows, total }
}

/** How many cases that the scope shows stand in each group. */
export function countGroups(db: Db, scope: Scope, moment: ListMoment): Record<CaseGroup, number> {
  const count = (group: CaseGroup) =>
    db
      .select({ n: sql<number>`count(*)` })
      .from(caseView)
      .where(and(visibleCases(scope), eq(caseView.closed, false), inGroup(group, moment)))
      .get()!.n
  return Object.fromEntries(caseGroups.map((group) => [group, count(group)])) as Record<CaseGroup, number>
}

/** The clocks of a case as its view has them, and the acts with the spans in which they are open. */
export function clocksAndActs(db: Db, caseId: string) {
  return {
    clocks: db
      .select()
      .from(clockSpan)
      .where(and(eq(clockSpan.caseId, caseId), sql`${clockSpan.recordedTo} is null`))
      .all(),
    acts: db.select().from(actWindow).where(eq(actWindow.caseId, caseId)).all(),
  }
}

function titleWhereShown(scope: Scope): SQL<string | null> {
  return sql<string | null>`case when ${narrativeCases(scope)} then ${titleOf} end`
}

const titleOf = sql`(select ${restrictedText.text} from ${restrictedText} where ${restrictedText.streamKind} = 'case' and ${restrictedText.streamId} = ${caseView.caseId} and ${restrictedText.seq} = 1 and ${restrictedText.name} = 'title')`

function filters(scope: Scope, query: CaseListQuery): (SQL | undefined)[] {
  return [
    query.stage === undefined ? undefined : eq(caseView.stage, query.stage),
    query.kind === undefined ? undefined : eq(caseView.kind, query.kind),
    query.agency === undefined ? undefined : eq(caseView.agencyId, query.agency),
    query.counterpart === undefined ? undefined : eq(caseView.counterpartId, query.counterpart),
    query.flagged === undefined ? undefined : eq(caseView.flagRaised, query.flagged),
    query.closed === undefined ? undefined : eq(caseView.closed, query.closed),
    query.q === undefined ? undefined : searching(scope, query.q),
  ]
}

/** Searches references and activities everywhere, and titles only where the viewer may read them: a hit is a disclosure too. */
function searching(scope: Scope, q: string): SQL {
  const pattern = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql`(${caseView.reference} like ${pattern} escape '\\' or ${activity.title} like ${pattern} escape '\\' or (${narrativeCases(scope)} and ${titleOf} like ${pattern} escape '\\'))`
}

function inGroup(group: CaseGroup, moment: ListMoment): SQL | undefined {
  const running = (...more: SQL[]) => sql`exists (select 1 from ${clockSpan} where ${and(runningClock, ...more)})`
  const ours = sql`(${clockSpan.expectedFrom} = ${moment.role === 'coordinator' ? 'coordinator' : 'agency'} or (${clockSpan.expectedFrom} = 'responding-side' and ${caseView.respondingSide} = 'US'))`
  const theirs = sql`(${clockSpan.expectedFrom} = 'responding-side' and ${caseView.respondingSide} <> 'US')`
  const actOpen = sql`exists (select 1 from ${actWindow} where ${actWindow.caseId} = ${caseView.caseId} and ${actWindow.rolesJson} like ${`%"${moment.role}"%`} and ${actWindow.opensAt} <= ${moment.now} and (${actWindow.closesAt} is null or ${actWindow.closesAt} > ${moment.now}))`
  const opened = sql`exists (select 1 from ${actWindow} where ${actWindow.caseId} = ${caseView.caseId} and ${actWindow.rolesJson} like ${`%"${moment.role}"%`} and ${actWindow.opensAt} > ${alwaysOpen} and ${actWindow.opensAt} <= ${moment.now})`
  switch (group) {
    case 'all':
      return undefined
    case 'awaiting-you':
      return sql`(${running(ours)} or (${actOpen} and (${opened} or not ${running(theirs)})))`
    case 'awaiting-other-side':
      return running(theirs)
    case 'acts-open':
      return actOpen
    case 'due-soon':
      return running(sql`${clockSpan.earliest} <= ${moment.soon}`)
  }
}

function order(sort: CaseSort): SQL[] {
  switch (sort) {
    case 'next-due':
      return [sql`${nextDue} is null`, sql`${nextDue}`, sql`${caseView.reference}`]
    case 'newest':
      return [sql`${caseView.filedAt} desc`, sql`${caseView.reference} desc`]
    case 'reference':
      return [sql`${caseView.reference}`]
  }
}
