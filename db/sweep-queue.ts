import { asc, eq, lte } from 'drizzle-orm'

import { calendarsSeen, caseView, clockCheck } from './schema'
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

/** All cases that are not closed: looked at again when the calendars change. */
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
