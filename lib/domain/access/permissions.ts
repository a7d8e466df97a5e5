import type { CommandName } from '@/lib/domain/cases/vocabulary'

import type { Role } from './roles'

/**
 * Who may ask for what at all: one page to read. A procedure can narrow this per stage, never widen it. Researchers file and
 * withdraw; officers take a case through the agency's stages; coordinators take it from there and decide, two of them.
 */
export const permissions: Readonly<Record<CommandName, readonly Role[]>> = {
  file: ['researcher', 'officer'],
  acknowledge: ['officer'],
  admit: ['officer'],
  'decline-admission': ['officer'],
  'request-consultations': ['officer', 'coordinator'],
  'record-receipt': ['officer', 'coordinator'],
  'record-reply': ['officer', 'coordinator'],
  'record-meeting': ['officer', 'coordinator'],
  conclude: ['officer', 'coordinator'],
  escalate: ['officer'],
  'refer-to-senior-review': ['coordinator'],
  'open-suspension-review': ['coordinator'],
  'decide-suspension': ['coordinator'],
  'second-decision': ['coordinator'],
  withdraw: ['researcher'],
  note: ['researcher', 'officer', 'coordinator'],
}

/** Whether a role may ask for a command at all. Never the whole answer: the procedure and the case have their say. */
export function isPermitted(role: Role, command: CommandName): boolean {
  return permissions[command].includes(role)
}
