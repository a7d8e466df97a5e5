import type { Calendars } from '@/lib/domain/calendars/calendars'
import { describeDay } from '@/lib/domain/calendars/day-reasons'
import { dayNumber, isoDate } from '@/lib/domain/calendars/days'
import { officialCalendars } from '@/lib/domain/calendars/official'
import type { DayMark, DayReasonWords, DeadlineOutcome, StripDay } from './answer'
import { toldLegs } from './explain'
import { deadlineInput, type DeadlineInput } from './input'
import { outcomeOf } from './outcome'
import { planOf, type Plan } from './plan'
import { BeyondTheYears } from './reckoner'
import type { Leg } from './settle'
import { reasonValues, reasonWords } from './step-words'
import { badToll } from './tolls'
import { traceCount, traceRoll, type TracedDay } from './trace'

interface Mark { readonly mark: DayMark, readonly number: number | null, readonly reason: DayReasonWords | null }

/**
 * Each day from the trigger to the due day (or from the due day to the trigger, where the count runs backward),
 * in the order of the calendar, with what it was for the clock. Without a firm date the strip ends with the
 * range, or with the day on which the clock was stopped. Empty for an input that is refused.
 */
export function dayStrip(input: DeadlineInput, calendars: Calendars = officialCalendars): StripDay[] {
  const parsed = deadlineInput.safeParse(input)
  if (!parsed.success || badToll(parsed.data.tolls ?? []) >= 0) return []
  try {
    const plan = planOf(parsed.data, parsed.data.rule)
    const legs: Leg[] = []
    return drawStrip(plan, outcomeOf(plan, null, calendars, legs), legs, calendars)
  } catch (error) {
    if (error instanceof BeyondTheYears) return []
    throw error
  }
}

function drawStrip(plan: Plan, outcome: DeadlineOutcome, legs: readonly Leg[], calendars: Calendars): StripDay[] {
  const marks = new Map<number, Mark>([[plan.trigger, { mark: 'trigger', number: null, reason: null }]])
  for (const leg of toldLegs(legs)) {
    if (leg.kind === 'fixed' || leg.kind === 'judged' || !Number.isFinite(leg.from.lo)) continue
    const rolled = leg.kind === 'roll' ? traceRoll(leg, plan, calendars) : []
    const counted = leg.kind === 'count' ? traceCount(leg, plan, calendars) : []
    for (const traced of counted) marks.set(traced.day, markOf(traced))
    for (const traced of rolled) marks.set(traced.day, rolledMark(traced, marks.get(traced.day)))
  }
  const end = lastDay(outcome, marks, plan)
  if (outcome.due) marks.set(end, { number: null, reason: null, ...marks.get(end), mark: 'due' })
  const [first, last] = end < plan.trigger ? [end, plan.trigger] : [plan.trigger, end]
  const agreed = legs.some((leg) => leg.kind === 'fixed')
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const day = first + index
    return { date: isoDate(day), ...(marks.get(day) ?? (agreed ? AGREED : openMark(day, plan, calendars))) }
  })
}

const AGREED: Mark = { mark: 'agreed', number: null, reason: null }

function lastDay({ due, provisional }: DeadlineOutcome, marks: ReadonlyMap<number, Mark>, plan: Plan): number {
  if (due) return dayNumber(due)
  const marked = [...marks.keys()]
  const range = provisional ? [dayNumber(provisional.earliest), dayNumber(provisional.latest)] : []
  return plan.direction === 'before' ? Math.min(...marked, ...range) : Math.max(...marked, ...range)
}

function reasonOf({ reasons }: Pick<TracedDay, 'reasons'>): DayReasonWords | null {
  if (reasons.length === 0) return null
  return { code: reasons.at(-1)!.code, text: reasonWords(reasons), values: reasonValues(reasons) }
}

const MARKS = {
  counted: 'counted', skipped: 'skipped', tolled: 'tolled', unknown: 'unknown', passed: 'rolled over', reached: 'counted',
} as const satisfies Record<TracedDay['was'], DayMark>

function markOf(traced: TracedDay): Mark {
  return { mark: MARKS[traced.was], number: traced.number, reason: reasonOf(traced) }
}

/** A day of the roll keeps its number in the count; the day that was reached is told as what it was before. */
function rolledMark(traced: TracedDay, before: Mark | undefined): Mark {
  if (traced.was === 'reached' && before) return before
  if (traced.was === 'tolled' || traced.was === 'unknown') return markOf(traced)
  return { mark: 'rolled over', number: before?.number ?? null, reason: reasonOf(traced) }
}

/** A day past the first that no schedule covers: closed for certain, or not known. */
function openMark(day: number, plan: Plan, calendars: Calendars): Mark {
  const calendar = plan.unit === 'business-day' ? plan.calendar : plan.rollCalendar
  const { status, reasons } = describeDay(calendars, calendar, day)
  return { mark: status === 'closed' ? 'skipped' : 'unknown', number: null, reason: reasonOf({ reasons }) }
}
