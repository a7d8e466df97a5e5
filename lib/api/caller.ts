import type { AccessScope } from '@/lib/domain/access/access-scopes'
import type { Viewer } from '@/lib/domain/access/roles'
import { programOf } from '@/lib/services/identify-program'
import type { Office } from '@/lib/services/office'

import { callerOf, callLimit } from './call-limit'
import { problem } from './problem'
import { answerTo } from './signed-in-call'

/**
 * Ten a second for a minute, for one account by whichever way it comes: a program that takes a whole ledger page by page, or brings the deliveries
 * of a year one by one, is not held up, and one that asks without end leaves the processor to the people of the office.
 */
const limitOfAccount = callLimit('account', { most: 600, seconds: 60 })

/** A call of the interface: what it needs of a token, and who is signed in with the browser where its session is enough. */
export interface Asking {
  readonly office: Office
  readonly scope: AccessScope
  /** Left out where only a token counts: a browser sends its session along also when another site makes it ask. */
  readonly session?: () => Promise<Viewer | null>
}

/**
 * Answers a call as whoever asks it: the owner of the access token that the request carries, else who is signed in. 401 where nobody is known, 403
 * where the token is not for this, 429 where too much was asked; the rest as `answerTo`.
 */
export async function answerCaller(request: Request, { office, scope, session }: Asking, ask: (viewer: Viewer) => unknown): Promise<Response> {
  const authorization = request.headers.get('authorization')
  const known = authorization === null ? await bySession(session) : byToken(office, request, authorization, scope)
  if (known instanceof Response) return known
  return limitOfAccount.take(known.accountId, office.now()) ?? answerTo(known, ask)
}

async function bySession(session: Asking['session']): Promise<Viewer | Response> {
  const viewer = (await session?.()) ?? null
  if (viewer !== null) return viewer
  const also = session ? ' The session of the browser counts here too.' : ' The session of a browser does not count here.'
  return refused(401, `This is for people of the office: send an access token as Authorization: Bearer …, which each makes at /account.${also}`, 'Bearer')
}

function byToken(office: Office, request: Request, authorization: string, scope: AccessScope): Viewer | Response {
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization.trim())?.[1]
  if (token === undefined) return refused(401, 'Authorization is not of the form: Bearer, a space, and an access token.', 'Bearer error="invalid_request"')
  const program = programOf(office, token, callerOf(request))
  switch (program.outcome) {
    case 'wait':
      return problem(429, `Too many unknown access tokens came from this address; go on in ${program.seconds} seconds.`, { headers: { 'retry-after': String(program.seconds) } })
    case 'unknown':
      return refused(401, 'This access token was never given out by this office.', 'Bearer error="invalid_token"')
    case 'ended':
      return refused(401, 'This access token lets nobody in any more: it ended, was revoked, or its account was closed or changed. Its owner makes another one at /account.', 'Bearer error="invalid_token"')
    case 'known':
      if (program.scopes.includes(scope)) return program.viewer
      return refused(403, `This access token is not for this: it has no scope ${scope}.`, `Bearer error="insufficient_scope", scope="${scope}"`)
  }
}

/** As RFC 6750 has it. */
const refused = (status: 401 | 403, detail: string, challenge: string) => problem(status, detail, { headers: { 'www-authenticate': challenge } })
