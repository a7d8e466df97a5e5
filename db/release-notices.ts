import { and, desc, eq, isNull, lt, lte, sql } from 'drizzle-orm'

import type { Scope } from '@/lib/domain/access/visibility'

import { titleWhereShown } from './case-list'
import { visibleCases } from './cases'
import { accountsToTell } from './outbox'
import { releaseNotice } from './release-schema'
import { caseView } from './schema'
import type { Db } from './store'

/** What happened to a case and the public register. */
export interface ReleaseTold {
  readonly about: 'case-released' | 'release-withdrawn'
  readonly number: string
  /** UTC instant. */
  readonly at: string
}

/** Tells who complained and the officers of the case's agency, in the transaction of the event; not whoever does it. */
export function tellOfRelease(db: Db, { caseId, agencyId }: { caseId: string; agencyId: string }, told: ReleaseTold, author: string): void {
  const people = accountsToTell(db, caseId, agencyId).filter(({ audience }) => audience !== 'coordinators')
  const accounts = new Set(people.map(({ accountId }) => accountId).filter((accountId) => accountId !== author))
  for (const accountId of accounts) db.insert(releaseNotice).values({ accountId, caseId, about: told.about, number: told.number, createdAt: told.at }).run()
}

const unreadOf = (scope: Scope, accountId: string) => and(eq(releaseNotice.accountId, accountId), isNull(releaseNotice.readAt), visibleCases(scope))

/** What a person was told of releases and has not marked as read, newest first, of cases that the scope still shows. */
export function unreadReleaseNotices(db: Db, scope: Scope, accountId: string, limit: number) {
  return db
    .select({
      id: releaseNotice.id, about: releaseNotice.about, number: releaseNotice.number, toldAt: releaseNotice.createdAt, reference: caseView.reference, title: titleWhereShown(scope),
      procedureId: caseView.procedureId, procedureVersion: caseView.procedureVersion,
    })
    .from(releaseNotice)
    .innerJoin(caseView, eq(caseView.caseId, releaseNotice.caseId))
    .where(unreadOf(scope, accountId))
    .orderBy(desc(releaseNotice.id))
    .limit(limit)
    .all()
}

export function countReleaseNotices(db: Db, scope: Scope, accountId: string): number {
  const n = sql<number>`count(*)`
  return db.select({ n }).from(releaseNotice).innerJoin(caseView, eq(caseView.caseId, releaseNotice.caseId)).where(unreadOf(scope, accountId)).get()!.n
}

/** Marks what a person was told of releases as read: one notice, or all up to it; somebody else's stay as they are. */
export function markReleaseNotices(db: Db, accountId: string, which: { readonly id: number } | { readonly upTo: number }, at: string): void {
  const chosen = 'id' in which ? eq(releaseNotice.id, which.id) : lte(releaseNotice.id, which.upTo)
  db.update(releaseNotice).set({ readAt: at }).where(and(eq(releaseNotice.accountId, accountId), isNull(releaseNotice.readAt), chosen)).run()
}

/** Marks whatever anybody was told of releases before a UTC instant as read. */
export function markReleaseNoticesBefore(db: Db, before: string, at: string): void {
  db.update(releaseNotice).set({ readAt: at }).where(and(isNull(releaseNotice.readAt), lt(releaseNotice.createdAt, before))).run()
}
