import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'

import { calendarsSeen, caseView, clockCheck, clockSpan } from './schema'
import type { Db } from './store'

/** Cases whose next check has come, the longest waiting first. Indexed: the cost follows what is due, not how many cases there are. */
export function casesDue(db: Db, now: string, limit: number): string[] {
  return db
    .select({ caseId: clockCheck.caseId })
    .from(clockCheck)
    .where(lte(clockCheck.nextCheckAt, now))
    .orderBy(asc(clockCheck.nextCheckAt))
    .limit(limit)
    .all()
    .map((row) => row.caseId)
}

/** Before every instant: a case that could not be looked at stands here in the queue, so that every round tries it again, first of all. */
const failedBefore = '1900-01-01T00:00:00Z'

/** Keeps a case that could not be looked at in the queue. */
export function markNotLookedAt(db: Db, caseId: string): void {
  db.insert(clockCheck)
    .values({ caseId, nextCheckAt: failedBefore })
    .onConflictDoUpdate({ target: clockCheck.caseId, set: { nextCheckAt: failedBefore } })
    .run()
}

/** Whether a case could not be looked at when it was last tried. */
export function isNotLookedAt(db: Db, caseId: string): boolean {
  return db.select().from(clockCheck).where(eq(clockCheck.caseId, caseId)).get()?.nextCheckAt === failedBefore
}

/** References of the cases that could not be looked at when they were last tried, in order. */
export function notLookedAt(db: Db): string[] {
  return db
    .select({ reference: caseView.reference })
    .from(clockCheck)
    .innerJoin(caseView, eq(caseView.caseId, clockCheck.caseId))
    .where(eq(clockCheck.nextCheckAt, failedBefore))
    .orderBy(asc(caseView.reference))
    .all()
    .map((row) => row.reference)
}

/** Days in a row, first and last included. */
export interface DaySpan {
  readonly from: string
  readonly to: string
}

/**
 * Cases that are not closed and have a clock that runs, or ran, over one of the days: a change of these days can move it. A clock
 * whose end cannot be told runs over all days to come.
 */
export function openCasesOver(db: Db, spans: readonly DaySpan[]): string[] {
  if (spans.length === 0) return []
  const over = spans.map(({ from, to }) => and(lte(clockSpan.startsOn, to), or(isNull(clockSpan.latest), gte(clockSpan.latest, from))))
  return db
    .select({ caseId: clockSpan.caseId })
    .from(clockSpan)
    .innerJoin(caseView, eq(caseView.caseId, clockSpan.caseId))
    .where(and(isNull(clockSpan.recordedTo), eq(caseView.closed, false), or(...over)))
    .groupBy(clockSpan.caseId)
    .all()
    .map((row) => row.caseId)
}

/** All cases that are not closed: looked at again where nothing tells which days the calendars changed. */
export function openCases(db: Db): string[] {
  return db.select({ caseId: caseView.caseId }).from(caseView).where(eq(caseView.closed, false)).all().map((row) => row.caseId)
}

export function seenCalendars(db: Db): string | null {
  return db.select().from(calendarsSeen).where(eq(calendarsSeen.id, 1)).get()?.fingerprint ?? null
}

export function markCalendarsSeen(db: Db, fingerprint: string): void {
  db.insert(calendarsSeen)
    .values({ id: 1, fingerprint })
    .onConflictDoUpdate({ target: calendarsSeen.id, set: { fingerprint } })
    .run()
}
