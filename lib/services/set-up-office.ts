import { randomInt, timingSafeEqual } from 'node:crypto'

import { hasAccounts } from '@/db/accounts'

import { createAccount, type NewAccount } from './create-account'
import { NotFound, StoreFault } from './errors'
import type { Office } from './office'

/** Letters and digits that nobody takes for one another when they are read from a terminal. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

const kept = globalThis as { comitySetupCode?: string }

/** The first administrator cannot be made with this code: it is another one, or this start of the server has none. */
export class WrongCode extends Error {
  constructor() {
    super('the setup code is not the one of this start')
    this.name = 'WrongCode'
  }
}

/**
 * Whether the office waits for its first administrator: an office with real data in which nobody has an account. A store that does
 * not answer waits for nobody.
 */
export function awaitsFirstAdministrator(office: Office): boolean {
  if (office.demonstration) return false
  try {
    return !office.store.read(hasAccounts)
  } catch (error) {
    if (error instanceof StoreFault) return false
    throw error
  }
}

/**
 * The code of this start of the server, for whoever reads its log: three groups of four characters, sixty bits, so that it need not
 * be guarded against guessing. Kept in memory alone, a new one at each start.
 */
export function setupCode(): string {
  kept.comitySetupCode ??= Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')).join('-')
  return kept.comitySetupCode
}

/**
 * Makes the first administrator; afterwards the code opens nothing. Throws `NotFound` where the office waits for nobody, `WrongCode`,
 * `AccountRefused`, `StoreFault`; in each case nothing is made.
 */
export async function makeFirstAdministrator(office: Office, person: Pick<NewAccount, 'email' | 'name' | 'password'>, code: string): Promise<void> {
  if (!awaitsFirstAdministrator(office)) throw new NotFound()
  if (!isSetupCode(code)) throw new WrongCode()
  await createAccount(office, { ...person, role: 'administrator', agencyId: null }, null, 'first')
  delete kept.comitySetupCode
}

/** Compared as it is read aloud: without regard to case, hyphens and blanks. */
function isSetupCode(code: string): boolean {
  const plain = (text: string) => Buffer.from(text.toUpperCase().replace(/[^A-Z0-9]/g, ''), 'utf8')
  const [given, right] = [plain(code), plain(setupCode())]
  return given.length === right.length && timingSafeEqual(given, right)
}
