import { randomBytes } from 'node:crypto'

import { accountOfFeed, feedOf, putFeed, removeFeedOf } from '@/db/calendar-feeds'
import { isDemonstrationAddress } from '@/lib/demonstration/accounts'
import type { Viewer } from '@/lib/domain/access/roles'

import { withEarliestSafe, type SafeLine } from './earliest-safe'
import { NotFound } from './errors'
import { roleOf, tokenHash } from './identify-viewer'
import type { Office } from './office'
import { viewDeadlines } from './view-deadlines'

/**
 * The most dates that a feed holds, those that end first: a calendar program reads the whole of it again and again, and nobody looks
 * at thousands of entries in a calendar.
 */
export const mostInFeed = 1000

/** Since when the viewer has a feed, a UTC instant; null without one. Throws `NotFound` for those who have no deadlines to look after. */
export function ownFeed(office: Office, viewer: Viewer): { readonly madeAt: string } | null {
  mayHaveFeed(viewer)
  return office.store.read((db) => feedOf(db, viewer.accountId)) ?? null
}

/**
 * Makes the viewer's feed, in place of the one before, and answers its secret: 32 random bytes, of which the store keeps only the
 * hash, so that it can be told this once. Throws `NotFound` for those who have no deadlines to look after; `StoreFault`.
 */
export function makeFeed(office: Office, viewer: Viewer): string {
  mayHaveFeed(viewer)
  const secret = randomBytes(32).toString('base64url')
  office.store.transact((db) => putFeed(db, { accountId: viewer.accountId, secretHash: hashOf(secret), madeAt: office.now() }))
  return secret
}

/** Ends the viewer's feed at once; where there is none, nothing happens. Throws `StoreFault`. */
export function endFeed(office: Office, viewer: Viewer): void {
  office.store.transact((db) => removeFeedOf(db, viewer.accountId))
}

/** What a calendar program is given. */
export interface Feed {
  /** The clocks that still wait and have a date, the one that ends first at the head, each with its earliest safe date where that is earlier. */
  readonly lines: readonly SafeLine[]
  /** How many have a date and are left out. */
  readonly more: number
}

/**
 * What the account behind a secret may see now, through the same door as its list of deadlines; null where the secret is nobody's, or
 * the account is closed or has no deadlines to look after any more. Throws `StoreFault`.
 */
export function readFeed(office: Office, secret: string): Feed | null {
  const account = office.store.read((db) => accountOfFeed(db, hashOf(secret)))
  if (!account?.active || (isDemonstrationAddress(account.email) && !office.demonstration)) return null
  const viewer = { accountId: account.accountId, role: roleOf(account.role), agencyId: account.agencyId }
  try {
    const { lines, total, times } = viewDeadlines(office, viewer, { offset: 0, limit: mostInFeed })
    const dated = lines.filter((line) => line.range !== null)
    return { lines: withEarliestSafe(office, viewer, dated), more: Math.max(0, total - times.undated - dated.length) }
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

/** As sessions are kept; what goes before it keeps a token of the one kind from ever being taken for one of the other. */
function hashOf(secret: string): string {
  return tokenHash(`calendar feed ${secret}`)
}

function mayHaveFeed({ role }: Viewer): void {
  if (role !== 'officer' && role !== 'coordinator') throw new NotFound()
}
