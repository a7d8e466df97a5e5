import type { Viewer } from '@/lib/domain/access/roles'
import { enteredDelivery } from '@/lib/domain/register/events'
import { deliverByProgram } from '@/lib/services/deliver-by-program'
import type { Office } from '@/lib/services/office'

import { fault, faultsIn, faulty } from './faults'
import { problem } from './problem'
import { readJson } from './read-json'

/** What is told of one delivery: its words have 2,000 characters at most, of up to four bytes, and escaped ones are longer. */
export const mostBytesDelivered = 40_000

/** The header in which a program names one asking, so that asked again it is answered the same. */
export const idempotencyHeader = 'Idempotency-Key'

const keyForm = /^[\x21-\x7e]{1,200}$/

/** A delivery for the description of the call. */
export const deliveryExample = { expectationId: 'wav-cat', providedOn: '2026-11-14', completeness: 'partial', reason: 'internal-approval-time', words: 'Two of three regions; the third is still being approved.', evidence: 'doi:10.5281/zenodo.1200361' }

/**
 * Records what a request tells of a delivery, or answers what is wrong with it: 201 where it was recorded, 200 where the same one is on record.
 * Throws `NotFound` where there is no such activity for the viewer, `StoreFault`.
 */
export async function answerDelivery(office: Office, viewer: Viewer, activityId: string, request: Request): Promise<Response> {
  const key = request.headers.get(idempotencyHeader)
  if (key !== null && !keyForm.test(key)) return problem(400, `${idempotencyHeader} has 1 to 200 visible characters of ASCII, and no spaces.`)
  const read = await readJson(request, mostBytesDelivered)
  if ('refused' in read) return read.refused
  const parsed = enteredDelivery.safeParse(read.value)
  if (!parsed.success) return faulty(faultsIn(parsed.error.issues, read.value, Object.keys(enteredDelivery.shape)))

  const answer = deliverByProgram(office, viewer, activityId, parsed.data, key)
  switch (answer.outcome) {
    case 'delivered': {
      const status = answer.delivered.standing === 'recorded' ? 201 : 200
      return Response.json(answer.delivered, { status, headers: { 'cache-control': 'private, no-store' } })
    }
    case 'key-taken':
      return problem(422, `This ${idempotencyHeader} was used for another delivery. Nothing was recorded; send this one under a key of its own.`, { members: { errors: [] } })
    case 'not-permitted':
      return problem(403, 'Only a program officer of this activity’s agency records deliveries. Nothing was recorded.')
    case 'wrong':
      return faulty(answer.problems.map((one) => fault({ path: one.field ?? '', code: one.key, ...(one.values && { values: one.values }) })))
  }
}
