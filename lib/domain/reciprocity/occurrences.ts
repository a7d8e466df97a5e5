import { daysBetween } from '@/lib/domain/calendars/days'
import type { Completeness } from '@/lib/domain/register/events'

/** What was provided against a line, or declined. */
export interface Came {
  readonly id: string
  readonly providedOn: string
  /** The place of its entry in the record. */
  readonly entry: number
  readonly completeness: Completeness
  /** The due date that it was entered for; null where none was named. */
  readonly dueOn: string | null
  /** A side disputes it. */
  readonly disputed: boolean
}

/** Days in which a decision suspends what is expected; `to` is the first day on which it is expected again. */
export interface Pause {
  readonly from: string
  readonly to: string | null
}

/** `open`: nothing is on record; whether it is overdue depends on the day. `paused`: it fell due while it was suspended, and is not expected. */
export const standings = ['open', 'complete', 'partial', 'declined', 'paused'] as const
export type Standing = (typeof standings)[number]

/** One time that a line falls due, and what came of it: the object that the ledger counts, once. */
export interface Occurrence {
  readonly dueOn: string
  readonly standing: Standing
  /** The delivery that it stands by, the day on which that came, and by how many calendar days that was after the due date (0: in time). */
  readonly deliveryId: string | null
  readonly on: string | null
  readonly daysLate: number
  readonly disputed: boolean
}

/**
 * What came of each due date of a line. A delivery counts for the due date that it was entered for; where none was named, or there is
 * no such date any more, for the earliest one that is not complete and not paused. Of several for one date the last counts: the one of
 * the latest day, of the same day the one that was entered last. What comes after everything is complete counts for nothing.
 * @param disputed a side disputes the line as a whole
 */
export function occurrencesOf(dueDates: readonly string[], came: readonly Came[], pauses: readonly Pause[], disputed = false): readonly Occurrence[] {
  const isPaused = (day: string) => pauses.some(({ from, to }) => from <= day && (to === null || day < to))
  const last = new Map<string, Came>()
  const dates = new Set(dueDates)
  const [named, unnamed] = split(inOrder(came), ({ dueOn }) => dueOn !== null && dates.has(dueOn))
  for (const one of named) last.set(one.dueOn!, one)
  const free = dueDates.filter((day) => !isPaused(day) && !last.has(day))
  for (const one of unnamed) {
    const day = free[0]
    if (day === undefined) break
    last.set(day, one)
    if (one.completeness === 'complete') free.shift()
  }
  return dueDates.map((dueOn) => {
    const one = last.get(dueOn)
    const standing = isPaused(dueOn) ? 'paused' : (one?.completeness ?? 'open')
    return {
      dueOn,
      standing,
      deliveryId: one?.id ?? null,
      on: one?.providedOn ?? null,
      daysLate: standing === 'complete' ? Math.max(0, daysBetween(dueOn, one!.providedOn)) : 0,
      disputed: disputed || (one?.disputed ?? false),
    }
  })
}

function inOrder(came: readonly Came[]): Came[] {
  return [...came].sort((a, b) => (a.providedOn === b.providedOn ? a.entry - b.entry : a.providedOn < b.providedOn ? -1 : 1))
}

function split<T>(all: readonly T[], belongs: (one: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))]
}
