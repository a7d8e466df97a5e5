import { z } from 'zod'

import { type AccessScope } from '@/lib/domain/access/access-scopes'
import { deadlineInput } from '@/lib/domain/deadlines/input'
import { enteredDelivery } from '@/lib/domain/register/events'
import { answerHours } from '@/lib/services/deliver-by-program'

import { activitiesAnswer, deliveredAnswer, deliveriesAnswer, ledgerAnswer } from './activity-call'
import { deadlineAnswer, deadlineExample, deadlineProblem, mostBytesAsked } from './deadline-call'
import { deliveryExample, idempotencyHeader, mostBytesDelivered } from './delivery-call'
import { faultSchema } from './faults'
import { pageParameters } from './paging'
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

/** One part of a request beside its body. */
export interface ParameterOfCall {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly description: string
  readonly schema: z.ZodType
}

/** One call of the interface for programs, as its description tells it. */
export interface Call {
  readonly method: 'get' | 'post'
  readonly path: string
  /** Its name in programs that are made from the description. */
  readonly id: string
  readonly summary: string
  readonly description: string
  /** It answers people of the office, whose access token has this scope; everybody else gets 401. Without it, it answers anybody. */
  readonly scope?: AccessScope
  /** What stands in the address or in headers of its own. */
  readonly parameters?: readonly ParameterOfCall[]
  readonly asks?: { readonly schema: z.ZodType; readonly example: unknown }
  readonly answers: Readonly<Record<number, AnswerOfCall>>
}

const wrong = (description: string, headers?: AnswerOfCall['headers']): AnswerOfCall => ({ description, schema: problemSchema, type: problemType, headers })

const challenge = { 'WWW-Authenticate': 'What is missing, after RFC 6750.' }

const forKnown = {
  401: wrong('Nobody is known: no session, and no access token that lets anybody in.', challenge),
  403: wrong('The access token has not the scope that this needs.', challenge),
  404: wrong('It is not there, or not for the role of who asks; the two are not told apart.'),
  405: wrong('Another method.', { Allow: 'The methods that are taken.' }),
  429: wrong('Asked too often: more than 600 times in a minute for one account, or with too many unknown tokens from one address.', { 'Retry-After': 'In how many seconds it is answered again.' }),
}

const oneActivity: ParameterOfCall = { name: 'id', in: 'path', description: 'The id of the activity.', schema: z.string() }
const wrongPage = { 400: wrong('`limit` or `cursor` asks for no page of this list.') }

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
    path: '/api/v1/activities',
    id: 'activities',
    summary: 'Activities',
    description: 'The cooperative activities of the office with their figures of both directions, in the order of their ids, page by page. For those who may see /activities.',
    scope: 'read',
    parameters: pageParameters,
    answers: { 200: { description: 'A page of them.', schema: activitiesAnswer }, ...wrongPage, ...forKnown },
  },
  {
    method: 'get',
    path: '/api/v1/activities/{id}/ledger',
    id: 'ledgerOfActivity',
    summary: 'Expectations and deliveries of an activity',
    description: 'What was agreed in advance, in both directions (`from` and `to` tell which), in the order of the ids of the lines, page by page, each with the due dates that are awaited and the last of what came. It is what a program needs to know what to deliver against.',
    scope: 'read',
    parameters: [oneActivity, ...pageParameters],
    answers: { 200: { description: 'The activity, and a page of its lines.', schema: ledgerAnswer }, ...wrongPage, ...forKnown },
  },
  {
    method: 'get',
    path: '/api/v1/activities/{id}/deliveries',
    id: 'deliveriesOfActivity',
    summary: 'Everything that was delivered under an activity',
    description: 'What was provided or declined against each line, in both directions, in the order of the ids of the deliveries, page by page.',
    scope: 'read',
    parameters: [oneActivity, ...pageParameters],
    answers: { 200: { description: 'A page of them.', schema: deliveriesAnswer }, ...wrongPage, ...forKnown },
  },
  {
    method: 'post',
    path: '/api/v1/activities/{id}/deliveries',
    id: 'recordDelivery',
    summary: 'Record a delivery',
    description:
      'Records what was provided against a line, or that it was declined, by the rules of the form and of the file of deliveries. For program officers of the agency of the activity, with an access token: the session of a browser does not count. '
      + 'Nothing is counted twice: the same delivery (line, day, completeness and due date) is recorded once, whether it comes by hand, in a file or through this call.',
    scope: 'deliveries:write',
    parameters: [
      oneActivity,
      {
        name: idempotencyHeader, in: 'header', schema: z.string().min(1).max(200),
        description: `Names this asking, for this account. Asked again with the same body within ${answerHours} hours, it is answered the same and nothing is recorded; with another body it is refused with 422. What was refused can be mended and sent under the same key.`,
      },
    ],
    asks: { schema: enteredDelivery, example: deliveryExample },
    answers: {
      201: { description: 'It was recorded.', schema: deliveredAnswer },
      200: { description: 'The same one is on record already.', schema: deliveredAnswer },
      400: wrong(`The body is no JSON in UTF-8, or ${idempotencyHeader} is no key.`),
      ...forKnown,
      403: wrong('The access token has not the scope deliveries:write; or its owner is no program officer of this activity’s agency, which is on record.', challenge),
      413: wrong(`The body is larger than ${mostBytesDelivered} bytes.`),
      415: wrong('The body is not sent as application/json.'),
      422: {
        description: 'Something is wrong with what was told, or the key was used for another delivery. Nothing was recorded.',
        schema: problemSchema.safeExtend({ errors: z.array(faultSchema).meta({ description: 'Each fault by its path; none where it is the key.' }) }),
        type: problemType,
      },
    },
  },
  {
    method: 'get',
    path: '/api/v1/statistics',
    id: 'statistics',
    summary: 'The figures of oversight',
    description: 'What the page of oversight counts, for overseers and coordinators. The members of the address narrow them as those of the page do: agency, counterpart, field, kind, procedure, from and to (months of filing), asOf (a past day), axis (recorded, which goes without saying, or happened). The same figures as tables are at /export/figures-by-stage and others, which /help/data.json describes.',
    scope: 'read',
    answers: { 200: { description: 'The figures.', schema: statisticsAnswer }, ...forKnown },
  },
  {
    method: 'get',
    path: '/api/v1/record/checkpoint',
    id: 'lastCheckpoint',
    summary: 'The last signed checkpoint of the record',
    description: 'With the public keys, to be kept elsewhere: an export of the record that is made later can be held against it. For those who may see /record.',
    scope: 'read',
    answers: { 200: { description: 'The checkpoint and the keys.', schema: lastCheckpointAnswer }, ...forKnown },
  },
  {
    method: 'get',
    path: '/api/v1/record/verify',
    id: 'verifyRecord',
    summary: 'Verify the record now',
    description: 'Walks every entry and every checkpoint. It is the office that says so of itself; whoever does not trust it verifies an export. For those who may see /record.',
    scope: 'read',
    answers: {
      200: { description: 'What was found; faults too are an answer.', schema: verifyAnswer },
      ...forKnown,
      429: wrong('Asked too often: more than 4 times in a minute, because it walks every entry.', { 'Retry-After': 'In how many seconds it is done again.' }),
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
