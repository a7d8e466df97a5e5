import { z } from 'zod'

import { roles, type Role } from '@/lib/domain/access/roles'
import { accessScopes } from '@/lib/domain/access/access-scopes'

/**
 * What stands in the events of an account: its role and its agency. Name and address are personal data and travel beside the
 * event, as texts of the part `identity`.
 */
const roleAndAgency = z.strictObject({
  role: z.enum(roles),
  agencyId: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/).nullable(),
})

const tokenId = z.string().regex(/^[0-9a-f]{16}$/)

export const accountEventData = {
  'account-created': roleAndAgency,
  /** The role and agency from now on. */
  'role-changed': roleAndAgency,
  /** Nobody enters with this account until it is reactivated. */
  deactivated: z.strictObject({}),
  reactivated: z.strictObject({}),
  /** By an administrator. The password itself, or anything made from it, is no part of the record. */
  'password-set': z.strictObject({}),
  /** The owner made a token for a program. What the owner calls it, and anything made from the token, are no part of the record. */
  'token-made': z.strictObject({ tokenId, scopes: z.array(z.enum(accessScopes)).min(1), endsOn: z.iso.date() }),
  /** By the owner or an administrator. Where a change of the account ends its tokens, that change is the event. */
  'token-revoked': z.strictObject({ tokenId }),
} as const

export type AccountEventType = keyof typeof accountEventData

/** What the record tells of an account: everything of it but name, address and password. */
export interface AccountStanding {
  readonly role: Role
  readonly agencyId: string | null
  readonly active: boolean
}

/** The standing of an account after an event of its stream; `before` is null for the first. Throws where the data is not of its type. */
export function accountAfter(before: AccountStanding | null, type: string, data: unknown): AccountStanding | null {
  switch (type as AccountEventType) {
    case 'account-created':
      return { ...accountEventData['account-created'].parse(data), active: true }
    case 'role-changed':
      return before && { ...before, ...accountEventData['role-changed'].parse(data) }
    case 'deactivated':
      return before && { ...before, active: false }
    case 'reactivated':
      return before && { ...before, active: true }
    case 'password-set':
    case 'token-made':
    case 'token-revoked':
      return before
  }
}
