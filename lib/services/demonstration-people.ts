import { accountByEmail, agencyNames } from '@/db/accounts'
import { demonstrationAccounts, type DemonstrationAccount } from '@/lib/demonstration/accounts'

import type { Office } from './office'

export interface DemonstrationPerson extends DemonstrationAccount {
  /** The short name of the agency that an officer works for. */
  readonly agency: string | null
}

/** The invented people whose accounts are in the store: none in an office with real data, or before it was loaded. Throws `StoreFault`. */
export function demonstrationPeople(office: Office): DemonstrationPerson[] {
  if (!office.demonstration) return []
  return office.store.read((db) => {
    const agencies = agencyNames(db)
    return demonstrationAccounts
      .filter(({ email }) => accountByEmail(db, email)?.active)
      .map((account) => ({ ...account, agency: account.agencyId === null ? null : (agencies.get(account.agencyId) ?? null) }))
  })
}
