import { daysBetween } from '@/lib/domain/calendars/days'
import { localDateAt } from '@/lib/domain/calendars/zones'
import type { StripDay } from '@/lib/domain/deadlines/answer'
import { computeDeadline, type DeadlineAnswer, type DeadlineInput } from '@/lib/domain/deadlines/compute-deadline'
import { dayStrip } from '@/lib/domain/deadlines/day-strip'

import { officeZone, type Office } from './office'

export interface Calculated {
  readonly answer: DeadlineAnswer
  /** Each day from the trigger to the end; empty where there is no answer, or more days than anybody would follow one by one. */
  readonly days: readonly StripDay[]
  /** Calendar days from the trigger to the end; null where there is no end to tell. */
  readonly length: number | null
  /** The office's day. */
  readonly today: string
}

/** Two years and some: what can still be followed day by day. */
export const longestStrip = 800

/** Works out a deadline for anybody, by the same engine and with the same calendars as the clocks of a case. Throws nothing of its own. */
export function calculateDeadline(office: Pick<Office, 'now' | 'calendarsAt'>, input: DeadlineInput): Calculated {
  const now = office.now()
  const calendars = office.calendarsAt(now)
  const answer = computeDeadline(input, calendars)
  const length = lengthOf(answer)
  const days = length !== null && length > longestStrip ? [] : dayStrip(input, calendars)
  return { answer, days, length, today: localDateAt(now, officeZone) }
}

/** The same answer alone, without what only a screen needs. */
export function answerDeadline(office: Pick<Office, 'now' | 'calendarsAt'>, input: DeadlineInput): DeadlineAnswer {
  return computeDeadline(input, office.calendarsAt(office.now()))
}

function lengthOf({ due, provisional, steps }: DeadlineAnswer): number | null {
  const trigger = steps.find((step) => step.kind === 'trigger')?.date
  const end = due ?? provisional?.latest
  return trigger && end ? Math.abs(daysBetween(trigger, end)) : null
}
