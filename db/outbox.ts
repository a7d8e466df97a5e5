import { and, count, desc, eq, isNotNull, isNull, lt, lte, notInArray, sql, type SQL } from 'drizzle-orm'

import type { Scope } from '@/lib/domain/access/visibility'
import type { ToldAudience } from '@/lib/domain/cases/telling-policy'
import type { EventType } from '@/lib/domain/cases/vocabulary'

import { titleWhereShown } from './case-list'
import { visibleCases } from './cases'
import { actWindow, caseView, outbox } from './schema'
import type { Db } from './store'

/** Who has part in a case and is active, by account: who complained, the officers of its agency, the coordinators. */
export function accountsToTell(db: Db, caseId: string, agencyId: string): { accountId: string; audience: ToldAudience }[] {
  // Written by hand, as the one below: both run with every event, and putting a statement together costs more than running it.
  return db.all(sql`
    select account_id as accountId, 'complainant' as audience from account
      where active = 1 and account_id in (select account_id from case_party where case_id = ${caseId})
    union all select account_id, 'officers' from account where active = 1 and role = 'officer' and agency_id = ${agencyId}
    union all select account_id, 'coordinators' from account where active = 1 and role = 'coordinator'`)
}

/** What is written of one event: where it stands, and who is told, with the acts that are asked and the clock until whose end. */
export interface NewTellings {
  readonly caseId: string
  readonly seq: number
  readonly about: EventType
  readonly createdAt: string
  readonly told: readonly { readonly accountId: string; readonly asked: readonly string[]; readonly until: string | null }[]
}

/** Writes who is told of one event, in the transaction of that event. */
export function writeTellings(db: Db, { caseId, seq, about, createdAt, told }: NewTellings): void {
  if (told.length === 0) return
  const rows = told.map(({ accountId, asked, until }) => [accountId, asked.length === 0 ? null : JSON.stringify(asked), until])
  db.run(sql`
    insert into outbox (account_id, case_id, seq, about, asked_acts, clock_key, created_at)
    select value ->> 0, ${caseId}, ${seq}, ${about}, value ->> 1, value ->> 2, ${createdAt} from json_each(${JSON.stringify(rows)})`)
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
