import type { Command } from '@/lib/domain/cases/commands'
import { complaint, reply, request, story } from '@/lib/domain/cases/story.testing'

import type { Procedure } from './schema'

/** A complaint that names a provision of a procedure, and nothing of any register. */
export const naming = (procedure: Procedure, more: Partial<Command<'file'>> = {}): Command<'file'> => ({
  ...complaint,
  happenedOn: procedure.agreement.signedOn,
  askedOn: procedure.agreement.signedOn,
  activityId: null,
  expectationId: null,
  provisionId: procedure.agreement.provisions[0]!.id,
  filedFor: 'agency',
  ...more,
})

/** A case that an agency opened on a day and whose request was sent, and received, on the days given. */
export function consulting(procedure: Procedure, days: { sent: string; received?: string; urgent?: boolean; several?: boolean }) {
  const { sent, received, urgent = false, several } = days
  const one = story(procedure).on(sent)
  one.given('officer', naming(procedure, { urgent }))
  one.given('officer', { ...request, on: sent, informalStep: 'none', informalStepOn: null, several })
  if (received) one.on(received).given('officer', { command: 'record-receipt', on: received, evidence: 'acknowledgement' })
  return one
}

type Case = ReturnType<typeof consulting>

export const replied = (one: Case, on: string) => one.on(on).given('officer', { ...reply, on })
export const met = (one: Case, on: string) => one.on(on).given('officer', { command: 'record-meeting', on, bothAgreeToGoUp: false, words: 'Met.' })

/** The clocks of a case by their key: the last day, or the range. */
export const ends = (one: Case) =>
  Object.fromEntries(one.world().readings.map(({ key, due, range }) => [key, due ?? (range && `${range.earliest} to ${range.latest}`)]))

/** Whether an act is open to the officer: the answer to asking for it, or the reason why not. */
export const asked = (one: Case, command: Command, role: 'officer' | 'coordinator' = 'officer') => {
  const decision = one.when(role, command)
  return 'refused' in decision ? decision.refused.code : one.state().stage
}
