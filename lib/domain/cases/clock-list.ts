import type { CaseSet } from './case-list'
import type { ClockOutcome } from './clock-rows'

/** How lists of clocks can be asked for: closed lists of words that stand in addresses as they stand here. */

/**
 * How a clock stands on a day. Each has exactly one, so that they add up. `missed`: its last day passed without what it waited for,
 * whether it is still waited for or was ended afterwards. `not-needed`: ended before its last day.
 */
export const clockStandings = ['met', 'met-late', 'missed', 'running', 'not-needed'] as const
export type ClockStanding = (typeof clockStandings)[number]

/** Clocks that were met, or whose last day has passed: what was met or missed is counted of these. */
export const dueStandings: readonly ClockStanding[] = ['met', 'met-late', 'missed']

/**
 * The standing of what is on record. An open clock is not among them: it is `running` until its last day is over and `missed` from
 * then on. A clock that only fixes a date (`passed`) belongs to nobody and counts nowhere.
 */
export const standingOfOutcome = {
  met: 'met',
  'met-late': 'met-late',
  overdue: 'missed',
  stopped: 'not-needed',
} as const satisfies Record<Exclude<ClockOutcome, 'open' | 'passed'>, ClockStanding>

/** When a clock that is still waited for ends: `undated` where the calendars cannot tell. */
export const clockTimes = ['late', 'soon', 'later', 'undated'] as const
export type ClockTime = (typeof clockTimes)[number]

/** Expected of both sides together; every other side goes by the id of its party. */
export const bothSides = 'both'

/** What narrows a list of clocks, besides the cases whose they are; a member that is absent narrows nothing. The stage is that of the case. */
export interface ClockFilter extends CaseSet {
  readonly side?: string
  readonly stage?: string
}

export interface ClockListQuery extends ClockFilter {
  /** `waiting`: those that still wait, with those that will fix a date. A list of standings: those clocks, of all cases. */
  readonly which: 'waiting' | readonly ClockStanding[]
  readonly time?: ClockTime
  /** Those whose range of dates has a day in common with this one, both ends included. */
  readonly between?: { readonly from: string; readonly to: string }
  readonly offset: number
  readonly limit: number
}
