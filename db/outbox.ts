import { and, count, desc, eq, isNotNull, isNull, lt, lte, notInArray, sql, type SQL } from 'drizzle-orm'

import type { Scope } from '@/lib/domain/access/visibility'
import type { EventType } from '@/lib/domain/cases/vocabulary'

import { titleWhereShown } from './case-list'
import { visibleCases } from './cases'
import { actWindow, caseView, outbox } from './schema'
import type { Db } from './store'

/** That a person is told of an event. `askedActs` and `clockKey` as the domain says them. */
export interface NewTelling {
  readonly accountId: string
  readonly caseId: string
  readonly seq: number
  readonly about: EventType
  readonly askedActs: readonly string[]
  readonly clockKey: string | null
  readonly createdAt: string
}

/** Writes who is told of one event, in the transaction of that event. */
export function writeTellings(db: Db, tellings: readonly NewTelling[]): void {
  if (tellings.length === 0) return
  const rows = tellings.map(({ askedActs, ...one }) => ({
    ...one,
    askedActs: askedActs.length === 0 ? null : JSON.stringify(askedActs),
    readAt: null,
  }))
  db.insert(outbox).values(rows).run()
}

/** What a person was told of cases that the scope still shows. */
function toldOf(scope: Scope, accountId: string, ...more: (SQL | undefined)[]): SQL | undefined {
  return and(eq(outbox.accountId, accountId), visibleCases(scope), ...more)
}

/** One page of what a person was told, newest first, without the rows named in `leaveOut`. */
export function listTold(db: Db, scope: Scope, accountId: string, page: { limit: number; offset: number; leaveOut: readonly number[] }) {
  return selectTold(db, scope)
    .where(toldOf(scope, accountId, notInArray(outbox.id, [...page.leaveOut])))
    .orderBy(desc(outbox.id))
    .limit(page.limit)
    .offset(page.offset)
    .all()
}

/**
 * What asked something of a person, newest first, as far as some act may be open to his or her role in that case now. Whether it is
 * this act, and to this person, is for the domain to say.
 */
export function listAsked(db: Db, scope: Scope, accountId: string, moment: { role: string; now: string; limit: number }) {
  const open = sql`exists (select 1 from ${actWindow} where ${actWindow.caseId} = ${outbox.caseId} and ${actWindow.rolesJson} like ${`%"${moment.role}"%`} and ${actWindow.opensAt} <= ${moment.now} and (${actWindow.closesAt} is null or ${actWindow.closesAt} > ${moment.now}))`
  return selectTold(db, scope)
    .where(toldOf(scope, accountId, isNotNull(outbox.askedActs), open))
    .orderBy(desc(outbox.id))
    .limit(moment.limit)
    .all()
}

function selectTold(db: Db, scope: Scope) {
  return db
    .select({ told: outbox, row: caseView, title: titleWhereShown(scope) })
    .from(outbox)
    .innerJoin(caseView, eq(caseView.caseId, outbox.caseId))
}

export function countTold(db: Db, scope: Scope, accountId: string): number {
  return countWhere(db, toldOf(scope, accountId))
}

export function countUnread(db: Db, scope: Scope, accountId: string): number {
  return countWhere(db, toldOf(scope, accountId, isNull(outbox.readAt)))
}

function countWhere(db: Db, where: SQL | undefined): number {
  return db.select({ n: count() }).from(outbox).innerJoin(caseView, eq(caseView.caseId, outbox.caseId)).where(where).get()!.n
}

/** Marks one thing that a person was told as read; somebody else's stays as it is. */
export function markRead(db: Db, accountId: string, id: number, at: string): void {
  db.update(outbox).set({ readAt: at }).where(and(eq(outbox.accountId, accountId), eq(outbox.id, id), isNull(outbox.readAt))).run()
}

/** Marks everything that a person was told up to a row as read. */
export function markReadUpTo(db: Db, accountId: string, lastId: number, at: string): void {
  db.update(outbox).set({ readAt: at }).where(and(eq(outbox.accountId, accountId), lte(outbox.id, lastId), isNull(outbox.readAt))).run()
}

/** Marks whatever anybody was told before a UTC instant as read. */
export function markReadBefore(db: Db, before: string, at: string): void {
  db.update(outbox).set({ readAt: at }).where(and(lt(outbox.createdAt, before), isNull(outbox.readAt))).run()
}
