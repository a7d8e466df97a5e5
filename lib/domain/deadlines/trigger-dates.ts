import type { Period, Trigger } from '@/lib/domain/agreements/schema'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { addDays, dayNumber } from '@/lib/domain/calendars/days'
import { localDateAt, localTimeAt } from '@/lib/domain/calendars/zones'
import type { Fact } from '@/lib/domain/cases/evolve'
import { factsMatching } from '@/lib/domain/cases/selectors'

import type { Step } from './answer'
import type { DeadlineInput } from './input'
import { outcomeOf } from './outcome'
import { planOf } from './plan'
import { countWords, dayWords, stepOf } from './step-words'

/** A date that may not be firm yet: both ends are equal where it is. */
export interface DateRange {
  readonly earliest: string
  readonly latest: string
}

/** Day 0 of a clock, and how it was found where that takes more than reading the date of one event. */
export interface Start extends DateRange {
  /** The procedure fixes it without evidence. */
  readonly deemed: boolean
  readonly steps: readonly Step[]
}

/** What the date of a trigger is looked up in. */
export interface Surroundings {
  /** The entries of one running, the one that started it first. */
  readonly window: readonly Fact[]
  readonly calendars: Calendars
  /** Where the running of another clock that belongs to this one ends; null where it does not run or has no date. */
  endOf(clock: string): DateRange | null
  /** The zone of a side in this case. */
  zoneOf(side: 'office' | 'complaining-side' | 'responding-side'): string
}

/** Resolves the day from which a clock counts, before the engine is asked; null while what it counts from has not happened. */
export function startOf(from: Trigger, around: Surroundings): Start | null {
  if ('on' in from) return onEvent(from, around)
  if ('dueOf' in from) return started(around.endOf(from.dueOf))
  if ('offset' in from) return offsetFrom(from, around)
  if ('cutOff' in from) return afterCutOff(from, around)
  return 'earlierOf' in from ? earlierOf(from.earlierOf, around) : laterOf(from.laterOf, around)
}

const noSteps: readonly Step[] = []

const started = (range: DateRange | null, deemed = false): Start | null =>
  range && { earliest: range.earliest, latest: range.latest, deemed, steps: noSteps }

const firmly = (date: string): DateRange => ({ earliest: date, latest: date })

function onEvent(from: Extract<Trigger, { on: unknown }>, { window, endOf }: Surroundings): Start | null {
  const fact = earliestOf(factsMatching([from.on], window))
  if (fact) return started(firmly(from.date === undefined ? fact.occurredOn : String((fact.data as Record<string, unknown>)[from.date])))
  return from.orDueOf === undefined ? null : started(endOf(from.orDueOf), true)
}

function offsetFrom({ offset, from }: Extract<Trigger, { offset: unknown }>, around: Surroundings): Start | null {
  const base = startOf(from, around)
  if (base === null) return null
  const first = endOfPeriod(offset, base.earliest, around.calendars)
  const last = base.latest === base.earliest ? first : endOfPeriod(offset, base.latest, around.calendars)
  if (first === null || last === null) return null
  const range = { earliest: first.earliest, latest: last.latest }
  const text = `${countWords(offset.n, offset.unit)} after ${rangeWords(base)}: ${rangeWords(range)}`
  const step = stepOf('trigger', 'TRIGGER_OFFSET', dayNumber(range.earliest), text, {
    n: offset.n, unit: offset.unit, from: base.earliest, to: range.earliest, latest: range.latest,
  })
  return { ...range, deemed: base.deemed, steps: [...base.steps, step] }
}

/** The end of a period that counts from a day, as a range where it is not firm; null where no end can be told. */
function endOfPeriod(rule: Period, trigger: string, calendars: Calendars): DateRange | null {
  const input: DeadlineInput = { trigger, rule }
  const { due, provisional } = outcomeOf(planOf(input as Parameters<typeof planOf>[0], rule), null, calendars)
  return provisional ?? (due === null ? null : firmly(due))
}

/** What came at or after the hour counts as coming on the next open day. Where no hour is on record it may be either. */
function afterCutOff({ cutOff, of }: Extract<Trigger, { cutOff: unknown }>, around: Surroundings): Start | null {
  const base = startOf(of, around)
  if (base === null) return null
  const zone = around.zoneOf(cutOff.zone)
  const fact = 'on' in of ? earliestOf(factsMatching([of.on], around.window)) : undefined
  const hour = fact === undefined ? null : hourOf(fact, zone)
  const values = { hour: cutOff.hour, zone, at: hour, date: base.earliest }
  if (hour !== null && hour < cutOff.hour) {
    const text = `It came at ${hour} (${zone}), before ${cutOff.hour}, and counts on that day`
    return { ...base, steps: [...base.steps, stepOf('trigger', 'BEFORE_CUT_OFF', dayNumber(base.earliest), text, values)] }
  }
  const next = nextOpen(base.latest, cutOff.calendar, around.calendars)
  if (next === null) return null
  if (hour !== null) {
    const text = `It came at ${hour} (${zone}), not before ${cutOff.hour}, and counts as coming on the next open day: ${rangeWords(next)}`
    return { ...next, deemed: base.deemed, steps: [...base.steps, stepOf('trigger', 'AFTER_CUT_OFF', dayNumber(next.earliest), text, values)] }
  }
  const range = { earliest: base.earliest, latest: next.latest }
  const text = `What comes at ${cutOff.hour} (${zone}) or later counts from the next open day; no hour is on record, so it counts from ${rangeWords(range)}`
  return { ...range, deemed: base.deemed, steps: [...base.steps, stepOf('trigger', 'CUT_OFF_UNKNOWN', dayNumber(range.earliest), text, values)] }
}

function nextOpen(date: string, calendar: Period['calendar'], calendars: Calendars): DateRange | null {
  return endOfPeriod({ n: 0, unit: 'calendar-day', calendar, roll: 'following' }, addDays(date, 1), calendars)
}

/** The local time at which it happened: as recorded, or that of the entry where entering it was the act itself. */
function hourOf(fact: Fact, zone: string): string | null {
  if ('at' in fact.data && typeof fact.data.at === 'string') return fact.data.at
  const entering = fact.type === 'complaint-filed' && fact.data.filedFor !== 'other-side'
  return entering && localDateAt(fact.recordedAt, zone) === fact.occurredOn ? localTimeAt(fact.recordedAt, zone) : null
}

function earlierOf(parts: readonly Trigger[], around: Surroundings): Start | null {
  const known = parts.map((one) => startOf(one, around)).filter((one) => one !== null)
  return known.length === 0 ? null : combined(known, 'EARLIER_OF', 'the earliest', least)
}

function laterOf(parts: readonly Trigger[], around: Surroundings): Start | null {
  const known = parts.map((one) => startOf(one, around)).filter((one) => one !== null)
  return known.length < parts.length ? null : combined(known, 'LATER_OF', 'the latest', greatest)
}

function combined(parts: readonly Start[], code: string, which: string, pick: (dates: string[]) => string): Start {
  if (parts.length === 1) return parts[0]!
  const range = { earliest: pick(parts.map((one) => one.earliest)), latest: pick(parts.map((one) => one.latest)) }
  const text = `Of ${parts.map(rangeWords).join(' and ')}, ${which} counts: ${rangeWords(range)}`
  const step = stepOf('trigger', code, dayNumber(range.earliest), text, { dates: parts.map((one) => one.earliest), from: range.earliest })
  const chosen = parts.filter((one) => one.earliest === range.earliest)
  return { ...range, deemed: chosen.some((one) => one.deemed), steps: [...parts.flatMap((one) => one.steps), step] }
}

const least = (dates: string[]) => dates.reduce((a, b) => (a < b ? a : b))
const greatest = (dates: string[]) => dates.reduce((a, b) => (a > b ? a : b))

function rangeWords({ earliest, latest }: DateRange): string {
  const first = dayWords(dayNumber(earliest))
  return earliest === latest ? first : `${first} to ${dayWords(dayNumber(latest))}`
}

/** The one that happened first, and of those of one day the one that stands first. */
export function earliestOf(facts: readonly Fact[]): Fact | undefined {
  return [...facts].sort((a, b) => (a.occurredOn < b.occurredOn ? -1 : a.occurredOn > b.occurredOn ? 1 : a.place - b.place))[0]
}
