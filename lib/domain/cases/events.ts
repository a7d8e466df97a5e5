import { z } from 'zod'

import { complaintKinds, identityAudiences, statedReasons, subjects, type EventType } from './vocabulary'

/**
 * What stands in an event: identifiers, dates, choices from closed lists, numbers and booleans. No free text and no personal
 * datum: text is kept apart, and the event holds only the commitment to it. The schemas below are the whole of it.
 */
const day = z.iso.date()
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/)
const seq = z.number().int().min(1)
const level = z.enum(['agency', 'coordinator', 'senior'])

/** Where the case goes with this event; absent where it stays. Frozen in the event, so that history needs no procedure. */
const toStage = id.optional()

export const manners = ['diplomatic-note', 'letter', 'email', 'working-group', 'courier'] as const
export const receiptEvidences = ['acknowledgement', 'diplomatic-note', 'courier'] as const
export const declineReasons = ['not-under-agreement', 'not-basic-research', 'nothing-named', 'partner-not-asked', 'other-mechanism'] as const
export const outcomes = ['solution', 'no-solution'] as const
export const askeds = ['asked', 'asking-unsafe', 'not-asked'] as const
export const delivereds = ['nothing', 'part', 'all'] as const

/** Where a clock ends: a firm day, or a range with `due` null. */
const dates = z.strictObject({ due: day.nullable(), earliest: day.nullable(), latest: day.nullable() })

/** On what a step up the ladder rested when it was taken: the clocks that had passed and the entries that counted. */
const because = z.strictObject({ clocks: z.array(id), events: z.array(seq) })

const decision = {
  decision: z.enum(['suspend', 'continue']),
  /** The objects that the decision covers: activities, expectations, counterparts. */
  scope: z.array(z.strictObject({ kind: z.enum(['activity', 'expectation', 'counterpart']), id })).max(20),
  reviewOn: day.nullable(),
}

export const eventData = {
  'complaint-filed': z.strictObject({
    reference: z.string().regex(/^[A-Z]{2,6}-\d{4}-\d{4,}$/),
    kind: z.enum(complaintKinds),
    subject: z.enum(subjects),
    agencyId: id,
    counterpartId: id.nullable(),
    activityId: id.nullable(),
    expectationId: id.nullable(),
    provisionId: id.nullable(),
    complainingSide: z.string().regex(/^[A-Z]{2,4}$/),
    respondingSide: z.string().regex(/^[A-Z]{2,4}$/),
    happenedOn: day,
    asked: z.enum(askeds),
    askedOn: day.nullable(),
    statedReason: z.enum(statedReasons),
    urgent: z.boolean(),
    identity: z.enum(identityAudiences),
    hasEvidence: z.boolean(),
    toStage: id,
  }),
  'filing-acknowledged': z.strictObject({ toStage }),
  admitted: z.strictObject({ urgent: z.boolean(), toStage }),
  'admission-declined': z.strictObject({ reason: z.enum(declineReasons), toStage }),
  'consultations-requested': z.strictObject({
    level,
    manner: z.enum(manners),
    informalStep: z.enum(['taken', 'none']),
    informalStepOn: day.nullable(),
    toStage,
  }),
  'request-received': z.strictObject({ level, evidence: z.enum(receiptEvidences), toStage }),
  'reply-received': z.strictObject({
    level,
    statedReason: z.enum(statedReasons),
    delivered: z.enum(delivereds),
    alternativeOffered: z.boolean(),
    toStage,
  }),
  'meeting-held': z.strictObject({ level, bothAgreeToGoUp: z.boolean(), toStage }),
  'consultations-concluded': z.strictObject({ level, outcome: z.enum(outcomes), toStage }),
  escalated: z.strictObject({ because, toStage }),
  'referred-to-senior-review': z.strictObject({ because, toStage }),
  'suspension-review-opened': z.strictObject({ because, toStage }),
  'suspension-decision-proposed': z.strictObject({ ...decision, toStage }),
  'suspension-decision-returned': z.strictObject({ proposal: seq, toStage }),
  'suspension-decided': z.strictObject({ ...decision, proposal: seq, toStage }),
  withdrawn: z.strictObject({ toStage }),
  'note-added': z.strictObject({ toStage }),
  'receipt-deemed': z.strictObject({ clock: id, instance: z.number().int().min(1), toStage }),
  'deadline-passed': z.strictObject({
    clock: id,
    instance: z.number().int().min(1),
    due: day,
    /** The last day of the range where the date was provisional; the clock waits for it. */
    latest: day,
    expiresAt: z.iso.datetime(),
    toStage,
  }),
  'observation-superseded': z.strictObject({ observation: seq, toStage }),
  /** The calendars changed what a running clock comes to: both dates stay on record. */
  'clock-recomputed': z.strictObject({ clock: id, instance: z.number().int().min(1), before: dates, after: dates, toStage }),
  'suspension-flag-raised': z.strictObject({ conditions: z.record(id, z.enum(['met', 'not-met', 'unknown'])), toStage }),
  'suspension-flag-lowered': z.strictObject({ conditions: z.record(id, z.enum(['met', 'not-met', 'unknown'])), toStage }),
} satisfies Record<EventType, z.ZodType>

export type EventData = { [T in EventType]: z.infer<(typeof eventData)[T]> }

/** Which part of a case a text belongs to; the same parts that access decides on. */
export type TextPart = 'summary' | 'narrative' | 'identity'

/** A text that goes with an event: kept apart, salted, committed to. */
export interface EventText {
  readonly name: string
  readonly part: TextPart
  readonly text: string
}

/** What `decide` answers with: not yet numbered, dated by entry or chained. */
export type DraftEvent<T extends EventType = EventType> = {
  [K in T]: {
    readonly type: K
    readonly occurredOn: string
    readonly data: EventData[K]
    readonly texts: readonly EventText[]
    /** Entered by the clock rather than by the person who acts. */
    readonly byClock?: boolean
  }
}[T]

/** An event on record, as `evolve` reads it. The actor is a pseudonym that means something in this stream only. */
export type CaseEvent<T extends EventType = EventType> = {
  [K in T]: {
    readonly seq: number
    readonly type: K
    readonly occurredOn: string
    readonly recordedAt: string
    readonly actor: string
    readonly actorRole: string
    readonly procedure: { readonly id: string; readonly version: number; readonly hash: string }
    readonly data: EventData[K]
  }
}[T]

/** Longest texts. A page of a paper has some 3,000 characters: these are a line, a page, and five pages. */
export const textLimits = { line: 200, page: 3000, narrative: 15000 } as const
