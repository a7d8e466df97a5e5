import { z } from 'zod'

import { deadlineInput } from '@/lib/domain/deadlines/input'

import { deadlineAnswer, deadlineExample, deadlineProblem, mostBytesAsked } from './deadline-call'
import { problemSchema, problemType } from './problem'
import { lastCheckpointAnswer, verifyAnswer } from './record-call'
import { statisticsAnswer } from './statistics-call'

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
  /** It answers who is signed in; everybody else gets 401. */
  readonly signedIn?: true
  readonly asks?: { readonly schema: z.ZodType; readonly example: unknown }
  readonly answers: Readonly<Record<number, AnswerOfCall>>
}

const wrong = (description: string, headers?: AnswerOfCall['headers']): AnswerOfCall => ({ description, schema: problemSchema, type: problemType, headers })

const forSignedIn = {
  401: wrong('Nobody is signed in.'),
  404: wrong('It is not for the role of who is signed in.'),
  405: wrong('Another method than GET.', { Allow: 'The methods that are taken.' }),
}

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
    path: '/api/v1/statistics',
    id: 'statistics',
    summary: 'The figures of oversight',
    description: 'What the page of oversight counts, for overseers and coordinators. The members of the address narrow them as those of the page do: agency, counterpart, field, kind, procedure, from and to (months of filing), asOf (a past day). The same figures as tables are at /export/figures-by-stage and others, which /help/data.json describes.',
    signedIn: true,
    answers: { 200: { description: 'The figures.', schema: statisticsAnswer }, ...forSignedIn },
  },
  {
    method: 'get',
    path: '/api/v1/record/checkpoint',
    id: 'lastCheckpoint',
    summary: 'The last signed checkpoint of the record',
    description: 'With the public keys, to be kept elsewhere: an export of the record that is made later can be held against it. For those who may see /record.',
    signedIn: true,
    answers: { 200: { description: 'The checkpoint and the keys.', schema: lastCheckpointAnswer }, ...forSignedIn },
  },
  {
    method: 'get',
    path: '/api/v1/record/verify',
    id: 'verifyRecord',
    summary: 'Verify the record now',
    description: 'Walks every entry and every checkpoint. It is the office that says so of itself; whoever does not trust it verifies an export. For those who may see /record.',
    signedIn: true,
    answers: {
      200: { description: 'What was found; faults too are an answer.', schema: verifyAnswer },
      ...forSignedIn,
      429: wrong('Asked too often.', { 'Retry-After': 'In how many seconds it is done again.' }),
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
