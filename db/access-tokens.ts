import { and, desc, eq, gte, isNull, lt } from 'drizzle-orm'

import type { AccountRow } from './accounts'
import { accessToken, account, givenAnswer } from './register-schema'
import type { Db } from './store'

export type AccessTokenRow = typeof accessToken.$inferSelect
export type GivenAnswerRow = typeof givenAnswer.$inferSelect

export function insertToken(db: Db, row: AccessTokenRow): void {
  db.insert(accessToken).values(row).run()
}

/** A token with the account that it belongs to, by its hash. */
export function tokenWithAccount(db: Db, tokenHash: string): { token: AccessTokenRow; account: AccountRow } | undefined {
  return db
    .select({ token: accessToken, account })
    .from(accessToken)
    .innerJoin(account, eq(account.accountId, accessToken.accountId))
    .where(eq(accessToken.tokenHash, tokenHash))
    .get()
}

export function findToken(db: Db, tokenId: string): AccessTokenRow | undefined {
  return db.select().from(accessToken).where(eq(accessToken.tokenId, tokenId)).get()
}

/** The tokens of an account whose last day is this one or a later one, revoked or not; the last made first. */
export function tokensOf(db: Db, accountId: string, endsFrom: string): AccessTokenRow[] {
  return db
    .select()
    .from(accessToken)
    .where(and(eq(accessToken.accountId, accountId), gte(accessToken.endsOn, endsFrom)))
    .orderBy(desc(accessToken.madeAt), desc(accessToken.tokenId))
    .all()
}

export function setLastUsed(db: Db, tokenId: string, day: string): void {
  db.update(accessToken).set({ lastUsedOn: day }).where(eq(accessToken.tokenId, tokenId)).run()
}

/** Revokes one token from this UTC instant on. */
export function revokeToken(db: Db, tokenId: string, at: string): void {
  db.update(accessToken).set({ revokedAt: at }).where(and(eq(accessToken.tokenId, tokenId), isNull(accessToken.revokedAt))).run()
}

/** Revokes every token of an account that is not revoked yet, from this UTC instant on. */
export function revokeTokensOf(db: Db, accountId: string, at: string): void {
  db.update(accessToken).set({ revokedAt: at }).where(and(eq(accessToken.accountId, accountId), isNull(accessToken.revokedAt))).run()
}

/** Removes tokens whose last day lies before this one: they let nobody in, and the record says that they were made. */
export function removeTokensEndedBefore(db: Db, day: string): void {
  db.delete(accessToken).where(lt(accessToken.endsOn, day)).run()
}

/** What was answered under a key. */
export function answerUnder(db: Db, accountId: string, key: string): GivenAnswerRow | undefined {
  return db.select().from(givenAnswer).where(and(eq(givenAnswer.accountId, accountId), eq(givenAnswer.key, key))).get()
}

export function keepAnswer(db: Db, row: GivenAnswerRow): void {
  db.insert(givenAnswer).values(row).run()
}

/** Removes answers that were given before this UTC instant. */
export function removeAnswersBefore(db: Db, instant: string): void {
  db.delete(givenAnswer).where(lt(givenAnswer.givenAt, instant)).run()
}
