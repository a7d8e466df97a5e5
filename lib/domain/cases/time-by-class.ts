import { isClosed } from '@/lib/domain/agreements/office'
import type { Procedure } from '@/lib/domain/agreements/schema'
import type { Expected } from '@/lib/domain/agreements/sides'
import { addDays, daysBetween } from '@/lib/domain/calendars/days'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { clocksOfCase } from '@/lib/domain/deadlines/case-clocks'

import { clockTime, covers, type ClockTime, type TollCause } from './clock-time'
import type { CaseState } from './evolve'

/**
 * Who had the time on a day, by the state at its end, in the order in which they are asked: the first that holds has the day.
 * How days are divided is this office's way of counting (policy); no agreement has it.
 */
export const timeClasses = ['closed', 'tolled', 'extended', 'one-side', 'both-sides', 'nobody'] as const
export type TimeClass = (typeof timeClasses)[number]

/** Whose day it was. */
export interface TimeShare {
  readonly class: TimeClass
  /** By id. `one-side`: that is expected to act; `extended`: that proposed it; `tolled`: with which the cause lies, where it lies with one. */
  readonly party: string | null
  /** Of `one-side`: the part of the office that is expected, where it is that alone. */
  readonly hand: Expected['hand']
  /** Of `tolled`. */
  readonly cause: TollCause | null
}

/** Days in a row that went to the same. `to` is the last one; null where they go on for as long as nothing else is entered. */
export interface TimeSpan extends TimeShare {
  readonly from: string
  readonly to: string | null
}

/**
 * Divides all days of a case, from the day after its filing on, as it happened: by the dates of what is on record and counts. Spans
 * follow each other without a gap, and the last one is open. They hold nothing that depends on today, so any day can be asked of them.
 * Days are the office's, and a date on record is taken as it is written.
 */
export function timeByClass(procedure: Procedure, state: CaseState, calendars: Calendars): readonly TimeSpan[] {
  const clocks = clocksOfCase(procedure, state, calendars)
    .filter((reading) => reading.rule.deems === undefined)
    .map((reading) => clockTime(procedure, state, calendars, reading))
  const moves = state.facts.filter((fact) => fact.supersededBy === null && fact.data.toStage !== undefined).sort((a, b) => a.place - b.place)
  const stageOn = (day: string) => moves.findLast((fact) => fact.occurredOn <= day)?.data.toStage
  const first = addDays(state.filedOn, 1)
  const turns = [...new Set([first, ...moves.map((fact) => fact.occurredOn), ...clocks.flatMap(turnsOf)])].filter((day) => day >= first).sort()
  const spans: TimeSpan[] = []
  turns.forEach((from, i) => {
    const next = turns[i + 1]
    const to = next === undefined ? null : addDays(next, -1)
    const stage = stageOn(from)
    const share = stage !== undefined && isClosed(procedure, stage) ? closed : shareOn(from, clocks)
    const before = spans.at(-1)
    if (before && sameShare(before, share)) spans[spans.length - 1] = { ...before, to }
    else spans.push({ ...share, from, to })
  })
  return spans
}

/** How many days of a span lie up to a day, that one included. */
export function daysUntil({ from, to }: Pick<TimeSpan, 'from' | 'to'>, day: string): number {
  return Math.max(0, daysBetween(from, to === null || to > day ? day : to) + 1)
}

const whole = { party: null, hand: null, cause: null }
const closed: TimeShare = { class: 'closed', ...whole }

/** The days on which something about a clock can become different. */
function turnsOf(clock: ClockTime): string[] {
  const spans = [{ from: clock.opens, to: clock.ends }, { from: clock.begins, to: null }, ...clock.tolls, ...clock.extensions]
  return spans.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))
}

/** Whose an open case is at the end of a day. */
function shareOn(day: string, clocks: readonly ClockTime[]): TimeShare {
  const open = clocks.filter(({ opens, ends }) => covers({ from: opens, to: ends }, day))
  // Of several, the toll that began first keeps the day.
  const toll = open.flatMap((clock) => clock.tolls).filter((one) => covers(one, day)).sort(byStart)[0]
  if (toll) return { ...whole, class: 'tolled', party: toll.party, cause: toll.cause }
  const waiting = open.filter(({ begins }) => begins <= day)
  const extension = waiting.flatMap((clock) => clock.extensions).filter((one) => covers(one, day)).sort(byStart)[0]
  if (extension) return { ...whole, class: 'extended', party: extension.party }
  return expectedOf(waiting.map((clock) => clock.expected))
}

/** A side from which something is expected alone has the day, also beside what is expected from both. */
function expectedOf(expected: readonly Expected[]): TimeShare {
  const parties = new Set(expected.flatMap(({ party }) => party ?? []))
  if (parties.size === 1) {
    const alone = expected.filter(({ party }) => party !== null)
    const hands = new Set(alone.map(({ hand }) => hand))
    return { ...whole, class: 'one-side', party: alone[0]!.party, hand: hands.size === 1 ? alone[0]!.hand : null }
  }
  return { ...whole, class: expected.length > 0 ? 'both-sides' : 'nobody' }
}

function byStart(a: { from: string; place: number }, b: { from: string; place: number }): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : a.place - b.place
}

function sameShare(a: TimeShare, b: TimeShare): boolean {
  return a.class === b.class && a.party === b.party && a.hand === b.hand && a.cause === b.cause
}
