import { asc, eq, lte } from 'drizzle-orm'

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

/** The ids of the registered agencies, in order. */
export function agencyIds(db: Db): string[] {
  return db.select({ agencyId: agency.agencyId }).from(agency).orderBy(asc(agency.agencyId)).all().map((row) => row.agencyId)
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
