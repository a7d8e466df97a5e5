import type { Viewer } from '@/lib/domain/access/roles'
import { NotFound, StoreFault } from '@/lib/services/errors'

import { problem } from './problem'

/**
 * The answer of a call to somebody who is known: what is asked as JSON; 404 where that person may not see it or it is not there, which cannot be
 * told apart; 503 where the store takes no entries at present. Everything else passes through.
 */
export async function answerTo<V extends Viewer>(viewer: V, ask: (viewer: V) => unknown): Promise<Response> {
  try {
    const answer = await ask(viewer)
    return answer instanceof Response ? answer : Response.json(answer, { headers: { 'cache-control': 'private, no-store' } })
  } catch (error) {
    if (error instanceof NotFound) return problem(404, 'It is not here, or it is not for the role of who asks.')
    if (error instanceof StoreFault && (error.reason === 'busy' || error.reason === 'full' || error.reason === 'read-only')) {
      console.error(error)
      return problem(503, 'The store takes no entries at present. Nothing was half written; ask again in a while.', { headers: { 'retry-after': '60' } })
    }
    throw error
  }
}
