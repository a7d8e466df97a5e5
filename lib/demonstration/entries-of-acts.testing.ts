import type { Act } from '@/lib/domain/agreements/schema'
import type { CommandName, EventType } from '@/lib/domain/cases/vocabulary'
import type { RecordEntry } from '@/lib/services/view-case'

/** What each command enters; a command without an act in the procedure enters nothing here. */
const entered: Readonly<Record<CommandName, readonly EventType[]>> = {
  file: ['complaint-filed'],
  acknowledge: ['filing-acknowledged'],
  admit: ['admitted'],
  'decline-admission': ['admission-declined'],
  'ask-information': ['information-asked'],
  'answer-information': ['information-answered'],
  amend: ['complaint-amended'],
  'request-second-look': ['second-look-requested'],
  'uphold-refusal': ['refusal-upheld'],
  'record-informal-step': ['informal-step-taken'],
  'request-consultations': ['consultations-requested'],
  'record-receipt': ['request-received'],
  'record-reply': ['reply-received'],
  'record-meeting': ['meeting-held'],
  'record-position': ['position-recorded'],
  'propose-extension': ['extension-proposed'],
  'answer-extension': ['extension-agreed', 'extension-declined'],
  'extend-by-notice': ['extension-noticed'],
  'open-toll': ['toll-opened'],
  'close-toll': ['toll-closed'],
  'direct-hold': ['toll-opened'],
  'lift-hold': ['toll-closed'],
  'agree-step': ['corrective-step-agreed'],
  'report-step': ['corrective-step-reported'],
  'answer-step': ['corrective-step-answered'],
  'verify-step': ['corrective-step-verified', 'corrective-step-failed'],
  conclude: ['consultations-concluded'],
  escalate: ['escalated'],
  'refer-to-senior-review': ['referred-to-senior-review'],
  'raise-safety': ['safety-concern-raised'],
  'hold-contact': ['contact-held'],
  'look-at-safety': ['safety-looked-at'],
  refer: ['referred'],
  'open-suspension-review': ['suspension-review-opened'],
  'decide-suspension': ['suspension-decision-proposed'],
  'second-decision': ['suspension-decided', 'suspension-decision-returned'],
  revive: ['revived'],
  cease: ['cessation-recorded'],
  withdraw: ['withdrawn'],
  'correct-entry': ['entry-voided'],
  note: ['note-added'],
}

/** Whether an entry of a record can have been made by an act: of its kind, in a stage and in a role that the act is for. */
export function isOfAct(act: Act, entry: RecordEntry): boolean {
  const isForRole = (act.roles as readonly string[]).includes(entry.role)
  return isForRole && act.stages.includes(entry.stage) && entered[act.command].includes(entry.type)
}
