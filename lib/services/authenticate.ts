import { randomBytes } from 'node:crypto'

import { accountByEmail, insertSession, removeEndedSessions } from '@/db/accounts'
import { isDemonstrationAddress } from '@/lib/demonstration/accounts'
import type { Role } from '@/lib/domain/access/roles'
import { TryLimit } from '@/lib/limits/try-limit'
import { hashPassword, isPassword } from '@/lib/sign-in/password'

import { normalizedEmail } from './create-account'
import { roleOf, tokenHash } from './identify-viewer'
import type { Office } from './office'

/**
 * A session ends twelve hours after it began, used or not: a working day and its margins. A browser that was left open is signed
 * out by the next morning, and nobody is in the middle of the same day. (NIST SP 800-63B, 2017, section 4.2.3, asks for no more.)
 */
export const sessionHours = 12

export interface Attempt {
  readonly email: string
  readonly password: string
  /** Where the attempt comes from on the network, as far as it is known. */
  readonly address: string
}

export type Entrance =
  | { readonly outcome: 'entered'; readonly token: string; readonly role: Role }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'wait'; readonly seconds: number }

/**
 * Two limits. Five tries for an account from one network address in fifteen minutes leave room for mistyping and make guessing
 * slow. Because an address can be claimed or changed, an account also has a hundred tries a day from wherever they come, which is
 * the most that NIST SP 800-63B allows in a row; so few that the account of somebody else can be kept shut, which is the lesser evil.
 */
interface Limits {
  readonly byAddress: TryLimit
  readonly byAccount: TryLimit
}

const kept = globalThis as { comityTryLimits?: WeakMap<Office, Limits> }

/** The limits of an office. Kept with the process, because a page and a route may each have this module for themselves. */
function limitsOf(office: Office): Limits {
  kept.comityTryLimits ??= new WeakMap()
  const known = kept.comityTryLimits.get(office)
  if (known) return known
  const made = { byAddress: new TryLimit(5, 15 * 60), byAccount: new TryLimit(100, 24 * 60 * 60) }
  kept.comityTryLimits.set(office, made)
  return made
}

let decoy: Promise<string> | undefined

/**
 * Lets somebody in who knows the password of an active account, and opens a session: 32 random bytes, of which the store keeps only
 * the hash. An address that nobody has takes the same work and gets the same answer as a wrong password. Throws `StoreFault`.
 */
export async function authenticate(office: Office, attempt: Attempt): Promise<Entrance> {
  const email = normalizedEmail(attempt.email)
  const { byAddress, byAccount } = limitsOf(office)
  const at = Date.parse(office.now())
  const pair = JSON.stringify([email, attempt.address])
  const seconds = byAddress.count(pair, at) || byAccount.count(email, at)
  if (seconds > 0) return { outcome: 'wait', seconds }

  decoy ??= hashPassword(randomBytes(32).toString('hex'))
  const nobody = await decoy
  const account = mayEnter(office, email) ? office.store.read((db) => accountByEmail(db, email)) : undefined
  const right = await isPassword(account?.active ? account.passwordHash : nobody, attempt.password)
  if (!account?.active || !right) return { outcome: 'wrong' }

  byAddress.forget(pair)
  byAccount.forget(email)
  return { outcome: 'entered', token: openSession(office, account.accountId), role: roleOf(account.role) }
}

/** The invented people of a demonstration, whose password everybody can read, stay outside once the same store serves another office. */
function mayEnter(office: Office, email: string): boolean {
  return office.demonstration || !isDemonstrationAddress(email)
}

function openSession(office: Office, accountId: string): string {
  const token = randomBytes(32).toString('base64url')
  const createdAt = office.now()
  const expiresAt = new Date(Date.parse(createdAt) + sessionHours * 3600 * 1000).toISOString()
  office.store.transact((db) => {
    removeEndedSessions(db, createdAt)
    insertSession(db, { tokenHash: tokenHash(token), accountId, createdAt, expiresAt, revokedAt: null })
  })
  return token
}
