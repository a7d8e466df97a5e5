import type { ExpectedFrom } from '@/lib/domain/agreements/schema'
import { clockState, isOpen, type ClockReading } from '@/lib/domain/deadlines/case-clocks'

/** `overdue` here is one that was stopped after it had passed; whether an open one is overdue depends on the day. */
export type ClockOutcome = 'open' | 'met' | 'met-late' | 'overdue' | 'passed' | 'stopped'

export interface ClockRow {
  readonly clockId: string
  readonly instance: number
  readonly deems: boolean
  readonly startsOn: string
  readonly due: string | null
  readonly earliest: string | null
  readonly latest: string | null
  readonly expiresAt: string | null
  readonly expectedFrom: ExpectedFrom
  readonly outcome: ClockOutcome
  readonly metOn: string | null
  readonly stoppedOn: string | null
}

/** Before every instant of any case: a clock that is still open is then neither passed nor overdue. */
export const beginning = '1900-01-01T00:00:00Z'

/** A clock as the view keeps it: whether an open one has passed depends on the day, so that is not in it. */
export function clockRow(reading: ClockReading): ClockRow {
  return {
    clockId: reading.rule.id,
    instance: reading.instance,
    deems: reading.rule.deems !== undefined,
    startsOn: reading.startsOn.earliest,
    due: reading.due,
    earliest: reading.range?.earliest ?? null,
    latest: reading.range?.latest ?? null,
    expiresAt: reading.expiresAt,
    expectedFrom: reading.rule.expectedFrom,
    outcome: isOpen(reading) ? 'open' : (clockState(reading, beginning) as ClockOutcome),
    metOn: reading.met?.on ?? null,
    stoppedOn: reading.stopped?.on ?? null,
  }
}
