import { z } from 'zod'

/**
 * What cooperation consists of, as it is registered. Like all events these hold identifiers, dates and choices; names and titles
 * travel beside them as texts of the part `summary`.
 */
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
const side = z.string().regex(/^[A-Z]{2,4}$/)
const day = z.iso.date()

export const instrumentKinds = ['protocol', 'annex', 'memorandum', 'work-plan'] as const

export const registerSchemas = {
  agency: z.strictObject({ kind: z.literal('agency'), id, name: z.string().min(1), shortName: z.string().min(1) }),
  counterpart: z.strictObject({
    kind: z.literal('counterpart'),
    id,
    agencyId: id,
    name: z.string().min(1),
    nameZh: z.string().min(1).nullable(),
  }),
  instrument: z
    .strictObject({
      kind: z.literal('instrument'),
      id,
      title: z.string().min(1),
      instrumentKind: z.enum(instrumentKinds),
      signedOn: day,
      expiresOn: day,
      languages: z.array(z.enum(['en', 'zh'])).min(1),
    })
    .refine((one) => one.signedOn <= one.expiresOn, { path: ['expiresOn'], message: 'expires-before-signed' }),
  activity: z.strictObject({
    kind: z.literal('activity'),
    id,
    agencyId: id,
    counterpartId: id,
    instrumentId: id,
    field: z.string().min(1),
    title: z.string().min(1),
    titleZh: z.string().min(1).nullable(),
    reviewReference: z.string().regex(/^[A-Z]{2}-\d{4}-\d{3,}$/),
    reviewOn: day,
    reviewConditions: z.string().min(1),
  }),
  expectation: z.strictObject({
    kind: z.literal('expectation'),
    id,
    activityId: id,
    from: side,
    to: side,
    title: z.string().min(1),
    route: z.string().min(1),
    format: z.string().min(1).nullable(),
    dueOn: day.nullable(),
    /** In words as agreed ("month, within 30 days after the month"); a rule that can be computed comes with the ledger. */
    recurrence: z.string().min(1).nullable(),
  }),
} as const

export type RegisterKind = keyof typeof registerSchemas
export type RegisterEntry = { [K in RegisterKind]: z.infer<(typeof registerSchemas)[K]> }[RegisterKind]

/** Any entry of the register, told apart by its kind. */
export const registerEntry = z.discriminatedUnion('kind', [
  registerSchemas.agency,
  registerSchemas.counterpart,
  registerSchemas.instrument,
  registerSchemas.activity,
  registerSchemas.expectation,
])

/** The members of an entry that are words, by kind: they go beside the event. Everything else stands in it. */
export const registerTexts: Readonly<Record<RegisterKind, readonly string[]>> = {
  agency: ['name', 'shortName'],
  counterpart: ['name', 'nameZh'],
  instrument: ['title'],
  activity: ['field', 'title', 'titleZh', 'reviewConditions'],
  expectation: ['title', 'route', 'format', 'recurrence'],
}
