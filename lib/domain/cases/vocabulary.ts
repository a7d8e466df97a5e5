/**
 * The closed lists that procedures, as data, may speak of. A procedure says where a command is permitted and what an event
 * starts or meets; it cannot invent a new kind of either.
 */

/** What a person can ask for. The name is also the permission's name and the name in the audit. */
export const commandNames = [
  'file',
  'acknowledge',
  'admit',
  'decline-admission',
  'request-consultations',
  'record-receipt',
  'record-reply',
  'record-meeting',
  'conclude',
  'escalate',
  'refer-to-senior-review',
  'open-suspension-review',
  'decide-suspension',
  'second-decision',
  'withdraw',
  'note',
] as const
export type CommandName = (typeof commandNames)[number]

/** What can have happened. The last six are entered by the clock. */
export const eventTypes = [
  'complaint-filed',
  'filing-acknowledged',
  'admitted',
  'admission-declined',
  'consultations-requested',
  'request-received',
  'reply-received',
  'meeting-held',
  'consultations-concluded',
  'escalated',
  'referred-to-senior-review',
  'suspension-review-opened',
  'suspension-decision-proposed',
  'suspension-decision-returned',
  'suspension-decided',
  'withdrawn',
  'note-added',
  'receipt-deemed',
  'deadline-passed',
  'observation-superseded',
  'clock-recomputed',
  'suspension-flag-raised',
  'suspension-flag-lowered',
] as const
export type EventType = (typeof eventTypes)[number]

/** Statements about a case that are worked out rather than looked up as one event. */
export const facts = [
  'activity-under-agreement',
  'expectation-or-provision-named',
  'partner-asked-or-asking-unsafe',
  'expectation-unmet',
  'corrective-step-open',
  'toll-open',
  'own-clock-missed',
  'own-lines-not-provided',
  'late-but-complete-reply',
  'decision-proposed',
] as const
export type FactName = (typeof facts)[number]

export const complaintKinds = ['data-access', 'reciprocity'] as const
export const subjects = ['data', 'materials-and-samples', 'sites-and-laboratories', 'persons-and-visas', 'publication'] as const

/** What the side that withholds gives as its reason. A reason is recorded, not judged. */
export const statedReasons = [
  'none-given',
  'important-data-under-review',
  'cross-border-approval-pending',
  'genetic-resources-approval-missing',
  'export-permit-refused',
  'state-secrets',
  'personal-information',
  'bulk-sensitive-data-rule',
  'controlled-access-data',
  'internal-approval-time',
  'aggregates-offered-instead',
  'other',
] as const
export type StatedReason = (typeof statedReasons)[number]

/** Who may know the complainant's name. `custodian`: nobody but the custodian of restricted identities. */
export const identityAudiences = ['agency-and-coordinator', 'agency', 'custodian'] as const
export type IdentityAudience = (typeof identityAudiences)[number]
