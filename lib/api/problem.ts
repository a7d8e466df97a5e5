import { STATUS_CODES } from 'node:http'

import { z } from 'zod'

/** What every error of the interface for programs is, after RFC 9457; `type` is left out, so the status itself says what kind it is. */
export const problemSchema = z
  .looseObject({
    title: z.string().meta({ description: 'The status in words.' }),
    status: z.int().meta({ description: 'The status of the answer, again.' }),
    detail: z.string().meta({ description: 'What is the matter with this request, in a sentence.' }),
  })
  .meta({ id: 'Problem', description: 'An error, after RFC 9457.' })

export const problemType = 'application/problem+json'

/** An error as an answer. `members` are added to those of RFC 9457, for programs that go on from there. */
export function problem(
  status: number,
  detail: string,
  { headers = {}, members = {} }: { headers?: Readonly<Record<string, string>>; members?: object } = {},
): Response {
  const body = { title: STATUS_CODES[status] ?? 'Error', status, detail, ...members }
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers, 'content-type': problemType } })
}

/** Handlers for every method that a call does not take: each route exports them beside its own. */
export function otherMethods(...taken: readonly string[]) {
  const allow = [...taken, 'OPTIONS'].join(', ')
  const refuse = (request: Request) =>
    problem(405, `${request.method} is not taken here; ${taken.join(' or ')} is.`, { headers: { allow } })
  return { refuse, options: () => new Response(null, { status: 204, headers: { allow } }) }
}
