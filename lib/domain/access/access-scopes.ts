import { mayRegister } from '@/lib/domain/register/register-permissions'

import type { Viewer } from './roles'

/**
 * What a program may do with an access token. It narrows what the owner of the token may, and never widens it: each call asks the same doors
 * as the pages, as the owner, with role and agency as they are at that moment.
 */
export const accessScopes = ['read', 'deliveries:write'] as const
export type AccessScope = (typeof accessScopes)[number]

/** The scopes that a person can give a token: those that would open nothing for this role are not offered. */
export function scopesFor(viewer: Viewer): readonly AccessScope[] {
  return accessScopes.filter((scope) => scope !== 'deliveries:write' || mayRegister(viewer, 'delivery', viewer.agencyId))
}
