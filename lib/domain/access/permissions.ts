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
  'ask-information': ['officer'],
  'answer-information': ['researcher', 'officer'],
  amend: ['researcher', 'officer'],
  'request-second-look': ['researcher'],
  'uphold-refusal': ['officer'],
  'record-informal-step': ['officer', 'coordinator'],
  'request-consultations': ['officer', 'coordinator'],
  'record-receipt': ['officer', 'coordinator'],
  'record-reply': ['officer', 'coordinator'],
  'record-meeting': ['officer', 'coordinator'],
  'record-position': ['officer', 'coordinator'],
  'propose-extension': ['officer', 'coordinator'],
  'answer-extension': ['officer', 'coordinator'],
  'extend-by-notice': ['officer', 'coordinator'],
  'open-toll': ['officer', 'coordinator'],
  'close-toll': ['officer', 'coordinator'],
  'direct-hold': ['coordinator'],
  'lift-hold': ['coordinator'],
  'agree-step': ['officer', 'coordinator'],
  'report-step': ['officer', 'coordinator'],
  'answer-step': ['researcher'],
  'verify-step': ['officer', 'coordinator'],
  conclude: ['officer', 'coordinator'],
  escalate: ['officer'],
  'refer-to-senior-review': ['coordinator'],
  'notify-measure': ['officer', 'coordinator'],
  'raise-safety': ['researcher', 'officer', 'coordinator'],
  'hold-contact': ['officer', 'coordinator'],
  'look-at-safety': ['officer', 'coordinator'],
  refer: ['officer', 'coordinator'],
  'open-suspension-review': ['coordinator'],
  'decide-suspension': ['coordinator'],
  'second-decision': ['coordinator'],
  revive: ['officer', 'coordinator'],
  cease: ['researcher', 'officer'],
  withdraw: ['researcher', 'officer'],
  'correct-entry': ['officer', 'coordinator'],
  note: ['researcher', 'officer', 'coordinator'],
}

/** Who may review a case for the public register, release it there and withdraw it; no act of a procedure. Of a case that they see, and are no party to. */
export const mayReleaseCases: readonly Role[] = ['coordinator']

/** Whether a role may ask for a command at all. Never the whole answer: the procedure and the case have their say. */
export function isPermitted(role: Role, command: CommandName): boolean {
  return permissions[command].includes(role)
}

/**
 * What may be asked for without reading the narrative of the case: the coordinator directs a hold, or lifts it, before a case has
 * come up. Everything else would be acting on what one does not know.
 */
const withoutNarrative: readonly CommandName[] = ['direct-hold', 'lift-hold']

/** Whether a command can be asked for by somebody who does not see the narrative. */
export function needsNarrative(command: CommandName): boolean {
  return !withoutNarrative.includes(command)
}
