import type { LocalizedText, Procedure } from '@/lib/domain/agreements/schema'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { clocksOfCase, isFirm, isOpen, type ClockReading } from '@/lib/domain/deadlines/case-clocks'

import type { CaseState } from './evolve'

/** The days of a clock, as far as they can be told: both ends of the range in which the last day falls. */
export interface ClockDays {
  readonly due: string | null
  readonly earliest: string
  readonly latest: string
  /** Neither a schedule still to be published nor an entry still awaited can move it. */
  readonly isFirm: boolean
}

/** A running clock that another version would change. */
export interface MovedClock {
  /** Clock and instance, as in `agency-reply-1`. */
  readonly key: string
  readonly label: LocalizedText
  readonly instance: number
  /** `moves`: to other dates. `ends`: it would not be running. `begins`: it would be running, and is not. */
  readonly change: 'moves' | 'ends' | 'begins'
  readonly before: ClockDays | null
  readonly after: ClockDays | null
}

/** What a case would come to under another version of its procedure. */
export interface WouldMove {
  readonly clocks: readonly MovedClock[]
  /** The stage in which it stands, where the other version has none of that name. */
  readonly stageGone: LocalizedText | null
  /** Acts of the stage in which it stands that the other version does not have there. */
  readonly actsGone: readonly LocalizedText[]
}

/** Reads the events of a case under another version, in memory; the case itself keeps its version. Null where nothing would change. */
export function wouldMove(state: CaseState, before: Procedure, after: Procedure, calendars: Calendars): WouldMove | null {
  const clocks = clocksBetween(clocksOfCase(before, state, calendars), clocksOfCase(after, state, calendars))
  const stageGone = after.stages.some((one) => one.id === state.stage) ? null : (before.stages.find((one) => one.id === state.stage)?.label ?? { en: state.stage })
  const here = (procedure: Procedure) => procedure.acts.filter((act) => act.stages.includes(state.stage))
  const kept = new Set(here(after).map((act) => act.id))
  const actsGone = stageGone ? [] : here(before).filter((act) => !kept.has(act.id)).map((act) => act.label)
  return clocks.length === 0 && stageGone === null && actsGone.length === 0 ? null : { clocks, stageGone, actsGone }
}

function clocksBetween(before: readonly ClockReading[], after: readonly ClockReading[]): MovedClock[] {
  const running = (readings: readonly ClockReading[]) => readings.filter(isOpen)
  const of = (readings: readonly ClockReading[], key: string) => running(readings).find((one) => one.key === key)
  const moved = running(before).flatMap((reading): MovedClock[] => {
    const other = of(after, reading.key)
    const about = { key: reading.key, label: reading.rule.label, instance: reading.instance, before: daysOf(reading) }
    if (!other) return [{ ...about, change: 'ends', after: null }]
    return isSameDays(daysOf(reading), daysOf(other)) ? [] : [{ ...about, change: 'moves', after: daysOf(other) }]
  })
  const begun = running(after)
    .filter((reading) => !of(before, reading.key))
    .map((reading): MovedClock => ({ key: reading.key, label: reading.rule.label, instance: reading.instance, change: 'begins', before: null, after: daysOf(reading) }))
  return [...moved, ...begun]
}

function daysOf(reading: ClockReading): ClockDays | null {
  const { due, range } = reading
  return range === null ? null : { due, ...range, isFirm: isFirm(reading) }
}

function isSameDays(one: ClockDays | null, other: ClockDays | null): boolean {
  return one?.due === other?.due && one?.earliest === other?.earliest && one?.latest === other?.latest && one?.isFirm === other?.isFirm
}
