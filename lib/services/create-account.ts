import { randomBytes } from 'node:crypto'

import { z } from 'zod'

import { accountByEmail, agencyNames, hasAccounts, insertAccount } from '@/db/accounts'
import { actorIn, appendEvents } from '@/db/events'
import { keepRefusal } from '@/db/refusals'
import { demonstrationPassword } from '@/lib/demonstration/accounts'
import type { Role, Viewer } from '@/lib/domain/access/roles'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { accountEventData } from '@/lib/domain/register/account-events'
import { hashPassword, passwordProblem, type PasswordProblem } from '@/lib/sign-in/password'

import { NotFound } from './errors'
import { officeZone, type Office } from './office'

export interface NewAccount {
  readonly email: string
  readonly name: string
  readonly role: Role
  /** The agency that an officer works for; nobody else has one. */
  readonly agencyId: string | null
  readonly password: string
}

/** What is wrong, by the member that it concerns. */
export type AccountProblem =
  | { readonly field: 'email'; readonly key: 'not-an-address' | 'taken' }
  | { readonly field: 'name'; readonly key: 'missing' | 'too-long' }
  | { readonly field: 'agencyId'; readonly key: 'needed' | 'not-possible' | 'unknown' }
  | { readonly field: 'password'; readonly key: PasswordProblem }

/** No account was made; every problem that was found is named. */
export class AccountRefused extends Error {
  constructor(readonly problems: readonly AccountProblem[]) {
    super(`no account was made: ${problems.map(({ field, key }) => `${field} ${key}`).join(', ')}`)
    this.name = 'AccountRefused'
  }
}

/** Somebody other than an administrator asked for an account. The refusal is on record. */
export class AccountNotPermitted extends Error {
  constructor() {
    super('only an administrator makes accounts')
    this.name = 'AccountNotPermitted'
  }
}

/** An address as it is compared and kept. */
export function normalizedEmail(email: string): string {
  return email.trim().toLowerCase()
}

/**
 * Makes an account: the event in the stream of its own and the row, in one transaction. Name and address stand beside the event,
 * sealed; the password only as its hash in the row.
 * @param by an administrator, or null where the office is being set up
 * @param only `first`: only while nobody has an account, else `NotFound`
 * @returns the id of the account, which says nothing about the person
 * @throws AccountRefused, AccountNotPermitted, StoreFault; in each case nothing is made
 */
export async function createAccount(office: Office, wanted: NewAccount, by: Viewer | null, only?: 'first'): Promise<{ accountId: string }> {
  const at = office.now()
  if (by && by.role !== 'administrator') {
    office.store.transact((db) => keepRefusal(db, { viewer: by, command: 'create-account', caseId: null, code: 'not-permitted', at }))
    throw new AccountNotPermitted()
  }
  const { password, ...person } = { ...wanted, email: normalizedEmail(wanted.email), name: wanted.name.trim() }
  const problems = [...personProblems(person), ...passwordProblems(office, password, person)]
  if (problems.length > 0) throw new AccountRefused(problems)

  const passwordHash = await hashPassword(password)
  const accountId = randomBytes(8).toString('hex')
  office.store.transact((db) => {
    if (only === 'first' && hasAccounts(db)) throw new NotFound()
    if (accountByEmail(db, person.email)) throw new AccountRefused([{ field: 'email', key: 'taken' }])
    if (person.agencyId !== null && !agencyNames(db).has(person.agencyId)) {
      throw new AccountRefused([{ field: 'agencyId', key: 'unknown' }])
    }
    const stream = { kind: 'account' as const, id: accountId }
    const event = {
      type: 'account-created',
      occurredOn: localDateAt(at, officeZone),
      data: accountEventData['account-created'].parse({ role: person.role, agencyId: person.agencyId }),
      texts: [
        { name: 'name', part: 'identity' as const, text: person.name },
        { name: 'email', part: 'identity' as const, text: person.email },
      ],
      actor: by ? actorIn(db, stream, by.accountId) : 'office',
      actorRole: by ? by.role : 'office',
    }
    appendEvents(db, stream, [event], { now: at, procedure: null })
    insertAccount(db, { accountId, ...person, passwordHash, active: true })
  })
  return { accountId }
}

/** The longest name, in characters: a line. */
const longestName = 200

function personProblems({ email, name, role, agencyId }: Omit<NewAccount, 'password'>): AccountProblem[] {
  const problems: AccountProblem[] = []
  if (!z.email().max(254).safeParse(email).success) problems.push({ field: 'email', key: 'not-an-address' })
  if (name === '') problems.push({ field: 'name', key: 'missing' })
  if ([...name].length > longestName) problems.push({ field: 'name', key: 'too-long' })
  return [...problems, ...agencyProblems(role, agencyId)]
}

/** An officer works for an agency, and nobody else does. */
export function agencyProblems(role: Role, agencyId: string | null): AccountProblem[] {
  if (role === 'officer' && agencyId === null) return [{ field: 'agencyId', key: 'needed' }]
  if (role !== 'officer' && agencyId !== null) return [{ field: 'agencyId', key: 'not-possible' }]
  return []
}

/** The password of the demonstration stands on its sign-in page, so an office with real data takes it for nobody. */
export function passwordProblems(office: Office, password: string, person: { email: string; name: string }): AccountProblem[] {
  const problem = passwordProblem(password, person, office.demonstration ? [] : [demonstrationPassword])
  return problem ? [{ field: 'password', key: problem }] : []
}
