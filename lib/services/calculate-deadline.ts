import type { Calendars } from '@/lib/domain/calendars/calendars'
import { daysBetween } from '@/lib/domain/calendars/days'
import { withSupposedClosing, type SupposedClosing } from '@/lib/domain/calendars/suppose-closing'
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
  readonly restsOn: CalendarsUsed
}

/** When and with which calendars a date was worked out, for a page that is kept on paper. */
export interface CalendarsUsed {
  /** UTC instant. */
  readonly at: string
  /** The years whose PRC schedule is held, and the notice of the last one; null where none is. */
  readonly prc: { readonly first: number; readonly last: number; readonly notice: string } | null
  /** The last day on which an executive order closed, or closes, federal offices. */
  readonly closing: { readonly date: string; readonly order: string } | null
}

/** Two years and some: what can still be followed day by day. */
export const longestStrip = 800

type Asked = Pick<Office, 'now' | 'calendarsAt'>

/** Works out a deadline for anybody, by the same engine and with the same calendars as the clocks of a case. Throws nothing of its own. */
export function calculateDeadline(office: Asked, input: DeadlineInput): Calculated {
  const now = office.now()
  return calculateWith(office.calendarsAt(now), now, input)
}

/**
 * The same as if one more day were declared closed, of which nothing is kept; null where that cannot be supposed, because the schedule
 * of its year is not published.
 */
export function calculateSupposing(office: Asked, input: DeadlineInput, closing: SupposedClosing | null): Calculated | null {
  const now = office.now()
  const known = office.calendarsAt(now)
  const calendars = closing === null ? known : withSupposedClosing(known, closing)
  return calendars && calculateWith(calendars, now, input)
}

/** The answer alone, without what only a screen needs. */
export function answerDeadline(office: Asked, input: DeadlineInput): DeadlineAnswer {
  return computeDeadline(input, office.calendarsAt(office.now()))
}

function calculateWith(calendars: Calendars, now: string, input: DeadlineInput): Calculated {
  const answer = computeDeadline(input, calendars)
  const length = lengthOf(answer)
  const days = length !== null && length > longestStrip ? [] : dayStrip(input, calendars)
  return { answer, days, length, today: localDateAt(now, officeZone), restsOn: calendarsUsed(calendars, now) }
}

function calendarsUsed({ prc, usFederal }: Calendars, at: string): CalendarsUsed {
  const schedules = [...prc.schedules].sort((a, b) => a.year - b.year || (a.issuedOn < b.issuedOn ? -1 : 1))
  const [first, last] = [schedules[0], schedules.at(-1)]
  const closing = [...usFederal.closings].sort((a, b) => (a.date < b.date ? -1 : 1)).at(-1)
  return {
    at,
    prc: first && last ? { first: first.year, last: last.year, notice: last.notice } : null,
    closing: closing ? { date: closing.date, order: closing.order } : null,
  }
}

function lengthOf({ due, provisional, steps }: DeadlineAnswer): number | null {
  const trigger = steps.find((step) => step.kind === 'trigger')?.date
  const end = due ?? provisional?.latest
  return trigger && end ? Math.abs(daysBetween(trigger, end)) : null
}
