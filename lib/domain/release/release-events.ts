import { z } from 'zod'

/** What has to be looked at before a case is released. */
export const checks = ['recognisable', 'restricted', 'proceedings', 'room', 'agency-heard'] as const
export type Check = (typeof checks)[number]
export const checkAnswers = ['yes', 'no'] as const
export type CheckAnswer = (typeof checkAnswers)[number]

/** The answer to each that speaks for releasing; the other is put on record just so, and nothing is released. */
export const clearingAnswers: Readonly<Record<Check, CheckAnswer>> = {
  recognisable: 'no',
  restricted: 'no',
  proceedings: 'no',
  room: 'yes',
  'agency-heard': 'yes',
}

/** What of a case asks for a confirmation of its own: a complaint about somebody's safety, and a complainant whose name is known to nobody but the custodian. */
export const cautions = ['safety', 'identity'] as const
export type Caution = (typeof cautions)[number]

const seq = z.number().int().min(1)
const number = z.string().regex(/^R-[2-9A-Z]{6}$/)

/**
 * What happens between a case and the public register, in a stream of its own with the id of the case. The copy that was looked at, the public summary and
 * the reason of a withdrawal stand beside the events as texts.
 */
export const releaseEventData = {
  'release-reviewed': z.strictObject({
    /** The last entry of the case that the reviewer saw. */
    caseVersion: seq,
    answers: z.record(z.enum(checks), z.enum(checkAnswers)),
    mayName: z.strictObject({ counterpart: z.boolean(), activity: z.boolean() }),
    confirmed: z.array(z.enum(cautions)),
  }),
  'case-released': z.strictObject({
    /** The entry of this stream with the review that it rests on. */
    review: seq,
    number,
    /** Counts the entries that the register showed of the case under this number. */
    version: z.number().int().min(1),
    /** The case was open, which its procedure permits. */
    whileOpen: z.boolean(),
  }),
  'release-withdrawn': z.strictObject({ number }),
} as const

export type ReleaseEventType = keyof typeof releaseEventData
export type ReleaseEventData = { [T in ReleaseEventType]: z.infer<(typeof releaseEventData)[T]> }

/** An event of the stream, as far as its state turns on it. */
export type ReleaseEvent = {
  [T in ReleaseEventType]: { readonly seq: number; readonly type: T; readonly data: ReleaseEventData[T]; readonly recordedAt: string }
}[ReleaseEventType]

export interface ReleaseState {
  /** The last sequence number. */
  readonly version: number
  /** The last review that nothing was made of yet. */
  readonly review: { readonly seq: number; readonly data: ReleaseEventData['release-reviewed'] } | null
  /** What the register shows; null where it shows nothing of the case. */
  readonly released: { readonly seq: number; readonly at: string; readonly data: ReleaseEventData['case-released'] } | null
}

export const neverReleased: ReleaseState = { version: 0, review: null, released: null }

/** Folds one event into the state, in order of entry. */
export function releaseAfter(state: ReleaseState, event: ReleaseEvent): ReleaseState {
  switch (event.type) {
    case 'release-reviewed':
      return { ...state, version: event.seq, review: { seq: event.seq, data: event.data } }
    case 'case-released':
      return { version: event.seq, review: null, released: { seq: event.seq, at: event.recordedAt, data: event.data } }
    case 'release-withdrawn':
      return { version: event.seq, review: null, released: null }
  }
}

/** The answers of a review that speak against releasing. */
export function speakingAgainst({ answers }: ReleaseEventData['release-reviewed']): Check[] {
  return checks.filter((check) => answers[check] !== clearingAnswers[check])
}
