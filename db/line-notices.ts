import { and, asc, desc, eq, isNull, lt, lte, sql } from 'drizzle-orm'

import { activityFollower, lineNotice, occurrence, overdueDate } from './ledger-schema'
import { account, activity, expectation } from './register-schema'
import type { Db } from './store'

const untold = (cutOff: string) => and(sql`${occurrence.standing} = 'open' and ${occurrence.told} = 0`, lt(occurrence.dueOn, cutOff))

/** Lines with due dates that passed with nothing on record and of which nobody was told, no more than `limit`. */
export function linesOverdue(db: Db, cutOff: string, limit: number): string[] {
  const rows = db.select({ id: occurrence.expectationId }).from(occurrence).where(untold(cutOff)).groupBy(occurrence.expectationId).limit(limit).all()
  return rows.map(({ id }) => id)
}

/** Of one line, the due dates that passed with nothing on record and of which nobody was told, in order. */
export function datesOverdue(db: Db, lineId: string, cutOff: string): string[] {
  const ofLine = and(eq(occurrence.expectationId, lineId), untold(cutOff))
  return db.select({ dueOn: occurrence.dueOn }).from(occurrence).where(ofLine).orderBy(asc(occurrence.dueOn)).all().map(({ dueOn }) => dueOn)
}

/** Writes that the clock entered these dates of a line, in the transaction of the event. */
export function writePassed(db: Db, lineId: string, dueDates: readonly string[], recordedAt: string): void {
  for (const dueOn of dueDates) {
    db.insert(overdueDate).values({ expectationId: lineId, dueOn, recordedAt }).onConflictDoNothing().run()
    db.update(occurrence).set({ told: true }).where(and(eq(occurrence.expectationId, lineId), eq(occurrence.dueOn, dueOn))).run()
  }
}

export function clearPassed(db: Db): void {
  db.delete(overdueDate).run()
}

/** Tells the officers of the activity's agency, and the researchers who follow the activity, of dates of a line. */
export function tellOfLine(db: Db, lineId: string, dueDates: readonly string[], at: string): void {
  db.run(sql`
    insert into line_notice (account_id, expectation_id, first_due_on, last_due_on, due_dates, created_at)
    select account_id, expectation_id, ${dueDates[0]}, ${dueDates.at(-1)}, ${dueDates.length}, ${at}
    from ${account}, ${expectation} join ${activity} using (activity_id)
    where expectation_id = ${lineId} and active = 1 and (
      (role = 'officer' and account.agency_id = activity.agency_id)
      or (role = 'researcher' and exists (select 1 from activity_follower where activity_follower.account_id = account.account_id and activity_follower.activity_id = activity.activity_id)))`)
}

const unreadOf = (accountId: string) => and(eq(lineNotice.accountId, accountId), isNull(lineNotice.readAt))

/** What a person was told of lines and has not marked as read, newest first. */
export function unreadNotices(db: Db, accountId: string, limit: number) {
  return db
    .select({
      id: lineNotice.id, firstDueOn: lineNotice.firstDueOn, lastDueOn: lineNotice.lastDueOn, dueDates: lineNotice.dueDates, toldAt: lineNotice.createdAt,
      lineId: expectation.expectationId, line: expectation.title, from: expectation.fromSide, activityId: activity.activityId, activity: activity.title,
    })
    .from(lineNotice)
    .innerJoin(expectation, eq(expectation.expectationId, lineNotice.expectationId))
    .innerJoin(activity, eq(activity.activityId, expectation.activityId))
    .where(unreadOf(accountId))
    .orderBy(desc(lineNotice.id))
    .limit(limit)
    .all()
}

export function countNotices(db: Db, accountId: string): number {
  return db.select({ n: sql<number>`count(*)` }).from(lineNotice).where(unreadOf(accountId)).get()!.n
}

/** Marks what a person was told of lines as read: one notice, or all up to it; somebody else's stay as they are. */
export function markNotices(db: Db, accountId: string, which: { readonly id: number } | { readonly upTo: number }, at: string): void {
  const chosen = 'id' in which ? eq(lineNotice.id, which.id) : lte(lineNotice.id, which.upTo)
  db.update(lineNotice).set({ readAt: at }).where(and(unreadOf(accountId), chosen)).run()
}

/** Marks whatever anybody was told of lines before a UTC instant as read. */
export function markNoticesBefore(db: Db, before: string, at: string): void {
  db.update(lineNotice).set({ readAt: at }).where(and(isNull(lineNotice.readAt), lt(lineNotice.createdAt, before))).run()
}

export function follows(db: Db, accountId: string, activityId: string): boolean {
  return db.select().from(activityFollower).where(and(eq(activityFollower.accountId, accountId), eq(activityFollower.activityId, activityId))).get() !== undefined
}

/** Notes whether a person wants to be told of an activity. */
export function setFollowing(db: Db, accountId: string, activityId: string, following: boolean): void {
  if (following) db.insert(activityFollower).values({ accountId, activityId }).onConflictDoNothing().run()
  else db.delete(activityFollower).where(and(eq(activityFollower.accountId, accountId), eq(activityFollower.activityId, activityId))).run()
}
