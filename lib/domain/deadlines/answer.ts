import type { Words } from './input'

/** Why there is no due date, in the order in which they are told. */
export const DEADLINE_ERRORS = ['BAD_INPUT', 'BAD_TOLL', 'TOLL_OPEN', 'PRC_SCHEDULE_NOT_PUBLISHED'] as const

export type DeadlineError = (typeof DEADLINE_ERRORS)[number]

/**
 * A range that is meant to hold the final date, where the date rests on PRC days that no notice has settled.
 * `reason` is said in English; `code` and `years` let a screen say it in its own words.
 */
export interface Provisional {
  readonly earliest: string
  readonly latest: string
  readonly reason: string
  /** Without a notice for the year there is no due date; without one for the next year there is, but it may move. */
  readonly code: 'YEAR_NOT_PUBLISHED' | 'NEXT_YEAR_NOT_PUBLISHED'
  /** The years whose notice is missing. */
  readonly years: readonly number[]
}

export type StepKind =
  | 'trigger' | 'rule' | 'skip' | 'counted' | 'toll' | 'end' | 'roll' | 'extension' | 'coverage' | 'unknown'
  | 'due' | 'provisional' | 'error'

/**
 * One line of the working. `text` is the line in English; `code` and `values` carry the same in data, so that
 * a screen can say it in another language. `date` is the day that it speaks of, the first of several.
 */
export interface Step {
  readonly kind: StepKind
  readonly code: string
  readonly date: string | null
  readonly text: string
  readonly values: Readonly<Record<string, StepValue>>
}

export type StepValue = string | number | boolean | null | readonly string[]

/** The answer under another defensible reading of the rule. */
export interface Reading {
  readonly label: Words
  readonly reason: Words
  readonly due: string | null
  readonly expiresAt: string | null
  readonly provisional: Provisional | null
  readonly error: DeadlineError | null
  readonly steps: readonly Step[]
}

/** What a computation found, without its working. */
export interface DeadlineOutcome {
  /** The due day, `YYYY-MM-DD`; `null` where there is none or none that is firm. */
  readonly due: string | null
  /** The first UTC instant after the due day in the zone of the input. */
  readonly expiresAt: string | null
  /** `null` where the date is firm. */
  readonly provisional: Provisional | null
  readonly error: DeadlineError | null
}

export interface DeadlineAnswer extends DeadlineOutcome {
  readonly steps: readonly Step[]
  /** Where in the input a `BAD_INPUT` or a `BAD_TOLL` stands, such as `tolls[0].to`. */
  readonly errorPath: string | null
  /** The answer under each alternative that the rule names. */
  readonly readings: readonly Reading[]
  /** The earliest date under the chosen reading, each other one, and all that can hold together: who acts by then is safe under each of them. */
  readonly earliestSafe: string | null
  /** The places in `readings` of those that give it, together where they are several; none where the chosen reading does. */
  readonly earliestSafeUnder: readonly number[]
}

/** What a day of the period was for the clock. */
export type DayMark =
  | 'trigger' | 'counted' | 'skipped' | 'tolled' | 'rolled over' | 'agreed' | 'unknown' | 'due'

/** One day of the strip of days that a screen draws, from the trigger to the due day. */
export interface StripDay {
  readonly date: string
  readonly mark: DayMark
  /** Which day of the count it is; `null` for a day that does not count. */
  readonly number: number | null
  /** Why it was skipped, or what is special about it, in English, with a code and values beside it. */
  readonly reason: DayReasonWords | null
}

export interface DayReasonWords {
  readonly code: string
  readonly text: string
  readonly values: Readonly<Record<string, StepValue>>
}
