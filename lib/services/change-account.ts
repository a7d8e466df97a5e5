import { agencyNames, findAccount, otherActive, revokeSessionsOf, setPasswordHash, setStanding, type AccountRow } from '@/db/accounts'
import { revokeTokensOf } from '@/db/access-tokens'
import { removeFeedOf } from '@/db/calendar-feeds'
import { actorIn, appendEvents, eventsOf } from '@/db/events'
import { keepRefusal } from '@/db/refusals'
import type { Db } from '@/db/store'
import type { Role, Viewer } from '@/lib/domain/access/roles'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { accountAfter, accountEventData, type AccountEventType } from '@/lib/domain/register/account-events'
import { hashPassword } from '@/lib/sign-in/password'

import { agencyProblems, passwordProblems, type AccountProblem } from './create-account'
import { NotFound } from './errors'
import { roleOf } from './identify-viewer'
import { officeZone, type Office } from './office'

/** What an administrator does to an account. */
export type AccountChange =
  | { readonly change: 'role'; readonly role: Role; readonly agencyId: string | null }
  | { readonly change: 'deactivate' }
  | { readonly change: 'reactivate' }
  | { readonly change: 'password'; readonly password: string }

/** What a change can be refused for; a null field is the change as a whole. */
export type ChangeProblem =
  | AccountProblem
  | { readonly field: null; readonly key: 'last-administrator' | 'changed-meanwhile' | 'unchanged' }

/** The change is made; or everything that speaks against it, and nothing was done. */
export type AccountChanged = { readonly accountId: string } | { readonly problems: readonly ChangeProblem[] }

/**
 * Changes an account: the event in its stream, the row, and the end of its sessions, its calendar feed and its access tokens, in one
 * transaction. Whoever was signed in with it signs in again, as what they are now, and makes tokens anew.
 * @param seen the last entry of the account's history that the administrator saw
 * @throws NotFound where the viewer is no administrator, which is on record, or there is no such account; StoreFault
 */
export async function changeAccount(office: Office, by: Viewer, accountId: string, change: AccountChange, seen?: number): Promise<AccountChanged> {
  const at = office.now()
  if (by.role !== 'administrator') {
    office.store.transact((db) => keepRefusal(db, { viewer: by, command: 'change-account', caseId: null, code: 'not-permitted', at }))
    throw new NotFound()
  }
  const person = office.store.read((db) => findAccount(db, accountId))
  if (!person) throw new NotFound()
  if (change.change === 'password') {
    const problems = passwordProblems(office, change.password, person)
    if (problems.length > 0) return { problems }
  }
  const passwordHash = change.change === 'password' ? await hashPassword(change.password) : null

  return office.store.transact((db): AccountChanged => {
    const account = findAccount(db, accountId)!
    const problems = problemsOfChange(db, account, change, seen)
    if (problems.length > 0) return { problems }
    const event = eventOf(change)
    const stream = { kind: 'account' as const, id: accountId }
    appendEvents(
      db,
      stream,
      [{ ...event, occurredOn: localDateAt(at, officeZone), texts: [], actor: actorIn(db, stream, by.accountId), actorRole: by.role }],
      { now: at, procedure: null },
    )
    const before = { role: roleOf(account.role), agencyId: account.agencyId, active: account.active }
    setStanding(db, accountId, accountAfter(before, event.type, event.data)!)
    if (passwordHash !== null) setPasswordHash(db, accountId, passwordHash)
    revokeSessionsOf(db, accountId, at)
    removeFeedOf(db, accountId)
    revokeTokensOf(db, accountId, at)
    return { accountId }
  })
}

function eventOf(change: AccountChange): { type: AccountEventType; data: unknown } {
  switch (change.change) {
    case 'role':
      return { type: 'role-changed', data: accountEventData['role-changed'].parse({ role: change.role, agencyId: change.agencyId }) }
    case 'deactivate':
      return { type: 'deactivated', data: {} }
    case 'reactivate':
      return { type: 'reactivated', data: {} }
    case 'password':
      return { type: 'password-set', data: {} }
  }
}

function problemsOfChange(db: Db, account: AccountRow, change: AccountChange, seen: number | undefined): ChangeProblem[] {
  const last = eventsOf(db, { kind: 'account', id: account.accountId }).at(-1)
  if (seen !== undefined && last && last.seq > seen) return [{ field: null, key: 'changed-meanwhile' }]
  const problems: ChangeProblem[] = []
  if (change.change === 'role') {
    problems.push(...agencyProblems(change.role, change.agencyId))
    if (change.agencyId !== null && !agencyNames(db).has(change.agencyId)) problems.push({ field: 'agencyId', key: 'unknown' })
    if (change.role === account.role && change.agencyId === account.agencyId) problems.push({ field: null, key: 'unchanged' })
  }
  if (change.change === 'deactivate' && !account.active) problems.push({ field: null, key: 'unchanged' })
  if (change.change === 'reactivate' && account.active) problems.push({ field: null, key: 'unchanged' })
  if (endsAdministration(db, account, change)) problems.push({ field: null, key: 'last-administrator' })
  return problems
}

/** Without an active administrator nobody could make another one by the screens. */
function endsAdministration(db: Db, account: AccountRow, change: AccountChange): boolean {
  const leaves = change.change === 'deactivate' || (change.change === 'role' && change.role !== 'administrator')
  return leaves && account.role === 'administrator' && account.active && otherActive(db, 'administrator', account.accountId) === 0
}
