import type { IdentityAudience } from '@/lib/domain/cases/vocabulary'

import type { Role } from './roles'
import { scopeOf, visibleParts, type Part } from './visibility'

/** Whom a complainant is told of before filing. The counterpart and the public are no viewers of this office: nobody makes them a scope. */
export const audiences = [
  'agency',
  'coordinator',
  'coordinator-after-escalation',
  'overseer',
  'administrator',
  'other-agencies',
  'counterpart',
  'public',
] as const
export type Audience = (typeof audiences)[number]

const roleOf: Partial<Record<Audience, Role>> = {
  agency: 'officer',
  coordinator: 'coordinator',
  'coordinator-after-escalation': 'coordinator',
  overseer: 'overseer',
  administrator: 'administrator',
  'other-agencies': 'officer',
}

/** Names that no account or agency has: ids are lower-case words, and these are not. */
const somebody = ':somebody'
const elsewhere = ':elsewhere'

/** Which parts of a case each audience would see, by the same policy that every read of a case goes through. */
export function partsByAudience(
  filing: { readonly complainant: string | null; readonly agencyId: string; readonly identity: IdentityAudience },
): readonly { readonly audience: Audience; readonly parts: ReadonlySet<Part> }[] {
  return audiences.map((audience) => {
    const role = roleOf[audience]
    if (role === undefined) return { audience, parts: new Set<Part>() }
    const agencyId = role !== 'officer' ? null : audience === 'agency' ? filing.agencyId : elsewhere
    const scope = scopeOf({ accountId: somebody, role, agencyId })
    const facts = { ...filing, reachedCoordinator: audience === 'coordinator-after-escalation' }
    return { audience, parts: visibleParts(scope, facts) }
  })
}
