import { stepOutcomes } from '@/lib/domain/cases/commands'
import {
  askeds,
  cessationBases,
  declineReasons,
  delivereds,
  manners,
  outcomes,
  pauseReasons,
  receiptEvidences,
  referrals,
  textLimits,
} from '@/lib/domain/cases/events'
import { statedReasons, type CommandName } from '@/lib/domain/cases/vocabulary'

/** What a form can only offer when the case is known: its periods, steps and entries, what its agency has registered. */
export type CaseList =
  | 'scope' | 'sides' | 'clocks' | 'steps' | 'entries' | 'decisions' | 'activities' | 'expectations' | 'provisions'

/** One field of an act's form. Its label and hint stand in the messages, under `acts.fields.<command>.<name>`. */
export type ActField =
  | { readonly kind: 'date'; readonly name: string; readonly optional?: true }
  /** Local time of day. */
  | { readonly kind: 'time'; readonly name: string; readonly optional: true }
  | { readonly kind: 'text'; readonly name: string; readonly limit: number; readonly optional?: true }
  /** One of a closed list; `words` is where the messages name its members. */
  | { readonly kind: 'choice'; readonly name: string; readonly choices: readonly string[]; readonly words: string; readonly asList?: true }
  | { readonly kind: 'yes-no'; readonly name: string; readonly words?: string }
  /** One of what the case offers; `number` where it is the number of an entry. */
  | { readonly kind: 'of-case'; readonly name: string; readonly list: CaseList; readonly optional?: true; readonly number?: true; readonly all?: true }
  | { readonly kind: 'number'; readonly name: string }
  /** The objects of the case that a decision covers. */
  | { readonly kind: 'scope'; readonly name: string; readonly optional?: true }

/** What a request says of an informal step: a procedure that knows none asks for none of these. */
export const informalFields = ['informalStep', 'informalStepOn', 'informalWords']

export type ActCommand = Exclude<CommandName, 'file'>

const on: ActField = { kind: 'date', name: 'on' }
const manner: ActField = { kind: 'choice', name: 'manner', choices: manners, words: 'vocabulary.manner' }
const instrument: ActField = { ...manner, name: 'instrument' }
const side = (name: string): ActField => ({ kind: 'of-case', name, list: 'sides', all: true })
const step: ActField = { kind: 'of-case', name: 'step', list: 'steps', number: true, all: true }
const clock: ActField = { kind: 'of-case', name: 'clock', list: 'clocks' }
const n: ActField = { kind: 'number', name: 'n' }
const elsewhere: ActField = { kind: 'text', name: 'elsewhere', limit: textLimits.page }
const words = (optional?: true): ActField => ({ kind: 'text', name: 'words', limit: textLimits.page, optional })

/** What each act asks for: the members of its command, in the order in which a person thinks of them. */
export const actFields: Readonly<Record<ActCommand, readonly ActField[]>> = {
  acknowledge: [],
  admit: [{ kind: 'yes-no', name: 'urgent' }],
  'decline-admission': [
    { kind: 'choice', name: 'reason', choices: declineReasons, words: 'vocabulary.declineReason' },
    words(),
    elsewhere,
  ],
  'ask-information': [words()],
  'answer-information': [words()],
  amend: [
    words(),
    { kind: 'of-case', name: 'activityId', list: 'activities', optional: true },
    { kind: 'of-case', name: 'expectationId', list: 'expectations', optional: true },
    { kind: 'of-case', name: 'provisionId', list: 'provisions', optional: true },
    { kind: 'choice', name: 'asked', choices: askeds, words: 'vocabulary.asked' },
    { kind: 'date', name: 'askedOn', optional: true },
    { kind: 'text', name: 'askedWords', limit: textLimits.page, optional: true },
  ],
  'request-second-look': [words()],
  'uphold-refusal': [words(), elsewhere],
  'record-informal-step': [on, manner, words()],
  'request-consultations': [
    on,
    manner,
    { kind: 'choice', name: 'informalStep', choices: ['taken', 'none'], words: 'acts.informalChoice' },
    { kind: 'date', name: 'informalStepOn', optional: true },
    { kind: 'text', name: 'informalWords', limit: textLimits.page },
    { kind: 'yes-no', name: 'several' },
  ],
  'notify-measure': [on, words()],
  'record-receipt': [on, { kind: 'time', name: 'at', optional: true }, { kind: 'choice', name: 'evidence', choices: receiptEvidences, words: 'vocabulary.evidence' }],
  'record-reply': [
    on,
    { kind: 'choice', name: 'delivered', choices: delivereds, words: 'vocabulary.delivered' },
    { kind: 'choice', name: 'statedReason', choices: statedReasons, words: 'vocabulary.statedReason', asList: true },
    { kind: 'yes-no', name: 'alternativeOffered' },
    words(),
  ],
  'record-meeting': [on, { kind: 'yes-no', name: 'bothAgreeToGoUp' }, words()],
  'record-position': [side('side'), on, words()],
  'propose-extension': [clock, n, side('by'), on, words(true)],
  'answer-extension': [{ kind: 'yes-no', name: 'accepted', words: 'acts.acceptedChoice' }, on, instrument, words(true)],
  'extend-by-notice': [clock, n, side('by'), on, instrument, words()],
  'open-toll': [on, { kind: 'choice', name: 'reason', choices: pauseReasons, words: 'vocabulary.tollReason' }, words()],
  'close-toll': [on, words(true)],
  'direct-hold': [words()],
  'lift-hold': [words(true)],
  'agree-step': [words(), side('side'), { kind: 'date', name: 'dueOn' }, on, instrument],
  'report-step': [step, on, words()],
  'answer-step': [step, { kind: 'yes-no', name: 'confirmed', words: 'acts.confirmedChoice' }, words(true)],
  'verify-step': [step, { kind: 'choice', name: 'outcome', choices: stepOutcomes, words: 'acts.stepOutcomeChoice' }, words()],
  conclude: [on, { kind: 'choice', name: 'outcome', choices: outcomes, words: 'acts.outcomeChoice' }, words()],
  escalate: [words(true)],
  'refer-to-senior-review': [words(true)],
  'raise-safety': [words()],
  'hold-contact': [words(true)],
  'look-at-safety': [{ kind: 'choice', name: 'contact', choices: ['resumes', 'stays-held'], words: 'acts.contactChoice' }, words()],
  refer: [
    { kind: 'choice', name: 'to', choices: referrals, words: 'vocabulary.referral' },
    { kind: 'yes-no', name: 'whole', words: 'acts.wholeChoice' },
    words(),
  ],
  'open-suspension-review': [words(true)],
  'decide-suspension': [
    { kind: 'of-case', name: 'decision', list: 'decisions', all: true },
    { kind: 'scope', name: 'scope' },
    { kind: 'date', name: 'reviewOn', optional: true },
    { kind: 'text', name: 'memo', limit: textLimits.narrative },
    { kind: 'text', name: 'recommendation', limit: textLimits.page, optional: true },
  ],
  'second-decision': [{ kind: 'yes-no', name: 'agree', words: 'acts.agreeChoice' }, words(true)],
  revive: [on, manner, words()],
  cease: [
    on,
    { kind: 'choice', name: 'basis', choices: cessationBases, words: 'vocabulary.cessationBasis' },
    { kind: 'yes-no', name: 'caseGoesOn', words: 'acts.goesOnChoice' },
    words(),
  ],
  withdraw: [words(true)],
  'correct-entry': [
    { kind: 'of-case', name: 'entry', list: 'entries', number: true },
    { kind: 'choice', name: 'what', choices: ['date', 'void'], words: 'acts.correctionChoice' },
    { kind: 'date', name: 'on', optional: true },
    words(),
  ],
  note: [words()],
}
