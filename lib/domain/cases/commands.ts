import { z } from 'zod'

import {
  askeds,
  cessationBases,
  declineReasons,
  delivereds,
  filedFors,
  manners,
  outcomes,
  pauseReasons,
  receiptEvidences,
  referrals,
  sidesOfCase,
  suspensionDecisions,
  textLimits,
} from './events'
import { complaintKinds, identityAudiences, statedReasons, subjects, type CommandName } from './vocabulary'

const day = z.iso.date()
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/)
const line = z.string().trim().min(1).max(textLimits.line)
const page = z.string().trim().min(1).max(textLimits.page)
const narrative = z.string().trim().min(1).max(textLimits.narrative)
const seq = z.number().int().min(1)
/** A clock of the case by its key, as in `agency-reply-1`. */
const clockKey = z.string().regex(/^[a-z][a-z0-9-]*-[1-9][0-9]*$/)
const side = z.enum(sidesOfCase)
/** Days of one extension. The cap of the period says how many; this only keeps a slip of the pen out. */
const days = z.number().int().min(1).max(10_000)
/** Local time, as in 16:30. */
const timeOfDay = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
const maybePage = z.string().trim().max(textLimits.page).default('')

/** `complete`: done, and the matter is settled; `done`: done, and more remains. */
export const stepOutcomes = ['complete', 'done', 'failed'] as const

/** Says a message key by the field that it concerns. */
const need = (field: string, message: string) => ({ code: 'custom' as const, path: [field], message })

/**
 * What a person asks for, command by command. The same schemas read the forms, the programs' requests and the drafts; the message
 * of an issue is a key that the screens put into words. Dates are calendar dates, texts are in characters.
 */
export const commandSchemas = {
  file: z
    .strictObject({
      command: z.literal('file'),
      kind: z.enum(complaintKinds),
      subject: z.enum(subjects),
      title: line,
      narrative,
      happenedOn: day,
      agencyId: id,
      activityId: id.nullable(),
      expectationId: id.nullable(),
      provisionId: id.nullable(),
      asked: z.enum(askeds),
      askedOn: day.nullable(),
      askedWords: maybePage,
      statedReason: z.enum(statedReasons),
      evidence: maybePage,
      urgent: z.boolean(),
      identity: z.enum(identityAudiences),
      safety: z.boolean(),
      /** What each side provided, in words; a reciprocity complaint rests on it. */
      balanceWords: maybePage,
      filedFor: z.enum(filedFors),
      /** For a concern received from the other side: the day on which it was received. */
      receivedOn: day.nullable(),
    })
    .superRefine((file, issues) => {
      if (file.filedFor === 'other-side' && file.receivedOn === null) issues.addIssue(need('receivedOn', 'date-needed'))
      if (file.kind === 'reciprocity' && file.balanceWords === '') issues.addIssue(need('balanceWords', 'text-needed'))
      if (file.asked === 'asked' && file.askedOn === null) issues.addIssue(need('askedOn', 'date-needed'))
      if (file.asked !== 'not-asked' && file.askedWords === '') issues.addIssue(need('askedWords', 'text-needed'))
    }),
  acknowledge: z.strictObject({ command: z.literal('acknowledge') }),
  admit: z.strictObject({ command: z.literal('admit'), urgent: z.boolean() }),
  'decline-admission': z.strictObject({
    command: z.literal('decline-admission'),
    reason: z.enum(declineReasons),
    words: page,
    elsewhere: page,
  }),
  'ask-information': z.strictObject({ command: z.literal('ask-information'), words: page }),
  'answer-information': z.strictObject({ command: z.literal('answer-information'), words: page }),
  amend: z
    .strictObject({
      command: z.literal('amend'),
      activityId: id.nullable(),
      expectationId: id.nullable(),
      provisionId: id.nullable(),
      asked: z.enum(askeds),
      askedOn: day.nullable(),
      askedWords: maybePage,
      words: page,
    })
    .superRefine((amend, issues) => {
      if (amend.asked === 'asked' && amend.askedOn === null) issues.addIssue(need('askedOn', 'date-needed'))
      if (amend.asked !== 'not-asked' && amend.askedWords === '') issues.addIssue(need('askedWords', 'text-needed'))
    }),
  'request-second-look': z.strictObject({ command: z.literal('request-second-look'), words: page }),
  'uphold-refusal': z.strictObject({ command: z.literal('uphold-refusal'), words: page, elsewhere: page }),
  'record-informal-step': z.strictObject({ command: z.literal('record-informal-step'), on: day, manner: z.enum(manners), words: page }),
  'request-consultations': z
    .strictObject({
      command: z.literal('request-consultations'),
      on: day,
      manner: z.enum(manners),
      informalStep: z.enum(['taken', 'none']),
      informalStepOn: day.nullable(),
      informalWords: page,
      /** Whether more than one member of the responding side is concerned; asked where a period depends on it. */
      several: z.boolean().nullish(),
    })
    .superRefine((request, issues) => {
      if (request.informalStep === 'taken' && request.informalStepOn === null) issues.addIssue(need('informalStepOn', 'date-needed'))
    }),
  'record-receipt': z.strictObject({
    command: z.literal('record-receipt'),
    on: day,
    /** Local time where it was received; left out where nobody knows. Where a procedure has a cut-off hour, the day depends on it. */
    at: timeOfDay.nullish(),
    evidence: z.enum(receiptEvidences),
  }),
  'record-reply': z.strictObject({
    command: z.literal('record-reply'),
    on: day,
    statedReason: z.enum(statedReasons),
    delivered: z.enum(delivereds),
    alternativeOffered: z.boolean(),
    words: page,
  }),
  'record-meeting': z.strictObject({ command: z.literal('record-meeting'), on: day, bothAgreeToGoUp: z.boolean(), words: page }),
  'record-position': z.strictObject({ command: z.literal('record-position'), on: day, side, words: page }),
  'propose-extension': z.strictObject({ command: z.literal('propose-extension'), on: day, clock: clockKey, n: days, by: side, words: maybePage }),
  'answer-extension': z.strictObject({
    command: z.literal('answer-extension'),
    on: day,
    accepted: z.boolean(),
    instrument: z.enum(manners),
    words: maybePage,
  }),
  'extend-by-notice': z.strictObject({
    command: z.literal('extend-by-notice'),
    on: day,
    clock: clockKey,
    n: days,
    by: side,
    instrument: z.enum(manners),
    words: page,
  }),
  'open-toll': z.strictObject({ command: z.literal('open-toll'), on: day, reason: z.enum(pauseReasons), words: page }),
  'close-toll': z.strictObject({ command: z.literal('close-toll'), on: day, words: maybePage }),
  'direct-hold': z.strictObject({ command: z.literal('direct-hold'), words: page }),
  'lift-hold': z.strictObject({ command: z.literal('lift-hold'), words: maybePage }),
  'agree-step': z.strictObject({
    command: z.literal('agree-step'),
    on: day,
    side,
    dueOn: day,
    instrument: z.enum(manners),
    words: page,
  }),
  'report-step': z.strictObject({ command: z.literal('report-step'), on: day, step: seq, words: page }),
  'answer-step': z
    .strictObject({ command: z.literal('answer-step'), step: seq, confirmed: z.boolean(), words: maybePage })
    .superRefine((answer, issues) => {
      if (!answer.confirmed && answer.words === '') issues.addIssue(need('words', 'text-needed'))
    }),
  'verify-step': z.strictObject({ command: z.literal('verify-step'), step: seq, outcome: z.enum(stepOutcomes), words: page }),
  'notify-measure': z.strictObject({ command: z.literal('notify-measure'), on: day, words: page }),
  conclude: z.strictObject({ command: z.literal('conclude'), on: day, outcome: z.enum(outcomes), words: page }),
  escalate: z.strictObject({ command: z.literal('escalate'), words: maybePage }),
  'refer-to-senior-review': z.strictObject({ command: z.literal('refer-to-senior-review'), words: maybePage }),
  'raise-safety': z.strictObject({ command: z.literal('raise-safety'), words: page }),
  'hold-contact': z.strictObject({ command: z.literal('hold-contact'), words: maybePage }),
  'look-at-safety': z.strictObject({ command: z.literal('look-at-safety'), contact: z.enum(['resumes', 'stays-held']), words: page }),
  refer: z.strictObject({ command: z.literal('refer'), to: z.enum(referrals), whole: z.boolean(), words: page }),
  'open-suspension-review': z.strictObject({ command: z.literal('open-suspension-review'), words: maybePage }),
  'decide-suspension': z
    .strictObject({
      command: z.literal('decide-suspension'),
      decision: z.enum(suspensionDecisions),
      /** For the answer to a review the scope is that of the decision under review, and none is given. */
      scope: z.array(z.strictObject({ kind: z.enum(['activity', 'expectation', 'counterpart']), id })).max(20),
      reviewOn: day.nullable(),
      memo: narrative,
      recommendation: maybePage,
    })
    .superRefine((decision, issues) => {
      const first = decision.decision === 'suspend' || decision.decision === 'continue'
      if (first && decision.scope.length === 0) issues.addIssue(need('scope', 'scope-needed'))
      if ((decision.decision === 'suspend' || decision.decision === 'keep') && decision.reviewOn === null) issues.addIssue(need('reviewOn', 'date-needed'))
    }),
  'second-decision': z
    .strictObject({ command: z.literal('second-decision'), agree: z.boolean(), words: maybePage })
    .superRefine((second, issues) => {
      if (!second.agree && second.words === '') issues.addIssue(need('words', 'text-needed'))
    }),
  revive: z.strictObject({ command: z.literal('revive'), on: day, manner: z.enum(manners), words: page }),
  cease: z.strictObject({
    command: z.literal('cease'),
    on: day,
    basis: z.enum(cessationBases),
    caseGoesOn: z.boolean(),
    words: page,
  }),
  withdraw: z.strictObject({ command: z.literal('withdraw'), words: maybePage }),
  'correct-entry': z
    .strictObject({ command: z.literal('correct-entry'), entry: seq, what: z.enum(['date', 'void']), on: day.nullable(), words: page })
    .superRefine((correction, issues) => {
      if (correction.what === 'date' && correction.on === null) issues.addIssue(need('on', 'date-needed'))
    }),
  note: z.strictObject({ command: z.literal('note'), words: page }),
} satisfies Record<CommandName, z.ZodType>

export type Command<N extends CommandName = CommandName> = { [K in N]: z.infer<(typeof commandSchemas)[K]> }[N]

/** Any command, told apart by its name. */
export const anyCommand = z.union(Object.values(commandSchemas) as unknown as [z.ZodType<Command>, z.ZodType<Command>])
