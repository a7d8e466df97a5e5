import { createHash } from 'node:crypto'

import { sessionWithAccount } from '@/db/accounts'
import { roles, type Role, type Viewer } from '@/lib/domain/access/roles'

import type { Office } from './office'

/** A viewer with the name by which the screens greet. */
export interface SignedIn extends Viewer {
  readonly name: string
}

/** What the store keeps of a session's token. The token is random and long, so a plain hash cannot be reversed. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex')
}

/**
 * Who is behind a session's token at this moment, with role and agency as they are now; null where the session was revoked or has
 * ended, or the account is no longer active. Throws `StoreFault`.
 */
export function viewerOf(office: Office, token: string): SignedIn | null {
  const found = office.store.read((db) => sessionWithAccount(db, tokenHash(token)))
  if (!found) return null
  const { session, account } = found
  if (session.revokedAt !== null || session.expiresAt <= office.now() || !account.active) return null
  return { accountId: account.accountId, name: account.name, role: roleOf(account.role), agencyId: account.agencyId }
}

/** The role as an account's row names it. */
export function roleOf(role: string): Role {
  const known = roles.find((one) => one === role)
  if (!known) throw new Error(`an account has a role that this version does not know: ${role}`)
  return known
}
