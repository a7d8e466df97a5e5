import type { CalendarId, Calendars } from '@/lib/domain/calendars/calendars'
import { describeDay } from '@/lib/domain/calendars/day-reasons'
import { dayNumber, dayNumberOf } from '@/lib/domain/calendars/days'
import { US_STATUTORY_COVERAGE_FROM } from '@/lib/domain/calendars/us-federal-holidays'
import type { DeadlineOutcome, Provisional, Step } from './answer'
import { explainExtension, explainFixedDate, explainVerdict } from './explain-extensions'
import { explainCount, explainRoll } from './explain-legs'
import type { ParsedDeadline } from './input'
import type { Plan } from './plan'
import type { Leg } from './settle'
import { calendarWords, countWords, dayWords, reasonWords, stepOf } from './step-words'

/** The working of a deadline, in the order in which a reader with a wall calendar would go. */
export function explain(
  input: ParsedDeadline, plan: Plan, outcome: DeadlineOutcome, way: readonly Leg[], calendars: Calendars,
): Step[] {
  const legs = toldLegs(way)
  return [
    triggerStep(input, plan, calendars),
    ruleStep(plan),
    ...coverageSteps(legs, plan, calendars),
    ...legs.flatMap((leg) => explainLeg(leg, plan, calendars)),
    ...idleTolls(input, plan, outcome),
    ...endSteps(input, outcome),
  ]
}

/**
 * The legs worth telling: up to the first that a missing schedule leaves open. Where a date fixed by agreement then
 * replaces the count, what was left open no longer matters: the verdicts are told, and the way goes on from that date.
 */
export function toldLegs(legs: readonly Leg[]): Leg[] {
  const fixed = legs.findLastIndex((leg) => leg.kind === 'fixed')
  const firstOpen = (from: number) => legs.findIndex((leg, index) => index >= from && leavesOpen(leg))
  const before = firstOpen(0)
  const after = firstOpen(fixed + 1)
  return legs.filter((leg, index) => {
    if (index < fixed) return leg.kind === 'judged' || before < 0 || index < before
    return after < 0 || index <= after
  })
}

function leavesOpen(leg: Leg): boolean {
  if (leg.kind === 'count' || leg.kind === 'roll') return leg.end.lo !== leg.end.hi
  return leg.kind === 'judged' && leg.verdict === 'unsettled'
}

function triggerStep(input: ParsedDeadline, plan: Plan, calendars: Calendars): Step {
  const day = plan.trigger
  const zone = input.triggerZone ?? input.zone ?? null
  const instant = input.trigger ? null : input.triggerInstant!
  const local = instant ? ` (${instant} in ${zone})` : ''
  const { status, reasons } = describeDay(calendars, plan.calendar, day)
  const closed = status === 'closed' ? ` It is closed (${reasonWords(reasons)}), which changes nothing.` : ''
  const text = `${dayWords(day)}${local}: the trigger, day 0, never counted.${closed}`
  return stepOf('trigger', 'TRIGGER', day, text, { instant, zone: instant ? zone : null, closed: status === 'closed' })
}

function ruleStep(plan: Plan): Step {
  const onCalendar = plan.unit === 'business-day' ? ` on ${calendarWords(plan.calendar)}` : ''
  const direction = plan.direction === 'before' ? 'counted backward' : 'counted forward'
  const which = plan.roll === 'following' ? 'next' : 'last'
  const rolling = plan.roll === 'none'
    ? 'the end is not rolled'
    : `a closed end rolls to the ${which} open day on ${calendarWords(plan.rollCalendar)}`
  const { n, unit, calendar, roll, rollCalendar } = plan
  return stepOf('rule', 'RULE', null, `${countWords(n, unit)}${onCalendar}, ${direction}; ${rolling}`, {
    n, unit, calendar, roll, rollCalendar, direction: plan.direction,
  })
}

const US_CALENDARS: ReadonlySet<CalendarId> =
  new Set(['us-federal-statutory', 'us-federal', 'both-open', 'either-open'])

/** What the calendars do not hold for the days that were asked for. */
function coverageSteps(legs: readonly Leg[], plan: Plan, calendars: Calendars): Step[] {
  const firstDays = legs.map((leg) => ({ calendar: calendarAsked(leg, plan), day: firstDay(leg) }))
    .filter(({ calendar }) => calendar !== null && US_CALENDARS.has(calendar))
  const first = (some: typeof firstDays) => Math.min(...some.map(({ day }) => day))
  const { closingsCompleteFrom } = calendars.usFederal
  const steps: Step[] = []
  const withClosings = firstDays.filter(({ calendar }) => calendar !== 'us-federal-statutory')
  if (first(withClosings) < dayNumberOf(closingsCompleteFrom, 1, 1)) {
    const text = `Executive-order closings are complete from ${closingsCompleteFrom} on; before, only statutory holidays are counted`
    steps.push(stepOf('coverage', 'US_CLOSINGS_COVERAGE', null, text, { from: closingsCompleteFrom }))
  }
  const from = US_STATUTORY_COVERAGE_FROM
  if (first(firstDays) < dayNumberOf(from, 1, 1)) {
    const text = `The statutory holidays are those of ${from} and later; earlier days are counted on the same list`
    steps.push(stepOf('coverage', 'US_STATUTORY_COVERAGE', null, text, { from }))
  }
  return steps
}

/** The calendar that a leg asked about its days, or `null` where it asked none. */
function calendarAsked(leg: Leg, plan: Plan): CalendarId | null {
  if (leg.kind === 'count') return leg.count.unit === 'business-day' ? plan.calendar : null
  return leg.kind === 'roll' && plan.roll !== 'none' ? plan.rollCalendar : null
}

function firstDay(leg: Leg): number {
  return 'from' in leg ? Math.min(leg.from.lo, leg.end.lo) : Infinity
}

function explainLeg(leg: Leg, plan: Plan, calendars: Calendars): Step[] {
  if (leg.kind === 'judged') return explainVerdict(leg, plan, calendars)
  if (leg.kind === 'fixed') return [explainFixedDate(leg)]
  // While a clock stands still it has no end that anything could run from.
  if (!Number.isFinite(leg.from.lo)) return []
  if (leg.kind === 'roll') return explainRoll(leg, plan, calendars)
  return [...explainExtension(leg, plan), ...explainCount(leg, plan, calendars)]
}

/** Tolls that stopped nothing, so that the reader need not wonder. */
function idleTolls(input: ParsedDeadline, plan: Plan, { due }: DeadlineOutcome): Step[] {
  const given = input.tolls ?? []
  const steps = given.flatMap((toll, index) => {
    const from = dayNumber(toll.from)
    const to = toll.to == null ? Infinity : dayNumber(toll.to)
    const idle = (code: string, why: string) => [stepOf('toll', code, from, `The toll from ${dayWords(from)} ${why}`, {
      toll: index + 1, from: toll.from, to: toll.to ?? null,
    })]
    if (from === to) return idle('TOLL_EMPTY', 'ends on the day it begins and stops nothing')
    if (to <= plan.trigger + 1) return idle('TOLL_BEFORE', 'lies before day 1 and has no effect')
    return due !== null && toll.from > due ? idle('TOLL_AFTER', 'lies after the end and has no effect') : []
  })
  const stopping = given.filter((toll) => toll.from !== toll.to).length
  if (plan.tolls.length < stopping) {
    const text = 'Tolls that overlap or touch are united: a day stands still once'
    steps.push(stepOf('toll', 'TOLLS_UNITED', null, text, { given: given.length, united: plan.tolls.length }))
  }
  return steps
}

const NO_DATE = {
  TOLL_OPEN: 'The clock still stands still, so there is no due date',
  PRC_SCHEDULE_NOT_PUBLISHED: 'There is no firm due date: it needs a PRC day that no schedule held here covers',
} as const

function endSteps({ zone }: ParsedDeadline, { due, expiresAt, provisional, error }: DeadlineOutcome): Step[] {
  const steps: Step[] = []
  if (due) {
    const day = dayNumber(due)
    const until = expiresAt ? `; the day ends at ${expiresAt} in ${zone}` : ''
    steps.push(stepOf('due', 'DUE', day, `Due ${dayWords(day)}${until}`, { expiresAt, zone: zone ?? null }))
  }
  if (error === 'TOLL_OPEN' || error === 'PRC_SCHEDULE_NOT_PUBLISHED') {
    steps.push(stepOf('error', error, null, NO_DATE[error]))
  }
  return provisional ? [...steps, rangeStep(provisional)] : steps
}

function rangeStep({ earliest, latest, reason, code, years }: Provisional): Step {
  const first = dayNumber(earliest)
  const range = earliest === latest ? dayWords(first) : `${dayWords(first)} to ${dayWords(dayNumber(latest))}`
  const values = { earliest, latest, years: years.map(String) }
  return stepOf('provisional', code, first, `Provisional: ${range}. ${reason}`, values)
}
