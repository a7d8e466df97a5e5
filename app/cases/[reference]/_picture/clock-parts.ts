import { dayNumber, isoDate } from '@/lib/domain/calendars/days'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import type { DayMark } from '@/lib/domain/deadlines/answer'
import { isOpen, type ClockReading, type ClockState } from '@/lib/domain/deadlines/case-clocks'
import { computeDeadline } from '@/lib/domain/deadlines/compute-deadline'
import { dayStrip } from '@/lib/domain/deadlines/day-strip'

/** What days in a row were for a clock. `skipped`: day 0, closed days, days passed over to an open one. `added`: counted by an extension. */
export type PartKind = 'counted' | 'skipped' | 'tolled' | 'added'

/** Day numbers, half open: `to` is the day after the last one. A half is the middle of a day. */
export interface DaySpan {
  readonly from: number
  readonly to: number
}

export interface Part extends DaySpan {
  readonly kind: PartKind
}

/** A clock as a bar. */
export interface ClockParts {
  /** From day 0 to the due day, or up to where a range begins. */
  readonly parts: readonly Part[]
  /** Where day 0 and the due day can lie while they are not firm. */
  readonly unsureStart: DaySpan | null
  readonly possible: DaySpan | null
  /** The due day, where there is one; the bar ends after it. */
  readonly due: number | null
  /** How far the period has run: before it the bar is full, after it empty. */
  readonly runTo: number
  readonly late: DaySpan | null
  /** Where the clock was met or stopped: the middle of that day. */
  readonly endedAt: number | null
  /** The whole bar with all that belongs to it. */
  readonly whole: DaySpan
}

const kinds: Record<DayMark, PartKind> = {
  'trigger': 'skipped',
  'counted': 'counted',
  'skipped': 'skipped',
  'tolled': 'tolled',
  'rolled over': 'skipped',
  'agreed': 'counted',
  'unknown': 'skipped',
  'due': 'counted',
}

/** Divides a clock into its parts, as the strip of its days has them. `today` is the day up to which an open one has run. */
export function clockParts(reading: ClockReading, state: ClockState, calendars: Calendars, today: string): ClockParts {
  const start = dayNumber(reading.startsOn.earliest)
  const { range, startsOn } = reading
  const due = reading.due === null ? null : dayNumber(reading.due)
  const firm = range !== null && range.earliest === range.latest && reading.outcome.provisional === null
  const possible = range === null || firm ? null : spanOf(range)
  const middle = middleOfEnd(reading, today)
  const days = daysOf(reading, calendars, due ?? possible?.from ?? null, middle)
  const end = Math.max(days.at(-1)?.to ?? start + 1, possible?.to ?? 0, due === null ? 0 : due + 1)
  const late = lateSpan(reading, state, middle)
  const runTo = state === 'pending' ? start : late ? late.from : Math.min(middle, end)
  // What passes and fixes a date waits for nobody, so that nothing that came later ended it.
  const endedAt = isOpen(reading) || state === 'passed' ? null : middle
  return {
    parts: days,
    unsureStart: startsOn.earliest === startsOn.latest ? null : spanOf(startsOn),
    possible,
    due,
    runTo: state === 'passed' ? end : runTo,
    late,
    endedAt,
    whole: { from: Math.min(start, endedAt ?? start), to: Math.max(end, late?.to ?? 0, endedAt ?? 0) },
  }
}

const spanOf = ({ earliest, latest }: { earliest: string; latest: string }): DaySpan => ({ from: dayNumber(earliest), to: dayNumber(latest) + 1 })

const middleOfEnd = ({ met, stopped }: ClockReading, today: string) => dayNumber((met ?? stopped)?.on ?? today) + 0.5

/** From the last day of the date (the latest one of a range) up to what met or stopped the clock, or to today. */
function lateSpan({ range }: ClockReading, state: ClockState, middle: number): DaySpan | null {
  if ((state !== 'overdue' && state !== 'met-late') || range === null) return null
  const from = dayNumber(range.latest) + 1
  return { from, to: Math.max(from, middle) }
}

/** The days of the strip, those in a row of one kind taken together. An open toll goes on until today, or until the clock ended. */
function daysOf(reading: ClockReading, calendars: Calendars, last: number | null, middle: number): Part[] {
  const extendedFrom = endWithoutExtensions(reading, calendars)
  const parts: Part[] = []
  const push = (kind: PartKind, from: number, to: number) => {
    const before = parts.at(-1)
    if (before && before.kind === kind && before.to === from) parts[parts.length - 1] = { ...before, to }
    else if (to > from) parts.push({ kind, from, to })
  }
  for (const { date, mark } of dayStrip(reading.input, calendars)) {
    const day = dayNumber(date)
    if (last !== null && day > last) break
    const kind = kinds[mark]
    push(kind === 'counted' && day > extendedFrom ? 'added' : kind, day, day + 1)
  }
  const end = parts.at(-1)?.to
  if (last === null && end !== undefined && parts.at(-1)!.kind === 'tolled') push('tolled', end, Math.ceil(middle))
  return parts
}

/** The last day that the clock would have had without its extensions; none where it has none. */
function endWithoutExtensions({ input }: ClockReading, calendars: Calendars): number {
  if (!input.extensions?.length) return Infinity
  const without = computeDeadline({ ...input, extensions: [] }, calendars)
  const end = without.due ?? without.provisional?.latest
  return end ? dayNumber(end) : Infinity
}

/** The first day of a span and its last one, as dates. */
export const datesOf = ({ from, to }: DaySpan) => ({ from: isoDate(Math.floor(from)), to: isoDate(Math.ceil(to) - 1) })
