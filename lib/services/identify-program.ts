import { setLastUsed, tokenWithAccount } from '@/db/access-tokens'
import { isDemonstrationAddress } from '@/lib/demonstration/accounts'
import type { AccessScope } from '@/lib/domain/access/access-scopes'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { TryLimit } from '@/lib/limits/try-limit'

import { scopesIn, stateOf, tokenPrefix } from './access-tokens'
import { StoreFault } from './errors'
import { roleOf, tokenHash, type SignedIn } from './identify-viewer'
import { officeZone, type Office } from './office'

/** `ended`: it was given out once, and lets nobody in any more. `unknown`: it never was. `wait`: too many unknown ones from there. */
export type Program =
  | { readonly outcome: 'known'; readonly viewer: SignedIn; readonly scopes: readonly AccessScope[] }
  | { readonly outcome: 'ended' }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'wait'; readonly seconds: number }

/**
 * Thirty unknown tokens from one network address in fifteen minutes. Nobody guesses 256 bits; this keeps who tries from costing anything. A token
 * that has ended does not count: a program whose token ran out asks on, and must not shut out the others behind the same address.
 */
const mostUnknown = { tries: 30, seconds: 15 * 60 }

const kept = globalThis as { comityTokenLimits?: WeakMap<Office, TryLimit> }

function limitOf(office: Office): TryLimit {
  kept.comityTokenLimits ??= new WeakMap()
  const known = kept.comityTokenLimits.get(office)
  if (known) return known
  const made = new TryLimit(mostUnknown.tries, mostUnknown.seconds)
  kept.comityTokenLimits.set(office, made)
  return made
}

/**
 * Whose program holds a token, with role and agency as they are now, and what it may do. The store has only its SHA-256: a password needs a slow
 * hash because people choose it, and can be guessed; nothing can be tried against the hash of 256 random bits, and each request pays for it.
 * @param address where the request comes from on the network
 * @throws StoreFault
 */
export function programOf(office: Office, token: string, address: string): Program {
  const limit = limitOf(office)
  const at = Date.parse(office.now())
  // Without weight nothing is counted: it only says whether this address has to wait.
  const seconds = limit.count(address, at, 0)
  if (seconds > 0) return { outcome: 'wait', seconds }
  const found = token.startsWith(tokenPrefix) ? office.store.read((db) => tokenWithAccount(db, tokenHash(token))) : undefined
  if (!found) {
    limit.count(address, at)
    return { outcome: 'unknown' }
  }
  const { token: row, account } = found
  const today = localDateAt(office.now(), officeZone)
  if (stateOf(row, today) !== 'open' || !account.active || (isDemonstrationAddress(account.email) && !office.demonstration)) return { outcome: 'ended' }
  if (row.lastUsedOn !== today) noteUse(office, row.tokenId, today)
  const { accountId, name, agencyId } = account
  return { outcome: 'known', viewer: { accountId, name, role: roleOf(account.role), agencyId }, scopes: scopesIn(row) }
}

/** Once a day, so that reading stays reading. A store that takes no entries still answers what is asked of it. */
function noteUse(office: Office, tokenId: string, day: string): void {
  try {
    office.store.transact((db) => setLastUsed(db, tokenId, day))
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error
  }
}
