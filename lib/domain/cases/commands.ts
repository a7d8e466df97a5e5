import { z } from 'zod'

import { askeds, declineReasons, delivereds, manners, outcomes, receiptEvidences, textLimits } from './events'
import { complaintKinds, identityAudiences, statedReasons, subjects, type CommandName } from './vocabulary'

const day = z.iso.date()
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/)
const line = z.string().trim().min(1).max(textLimits.line)
const page = z.string().trim().min(1).max(textLimits.page)
const narrative = z.string().trim().min(1).max(textLimits.narrative)
const maybePage = z.string().trim().max(textLimits.page).default('')

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
    })
    .superRefine((file, issues) => {
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
  'request-consultations': z
    .strictObject({
      command: z.literal('request-consultations'),
      on: day,
      manner: z.enum(manners),
      informalStep: z.enum(['taken', 'none']),
      informalStepOn: day.nullable(),
      informalWords: page,
    })
    .superRefine((request, issues) => {
      if (request.informalStep === 'taken' && request.informalStepOn === null) issues.addIssue(need('informalStepOn', 'date-needed'))
    }),
  'record-receipt': z.strictObject({ command: z.literal('record-receipt'), on: day, evidence: z.enum(receiptEvidences) }),
  'record-reply': z.strictObject({
    command: z.literal('record-reply'),
    on: day,
    statedReason: z.enum(statedReasons),
    delivered: z.enum(delivereds),
    alternativeOffered: z.boolean(),
    words: page,
  }),
  'record-meeting': z.strictObject({ command: z.literal('record-meeting'), on: day, bothAgreeToGoUp: z.boolean(), words: page }),
  conclude: z.strictObject({ command: z.literal('conclude'), on: day, outcome: z.enum(outcomes), words: page }),
  escalate: z.strictObject({ command: z.literal('escalate'), words: maybePage }),
  'refer-to-senior-review': z.strictObject({ command: z.literal('refer-to-senior-review'), words: maybePage }),
  'open-suspension-review': z.strictObject({ command: z.literal('open-suspension-review'), words: maybePage }),
  'decide-suspension': z
    .strictObject({
      command: z.literal('decide-suspension'),
      decision: z.enum(['suspend', 'continue']),
      scope: z.array(z.strictObject({ kind: z.enum(['activity', 'expectation', 'counterpart']), id })).min(1, 'scope-needed').max(20),
      reviewOn: day.nullable(),
      memo: narrative,
    })
    .superRefine((decision, issues) => {
      if (decision.decision === 'suspend' && decision.reviewOn === null) issues.addIssue(need('reviewOn', 'date-needed'))
    }),
  'second-decision': z
    .strictObject({ command: z.literal('second-decision'), agree: z.boolean(), words: maybePage })
    .superRefine((second, issues) => {
      if (!second.agree && second.words === '') issues.addIssue(need('words', 'text-needed'))
    }),
  withdraw: z.strictObject({ command: z.literal('withdraw'), words: maybePage }),
  note: z.strictObject({ command: z.literal('note'), words: page }),
} satisfies Record<CommandName, z.ZodType>

export type Command<N extends CommandName = CommandName> = { [K in N]: z.infer<(typeof commandSchemas)[K]> }[N]

/** Any command, told apart by its name. */
export const anyCommand = z.union(Object.values(commandSchemas) as unknown as [z.ZodType<Command>, z.ZodType<Command>])
