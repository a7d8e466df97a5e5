import { eq } from 'drizzle-orm'

import { officeSecret } from './release-schema'
import type { Db } from './store'

/** A secret of this office by its name; undefined where none was made yet. */
export function findSecret(db: Db, name: string): string | undefined {
  return db.select({ value: officeSecret.value }).from(officeSecret).where(eq(officeSecret.name, name)).get()?.value
}

/** Keeps a secret for good. Where one of that name is there already, that one stays. */
export function keepSecret(db: Db, name: string, value: string): void {
  db.insert(officeSecret).values({ name, value }).onConflictDoNothing().run()
}
