import type { ClockRule, Procedure } from '@/lib/domain/agreements/schema'
import type { CaseState } from '@/lib/domain/cases/evolve'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { localDateAt } from '@/lib/domain/calendars/zones'

import type { DeadlineOutcome } from './answer'
import type { AppliedRule } from './applied-rule'
import type { DeadlineInput } from './input'
import { CaseWork } from './case-work'
import type { DateRange } from './period-ends'
import type { Start, Surroundings } from './trigger-dates'

/** One running of one clock of a case, worked out from the facts on record and the calendars; holds nothing that depends on today. */
export interface ClockReading {
  /** Clock and instance, as in `agency-reply-1`. */
  readonly key: string
  readonly rule: AppliedRule
  /** The place of the entry that started it. */
  readonly startedBy: number
  /** The places of the entries that stopped it, in the order of the tolls of the input. */
  readonly tolledBy: readonly number[]
  readonly instance: number
  /** Day 0, or its range, and how it was found. `deemed` where the procedure fixes it without evidence. */
  readonly startsOn: Start
  /** What day 0 was looked up in, for another reading of the rule that counts from another event. */
  readonly around: Surroundings
  readonly zone: string
  /** What was put to the engine, and what it found; `workingOf` tells how. Where day 0 is a range, this is for its earliest end. */
  readonly input: DeadlineInput
  readonly outcome: Pick<DeadlineOutcome, 'due' | 'provisional' | 'error'>
  /** The last day, where it is firm enough to name; null beside a range, or where no date can be told at all. */
  readonly due: string | null
  readonly range: DateRange | null
  /** The first instant after the last day (after the latest end of a range), in the zone of the rule. */
  readonly expiresAt: string | null
  readonly met: { readonly on: string; readonly seq: number } | null
  readonly stopped: { readonly on: string; readonly seq: number } | null
}

/** `passed`: a deeming clock ran out, which fixes a date and blames nobody. `tolled`: it stands still. `no-date`: the calendars cannot tell. */
export type ClockState = 'pending' | 'tolled' | 'running' | 'met' | 'met-late' | 'overdue' | 'passed' | 'stopped' | 'no-date'

/** What was worked out for a state. States and calendars are never changed in place, so it holds for as long as they are the same. */
interface Kept {
  readonly state: CaseState
  readonly procedure: Procedure
  readonly calendars: Calendars
  readonly readings: readonly ClockReading[]
}

/**
 * The states that were asked for last, in turn: whoever has one in hand asks again and again. No weak map, which would keep the
 * clocks of every case of a recompute until its end and leave them all to the collector.
 */
const kept: (Kept | undefined)[] = new Array<undefined>(16)
let turn = 0

/** All clocks of a case that have been started, in the order of the procedure. */
export function clocksOfCase(procedure: Procedure, state: CaseState, calendars: Calendars): readonly ClockReading[] {
  for (const one of kept) {
    if (one?.state === state && one.procedure === procedure && one.calendars === calendars) return one.readings
  }
  const readings = new CaseWork(procedure, state, calendars).all()
  kept[turn] = { state, procedure, calendars, readings }
  turn = (turn + 1) % kept.length
  return readings
}

/** How a clock stands at an instant. Nobody is called late before the latest end of a range. */
export function clockState(reading: ClockReading, now: string): ClockState {
  const deeming = reading.rule.deems !== undefined
  if (reading.met) {
    const late = !deeming && reading.range !== null && reading.met.on > reading.range.latest
    return late ? 'met-late' : 'met'
  }
  if (reading.stopped) {
    const over = reading.range !== null && reading.stopped.on > reading.range.latest
    return over ? (deeming ? 'passed' : 'overdue') : 'stopped'
  }
  if (reading.expiresAt === null) return reading.outcome.error === 'TOLL_OPEN' ? 'tolled' : 'no-date'
  if (now >= reading.expiresAt) return deeming ? 'passed' : 'overdue'
  return !hasAgreedDate(reading.rule) && localDateAt(now, reading.zone) < reading.startsOn.earliest ? 'pending' : 'running'
}

/** Whether a clock runs to a date that was agreed, and counts no days to it. */
export function hasAgreedDate({ trigger }: Pick<ClockRule, 'trigger'>): boolean {
  return 'on' in trigger && trigger.date !== undefined
}

/** Whether a clock still waits for somebody: not met, not stopped. */
export function isOpen(reading: Pick<ClockReading, 'met' | 'stopped'>): boolean {
  return reading.met === null && reading.stopped === null
}

/** Whether the last day is one day that neither a schedule still to be published nor an entry still awaited can move. */
export function isFirm(reading: ClockReading): boolean {
  const { range, outcome } = reading
  return range !== null && outcome.provisional === null && range.earliest === range.latest && !isAtLatest(reading)
}

/** Whether the date is the latest that it can be, because an entry that is still awaited can put the day earlier from which it counts. */
export function isAtLatest(reading: Pick<ClockReading, 'met' | 'stopped' | 'startsOn'>): boolean {
  return reading.startsOn.awaitsFrom !== null && isOpen(reading)
}
