import { and, eq, gt, inArray, or, sql, type SQL } from 'drizzle-orm'

import type { CaseAccessFacts, CaseCondition, Scope } from '@/lib/domain/access/visibility'
import type { IdentityAudience } from '@/lib/domain/cases/vocabulary'

import { caseParty, caseReference, caseView, restrictedText, submission } from './schema'
import type { Db } from './store'

/** The next reference of a prefix in a year, as in STA-2026-0001; given out in the transaction that files, so none is skipped. */
export function nextReference(db: Db, prefix: string, year: number): string {
  const row = db
    .insert(caseReference)
    .values({ prefix, year, last: 1 })
    .onConflictDoUpdate({ target: [caseReference.prefix, caseReference.year], set: { last: sql`${caseReference.last} + 1` } })
    .returning({ last: caseReference.last })
    .get()
  return `${prefix}-${year}-${String(row.last).padStart(4, '0')}`
}

/** Compiles the condition of access, which `scopeOf` made as data, for this store. */
export function visibleCases(scope: Scope): SQL {
  return anyOf(scope, 'figures')
}

/** Cases of which the scope shows the narrative: what people wrote may be searched in these only. */
export function narrativeCases(scope: Scope): SQL {
  return anyOf(scope, 'narrative')
}

function anyOf(scope: Scope, part: 'figures' | 'narrative'): SQL {
  const conditions = scope.grants.filter((grant) => grant.parts.includes(part)).map((grant) => casesWhere(grant.where))
  return conditions.length === 0 ? sql`0` : or(...conditions)!
}

/** Compiles one condition on cases for this store. */
export function casesWhere(where: CaseCondition): SQL {
  const conditions = [
    where.agency === undefined ? undefined : eq(caseView.agencyId, where.agency),
    where.reachedCoordinator ? eq(caseView.reachedCoordinator, true) : undefined,
    where.identityOpenTo === undefined ? undefined : inArray(caseView.identity, [...where.identityOpenTo]),
    where.complainant === undefined
      ? undefined
      : sql`${caseView.caseId} in (select ${caseParty.caseId} from ${caseParty} where ${caseParty.accountId} = ${where.complainant})`,
  ].filter((one) => one !== undefined)
  return and(sql`1`, ...conditions)!
}

export type CaseViewRow = typeof caseView.$inferSelect

/** The facts of a case that access turns on. */
export function accessFacts(row: CaseViewRow, complainant: string | null): CaseAccessFacts {
  const { agencyId, reachedCoordinator, identity } = row
  return { complainant, agencyId, reachedCoordinator, identity: identity as IdentityAudience }
}

/** A case by its reference, where the scope shows it. */
export function findVisibleCase(db: Db, scope: Scope, reference: string): CaseViewRow | undefined {
  return db
    .select()
    .from(caseView)
    .where(and(eq(caseView.reference, reference), visibleCases(scope)))
    .get()
}

/** A case by its reference, whoever may see it: for the operator of the office, who has the store in hand. */
export function caseByReference(db: Db, reference: string): CaseViewRow | undefined {
  return db.select().from(caseView).where(eq(caseView.reference, reference)).get()
}

export function findCase(db: Db, caseId: string): CaseViewRow | undefined {
  return db.select().from(caseView).where(eq(caseView.caseId, caseId)).get()
}

export function complainantOf(db: Db, caseId: string): string | null {
  return db.select().from(caseParty).where(eq(caseParty.caseId, caseId)).get()?.accountId ?? null
}

export function addComplainant(db: Db, caseId: string, accountId: string): void {
  db.insert(caseParty).values({ caseId, accountId, capacity: 'complainant' }).run()
}

/** The texts of a case, of the parts named, by entry. */
export function textsOfCase(db: Db, caseId: string, parts: readonly ('summary' | 'narrative' | 'identity')[]) {
  if (parts.length === 0) return []
  return db
    .select({ seq: restrictedText.seq, name: restrictedText.name, text: restrictedText.text })
    .from(restrictedText)
    .where(
      and(eq(restrictedText.streamKind, 'case'), eq(restrictedText.streamId, caseId), inArray(restrictedText.part, [...parts])),
    )
    .all()
}

/** What an earlier sending of the same form led to. */
export function earlierSubmission(db: Db, accountId: string, token: string): string | undefined {
  return db
    .select({ caseId: submission.caseId })
    .from(submission)
    .where(and(eq(submission.accountId, accountId), eq(submission.token, token)))
    .get()?.caseId
}

export function keepSubmission(db: Db, accountId: string, token: string, caseId: string, receivedAt: string): void {
  db.insert(submission).values({ accountId, token, caseId, receivedAt }).run()
}

/** Ids of the cases that come after one, in order: how a long work goes through all of them. */
export function caseIdsAfter(db: Db, after: string, limit: number): string[] {
  return db
    .select({ caseId: caseView.caseId })
    .from(caseView)
    .where(gt(caseView.caseId, after))
    .orderBy(caseView.caseId)
    .limit(limit)
    .all()
    .map((row) => row.caseId)
}
