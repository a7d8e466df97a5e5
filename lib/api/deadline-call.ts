import { z } from 'zod'

import { DEADLINE_ERRORS, type DeadlineAnswer } from '@/lib/domain/deadlines/answer'
import { combinations } from '@/lib/domain/deadlines/combined-readings'
import type { DeadlineInput, ParsedDeadline } from '@/lib/domain/deadlines/input'

import { callLimit } from './call-limit'

/**
 * The largest question that the engine takes, with a thousand tolls and a hundred extensions written out, has some 60 kB.
 */
export const mostBytesAsked = 100_000

/**
 * An office that asks for all its dates again after a calendar has changed sends hundreds at once, and one ordinary answer takes about
 * a millisecond; so 1,200 a minute from one address are answered, and keep no more than a few hundredths of one processor busy.
 */
export const deadlineLimit = callLimit('deadline', { most: 1200, seconds: 60, weighed: true })

/** A question counts as one more for each so many days that are counted one by one: about as much work as all else in an answer. */
const daysInOne = 500

/** As how many questions one counts. Each reading of the rule is worked out for itself, and so are those that can hold together. */
export function weightOf({ rule, extensions }: ParsedDeadline): number {
  const grown = (extensions ?? []).reduce((sum, { n, unit }) => sum + daysOf(n ?? 0, unit), 0)
  const alternatives = rule.alternatives ?? []
  const together = combinations(alternatives).map((one) => one.together)
  const lengths = [rule, ...alternatives, ...together].map(({ n, unit }) => daysOf(n ?? rule.n, unit ?? rule.unit) + grown)
  return 1 + Math.floor(lengths.reduce((one, other) => one + other, 0) / daysInOne)
}

function daysOf(n: number, unit: string | null | undefined): number {
  return unit === 'month' ? n * 31 : n
}

const date = z.string().meta({ format: 'date' })
const instant = z.string().meta({ format: 'date-time' })

const kinds = [
  'trigger', 'rule', 'skip', 'counted', 'toll', 'end', 'roll', 'extension', 'coverage', 'unknown', 'due', 'provisional', 'error',
] as const

const step = z.strictObject({
  kind: z.enum(kinds).meta({ description: 'What kind of line it is.' }),
  code: z.string(),
  date: date.nullable().meta({ description: 'The day that it speaks of, the first of several.' }),
  text: z.string().meta({ description: 'The line in English.' }),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])).meta({ description: 'The same in data.' }),
})

const provisional = z.strictObject({
  earliest: date,
  latest: date,
  reason: z.string(),
  code: z.enum(['YEAR_NOT_PUBLISHED', 'NEXT_YEAR_NOT_PUBLISHED']),
  years: z.array(z.int()).meta({ description: 'The years whose PRC schedule is missing.' }),
})

const outcome = {
  due: date.nullable().meta({ description: 'The last day, which ends with the day in the zone; null where there is none, or none that is firm.' }),
  expiresAt: instant.nullable().meta({ description: 'The first UTC instant after the last day in `zone`.' }),
  provisional: provisional.nullable().meta({ description: 'The range that is meant to hold the date; null where the date is firm.' }),
  error: z.enum(DEADLINE_ERRORS).nullable(),
  steps: z.array(step).meta({ description: 'The working, complete enough to be followed with a wall calendar.' }),
}

const words = z.union([z.string(), z.record(z.string(), z.string())])

/** The answer of the engine, as the call gives it. */
export const deadlineAnswer = z.strictObject({
  ...outcome,
  errorPath: z.string().nullable().meta({ description: 'Where in the question a BAD_INPUT or a BAD_TOLL stands, such as `tolls[0].to`.' }),
  readings: z.array(z.strictObject({ label: words, reason: words, ...outcome })).meta({ description: 'The answer under each alternative of the rule.' }),
  earliestSafe: date.nullable().meta({ description: 'Who acts by this day is in time under each reading, and under those together that do not contradict each other.' }),
  earliestSafeUnder: z.array(z.int()).meta({ description: 'The places in `readings` of those that give it, together where they are several; none where the chosen reading does.' }),
}) satisfies z.ZodType<DeadlineAnswer>

/** An answer to a question that nobody could answer as it stands, in two shapes at once: an error, and the answer of the engine. */
export const deadlineProblem = z.strictObject({ title: z.string(), status: z.int(), detail: z.string(), ...deadlineAnswer.shape })

/** A question with its answer, for the description of the call: a test asks it. */
export const deadlineExample = {
  trigger: '2026-03-02',
  zone: 'Asia/Shanghai',
  rule: { n: 30, unit: 'calendar-day', calendar: 'both-open', roll: 'following' },
  tolls: [{ from: '2026-03-10', to: '2026-03-17' }],
  extensions: [{ n: 5, unit: 'business-day', anchor: 'rolled', agreedOn: '2026-03-20' }],
} satisfies DeadlineInput
