import type { Period, Trigger } from '@/lib/domain/agreements/schema'
import { CALENDAR_IDS, type CalendarId } from '@/lib/domain/calendars/calendars'
import { addDays, dayNumber } from '@/lib/domain/calendars/days'
import { localDateAt, localTimeAt } from '@/lib/domain/calendars/zones'
import type { Fact } from '@/lib/domain/cases/evolve'
import { earliestMatching } from '@/lib/domain/cases/selectors'

import type { Step } from './answer'
import type { DateRange, PeriodEnds } from './period-ends'
import { countWords, dayWords, stepOf } from './step-words'

/** Day 0 of a clock, and how it was found where that takes more than reading the date of one event. */
export interface Start extends DateRange {
  /** The procedure fixes it without evidence. */
  readonly deemed: boolean
  /**
   * Day 0 is this one at the latest: an entry that is not on record can still put it earlier, down to this day. Null where nothing is
   * awaited that could.
   */
  readonly awaitsFrom: string | null
  /** In words, which nobody needs for the date: made when they are asked for. */
  readonly steps: () => readonly Step[]
}

/** What the date of a trigger is looked up in. */
export interface Surroundings {
  /** The entries of one running, the one that started it first. */
  readonly window: readonly Fact[]
  readonly ends: PeriodEnds
  /** Where the running of another clock that belongs to this one ends; null where it does not run or has no date. */
  endOf(clock: string): DateRange | null
  /** The zone of a side in this case. */
  zoneOf(side: 'office' | 'complaining-side' | 'responding-side'): string
}

/** Resolves the day from which a clock counts, before the engine is asked; null while what it counts from has not happened. */
export function startOf(from: Trigger, around: Surroundings): Start | null {
  if ('on' in from) return onEvent(from, around)
  if ('dueOf' in from) return atEnd(around.endOf(from.dueOf))
  if ('offset' in from) return offsetFrom(from, around)
  if ('cutOff' in from) return afterCutOff(from, around)
  return 'earlierOf' in from ? earlierOf(from.earlierOf, around) : laterOf(from.laterOf, around)
}

const noSteps: Start['steps'] = () => []

function onDay(date: string): Start {
  return { earliest: date, latest: date, deemed: false, awaitsFrom: null, steps: noSteps }
}

function atEnd(range: DateRange | null): Start | null {
  return range && { earliest: range.earliest, latest: range.latest, deemed: false, awaitsFrom: null, steps: noSteps }
}

/** Without the event the end of another clock deems it. Until that end is on record as passed, the event can still come, with an earlier day. */
function deemedAtEnd(clock: string, around: Surroundings): Start | null {
  const end = atEnd(around.endOf(clock))
  return end && { ...end, deemed: true, awaitsFrom: isOnRecord(clock, around) ? null : firstDay(around) }
}

/** No event of a running comes before the entry that started it. */
const firstDay = ({ window }: Surroundings) => window[0]?.occurredOn ?? null

/** Whether the passing of a clock of this running was entered. */
function isOnRecord(clock: string, { window }: Surroundings): boolean {
  return window.some((fact) => (fact.type === 'receipt-deemed' || fact.type === 'deadline-passed') && fact.data.clock === clock)
}

function onEvent(from: Extract<Trigger, { on: unknown }>, around: Surroundings): Start | null {
  const fact = earliestMatching([from.on], around.window)
  if (fact) return onDay(from.date === undefined ? fact.occurredOn : String((fact.data as Record<string, unknown>)[from.date]))
  return from.orDueOf === undefined ? null : deemedAtEnd(from.orDueOf, around)
}

function offsetFrom({ offset, from }: Extract<Trigger, { offset: unknown }>, around: Surroundings): Start | null {
  const base = startOf(from, around)
  if (base === null) return null
  const first = around.ends.plain(base.earliest, offset).range
  const last = around.ends.plain(base.latest, offset).range
  if (first === null || last === null) return null
  const range = { earliest: first.earliest, latest: last.latest }
  const { deemed, awaitsFrom } = base
  return { ...range, deemed, awaitsFrom, steps: () => [...base.steps(), offsetStep(offset, base, range)] }
}

function offsetStep({ n, unit }: Period, from: DateRange, to: DateRange): Step {
  const text = `${countWords(n, unit)} after ${rangeWords(from)}: ${rangeWords(to)}`
  return triggerStep('TRIGGER_OFFSET', to, text, { n, unit, from: from.earliest, to: to.earliest, latest: to.latest })
}

function triggerStep(code: string, { earliest }: DateRange, text: string, values: Step['values']): Step {
  return stepOf('trigger', code, dayNumber(earliest), text, values)
}

/** What came at or after the hour counts as coming on the next open day. Where no hour is on record it may be either. */
function afterCutOff({ cutOff, of }: Extract<Trigger, { cutOff: unknown }>, around: Surroundings): Start | null {
  const base = startOf(of, around)
  if (base === null) return null
  const zone = around.zoneOf(cutOff.zone)
  const fact = 'on' in of ? earliestMatching([of.on], around.window) : undefined
  const hour = fact === undefined ? null : hourOf(fact, zone)
  const values = { hour: cutOff.hour, zone, at: hour, date: base.earliest }
  const counted = (code: string, range: DateRange, text: () => string): Start => ({
    earliest: range.earliest, latest: range.latest, deemed: base.deemed, awaitsFrom: base.awaitsFrom,
    steps: () => [...base.steps(), triggerStep(code, range, text(), values)],
  })
  if (hour !== null && hour < cutOff.hour) {
    return counted('BEFORE_CUT_OFF', base, () => `It came at ${hour} (${zone}), before ${cutOff.hour}, and counts on that day`)
  }
  const next = around.ends.plain(addDays(base.latest, 1), nextOpenDay[cutOff.calendar]).range
  if (next === null) return null
  if (hour !== null) {
    return counted('AFTER_CUT_OFF', next, () =>
      `It came at ${hour} (${zone}), not before ${cutOff.hour}, and counts as coming on the next open day: ${rangeWords(next)}`)
  }
  const range = { earliest: base.earliest, latest: next.latest }
  return counted('CUT_OFF_UNKNOWN', range, () =>
    `What comes at ${cutOff.hour} (${zone}) or later counts from the next open day; no hour is on record, so it counts from ${rangeWords(range)}`)
}

/** The day itself where it is open, else the next open one: a period of no days, rolled. */
const nextOpenDay = Object.fromEntries(
  CALENDAR_IDS.map((calendar) => [calendar, { n: 0, unit: 'calendar-day', calendar, roll: 'following' }]),
) as Readonly<Record<CalendarId, Period>>

/** The local time at which it happened: as recorded, or that of the entry where entering it was the act itself. */
function hourOf(fact: Fact, zone: string): string | null {
  if ('at' in fact.data && typeof fact.data.at === 'string') return fact.data.at
  const entering = fact.type === 'complaint-filed' && fact.data.filedFor !== 'other-side'
  return entering && localDateAt(fact.recordedAt, zone) === fact.occurredOn ? localTimeAt(fact.recordedAt, zone) : null
}

function earlierOf(parts: readonly Trigger[], around: Surroundings): Start | null {
  const known = knownOf(parts, around)
  if (known.length === 0) return null
  const earliest = combined(known, 'EARLIER_OF', 'the earliest', least)
  const first = firstDay(around)
  const isOver = parts.some((part) => 'dueOf' in part && isOnRecord(part.dueOf, around))
  // What one of the parts waits for has not happened yet, and can still have an earlier day than all that did.
  const isAwaited = known.length < parts.length && first !== null && first < earliest.earliest && !isOver
  return isAwaited ? { ...earliest, awaitsFrom: first } : earliest
}

function laterOf(parts: readonly Trigger[], around: Surroundings): Start | null {
  const known = knownOf(parts, around)
  return known.length < parts.length ? null : combined(known, 'LATER_OF', 'the latest', greatest)
}

function knownOf(parts: readonly Trigger[], around: Surroundings): Start[] {
  const known: Start[] = []
  for (const part of parts) {
    const start = startOf(part, around)
    if (start !== null) known.push(start)
  }
  return known
}

function combined(parts: readonly Start[], code: string, which: string, pick: (dates: string[]) => string): Start {
  if (parts.length === 1) return parts[0]!
  const range = { earliest: pick(parts.map((one) => one.earliest)), latest: pick(parts.map((one) => one.latest)) }
  const deemed = parts.some((one) => one.deemed && one.earliest === range.earliest)
  const isAwaiting = parts.some((one) => one.awaitsFrom !== null)
  const awaited = isAwaiting ? pick(parts.map((one) => one.awaitsFrom ?? one.earliest)) : null
  const awaitsFrom = awaited !== null && awaited < range.earliest ? awaited : null
  return { ...range, deemed, awaitsFrom, steps: () => [...parts.flatMap((one) => one.steps()), combinedStep(parts, range, code, which)] }
}

function combinedStep(parts: readonly Start[], range: DateRange, code: string, which: string): Step {
  const text = `Of ${parts.map(rangeWords).join(' and ')}, ${which} counts: ${rangeWords(range)}`
  return triggerStep(code, range, text, { dates: parts.map((one) => one.earliest), from: range.earliest })
}

const least = (dates: string[]) => dates.reduce((a, b) => (a < b ? a : b))
const greatest = (dates: string[]) => dates.reduce((a, b) => (a > b ? a : b))

function rangeWords({ earliest, latest }: DateRange): string {
  const first = dayWords(dayNumber(earliest))
  return earliest === latest ? first : `${first} to ${dayWords(dayNumber(latest))}`
}
