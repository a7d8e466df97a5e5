import { declineReasons, delivereds, manners, outcomes, receiptEvidences, textLimits } from '@/lib/domain/cases/events'
import { statedReasons, type CommandName } from '@/lib/domain/cases/vocabulary'

/** One field of an act's form. Its label and hint stand in the messages, under `acts.fields.<command>.<name>`. */
export type ActField =
  | { readonly kind: 'date'; readonly name: string; readonly optional?: true }
  | { readonly kind: 'text'; readonly name: string; readonly limit: number; readonly optional?: true }
  /** One of a closed list; `words` is where the messages name its members. */
  | { readonly kind: 'choice'; readonly name: string; readonly choices: readonly string[]; readonly words: string; readonly asList?: true }
  | { readonly kind: 'yes-no'; readonly name: string; readonly words?: string }
  /** The objects of the case that a decision covers. */
  | { readonly kind: 'scope'; readonly name: string }

export type ActCommand = Exclude<CommandName, 'file'>

const on: ActField = { kind: 'date', name: 'on' }
const words = (optional?: true): ActField => ({ kind: 'text', name: 'words', limit: textLimits.page, optional })

/** What each act asks for: the members of its command, in the order in which a person thinks of them. */
export const actFields: Readonly<Record<ActCommand, readonly ActField[]>> = {
  acknowledge: [],
  admit: [{ kind: 'yes-no', name: 'urgent' }],
  'decline-admission': [
    { kind: 'choice', name: 'reason', choices: declineReasons, words: 'vocabulary.declineReason' },
    words(),
    { kind: 'text', name: 'elsewhere', limit: textLimits.page },
  ],
  'request-consultations': [
    on,
    { kind: 'choice', name: 'manner', choices: manners, words: 'vocabulary.manner' },
    { kind: 'choice', name: 'informalStep', choices: ['taken', 'none'], words: 'acts.informalChoice' },
    { kind: 'date', name: 'informalStepOn', optional: true },
    { kind: 'text', name: 'informalWords', limit: textLimits.page },
  ],
  'record-receipt': [on, { kind: 'choice', name: 'evidence', choices: receiptEvidences, words: 'vocabulary.evidence' }],
  'record-reply': [
    on,
    { kind: 'choice', name: 'delivered', choices: delivereds, words: 'vocabulary.delivered' },
    { kind: 'choice', name: 'statedReason', choices: statedReasons, words: 'vocabulary.statedReason', asList: true },
    { kind: 'yes-no', name: 'alternativeOffered' },
    words(),
  ],
  'record-meeting': [on, { kind: 'yes-no', name: 'bothAgreeToGoUp' }, words()],
  conclude: [on, { kind: 'choice', name: 'outcome', choices: outcomes, words: 'acts.outcomeChoice' }, words()],
  escalate: [words(true)],
  'refer-to-senior-review': [words(true)],
  'open-suspension-review': [words(true)],
  'decide-suspension': [
    { kind: 'choice', name: 'decision', choices: ['suspend', 'continue'], words: 'acts.decisionChoice' },
    { kind: 'scope', name: 'scope' },
    { kind: 'date', name: 'reviewOn', optional: true },
    { kind: 'text', name: 'memo', limit: textLimits.narrative },
  ],
  'second-decision': [{ kind: 'yes-no', name: 'agree', words: 'acts.agreeChoice' }, words(true)],
  withdraw: [words(true)],
  note: [words()],
}
