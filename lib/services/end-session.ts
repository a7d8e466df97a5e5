import { revokeSession } from '@/db/accounts'

import { tokenHash } from './identify-viewer'
import type { Office } from './office'

/** Ends a session at once, in every browser that may hold its token. A token that nobody knows ends nothing. Throws `StoreFault`. */
export function endSession(office: Office, token: string): void {
  office.store.transact((db) => revokeSession(db, tokenHash(token), office.now()))
}
