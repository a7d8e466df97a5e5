import { callerOf } from '@/lib/api/call-limit'
import { deadlineLimit, mostBytesAsked, weightOf } from '@/lib/api/deadline-call'
import { strayMember, strayRefused } from '@/lib/api/stray-member'
import { otherMethods, problem } from '@/lib/api/problem'
import { readJson } from '@/lib/api/read-json'
import { deadlineInput, type DeadlineInput } from '@/lib/domain/deadlines/input'
import { answerDeadline } from '@/lib/services/calculate-deadline'
import { theOffice } from '@/lib/services/office'

/**
 * `POST /api/v1/deadline`: a deadline worked out, by the same engine and with the same calendars as those of the cases. What the
 * engine finds malformed is an error and an answer at once: 422, with the members of the answer among those of the problem.
 */
export async function POST(request: Request): Promise<Response> {
  const office = theOffice()
  const caller = callerOf(request)
  const wait = deadlineLimit.take(caller, office.now())
  if (wait) return wait
  const read = await readJson(request, mostBytesAsked)
  if ('refused' in read) return read.refused

  const stray = strayMember(read.value)
  const answer = stray === null ? answerDeadline(office, read.value as DeadlineInput) : strayRefused(stray)
  if (answer.error === 'BAD_INPUT' || answer.error === 'BAD_TOLL') {
    return problem(422, answer.steps[0]?.text ?? answer.error, { members: answer })
  }
  // Counted once it is answered: what is refused cost little, and the next question is the one that waits.
  const more = weightOf(deadlineInput.parse(read.value)) - 1
  if (more > 0) deadlineLimit.take(caller, office.now(), more)
  return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
}

const { refuse, options } = otherMethods('POST')

export { refuse as DELETE, refuse as GET, refuse as HEAD, options as OPTIONS, refuse as PATCH, refuse as PUT }

/** The calendars are those that are known when it is asked. */
export const dynamic = 'force-dynamic'
