import type { CalendarId, Calendars } from '@/lib/domain/calendars/calendars'
import { describeDay } from '@/lib/domain/calendars/day-reasons'
import { dayNumber, dayNumberOf, isoDate } from '@/lib/domain/calendars/days'
import { US_STATUTORY_COVERAGE_FROM } from '@/lib/domain/calendars/us-federal-holidays'
import type { DeadlineOutcome, Step } from './answer'
import { explainCount, explainRoll } from './explain-legs'
import type { ParsedDeadline } from './input'
import type { Plan, PlannedExtension } from './plan'
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
 * The legs worth telling: up to the first that a missing schedule leaves open, and without a count that was
 * left open and then replaced by a date fixed by agreement.
 */
export function toldLegs(legs: readonly Leg[]): Leg[] {
  const fixed = legs.findLastIndex((leg) => leg.kind === 'fixed')
  const isOpen = (leg: Leg) => (leg.kind === 'count' || leg.kind === 'roll') && leg.end.lo !== leg.end.hi
  const kept = legs.filter((leg, index) => index >= fixed || !isOpen(leg))
  const open = kept.findIndex((leg) => isOpen(leg) || (leg.kind === 'judged' && leg.verdict === 'unsettled'))
  return open < 0 ? kept : kept.slice(0, open + 1)
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
  const rolling = plan.roll === 'none'
    ? 'the end is not rolled'
    : `a closed end rolls to the ${plan.roll === 'following' ? 'next' : 'last'} open day on ${calendarWords(plan.rollCalendar)}`
  const { n, unit, calendar, roll, rollCalendar } = plan
  return stepOf('rule', 'RULE', null, `${countWords(n, unit)}${onCalendar}, ${direction}; ${rolling}`, {
    n, unit, calendar, roll, rollCalendar, direction: plan.direction,
  })
}

const US_CALENDARS: ReadonlySet<CalendarId> = new Set(['us-federal-statutory', 'us-federal', 'both-open', 'either-open'])

/** What the calendars do not hold for the days that were asked for. */
function coverageSteps(legs: readonly Leg[], plan: Plan, calendars: Calendars): Step[] {
  const firstDays = legs.map((leg) => ({ calendar: calendarAsked(leg, plan), day: firstDay(leg) }))
    .filter(({ calendar }) => calendar !== null && US_CALENDARS.has(calendar))
  const first = (some: typeof firstDays) => Math.min(...some.map(({ day }) => day))
  const { closingsCompleteFrom } = calendars.usFederal
  const steps: Step[] = []
  const withClosings = firstDays.filter(({ calendar }) => calendar !== 'us-federal-statutory')
  if (first(withClosings) < dayNumberOf(closingsCompleteFrom, 1, 1)) {
    steps.push(stepOf('coverage', 'US_CLOSINGS_COVERAGE', null, `Executive-order closings are complete from `
      + `${closingsCompleteFrom} on; before, only statutory holidays are counted`, { from: closingsCompleteFrom }))
  }
  if (first(firstDays) < dayNumberOf(US_STATUTORY_COVERAGE_FROM, 1, 1)) {
    steps.push(stepOf('coverage', 'US_STATUTORY_COVERAGE', null, `The statutory holidays are those of `
      + `${US_STATUTORY_COVERAGE_FROM} and later; earlier days are counted on the same list`, { from: US_STATUTORY_COVERAGE_FROM }))
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
  if (leg.kind === 'roll') {
    const unsettled = leg.from.lo !== leg.from.hi || !Number.isFinite(leg.from.lo)
    return unsettled ? [] : explainRoll(leg, plan, calendars)
  }
  if (leg.kind === 'judged') return judgedSteps(leg, plan.extensions[leg.extension]!, plan, calendars)
  if (leg.kind === 'fixed') {
    return [stepOf('extension', 'EXTENSION_TO', leg.to, `Extension ${leg.extension + 1}: by agreement the period ends on `
      + `${dayWords(leg.to)}. The date replaces the count and is taken as it is, never rolled`, { extension: leg.extension + 1 })]
  }
  if (leg.from.lo !== leg.from.hi || !Number.isFinite(leg.from.lo)) return []
  return [...extensionSteps(leg, plan), ...explainCount(leg, plan, calendars)]
}

function extensionSteps(leg: Extract<Leg, { kind: 'count' }>, plan: Plan): Step[] {
  if (leg.extension === null) return []
  const extension = plan.extensions[leg.extension]!
  const anchor = 'anchor' in extension ? extension.anchor : 'nominal'
  const { n, unit } = leg.count
  const onCalendar = unit === 'business-day' ? ` on ${calendarWords(plan.calendar)}` : ''
  return [stepOf('extension', 'EXTENSION', leg.from.lo, `Extension ${leg.extension + 1}: ${countWords(n, unit)} more${onCalendar}, from the `
    + `${anchor === 'rolled' ? 'rolled' : 'unrolled'} end, ${dayWords(leg.from.lo)}`, { extension: leg.extension + 1, n, unit, anchor })]
}

function judgedSteps(
  { extension: index, verdict, rolled }: Extract<Leg, { kind: 'judged' }>, extension: PlannedExtension, plan: Plan, calendars: Calendars,
): Step[] {
  if (extension.agreedOn === null) return []
  const on = dayWords(extension.agreedOn)
  const name = `Extension ${index + 1}, agreed on ${on}`
  const due = rolled && rolled.lo === rolled.hi && Number.isFinite(rolled.lo) ? rolled.lo : null
  const values = { extension: index + 1, agreedOn: isoDate(extension.agreedOn), due: due === null ? null : isoDate(due) }
  const then = due === null ? 'the due date as it stood' : `the due date as it stood, ${dayWords(due)}`
  const told = {
    'in time': ['AGREED_IN_TIME', `${name}: not later than ${then}, so it counts`],
    'late': ['AGREED_TOO_LATE', `${name}: later than ${then}, so it has no effect`],
    'revived': ['AGREED_REVIVES', `${name}: it revives the period, so it counts whatever the due date was`],
    'unsettled': ['AGREED_UNSETTLED', `${name}: whether that was in time depends on a PRC schedule that is not published`],
  } as const
  const [code, text] = told[verdict]
  const unknown = verdict === 'unsettled' && rolled?.unknown != null
    ? [stepOf('unknown', 'PRC_NOT_PUBLISHED', rolled.unknown, `${dayWords(rolled.unknown)}: `
      + reasonWords(describeDay(calendars, plan.rollCalendar, rolled.unknown).reasons), {})]
    : []
  return [...unknown, stepOf('extension', code, extension.agreedOn, text, values)]
}

/** Tolls that stopped nothing, so that the reader need not wonder. */
function idleTolls(input: ParsedDeadline, plan: Plan, { due }: DeadlineOutcome): Step[] {
  const given = input.tolls ?? []
  const steps = given.flatMap((toll, index) => {
    const from = dayNumber(toll.from)
    const to = toll.to == null ? Infinity : dayNumber(toll.to)
    const values = { toll: index + 1, from: toll.from, to: toll.to ?? null }
    const name = `The toll from ${dayWords(from)}`
    if (from === to) return [stepOf('toll', 'TOLL_EMPTY', from, `${name} ends on the day it begins and stops nothing`, values)]
    if (to <= plan.trigger + 1) return [stepOf('toll', 'TOLL_BEFORE', from, `${name} lies before day 1 and has no effect`, values)]
    return due !== null && toll.from > due
      ? [stepOf('toll', 'TOLL_AFTER', from, `${name} lies after the end and has no effect`, values)]
      : []
  })
  if (plan.tolls.length < given.length - given.filter((toll) => toll.from === toll.to).length) {
    steps.push(stepOf('toll', 'TOLLS_UNITED', null, 'Tolls that overlap or touch are united: a day stands still once', {
      given: given.length, united: plan.tolls.length,
    }))
  }
  return steps
}

function endSteps(input: ParsedDeadline, { due, expiresAt, provisional, error }: DeadlineOutcome): Step[] {
  const steps: Step[] = []
  if (due) {
    const until = expiresAt ? `; the day ends at ${expiresAt} in ${input.zone}` : ''
    steps.push(stepOf('due', 'DUE', dayNumber(due), `Due ${dayWords(dayNumber(due))}${until}`, { expiresAt, zone: input.zone ?? null }))
  }
  if (error === 'TOLL_OPEN') {
    steps.push(stepOf('error', error, null, 'The clock still stands still, so there is no due date', {}))
  }
  if (error === 'PRC_SCHEDULE_NOT_PUBLISHED') {
    steps.push(stepOf('error', error, null, 'There is no firm due date: it needs a PRC day that no schedule held here covers', {}))
  }
  if (provisional) {
    const range = provisional.earliest === provisional.latest
      ? dayWords(dayNumber(provisional.earliest))
      : `${dayWords(dayNumber(provisional.earliest))} to ${dayWords(dayNumber(provisional.latest))}`
    steps.push(stepOf('provisional', provisional.code, dayNumber(provisional.earliest), `Provisional: ${range}. ${provisional.reason}`, {
      earliest: provisional.earliest, latest: provisional.latest, years: provisional.years.map(String),
    }))
  }
  return steps
}
