/** The six roles of persons. The clock is an actor of the record too, but never a viewer. */
export const roles = ['researcher', 'officer', 'coordinator', 'overseer', 'custodian', 'administrator'] as const

export type Role = (typeof roles)[number]

/** A signed-in person, as the session row tells at this request. Only an officer belongs to an agency. */
export interface Viewer {
  readonly accountId: string
  readonly role: Role
  readonly agencyId: string | null
}
