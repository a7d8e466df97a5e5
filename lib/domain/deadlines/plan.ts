import type { CalendarId } from '@/lib/domain/calendars/calendars'
import { dayNumber } from '@/lib/domain/calendars/days'
import { localDateAt } from '@/lib/domain/calendars/zones'
import type { DeadlineExtension, DeadlineRule, ParsedDeadline } from './input'
import { uniteTolls, type StoppedDays } from './tolls'

export type Unit = 'calendar-day' | 'business-day' | 'month'
export type Roll = 'none' | 'following' | 'preceding'
export type Anchor = 'nominal' | 'rolled'

/** An extension by a count, from the unrolled or the rolled end. */
export interface CountedExtension {
  readonly n: number
  readonly unit: Unit
  readonly anchor: Anchor
  readonly agreedOn: number | null
  readonly revive: boolean
}

/** A date fixed by agreement: taken as it is, never rolled. */
export interface FixedExtension {
  readonly to: number
  readonly agreedOn: number | null
  readonly revive: boolean
}

export type PlannedExtension = CountedExtension | FixedExtension

/** A deadline ready to be worked out: dates as day numbers, defaults filled in, tolls united. */
export interface Plan {
  readonly trigger: number
  readonly n: number
  readonly unit: Unit
  readonly direction: 'after' | 'before'
  readonly calendar: CalendarId
  readonly roll: Roll
  readonly rollCalendar: CalendarId
  readonly tolls: readonly StoppedDays[]
  readonly extensions: readonly PlannedExtension[]
}

/**
 * The plan of a well-formed input under one reading of its rule. `anchor`, where a reading names it, is the end
 * from which every extension runs.
 */
export function planOf(input: ParsedDeadline, rule: DeadlineRule, anchor?: Anchor | null): Plan {
  const calendar = rule.calendar ?? 'none'
  return {
    trigger: dayNumber(triggerDate(input)),
    n: rule.n,
    unit: rule.unit,
    direction: rule.direction ?? 'after',
    calendar,
    roll: rule.roll ?? 'none',
    rollCalendar: rule.rollCalendar ?? calendar,
    tolls: input.tolls?.length ? uniteTolls(input.tolls) : [],
    extensions: input.extensions?.length ? plannedExtensions(input.extensions, anchor) : [],
  }
}

function plannedExtensions(extensions: readonly DeadlineExtension[], anchor?: Anchor | null): PlannedExtension[] {
  return extensions.map((extension) => {
    const agreedOn = extension.agreedOn == null ? null : dayNumber(extension.agreedOn)
    const revive = extension.revive ?? false
    if (extension.to != null) return { to: dayNumber(extension.to), agreedOn, revive }
    const from = anchor ?? extension.anchor ?? 'nominal'
    return { n: extension.n!, unit: extension.unit!, anchor: from, agreedOn, revive }
  })
}

/** Day 0: the date as given, or that of the instant in the trigger's zone, else in the zone of the end. */
export function triggerDate(input: ParsedDeadline): string {
  if (input.trigger) return input.trigger
  return localDateAt(input.triggerInstant!, (input.triggerZone ?? input.zone)!)
}
