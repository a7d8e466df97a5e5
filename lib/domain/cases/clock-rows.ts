import type { ClockRule, ExpectedFrom, Procedure } from '@/lib/domain/agreements/schema'
import { clockState, isAtLatest, isOpen, type ClockReading } from '@/lib/domain/deadlines/case-clocks'

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
  /** The zone in which the last day ends. */
  readonly zone: string
  /** The years whose schedules the date waits for, as JSON: none where it is the day from which it counts that is not firm. Null where it is firm. */
  readonly provisionalYears: string | null
  /** It stands still: a toll is open, so there is no date. */
  readonly tolled: boolean
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
    zone: reading.zone,
    provisionalYears: provisionalYears(reading),
    tolled: isOpen(reading) && reading.outcome.error === 'TOLL_OPEN',
  }
}

/**
 * A date is provisional by a schedule that is not published, by the range of the day from which it counts, or because an entry that is
 * awaited can still put that day earlier.
 */
function provisionalYears(reading: ClockReading): string | null {
  const { outcome, range } = reading
  if (outcome.provisional !== null) return JSON.stringify(outcome.provisional.years)
  if (range === null) return null
  return range.earliest === range.latest && !isAtLatest(reading) ? null : '[]'
}

/** The rule of a clock that a view lists, with the side that the view says is expected to act. */
export type ListedRule = Omit<ClockRule, 'expectedFrom'> & { readonly expectedFrom: ExpectedFrom }

/** Throws where the procedure has no such clock. */
export function ruleOfRow(procedure: Procedure, row: { readonly clockId: string; readonly expectedFrom: string }): ListedRule {
  const rule = procedure.clocks.find((one) => one.id === row.clockId)
  if (!rule) throw new Error(`no clock ${row.clockId} in ${procedure.id} version ${procedure.version}`)
  return { ...rule, expectedFrom: row.expectedFrom as ExpectedFrom }
}

/** Which schedules a listed date waits for; null where it is firm. */
export function provisionalOfRow({ provisionalYears: years }: Pick<ClockRow, 'provisionalYears'>): { readonly years: readonly number[] } | null {
  return years === null ? null : { years: JSON.parse(years) as number[] }
}
