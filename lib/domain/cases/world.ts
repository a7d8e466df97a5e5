import type { Procedure } from '@/lib/domain/agreements/schema'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { clocksOfCase, type ClockReading } from '@/lib/domain/deadlines/case-clocks'

import type { CaseState } from './evolve'

/** What a condition is judged on: the case, its clocks, and the instant. */
export interface World {
  readonly procedure: Procedure
  readonly state: CaseState
  readonly readings: readonly ClockReading[]
  /** UTC instant. */
  readonly now: string
  /** Titles of the lines of the complaining side in the same activity for which nothing is on record as provided; null where nobody can tell. */
  readonly ownLinesMissing: readonly string[] | null
}

/** The case as guards see it. */
export function worldOf(
  context: { procedure: Procedure; calendars: Calendars; now: string; ownLinesMissing?: readonly string[] | null },
  state: CaseState,
): World {
  return {
    procedure: context.procedure,
    state,
    readings: clocksOfCase(context.procedure, state, context.calendars),
    now: context.now,
    ownLinesMissing: context.ownLinesMissing ?? null,
  }
}
