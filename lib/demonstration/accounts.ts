import type { Role } from '@/lib/domain/access/roles'

/** One invented person of the demonstration office. What the person does stands in the messages, under `key`. */
export interface DemonstrationAccount {
  readonly key: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly agencyId: string | null
}

/**
 * The people of the demonstration office, in the order in which a complaint meets them. All are invented; `demo.example` can
 * belong to nobody (RFC 2606). They are made by the loader of the demonstration and never in an office with real data.
 */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  { key: 'researcher', email: 'researcher@demo.example', name: 'Robin Hale', role: 'researcher', agencyId: null },
  { key: 'researcher2', email: 'researcher2@demo.example', name: 'Jamie Okafor', role: 'researcher', agencyId: null },
  { key: 'officer', email: 'officer@demo.example', name: 'Morgan Lindqvist', role: 'officer', agencyId: 'bes' },
  { key: 'officer2', email: 'officer2@demo.example', name: 'Avery Castellan', role: 'officer', agencyId: 'ahs' },
  { key: 'coordinator', email: 'coordinator@demo.example', name: 'Quinn Abara', role: 'coordinator', agencyId: null },
  { key: 'coordinator2', email: 'coordinator2@demo.example', name: 'Rowan Ishii', role: 'coordinator', agencyId: null },
  { key: 'overseer', email: 'overseer@demo.example', name: 'Sage Whitlock', role: 'overseer', agencyId: null },
  { key: 'custodian', email: 'custodian@demo.example', name: 'Emery Nakata', role: 'custodian', agencyId: null },
  { key: 'administrator', email: 'administrator@demo.example', name: 'Kit Sorensen', role: 'administrator', agencyId: null },
]

/** The one password of them all, shown on the sign-in page. */
export const demonstrationPassword = 'comity demonstration'

/** Whether an address is one of the demonstration's, which no office with real data lets in. */
export function isDemonstrationAddress(email: string): boolean {
  return email.toLowerCase().endsWith('@demo.example')
}
