import type { Calendars } from '@/lib/domain/calendars/calendars'
import { describeDay } from '@/lib/domain/calendars/day-reasons'
import { dayNumber, daysBetween } from '@/lib/domain/calendars/days'
import { withSupposedClosing, type SupposedClosing } from '@/lib/domain/calendars/suppose-closing'
import { endOfDay, localDateAt } from '@/lib/domain/calendars/zones'
import { officeZone } from '@/lib/domain/agreements/office'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { clocksOfCase, clockState, isOpen, type ClockReading, type ClockState } from '@/lib/domain/deadlines/case-clocks'

import { waitsFrom } from './clock-time'
import { daysToGrow, overFor } from './decide-extensions'
import { entriesOfCommand } from './entries-of-commands'
import type { CaseState } from './evolve'
import { asIfEntered, dataFor } from './hypothetical'
import { ladderAhead, type StageAhead } from './ladder-ahead'

/** What is supposed about one running clock; an absent member supposes nothing. Days are `YYYY-MM-DD`. */
export interface Suppositions {
  /** The clock, by its key (`agency-reply-1`). */
  readonly clock: string
  /** What the clock waits for comes on this day. */
  readonly metOn?: string
  /** The period grows by so many units of its rule, agreed or noticed in time. */
  readonly extendedBy?: number
  /** Federal offices are closed on this day by an order. */
  readonly usClosedOn?: string
  /** The PRC side is closed on this day by an amended notice. */
  readonly prcClosedOn?: string
}

/**
 * Why something cannot be supposed, by the member. `most`: what the period can still grow by, in the unit of its rule, or the largest
 * count that is taken where no cap is set. `due`: the last day that is over.
 */
export interface SupposeProblem {
  readonly field: keyof Suppositions
  readonly code:
    | 'not-running' | 'before-start' | 'too-far' | 'not-extendable' | 'extension-too-late' | 'beyond-cap' | 'no-cap' | 'no-whole-number'
    | 'closed-anyway' | 'not-published'
  readonly most?: number
  readonly due?: string
}

/** A clock as it stands and as it would stand; `days` is how much later its last day would be, null where one of them has none. */
export interface SupposedClock {
  readonly now: ClockReading
  readonly then: ClockReading
  readonly state: ClockState
  readonly days: number | null
}

export interface Supposed {
  readonly clocks: readonly SupposedClock[]
  /** The stages still ahead on the way up, the next one first. */
  readonly ahead: readonly StageAhead[]
  /** The same with nothing supposed. */
  readonly aheadNow: readonly StageAhead[]
  /** With the days that are supposed to be closed. */
  readonly calendars: Calendars
  /** The instant at which the clocks are looked at: now, or the end of the day on which the clock is supposed to be met. */
  readonly at: string
}

interface SupposeContext {
  readonly procedure: Procedure
  readonly calendars: Calendars
  /** UTC instant. */
  readonly now: string
}

/** No supposition reaches further than this from day 0 of its clock. */
const furthestDays = 1830

/** Where the procedure sets no cap, a longer extension is a slip of the pen. */
const longestExtension = 1000

/** The clocks of a case, and the rest of the ladder, if something happened that is not on record. Nothing is recorded. */
export function suppose(context: SupposeContext, state: CaseState, what: Suppositions): { problems: SupposeProblem[] } | { supposed: Supposed } {
  const before = clocksOfCase(context.procedure, state, context.calendars)
  const reading = before.find((one) => one.key === what.clock)
  if (!reading || !isOpen(reading)) return { problems: [{ field: 'clock', code: 'not-running' }] }
  const problems = problemsOf(context, state, reading, what)
  if (problems.length > 0) return { problems }

  const calendars = closedOn(context.calendars, what)
  const grown = what.extendedBy === undefined ? state : extended(state, reading, what.extendedBy, context.now)
  const { procedure, now } = context
  const then = what.metOn === undefined ? grown : met(procedure, grown, reading, what.metOn, now)
  const end = what.metOn === undefined ? now : endOfDay(what.metOn, reading.zone)
  const at = end > now ? end : now
  const after = clocksOfCase(procedure, then, calendars)
  // Where the way up opens before the day on which the clock is supposed to be met, what comes on that day does not take it back.
  const waiting = ladderAhead({ procedure, calendars, now }, grown)
  const opensBefore = what.metOn === undefined || (waiting[0]?.opensAt ?? end) < end
  return {
    supposed: {
      clocks: before.flatMap((one) => {
        const other = after.find(({ key }) => key === one.key)
        return other ? [{ now: one, then: other, state: clockState(other, at), days: daysLater(one, other) }] : []
      }),
      ahead: opensBefore ? waiting : ladderAhead({ procedure, calendars, now: at }, then),
      aheadNow: ladderAhead(context, state),
      calendars,
      at,
    },
  }
}

function problemsOf(context: SupposeContext, state: CaseState, reading: ClockReading, what: Suppositions): SupposeProblem[] {
  const { calendars } = context
  const problems: SupposeProblem[] = []
  const start = waitsFrom(state, reading)
  for (const field of ['metOn', 'usClosedOn', 'prcClosedOn'] as const) {
    const day = what[field]
    if (day === undefined) continue
    if (day < start) problems.push({ field, code: 'before-start' })
    else if (daysBetween(start, day) > furthestDays) problems.push({ field, code: 'too-far' })
  }
  const extension = what.extendedBy === undefined ? null : extensionProblem(context, state, reading, what.extendedBy)
  if (extension !== null) problems.push({ field: 'extendedBy', ...extension })
  if (problems.length === 0 && what.usClosedOn !== undefined && statusOf(calendars, 'us-federal', what.usClosedOn) === 'closed') {
    problems.push({ field: 'usClosedOn', code: 'closed-anyway' })
  }
  if (problems.length === 0 && what.prcClosedOn !== undefined) {
    const status = statusOf(calendars, 'prc', what.prcClosedOn)
    if (status !== 'open') problems.push({ field: 'prcClosedOn', code: status === 'closed' ? 'closed-anyway' : 'not-published' })
  }
  return problems
}

/** As an extension would be refused that is agreed, or noticed, on today's date in the office. */
function extensionProblem({ procedure, now }: SupposeContext, state: CaseState, reading: ClockReading, n: number): Omit<SupposeProblem, 'field'> | null {
  if (!Number.isInteger(n) || n < 1) return { code: 'no-whole-number' }
  if (reading.rule.extension === undefined) return { code: 'not-extendable' }
  const most = daysToGrow(state, reading)
  if (most !== null && n > most) return { code: 'beyond-cap', most }
  if (most === null && n > longestExtension) return { code: 'no-cap', most: longestExtension }
  const due = overFor(reading, localDateAt(now, officeZone(procedure)), now)
  return due === null ? null : { code: 'extension-too-late', due }
}

const statusOf = (calendars: Calendars, calendar: 'us-federal' | 'prc', day: string) => describeDay(calendars, calendar, dayNumber(day)).status

/** With the closings that are supposed. A year whose schedule is not published was refused before, so there is one to add to. */
function closedOn(calendars: Calendars, { usClosedOn, prcClosedOn }: Suppositions): Calendars {
  const closings: SupposedClosing[] = [
    ...(usClosedOn === undefined ? [] : [{ date: usClosedOn, by: 'US' as const }]),
    ...(prcClosedOn === undefined ? [] : [{ date: prcClosedOn, by: 'PRC' as const }]),
  ]
  return closings.reduce((known, closing) => withSupposedClosing(known, closing) ?? known, calendars)
}

/** An extension in time, whatever the day on which it is supposed. */
function extended(state: CaseState, { rule, instance, startsOn }: ClockReading, n: number, now: string): CaseState {
  const type = rule.extension?.mode === 'notice' ? 'extension-noticed' : 'extension-agreed'
  const data = { clock: rule.id, instance, n, by: 'complaining-side', acceptedBy: 'responding-side', instrument: 'letter', proposal: 1 }
  return asIfEntered(state, { type, occurredOn: startsOn.earliest, data }, now)
}

/** What meets the clock, as an entry: the first of its kinds that keeps the case open, in the stage of the clock where it names one. */
function met(procedure: Procedure, state: CaseState, { rule, startedBy }: ClockReading, on: string, now: string): CaseState {
  const closed = (stage: string) => procedure.stages.some((one) => one.id === stage && one.closed)
  const choices = rule.met.map((selector) => {
    const act = procedure.acts.find((one) => one.stages.includes(state.stage) && entriesOfCommand[one.command].includes(selector.event))
    const next = act?.next
    const to = typeof next === 'string' && next !== 'return' ? next : undefined
    const named = rule.namedBy === undefined ? {} : { [rule.namedBy]: startedBy }
    const toStage = to === undefined || to === state.stage ? {} : { toStage: to }
    return { type: selector.event, occurredOn: on, data: dataFor(state, selector, { ...named, ...toStage }), closes: to !== undefined && closed(to) }
  })
  const choice = choices.find((one) => !one.closes) ?? choices[0]
  return choice ? asIfEntered(state, choice, now) : state
}

/** By how many days the last day moves; of a range, its earlier end. */
function daysLater(now: ClockReading, then: ClockReading): number | null {
  return now.range === null || then.range === null ? null : daysBetween(now.range.earliest, then.range.earliest)
}
