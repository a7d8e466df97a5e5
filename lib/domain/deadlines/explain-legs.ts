import type { Calendars } from '@/lib/domain/calendars/calendars'
import { describeDay } from '@/lib/domain/calendars/day-reasons'
import { isoDate } from '@/lib/domain/calendars/days'
import type { Step } from './answer'
import type { Plan } from './plan'
import type { Leg } from './settle'
import { calendarWords, countWords, dayCount, dayWords, reasonValues, reasonWords, stepOf } from './step-words'
import type { StoppedDays } from './tolls'
import { daysToCount, traceCount, traceRoll, type TracedDay } from './trace'

type CountLeg = Extract<Leg, { kind: 'count' }>
type RollLeg = Extract<Leg, { kind: 'roll' }>

/** The steps of a count: each day skipped and why, each toll and what it cost, and the end. */
export function explainCount(leg: CountLeg, plan: Plan, calendars: Calendars): Step[] {
  const steps = leg.count.unit === 'business-day'
    ? explainBusinessDays(leg, plan, calendars)
    : tollsWithin(leg, plan).map((toll) => tollStep(toll, leg, plan, calendars))
  return leg.end.lo === leg.end.hi && Number.isFinite(leg.end.lo) ? [...steps, endStep(leg, plan)] : steps
}

function explainBusinessDays(leg: CountLeg, plan: Plan, calendars: Calendars): Step[] {
  const told = new Set<StoppedDays>()
  return traceCount(leg, plan, calendars).flatMap((traced) => {
    if (traced.was !== 'tolled') return dayStep(traced)
    const toll = plan.tolls.find(({ from, to }) => traced.day >= from && traced.day < to)!
    if (told.has(toll)) return []
    told.add(toll)
    return [tollStep(toll, leg, plan, calendars)]
  })
}

function dayStep({ day, was, number, reasons }: TracedDay): Step[] {
  const why = `${dayWords(day)}: ${reasonWords(reasons)}`
  if (was === 'skipped') return [stepOf('skip', reasons[0]?.code ?? 'CLOSED', day, why, reasonValues(reasons))]
  if (was === 'unknown') return [stepOf('unknown', reasons.at(-1)?.code ?? 'UNKNOWN', day, why, reasonValues(reasons))]
  if (was !== 'counted' || reasons.length === 0) return []
  return [stepOf('counted', reasons.at(-1)!.code, day, `${why}, counted`, { ...reasonValues(reasons), number })]
}

/** The tolls that stop a count between the day from which it runs and its end. */
function tollsWithin(leg: CountLeg, plan: Plan): StoppedDays[] {
  if (leg.count.direction === 'before') return []
  return plan.tolls.filter((toll) => toll.to > leg.from.lo + 1 && toll.from <= leg.end.lo)
}

function tollStep(toll: StoppedDays, leg: CountLeg, plan: Plan, calendars: Calendars): Step {
  const first = Math.max(toll.from, leg.from.lo + 1)
  const values = { from: isoDate(first), to: Number.isFinite(toll.to) ? isoDate(toll.to) : null }
  if (toll.to === Infinity) {
    const text = `${dayWords(first)}: the clock stands still and has not run again`
    return stepOf('toll', 'TOLL_STILL_OPEN', first, text, values)
  }
  const stopped = toll.to - first
  const cost = leg.count.unit === 'business-day' ? openDays(first, toll.to, plan, calendars) : stopped
  const days = first === toll.to - 1 ? dayWords(first) : `${dayWords(first)} to ${dayWords(toll.to - 1)}`
  const still = `${days}: the clock stood still for ${dayCount(stopped)}`
  const inBusinessDays = cost === null
    ? '; how many business days that cost is not known'
    : `, which cost ${countWords(cost, 'business-day')}`
  const costs = leg.count.unit === 'business-day' ? inBusinessDays : ''
  const text = `${still}${costs}; it ran again on ${dayWords(toll.to)}`
  return stepOf('toll', 'TOLL', first, text, { ...values, days: stopped, cost })
}

/** Days in a toll that would have counted; `null` where no schedule says. */
function openDays(from: number, to: number, plan: Plan, calendars: Calendars): number | null {
  let open = 0
  for (let day = from; day < to; day += 1) {
    const { status } = describeDay(calendars, plan.calendar, day)
    if (status === 'unknown') return null
    if (status === 'open') open += 1
  }
  return open
}

function endStep(leg: CountLeg, plan: Plan): Step {
  const { n, unit, direction } = leg.count
  const end = leg.end.lo
  const values = { n, unit, extension: leg.extension === null ? null : leg.extension + 1, rolled: false }
  const rest = plan.roll === 'none' ? 'the end' : 'the end before rolling'
  if (n === 0) return stepOf('end', 'END', end, `${dayWords(end)}: nothing is counted, so this is ${rest}`, values)
  if (unit !== 'month') return stepOf('end', 'END', end, `${dayWords(end)}: day ${n}, ${rest}`, values)
  const length = daysToCount(leg.count, leg.from.lo)
  const tolled = direction === 'after' && end - leg.from.lo !== length
  const months = countWords(n, 'month')
  const how = tolled
    ? `${months} from ${dayWords(leg.from.lo)} are ${dayCount(length)}; with the clock stopped in between, ${rest}`
    : `${months} ${direction === 'before' ? 'before' : 'after'} ${dayWords(leg.from.lo)}, ${rest}`
  return stepOf('end', tolled ? 'END_OF_MONTHS_WITH_TOLL' : 'END_OF_MONTHS', end, `${dayWords(end)}: ${how}`, {
    ...values, days: length,
  })
}

/** The steps of a roll: each day passed over and why, and the day reached. */
export function explainRoll(leg: RollLeg, plan: Plan, calendars: Calendars): Step[] {
  if (plan.roll === 'none') return []
  const values = { calendar: plan.rollCalendar, roll: plan.roll }
  const traced = traceRoll(leg, plan, calendars)
  const end = leg.from.lo
  if (traced.length === 1 && traced[0]!.was === 'reached') {
    const text = `${dayWords(end)}: open on ${calendarWords(plan.rollCalendar)}, so it is not rolled`
    return [stepOf('roll', 'NOT_ROLLED', end, text, values)]
  }
  return traced.map(({ day, was, reasons }) => {
    const why = reasonWords(reasons)
    if (was === 'reached') {
      const open = `${dayWords(day)}: open${why ? ` (${why})` : ''}`
      const text = `${open}, the end after rolling ${plan.roll === 'preceding' ? 'back ' : ''}on ${calendarWords(plan.rollCalendar)}`
      return stepOf('roll', 'ROLLED_TO', day, text, { ...values, ...reasonValues(reasons) })
    }
    if (was === 'unknown') {
      return stepOf('unknown', reasons.at(-1)!.code, day, `${dayWords(day)}: ${why}`, reasonValues(reasons))
    }
    const text = was === 'tolled'
      ? `${dayWords(day)}: the clock stands still, passed over`
      : `${dayWords(day)}: ${why}, passed over`
    const code = was === 'tolled' ? 'PASSED_TOLLED' : 'PASSED_CLOSED'
    return stepOf('roll', code, day, text, { ...values, ...reasonValues(reasons) })
  })
}
