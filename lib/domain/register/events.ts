import { z } from 'zod'

import { statedReasons } from '@/lib/domain/cases/vocabulary'
import { schedule } from '@/lib/domain/reciprocity/schedule'

/**
 * What cooperation consists of, as it is registered. Like all events these hold identifiers, dates and choices; names and titles
 * travel beside them as texts. What one entry has to be in view of others stands in `register-rules.ts`.
 */
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
const side = z.string().regex(/^[A-Z]{2,4}$/)
const day = z.iso.date()
const line = z.string().trim().min(1).max(200)
const text = z.string().trim().min(1).max(2000)

export const instrumentKinds = ['protocol', 'annex', 'memorandum', 'work-plan'] as const
export const instrumentLanguages = ['en', 'zh'] as const

/** How much of an expectation a delivery was. `declined`: nothing came, and the side that was to provide said so. */
export const completenesses = ['complete', 'partial', 'declined'] as const
export type Completeness = (typeof completenesses)[number]

/** What is expected: a set of data, a material or sample, or access to a place, a device or a system. */
export const expectedObjects = ['data-set', 'material', 'access'] as const
export type ExpectedObject = (typeof expectedObjects)[number]

/** What a side holds of a line: that it agreed to it, that it disputes it, or that it has not said so far. */
export const stances = ['agreed', 'disputed', 'no-response'] as const
export type Stance = (typeof stances)[number]

/** What each side holds of a line or of what came, and since when; a side that is not named has not said. */
const positions = z.record(side, z.strictObject({ stance: z.enum(stances), on: day })).default({})

/** Persistent identifiers of one line; a line with more is more than one line. */
const mostIdentifiers = 20

export const registerSchemas = {
  agency: z.strictObject({ kind: z.literal('agency'), id, name: line, shortName: line }),
  counterpart: z.strictObject({
    kind: z.literal('counterpart'),
    id,
    agencyId: id,
    name: line,
    nameZh: line.nullable(),
  }),
  instrument: z.strictObject({
    kind: z.literal('instrument'),
    id,
    title: line,
    instrumentKind: z.enum(instrumentKinds),
    signedOn: day,
    expiresOn: day,
    languages: z.array(z.enum(instrumentLanguages)).min(1),
  }),
  activity: z.strictObject({
    kind: z.literal('activity'),
    id,
    agencyId: id,
    counterpartId: id,
    instrumentId: id,
    field: line,
    title: line,
    titleZh: line.nullable(),
    reviewReference: z.string().regex(/^[A-Z]{2}-\d{4}-\d{3,}$/),
    reviewOn: day,
    reviewConditions: text,
  }),
  expectation: z.strictObject({
    kind: z.literal('expectation'),
    id,
    activityId: id,
    from: side,
    to: side,
    title: line,
    route: line,
    format: line.nullable(),
    dueOn: day.nullable(),
    /** In words as agreed ("month, within 30 days after the month"). */
    recurrence: line.nullable(),
    /** The same as a rule that can be computed; null where nobody has put it as one. */
    schedule: schedule.nullable().default(null),
    what: z.enum(expectedObjects).default('data-set'),
    /** The institutions on each side, where they are named. */
    provider: line.nullable().default(null),
    recipient: line.nullable().default(null),
    /** How much, in words: "some 2 GB a month". */
    volume: line.nullable().default(null),
    /** The first day on which it may be passed on or published. */
    embargoUntil: day.nullable().default(null),
    /** The paper and the place in it where it was agreed. */
    agreedIn: line.nullable().default(null),
    identifiers: z.array(z.strictObject({ type: z.string().regex(/^[a-z0-9-]{1,20}$/), value: z.string().regex(/^\S{1,200}$/) })).max(mostIdentifiers).default([]),
    positions,
    /** The first day on which it is no longer expected; what fell due before stays in the ledger. */
    withdrawnOn: day.nullable().default(null),
  }),
  delivery: z.strictObject({
    kind: z.literal('delivery'),
    id,
    expectationId: id.meta({ description: 'The id of the line that it is for.' }),
    providedOn: day.meta({ description: 'The day on which it came, or on which it was declined. Not before the instrument was signed, and no day to come.' }),
    completeness: z.enum(completenesses).meta({ description: 'How much of what was expected it is. `declined`: nothing came, and the side that was to provide said so.' }),
    reason: z.enum(statedReasons).nullable().default(null).meta({ description: 'What the side that provides in part, or not at all, states as its reason; `none-given` where it states none. Null of what is complete, and only then.' }),
    words: text.nullable().default(null).meta({ description: 'What came, and what is missing. Needed of what is partial.' }),
    dueOn: day.nullable().default(null).meta({ description: 'The due date that it is for, one of those of the line. Null where none is named: then it counts for the earliest that nothing names and that is not complete.' }),
    evidence: line.nullable().default(null).meta({ description: 'By what it can be seen that it came: an accession number, an address, a letter.' }),
    positions,
    /** It was entered by mistake: it stays on record and counts for nothing. */
    void: z.boolean().default(false),
  }),
} as const

/** What is told of a delivery by whoever enters it: by hand, in a file or through a program. What the sides hold of it comes after. */
export const enteredDelivery = registerSchemas.delivery.omit({ kind: true, id: true, positions: true, void: true })

export type RegisterKind = keyof typeof registerSchemas
/** The kinds of which an administrator changes an entry. A line is changed by its officer; what came is added to, not changed. */
export const changeableKinds = ['agency', 'counterpart', 'instrument', 'activity'] as const satisfies readonly RegisterKind[]
export type ChangeableKind = (typeof changeableKinds)[number]

export type EntryOf<K extends RegisterKind> = z.infer<(typeof registerSchemas)[K]>
/** What is told of an entry when it is made or changed: its members without kind and id; what has a default may be left out. */
export type FieldsOf<K extends RegisterKind> = Omit<z.input<(typeof registerSchemas)[K]>, 'kind' | 'id'>
export type RegisterEntry = { [K in RegisterKind]: z.infer<(typeof registerSchemas)[K]> }[RegisterKind]

/** Any entry of the register, told apart by its kind. */
export const registerEntry = z.discriminatedUnion('kind', [
  registerSchemas.agency,
  registerSchemas.counterpart,
  registerSchemas.instrument,
  registerSchemas.activity,
  registerSchemas.expectation,
  registerSchemas.delivery,
])

/** The members of an entry that are words, by kind: they go beside the event. Everything else stands in it. */
export const registerTexts: Readonly<Record<RegisterKind, readonly string[]>> = {
  agency: ['name', 'shortName'],
  counterpart: ['name', 'nameZh'],
  instrument: ['title'],
  activity: ['field', 'title', 'titleZh', 'reviewConditions'],
  expectation: ['title', 'route', 'format', 'recurrence', 'provider', 'recipient', 'volume', 'agreedIn'],
  delivery: ['words', 'evidence'],
}

/**
 * Which part of the register the words of a kind are. What is registered of cooperation is no secret within the office; what an
 * officer writes about a delivery is read where the narrative of a case would be.
 */
export function textPart(kind: RegisterKind): 'summary' | 'narrative' {
  return kind === 'delivery' ? 'narrative' : 'summary'
}

/** The entry as its event and texts tell it: what stands in the event, and the words that stand beside it. */
export function entryFrom(kind: RegisterKind, id: string, data: unknown, texts: Readonly<Record<string, string>>): RegisterEntry {
  const words = Object.fromEntries(registerTexts[kind].map((name) => [name, texts[name] ?? null]))
  return registerEntry.parse({ ...(data as object), ...words, kind, id })
}
