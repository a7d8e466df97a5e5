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
  'ask-information',
  'answer-information',
  'amend',
  'request-second-look',
  'uphold-refusal',
  'record-informal-step',
  'request-consultations',
  'record-receipt',
  'record-reply',
  'record-meeting',
  'record-position',
  'propose-extension',
  'answer-extension',
  'extend-by-notice',
  'open-toll',
  'close-toll',
  'direct-hold',
  'lift-hold',
  'agree-step',
  'report-step',
  'answer-step',
  'verify-step',
  'conclude',
  'escalate',
  'refer-to-senior-review',
  'notify-measure',
  'raise-safety',
  'hold-contact',
  'look-at-safety',
  'refer',
  'open-suspension-review',
  'decide-suspension',
  'second-decision',
  'revive',
  'cease',
  'withdraw',
  'correct-entry',
  'note',
] as const
export type CommandName = (typeof commandNames)[number]

/** What can have happened. The last eight are entered by the clock. */
export const eventTypes = [
  'complaint-filed',
  'filing-acknowledged',
  'admitted',
  'admission-declined',
  'information-asked',
  'information-answered',
  'complaint-amended',
  'second-look-requested',
  'refusal-upheld',
  'informal-step-taken',
  'consultations-requested',
  'request-received',
  'reply-received',
  'meeting-held',
  'position-recorded',
  'extension-proposed',
  'extension-agreed',
  'extension-declined',
  'extension-noticed',
  'toll-opened',
  'toll-closed',
  'corrective-step-agreed',
  'corrective-step-reported',
  'corrective-step-answered',
  'corrective-step-verified',
  'corrective-step-failed',
  'consultations-concluded',
  'escalated',
  'referred-to-senior-review',
  'measure-notified',
  'safety-concern-raised',
  'contact-held',
  'safety-looked-at',
  'referred',
  'suspension-review-opened',
  'suspension-decision-proposed',
  'suspension-decision-returned',
  'suspension-decided',
  'revived',
  'cessation-recorded',
  'withdrawn',
  'entry-voided',
  'note-added',
  'receipt-deemed',
  'deadline-passed',
  'observation-superseded',
  'clock-recomputed',
  'lapse-warned',
  'lapsed',
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
  'hold-open',
  'pause-open',
  'question-open',
  'contact-held',
  'safety-concern-open',
  'extension-proposed',
  'clock-can-be-extended',
  'step-not-reported',
  'step-to-answer',
  'office-complains',
  'filed-by-complainant',
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
