import { randomBytes } from 'node:crypto'

import { findToken, insertToken, removeTokensEndedBefore, revokeToken as revokeRow, tokensOf, type AccessTokenRow } from '@/db/access-tokens'
import { findAccount } from '@/db/accounts'
import { actorIn, appendEvents } from '@/db/events'
import type { Db } from '@/db/store'
import { accessScopes, scopesFor, type AccessScope } from '@/lib/domain/access/access-scopes'
import type { Viewer } from '@/lib/domain/access/roles'
import { addDays, daysBetween } from '@/lib/domain/calendars/days'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { accountEventData, type AccountEventType } from '@/lib/domain/register/account-events'

import { NotFound } from './errors'
import { tokenHash } from './identify-viewer'
import { officeZone, type Office } from './office'

/** What every token begins with, so that whoever finds one, a scanner of source code among them, knows what it is. */
export const tokenPrefix = 'comity_'

/**
 * The most days that a token lasts. Once a year somebody looks at whether the program is still needed, and one that everybody has forgotten
 * is shut out by itself.
 */
export const mostTokenDays = 366

/** The most tokens that an account has at a time: as many as a person can tell apart when one of them has to go. */
export const mostTokens = 20

/** For so many days after its end a token is still listed, so that its owner sees why a program is let in no more. */
const listedAfterEnd = 30

const longestLabel = 80

/** A token as it is listed: everything but the token itself, which nobody has but its owner. */
export interface ListedToken {
  readonly id: string
  readonly label: string
  readonly scopes: readonly AccessScope[]
  /** The office's day. */
  readonly madeOn: string
  /** The last day on which it lets a program in, in the office's zone. */
  readonly endsOn: string
  /** The last day on which it was used; null where it never was. */
  readonly lastUsedOn: string | null
  readonly state: 'open' | 'ended' | 'revoked'
}

export interface WantedToken {
  readonly label: string
  readonly scopes: readonly AccessScope[]
  readonly endsOn: string
}

export type TokenProblem =
  | { readonly field: 'label'; readonly key: 'required' | 'too-long'; readonly values?: { limit: number; count: number } }
  | { readonly field: 'scopes'; readonly key: 'choice-needed' | 'not-a-choice' }
  | { readonly field: 'endsOn'; readonly key: 'is-past' | 'too-far'; readonly values?: { date: string; days: number } }
  | { readonly field: null; readonly key: 'too-many-tokens'; readonly values: { limit: number } }

export type MadeToken = { readonly token: string } | { readonly problems: readonly TokenProblem[] }

/** What the viewer's own account page shows of tokens. */
export interface OwnTokens {
  readonly tokens: readonly ListedToken[]
  /** What a token of the viewer can be for. */
  readonly scopes: readonly AccessScope[]
  readonly earliestEnd: string
  readonly latestEnd: string
}

/** The viewer's own tokens, and what another one could be. Throws `StoreFault`. */
export function ownTokens(office: Office, viewer: Viewer): OwnTokens {
  const today = todayOf(office)
  return {
    tokens: office.store.read((db) => listed(db, viewer.accountId, today)),
    scopes: scopesFor(viewer),
    earliestEnd: today,
    latestEnd: addDays(today, mostTokenDays),
  }
}

/** The tokens of another person's account. Throws `NotFound` for all but administrators, `StoreFault`. */
export function tokensOfAccount(office: Office, viewer: Viewer, accountId: string): ListedToken[] {
  if (viewer.role !== 'administrator') throw new NotFound()
  return office.store.read((db) => listed(db, accountId, todayOf(office)))
}

/**
 * Makes a token for the viewer's own account and answers it, this once: 256 random bits, of which the store keeps only the hash. The event in
 * the stream of the account says which scopes and which end, in the same transaction. Throws `StoreFault`.
 */
export function makeToken(office: Office, viewer: Viewer, wanted: WantedToken): MadeToken {
  const today = todayOf(office)
  const label = wanted.label.trim()
  const scopes = accessScopes.filter((scope) => wanted.scopes.includes(scope))
  return office.store.transact((db): MadeToken => {
    removeTokensEndedBefore(db, addDays(today, -listedAfterEnd))
    const problems = [...problemsOf(viewer, { ...wanted, label, scopes }, today)]
    const open = listed(db, viewer.accountId, today).filter(({ state }) => state === 'open')
    if (open.length >= mostTokens) problems.push({ field: null, key: 'too-many-tokens', values: { limit: mostTokens } })
    if (problems.length > 0) return { problems }
    const token = `${tokenPrefix}${randomBytes(32).toString('base64url')}`
    const tokenId = randomBytes(8).toString('hex')
    const { endsOn } = wanted
    insertToken(db, {
      tokenId, accountId: viewer.accountId, tokenHash: tokenHash(token), label, scopes: scopes.join(' '), madeAt: office.now(), endsOn, lastUsedOn: null, revokedAt: null,
    })
    append(office, db, viewer, viewer.accountId, 'token-made', { tokenId, scopes, endsOn })
    return { token }
  })
}

/**
 * Revokes a token: the program that has it is let in no more from the next request on. Its owner does so, or an administrator. One that has
 * ended or was revoked before stays as it is. Throws `NotFound` where there is none or it is another person's, `StoreFault`.
 */
export function revokeToken(office: Office, viewer: Viewer, tokenId: string): void {
  office.store.transact((db) => {
    const row = findToken(db, tokenId)
    if (!row || (row.accountId !== viewer.accountId && viewer.role !== 'administrator')) throw new NotFound()
    if (stateOf(row, todayOf(office)) !== 'open') return
    revokeRow(db, tokenId, office.now())
    append(office, db, viewer, row.accountId, 'token-revoked', { tokenId })
  })
}

/** Whether a token lets anybody in on a day of the office. */
export function stateOf({ revokedAt, endsOn }: Pick<AccessTokenRow, 'revokedAt' | 'endsOn'>, today: string): ListedToken['state'] {
  if (revokedAt !== null) return 'revoked'
  return daysBetween(endsOn, today) > 0 ? 'ended' : 'open'
}

/** The scopes as a row names them; one that this version does not know opens nothing. */
export function scopesIn({ scopes }: Pick<AccessTokenRow, 'scopes'>): AccessScope[] {
  const named = scopes.split(' ')
  return accessScopes.filter((scope) => named.includes(scope))
}

const todayOf = (office: Office) => localDateAt(office.now(), officeZone)

function problemsOf(viewer: Viewer, { label, scopes, endsOn }: WantedToken, today: string): TokenProblem[] {
  const problems: TokenProblem[] = []
  const count = [...label].length
  if (count === 0) problems.push({ field: 'label', key: 'required' })
  if (count > longestLabel) problems.push({ field: 'label', key: 'too-long', values: { limit: longestLabel, count } })
  if (scopes.length === 0) problems.push({ field: 'scopes', key: 'choice-needed' })
  if (scopes.some((scope) => !scopesFor(viewer).includes(scope))) problems.push({ field: 'scopes', key: 'not-a-choice' })
  if (daysBetween(endsOn, today) > 0) problems.push({ field: 'endsOn', key: 'is-past' })
  const latest = addDays(today, mostTokenDays)
  if (daysBetween(latest, endsOn) > 0) problems.push({ field: 'endsOn', key: 'too-far', values: { date: latest, days: mostTokenDays } })
  return problems
}

function listed(db: Db, accountId: string, today: string): ListedToken[] {
  return tokensOf(db, accountId, addDays(today, -listedAfterEnd)).map((row) => ({
    id: row.tokenId,
    label: row.label,
    scopes: scopesIn(row),
    madeOn: localDateAt(row.madeAt, officeZone),
    endsOn: row.endsOn,
    lastUsedOn: row.lastUsedOn,
    state: stateOf(row, today),
  }))
}

function append(office: Office, db: Db, by: Viewer, accountId: string, type: AccountEventType, data: unknown): void {
  // Without an account there is no stream that the event could stand in.
  if (!findAccount(db, accountId)) throw new NotFound()
  const stream = { kind: 'account' as const, id: accountId }
  const now = office.now()
  const event = { type, occurredOn: localDateAt(now, officeZone), data: accountEventData[type].parse(data), texts: [], actor: actorIn(db, stream, by.accountId), actorRole: by.role }
  appendEvents(db, stream, [event], { now, procedure: null })
}
