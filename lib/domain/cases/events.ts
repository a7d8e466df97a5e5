import { z } from 'zod'

import { frozenFigures } from '@/lib/domain/reciprocity/frozen-figures'

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
/** Why a clock stands still, or a lapse does not run, besides a question, a corrective step or a safety concern. */
export const pauseReasons = ['agreed-pause', 'beyond-control', 'fee-question', 'good-faith-talks'] as const
export const tollReasons = ['hold-directed', ...pauseReasons] as const
export const referrals = ['safety', 'intellectual-property'] as const
export const cessationBases = ['no-reciprocity', 'safety', 'law', 'own-choice'] as const
export const sidesOfCase = ['complaining-side', 'responding-side'] as const
/** Who brought the matter: a person, the agency for itself, or the other side, whose concern was received. */
export const filedFors = ['complainant', 'agency', 'other-side'] as const
export const delivereds = ['nothing', 'part', 'all'] as const

/** Where a clock ends: a firm day, or a range with `due` null. `awaits`: the years whose schedules can still move it; absent where none can. */
const dates = z.strictObject({ due: day.nullable(), earliest: day.nullable(), latest: day.nullable(), awaits: z.array(z.number().int()).optional() })

/** On what a step up the ladder rested when it was taken: the clocks that had passed and the entries that counted. */
const because = z.strictObject({ clocks: z.array(id), events: z.array(seq) })

export const suspensionDecisions = ['suspend', 'continue', 'keep', 'resume', 'terminate'] as const

/** An entry of the same kind that this one corrects: it stands in its place. */
const corrects = seq.optional()
const asideOf = z.enum(sidesOfCase)
const partyId = z.string().regex(/^[A-Z]{2,4}$/)
const count = z.number().int().min(0)

const decision = {
  /** `keep`, `resume` and `terminate` answer the review of a suspension. */
  decision: z.enum(suspensionDecisions),
  /** Something beyond an activity or a counterpart is recommended, in words; it decides nothing. */
  recommends: z.boolean(),
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
    complainingSide: partyId,
    respondingSide: partyId,
    filedFor: z.enum(filedFors),
    happenedOn: day,
    asked: z.enum(askeds),
    askedOn: day.nullable(),
    statedReason: z.enum(statedReasons),
    urgent: z.boolean(),
    safety: z.boolean(),
    /** For a reciprocity complaint about an activity: the figures of the ledger of that day, as they were. */
    figures: frozenFigures.optional(),
    /** What earlier releases kept in their place: what each side, as provider, had on record that day, counted by lines. */
    balance: z
      .record(partyId, z.strictObject({ lines: count, complete: count, partial: count, declined: count, nothing: count }))
      .nullable(),
    identity: z.enum(identityAudiences),
    hasEvidence: z.boolean(),
    toStage: id,
  }),
  'filing-acknowledged': z.strictObject({ toStage }),
  admitted: z.strictObject({ urgent: z.boolean(), toStage }),
  'admission-declined': z.strictObject({ reason: z.enum(declineReasons), toStage }),
  'information-asked': z.strictObject({ toStage }),
  'information-answered': z.strictObject({ question: seq, toStage }),
  'complaint-amended': z.strictObject({
    counterpartId: id.nullable(),
    activityId: id.nullable(),
    expectationId: id.nullable(),
    provisionId: id.nullable(),
    asked: z.enum(askeds),
    askedOn: day.nullable(),
    toStage,
  }),
  'second-look-requested': z.strictObject({ refusal: seq, toStage }),
  'refusal-upheld': z.strictObject({ toStage }),
  'informal-step-taken': z.strictObject({ level, manner: z.enum(manners), corrects, toStage }),
  'consultations-requested': z.strictObject({
    level,
    manner: z.enum(manners),
    informalStep: z.enum(['taken', 'none']),
    informalStepOn: day.nullable(),
    /** More than one member of the responding side is concerned. */
    several: z.literal(true).optional(),
    corrects,
    toStage,
  }),
  'request-received': z.strictObject({
    level,
    evidence: z.enum(receiptEvidences),
    /** Local time where it was received, as in 16:30; absent where nobody knows. */
    at: z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/).optional(),
    corrects,
    toStage,
  }),
  'reply-received': z.strictObject({
    level,
    statedReason: z.enum(statedReasons),
    delivered: z.enum(delivereds),
    alternativeOffered: z.boolean(),
    corrects,
    toStage,
  }),
  'meeting-held': z.strictObject({ level, bothAgreeToGoUp: z.boolean(), corrects, toStage }),
  'position-recorded': z.strictObject({ side: asideOf, corrects, toStage }),
  'extension-proposed': z.strictObject({ clock: id, instance: z.number().int().min(1), n: z.number().int().min(1), by: asideOf, corrects, toStage }),
  'extension-agreed': z.strictObject({
    clock: id,
    instance: z.number().int().min(1),
    n: z.number().int().min(1),
    by: asideOf,
    acceptedBy: asideOf,
    instrument: z.enum(manners),
    proposal: seq,
    corrects,
    toStage,
  }),
  'extension-declined': z.strictObject({ proposal: seq, corrects, toStage }),
  'extension-noticed': z.strictObject({
    clock: id,
    instance: z.number().int().min(1),
    n: z.number().int().min(1),
    by: asideOf,
    instrument: z.enum(manners),
    corrects,
    toStage,
  }),
  'toll-opened': z.strictObject({ reason: z.enum(tollReasons), corrects, toStage }),
  'toll-closed': z.strictObject({ opened: seq, corrects, toStage }),
  'corrective-step-agreed': z.strictObject({
    level,
    /** The side that undertook it. */
    side: asideOf,
    dueOn: day,
    instrument: z.enum(manners),
    /** Where the case goes on if the step fails. */
    returnTo: id,
    corrects,
    toStage,
  }),
  'corrective-step-reported': z.strictObject({ step: seq, corrects, toStage }),
  'corrective-step-answered': z.strictObject({ step: seq, confirmed: z.boolean(), toStage }),
  'corrective-step-verified': z.strictObject({ step: seq, settled: z.boolean(), toStage }),
  'corrective-step-failed': z.strictObject({ step: seq, toStage }),
  'consultations-concluded': z.strictObject({ level, outcome: z.enum(outcomes), corrects, toStage }),
  escalated: z.strictObject({ because, toStage }),
  /** Advance notice of a measure outside this procedure, by the complaining side. */
  'measure-notified': z.strictObject({ because, corrects, toStage }),
  'referred-to-senior-review': z.strictObject({ because, toStage }),
  'safety-concern-raised': z.strictObject({ toStage }),
  'contact-held': z.strictObject({ toStage }),
  'safety-looked-at': z.strictObject({ held: seq, contact: z.enum(['resumes', 'stays-held']), toStage }),
  referred: z.strictObject({ to: z.enum(referrals), whole: z.boolean(), toStage }),
  'suspension-review-opened': z.strictObject({ because, toStage }),
  'suspension-decision-proposed': z.strictObject({ ...decision, toStage }),
  'suspension-decision-returned': z.strictObject({ proposal: seq, toStage }),
  'suspension-decided': z.strictObject({ ...decision, proposal: seq, toStage }),
  revived: z.strictObject({ toStage }),
  'cessation-recorded': z.strictObject({ by: z.enum(['researcher', 'agency']), basis: z.enum(cessationBases), caseGoesOn: z.boolean(), corrects, toStage }),
  withdrawn: z.strictObject({ toStage }),
  'entry-voided': z.strictObject({ entry: seq, toStage }),
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
  'lapse-warned': z.strictObject({ months: z.number().int().min(1), lapsesOn: day, toStage }),
  lapsed: z.strictObject({ months: z.number().int().min(1), returnTo: id, toStage }),
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
