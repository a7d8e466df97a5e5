import type { Viewer } from '@/lib/domain/access/roles'
import { NotFound } from '@/lib/services/errors'

import { problem } from './problem'

/**
 * The answer of a call that needs a person who is signed in: what is asked as JSON; 401 where nobody is, 404 where that person may not see it
 * or it is not there, which cannot be told apart. Everything else passes through.
 */
export function answerTo<V extends Viewer>(viewer: V | null, ask: (viewer: V) => unknown): Response {
  if (viewer === null) return problem(401, 'Nobody is signed in; this is for people of the office. The session of the browser counts here too.')
  try {
    const answer = ask(viewer)
    return answer instanceof Response ? answer : Response.json(answer, { headers: { 'cache-control': 'private, no-store' } })
  } catch (error) {
    if (error instanceof NotFound) return problem(404, 'It is not here, or it is not for the role of who is signed in.')
    throw error
  }
}
