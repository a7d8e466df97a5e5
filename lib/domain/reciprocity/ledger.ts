import type { Standing } from './occurrences'

/** How a due date stands on a day. Each has exactly one outcome, so that they add up to the number of due dates. */
export const outcomes = ['on-time', 'late', 'partial', 'declined', 'overdue', 'not-yet-due', 'paused'] as const
export type LedgerOutcome = (typeof outcomes)[number]

/** The outcomes of what was expected by now: the denominator of every share. What is not yet due, or was suspended, is not in it. */
export const expectedOutcomes = ['on-time', 'late', 'partial', 'declined', 'overdue'] as const satisfies readonly LedgerOutcome[]

/** A number of due dates of which nothing differs. */
export interface Counted {
  /** The side that provides. */
  readonly from: string
  /** `undated`: a line for which no due date can be computed. */
  readonly outcome: LedgerOutcome | 'undated'
  readonly disputed: boolean
  readonly n: number
}

/** The figures of what one side is expected to provide. */
export interface ShortFigures {
  readonly outcomes: Readonly<Record<LedgerOutcome, number>>
  /** All due dates: the sum of the outcomes. */
  readonly dueDates: number
  /** Those of them that were expected by now; what every share is a share of. */
  readonly expected: number
  /** Those of `dueDates` of which a side disputes the line or what came. */
  readonly disputed: number
  /** Lines for which no due date can be computed; they are in none of the other figures. */
  readonly undated: number
}

export interface SideFigures extends ShortFigures {
  /**
   * The median of the calendar days by which what came complete after its due date was late; null where nothing did. Of an even number it is
   * the lower one of the two in the middle: a number of days that did occur.
   */
  readonly medianDaysLate: number | null
}

/** The first and the last month of a period, `YYYY-MM`, both inclusive; null: without that end. Lines without dates are in every period. */
export interface Period {
  readonly from: string | null
  readonly to: string | null
}

export const allTime: Period = { from: null, to: null }

/** The figures of both directions by the side that provides, by the same rules; every side of `sides` is among the members. */
export function figuresOf(counted: readonly Counted[], sides: readonly string[]): Readonly<Record<string, ShortFigures>> {
  return Object.fromEntries(sides.map((side) => [side, sideFigures(counted.filter(({ from }) => from === side))]))
}

function sideFigures(counted: readonly Counted[]): ShortFigures {
  const dated = counted.filter(({ outcome }) => outcome !== 'undated')
  const sums = Object.fromEntries(outcomes.map((one) => [one, 0])) as Record<LedgerOutcome, number>
  for (const { outcome, n } of dated) sums[outcome as LedgerOutcome] += n
  return {
    outcomes: sums,
    dueDates: total(dated),
    expected: expectedOutcomes.reduce((sum, one) => sum + sums[one], 0),
    disputed: total(dated.filter(({ disputed }) => disputed)),
    undated: total(counted) - total(dated),
  }
}

/**
 * The outcome of one due date.
 * @param cutOff the first day that is not over everywhere, `YYYY-MM-DD`: what is due before it is due, and what nothing came of is overdue
 */
export function outcomeOf({ standing, daysLate, dueOn }: { standing: Standing; daysLate: number; dueOn: string }, cutOff: string): LedgerOutcome {
  if (standing === 'complete') return daysLate > 0 ? 'late' : 'on-time'
  if (standing === 'open') return dueOn < cutOff ? 'overdue' : 'not-yet-due'
  return standing
}

const total = (counted: readonly Counted[]) => counted.reduce((sum, { n }) => sum + n, 0)

/** Due dates of which what came was late by as many calendar days. */
export interface Late {
  readonly days: number
  readonly n: number
}

/** The median of days late; null where nothing was. */
export function medianOf(late: readonly Late[]): number | null {
  const inOrder = [...late].sort((a, b) => a.days - b.days)
  let left = Math.ceil(late.reduce((sum, { n }) => sum + n, 0) / 2)
  for (const { days, n } of inOrder) {
    left -= n
    if (left <= 0) return days
  }
  return null
}
