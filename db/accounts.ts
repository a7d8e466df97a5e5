import { and, asc, eq, inArray, isNull, lte, ne } from 'drizzle-orm'

import type { AccountStanding } from '@/lib/domain/register/account-events'

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

export function findAccount(db: Db, accountId: string): AccountRow | undefined {
  return db.select().from(account).where(eq(account.accountId, accountId)).get()
}

/** Everybody who has or had a way in, by name. */
export function allAccounts(db: Db): AccountRow[] {
  return db.select().from(account).orderBy(asc(account.name), asc(account.accountId)).all()
}

/** Whether anybody has an account at all. */
export function hasAccounts(db: Db): boolean {
  return db.select({ accountId: account.accountId }).from(account).limit(1).get() !== undefined
}

/** How many active accounts of a role there are beside this one. */
export function otherActive(db: Db, role: string, accountId: string): number {
  return db
    .select({ accountId: account.accountId })
    .from(account)
    .where(and(eq(account.role, role), eq(account.active, true), ne(account.accountId, accountId)))
    .all().length
}

/** Writes what the record tells of an account. */
export function setStanding(db: Db, accountId: string, { role, agencyId, active }: AccountStanding): void {
  db.update(account).set({ role, agencyId, active }).where(eq(account.accountId, accountId)).run()
}

export function setPasswordHash(db: Db, accountId: string, passwordHash: string): void {
  db.update(account).set({ passwordHash }).where(eq(account.accountId, accountId)).run()
}

/** Revokes every session of an account that is still open, from this UTC instant on. */
export function revokeSessionsOf(db: Db, accountId: string, at: string): void {
  db.update(session).set({ revokedAt: at }).where(and(eq(session.accountId, accountId), isNull(session.revokedAt))).run()
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
