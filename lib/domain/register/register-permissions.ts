import type { Role, Viewer } from '@/lib/domain/access/roles'

import type { RegisterKind } from './events'

/** Who may make and change entries, by kind. What is expected and what came is registered by the officer of the activity's agency. */
const registrars: Readonly<Record<RegisterKind, Role>> = {
  agency: 'administrator',
  counterpart: 'administrator',
  instrument: 'administrator',
  activity: 'administrator',
  expectation: 'officer',
  delivery: 'officer',
}

/** Who may read of activities, what was expected and what came; their titles are no secret within the office. */
const readers: readonly Role[] = ['researcher', 'officer', 'coordinator', 'overseer', 'administrator']

/**
 * Whether a viewer may register an entry of a kind.
 * @param agencyId the agency of the activity that it concerns; null where it concerns none
 */
export function mayRegister(viewer: Viewer, kind: RegisterKind, agencyId: string | null): boolean {
  if (viewer.role !== registrars[kind]) return false
  return viewer.role !== 'officer' || (agencyId !== null && viewer.agencyId === agencyId)
}

export function mayReadActivities({ role }: Viewer): boolean {
  return readers.includes(role)
}

/** Who may read what was written about a delivery: as the narrative of a case, it is for those who work on the matter. */
export function mayReadDeliveryWords(viewer: Viewer, agencyId: string): boolean {
  return viewer.role === 'coordinator' || (viewer.role === 'officer' && viewer.agencyId === agencyId)
}
