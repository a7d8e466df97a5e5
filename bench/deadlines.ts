import type { CalendarId } from '@/lib/domain/calendars/calendars'
import { OPEN, MAY_MOVE, statusTable } from '@/lib/domain/calendars/day-status'
import { addDays, dayNumber, isoDate } from '@/lib/domain/calendars/days'
import { officialCalendars } from '@/lib/domain/calendars/official'
import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import type { CaseState } from '@/lib/domain/cases/evolve'
import { complaint, request, story } from '@/lib/domain/cases/story.testing'
import { clocksOfCase, type ClockReading } from '@/lib/domain/deadlines/case-clocks'
import { computeDeadline } from '@/lib/domain/deadlines/compute-deadline'
import { deadlineInput, type ParsedDeadline } from '@/lib/domain/deadlines/input'
import { outcomeOf } from '@/lib/domain/deadlines/outcome'
import { planOf, type Plan } from '@/lib/domain/deadlines/plan'

/*
 * How long it takes to compute 100,000 clocks again, as after a new notice, against a plain loop over the same
 * days with the same calendars; processor time, so that a busy machine does not count. Run with `npx tsx bench/deadlines.ts`.
 */

const CLOCKS = 100_000
const CASES = 100_000
const ROUNDS = 8
const CALENDARS = ['us-federal', 'both-open', 'prc'] as const satisfies readonly CalendarId[]
const RULES = [
  { n: 2, unit: 'business-day' }, { n: 10, unit: 'business-day' }, { n: 15, unit: 'business-day' },
  { n: 30, unit: 'calendar-day', roll: 'following' }, { n: 45, unit: 'calendar-day', roll: 'following' },
  { n: 90, unit: 'calendar-day', roll: 'following' },
] as const

/** Clocks as the procedure has them, with a toll or an extension here and there, over the days given. */
function clocks(from: string, days: number): ParsedDeadline[] {
  const start = dayNumber(from)
  return Array.from({ length: CLOCKS }, (_, index) => {
    const trigger = start + ((index * 7919) % days)
    return deadlineInput.parse({
      trigger: isoDate(trigger), zone: index % 2 ? 'America/New_York' : 'Asia/Shanghai',
      rule: { ...RULES[index % RULES.length]!, calendar: CALENDARS[index % CALENDARS.length]! },
      tolls: index % 5 === 0 ? [{ from: isoDate(trigger + 2), to: isoDate(trigger + 6) }] : [],
      extensions: index % 7 === 0 ? [{ n: 5, unit: 'calendar-day', agreedOn: isoDate(trigger + 1) }] : [],
    })
  })
}

/** The least that any engine does: look at each day from the trigger to the end once. */
function plainLoop(plan: Plan, last: number): number {
  const days = statusTable(officialCalendars, plan.calendar)
  let open = 0
  for (let day = plan.trigger + 1; day <= last; day += 1) if (days.at(day) % MAY_MOVE === OPEN) open += 1
  return open
}

/** States of open cases, filed on one day after another and each as far as its request. */
function openCases(from: string, days: number): CaseState[] {
  return Array.from({ length: days }, (_, index) => {
    const day = addDays(from, index)
    const one = story().on(day).given('researcher', complaint).given('officer', { command: 'admit', urgent: index % 5 === 0 })
    return one.given('officer', { ...request, on: day }).state()
  })
}

/** The least that any engine does for all clocks of a case: look at each day of each of them once. */
function plainLoopOfCase(readings: readonly ClockReading[]): number {
  return readings.reduce((sum, { startsOn, range, rule }) => {
    const days = statusTable(officialCalendars, rule.rule.calendar)
    const last = dayNumber(range!.latest)
    let open = 0
    for (let day = dayNumber(startsOn.earliest) + 1; day <= last; day += 1) if (days.at(day) % MAY_MOVE === OPEN) open += 1
    return sum + open
  }, 0)
}

/** Works out each and counts the firm dates; like the plain loop it keeps no list, so that the collector's work is its own. */
function datesOf<T>(given: readonly T[], work: (one: T, index: number) => { readonly due: string | null }): number {
  return given.reduce((firm, one, index) => firm + (work(one, index).due === null ? 0 : 1), 0)
}

/** Processor time of the best of some rounds, in microseconds for one. The works take turns, so that a busy minute strikes all of them. */
function time(of: number, works: Record<string, () => unknown>): number[] {
  const best = Object.keys(works).map(() => Infinity)
  for (let round = 0; round < ROUNDS; round += 1) {
    Object.values(works).forEach((work, index) => {
      const started = process.cpuUsage().user
      work()
      best[index] = Math.min(best[index]!, (process.cpuUsage().user - started) / of)
    })
  }
  Object.keys(works).forEach((name, index) => console.log(`${name.padEnd(52)} ${best[index]!.toFixed(2).padStart(7)} µs each`))
  return best
}

for (const [name, from, days] of [['announced years', '2023-01-01', 1200], ['across the turn of the year', '2026-11-01', 100]] as const) {
  const inputs = clocks(from, days)
  const plans = inputs.map((input) => planOf(input, input.rule))
  const ends = plans.map((plan, index) => {
    const { due, provisional } = outcomeOf(plan, inputs[index]!.zone, officialCalendars)
    return dayNumber(due ?? provisional!.latest)
  })
  console.log(`\n${CLOCKS} clocks, ${name}`)
  const [plain, engine, whole] = time(CLOCKS, {
    'plain loop over the same days': () => plans.reduce((sum, plan, index) => sum + plainLoop(plan, ends[index]!), 0),
    'outcome from a plan': () => datesOf(plans, (plan, index) => outcomeOf(plan, inputs[index]!.zone, officialCalendars)),
    'outcome from a well-formed input': () => datesOf(inputs, (input) => outcomeOf(planOf(input, input.rule), input.zone, officialCalendars)),
  }) as [number, number, number]
  console.log(`outcome from a plan / plain loop: ${(engine / plain).toFixed(1)}`)
  console.log(`outcome from a well-formed input / plain loop: ${(whole / plain).toFixed(1)}`)
  const few = inputs.slice(0, CLOCKS / 20)
  const started = process.cpuUsage().user
  few.forEach((input) => computeDeadline(input))
  console.log(`with checks of the input and the whole working: ${((process.cpuUsage().user - started) / few.length).toFixed(1)} µs a clock`)
}

for (const [name, from] of [['announced years', '2026-02-02'], ['across the turn of the year', '2026-11-20']] as const) {
  console.log(`\nall clocks of ${CASES} open cases, ${name}`)
  const states = openCases(from, 40)
  const readings = states.map((state) => clocksOfCase(sta2024, state, officialCalendars))
  // Each case of each round is a state of its own: what was worked out is kept for as long as a state is the same.
  const sumOf = (work: (state: CaseState, index: number) => number) => {
    let sum = 0
    for (let index = 0; index < CASES; index += 1) sum += work({ ...states[index % states.length]! }, index % states.length)
    return sum
  }
  const [plain, engine] = time(CASES, {
    'plain loop over the same days': () => sumOf((_, index) => plainLoopOfCase(readings[index]!)),
    'all clocks of each case': () => sumOf((state) => clocksOfCase(sta2024, state, officialCalendars).length),
  }) as [number, number]
  console.log(`${readings[0]!.length} clocks a case; all clocks / plain loop: ${(engine / plain).toFixed(1)}`)
}
