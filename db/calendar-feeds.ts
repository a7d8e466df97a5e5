import { eq } from 'drizzle-orm'

import type { AccountRow } from './accounts'
import { account, calendarFeed } from './register-schema'
import type { Db } from './store'

/** Gives an account its feed; the one before stops at once. */
export function putFeed(db: Db, row: typeof calendarFeed.$inferSelect): void {
  const { secretHash, madeAt } = row
  db.insert(calendarFeed).values(row).onConflictDoUpdate({ target: calendarFeed.accountId, set: { secretHash, madeAt } }).run()
}

export function removeFeedOf(db: Db, accountId: string): void {
  db.delete(calendarFeed).where(eq(calendarFeed.accountId, accountId)).run()
}

/** Since when an account has its feed, a UTC instant; undefined where it has none. */
export function feedOf(db: Db, accountId: string): { madeAt: string } | undefined {
  return db.select({ madeAt: calendarFeed.madeAt }).from(calendarFeed).where(eq(calendarFeed.accountId, accountId)).get()
}

/** The account behind the secret of a feed, by its hash. */
export function accountOfFeed(db: Db, secretHash: string): AccountRow | undefined {
  return db
    .select({ account })
    .from(calendarFeed)
    .innerJoin(account, eq(account.accountId, calendarFeed.accountId))
    .where(eq(calendarFeed.secretHash, secretHash))
    .get()?.account
}
