import { sql } from 'drizzle-orm'

import type { Db } from './store'

/** How many migrations this store has been through. Throws where the store does not answer. */
export function countMigrations(db: Db): number {
  return db.get<{ n: number }>(sql`select count(*) as n from __drizzle_migrations`).n
}
