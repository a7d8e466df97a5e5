import { z } from 'zod'

import { deadlineInput } from '@/lib/domain/deadlines/input'

import { deadlineAnswer, deadlineExample, deadlineProblem, mostBytesAsked } from './deadline-call'
import { problemSchema, problemType } from './problem'

/** One answer of a call, by its status. */
export interface AnswerOfCall {
  readonly description: string
  readonly schema: z.ZodType
  /** `application/json` where it is left out. */
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** One call of the interface for programs, as its description tells it. */
export interface Call {
  readonly method: 'get' | 'post'
  readonly path: string
  /** Its name in programs that are made from the description. */
  readonly id: string
  readonly summary: string
  readonly description: string
  readonly asks?: { readonly schema: z.ZodType; readonly example: unknown }
  readonly answers: Readonly<Record<number, AnswerOfCall>>
}

const wrong = (description: string, headers?: AnswerOfCall['headers']): AnswerOfCall => ({ description, schema: problemSchema, type: problemType, headers })

const health = z.strictObject({
  status: z.enum(['ok', 'fault']),
  version: z.string(),
  store: z.strictObject({ state: z.enum(['ready', 'unreachable']), migrations: z.int() }),
})

/** Every call that there is. Another one adds itself here, with the schemas by which its route reads and answers. */
export const calls: readonly Call[] = [
  {
    method: 'post',
    path: '/api/v1/deadline',
    id: 'computeDeadline',
    summary: 'Work out a deadline',
    description:
      'The due date of a rule for given facts, with its working, by the same engine and with the same calendars as the clocks of a case. '
      + 'Needs no sign-in and keeps nothing. A question that has no date, because its clock stands still or a PRC schedule is not '
      + 'published, is answered with 200 and `error`; one that is malformed with 422, in the same members.',
    asks: { schema: deadlineInput, example: deadlineExample },
    answers: {
      200: { description: 'The answer.', schema: deadlineAnswer },
      400: wrong('The body is no JSON in UTF-8.'),
      405: wrong('Another method than POST.', { Allow: 'The methods that are taken.' }),
      413: wrong(`The body is larger than ${mostBytesAsked} bytes.`),
      415: wrong('The body is not sent as application/json.'),
      422: { description: 'The question is malformed: BAD_INPUT, or BAD_TOLL where a toll ends before it begins.', schema: deadlineProblem, type: problemType },
      429: wrong('Too many questions from one address; a long period counts as several.', { 'Retry-After': 'In how many seconds the next question is answered.' }),
    },
  },
  {
    method: 'get',
    path: '/api/health',
    id: 'health',
    summary: 'Whether the office answers',
    description: 'Asks the store. Needs no sign-in.',
    answers: {
      200: { description: 'The store answers.', schema: health },
      503: { description: 'It does not.', schema: health },
    },
  },
]
