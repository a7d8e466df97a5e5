import { asc, eq, inArray, lte } from 'drizzle-orm'

import { account, agency, session } from './register-schema'
import type { Db } from './store'

export type AccountRow = typeof account.$inferSelect
export type SessionRow = typeof session.$inferSelect

export function insertAccount(db: Db, row: AccountRow): void {
  db.insert(account).values(row).run()
}

/** The account with this address; the table compares addresses without regard to case. */
export function accountByEmail(db: Db, email: string): AccountRow | undefined {
  return db.select().from(account).where(eq(account.email, email)).get()
}

/** Lets an account in or keeps it out. Its open sessions stop counting at the next request. */
export function setAccountActive(db: Db, accountId: string, active: boolean): void {
  db.update(account).set({ active }).where(eq(account.accountId, accountId)).run()
}

/** The short names of the registered agencies, by id. */
export function agencyNames(db: Db): Map<string, string> {
  const rows = db.select({ agencyId: agency.agencyId, shortName: agency.shortName }).from(agency).orderBy(asc(agency.agencyId)).all()
  return new Map(rows.map((row) => [row.agencyId, row.shortName]))
}

export function insertSession(db: Db, row: SessionRow): void {
  db.insert(session).values(row).run()
}

/** A session with the account that it belongs to, by the hash of its token. */
export function sessionWithAccount(db: Db, tokenHash: string): { session: SessionRow; account: AccountRow } | undefined {
  return db
    .select({ session, account })
    .from(session)
    .innerJoin(account, eq(account.accountId, session.accountId))
    .where(eq(session.tokenHash, tokenHash))
    .get()
}

/** Revokes a session from this UTC instant on. */
export function revokeSession(db: Db, tokenHash: string, at: string): void {
  db.update(session).set({ revokedAt: at }).where(eq(session.tokenHash, tokenHash)).run()
}

/** Removes sessions that had ended by this UTC instant: they let nobody in, and when somebody worked is nobody's business. */
export function removeEndedSessions(db: Db, endedBy: string): void {
  db.delete(session).where(lte(session.expiresAt, endedBy)).run()
}

/** The names behind accounts, by account. Only for viewers who may know them. */
export function accountNames(db: Db, accountIds: readonly string[]): Map<string, string> {
  if (accountIds.length === 0) return new Map()
  const rows = db
    .select({ accountId: account.accountId, name: account.name })
    .from(account)
    .where(inArray(account.accountId, [...accountIds]))
    .all()
  return new Map(rows.map((row) => [row.accountId, row.name]))
}
