import { findAccount } from '@/db/accounts'
import { findAgency } from '@/db/register'
import type { Role, Viewer } from '@/lib/domain/access/roles'

import { ownTokens, type OwnTokens } from './access-tokens'
import { NotFound } from './errors'
import type { Office } from './office'

/** What the office knows of the viewer, and the ways in that the viewer has given to programs. */
export interface OwnAccount extends OwnTokens {
  readonly name: string
  readonly email: string
  readonly role: Role
  /** The agency that an officer works for. */
  readonly agency: string | null
}

/** The viewer's own account. Throws `NotFound` where it is gone, `StoreFault`. */
export function viewOwnAccount(office: Office, viewer: Viewer): OwnAccount {
  const about = office.store.read((db) => {
    const account = findAccount(db, viewer.accountId)
    if (!account) throw new NotFound()
    const agency = viewer.agencyId === null ? undefined : findAgency(db, viewer.agencyId)
    return { name: account.name, email: account.email, agency: agency?.name ?? null }
  })
  return { ...about, role: viewer.role, ...ownTokens(office, viewer) }
}
