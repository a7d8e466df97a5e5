import type { CalendarId } from '@/lib/domain/calendars/calendars'
import { MOST_ALTERNATIVES } from '@/lib/domain/deadlines/combined-readings'
import type { DeadlineInput } from '@/lib/domain/deadlines/compute-deadline'
import type { ClockPreset } from '@/lib/services/clock-presets'

/** Readings of a rule that can be defended beside the chosen one; the message stands under `calculator.readings`. */
export const readingKeys = ['statutory-only', 'us-days', 'prc-days', 'no-makeup', 'from-rolled', 'from-unrolled'] as const
export type ReadingKey = (typeof readingKeys)[number]

/** By another calendar: which one takes the place of which. */
const otherCalendars: readonly (readonly [ReadingKey, ReadonlyMap<string, CalendarId>])[] = [
  ['statutory-only', new Map([['us-federal', 'us-federal-statutory']])],
  ['us-days', new Map([['both-open', 'us-federal'], ['either-open', 'us-federal']])],
  ['prc-days', new Map([['both-open', 'prc'], ['either-open', 'prc']])],
  ['no-makeup', new Map([['prc', 'prc-no-makeup']])],
]

type Alternative = NonNullable<NonNullable<DeadlineInput['rule']>['alternatives']>[number]

/**
 * The readings that make a difference to a question: whose working days, whether an executive-order closing is a holiday, and from
 * which end an extension runs. The label of each is its key.
 */
export function otherReadings({ rule, extensions }: DeadlineInput): Alternative[] {
  const counted = rule.unit === 'business-day' || (extensions ?? []).some((one) => one.unit === 'business-day')
  const rolled = rule.roll != null && rule.roll !== 'none'
  const inUse = { calendar: counted || (rolled && !rule.rollCalendar) ? rule.calendar : null, rollCalendar: rolled ? rule.rollCalendar : null }
  const byCalendar = otherCalendars.flatMap(([key, replaced]): Alternative[] => {
    const calendar = inUse.calendar ? replaced.get(inUse.calendar) : undefined
    const rollCalendar = inUse.rollCalendar ? replaced.get(inUse.rollCalendar) : undefined
    if (calendar === undefined && rollCalendar === undefined) return []
    return [{ label: key, reason: key, calendar, rollCalendar }]
  })
  return [...byCalendar, ...otherAnchor(extensions ?? [], rolled)]
}

/**
 * All readings under which a question is answered: those that the procedure names for the period, always, and where they are asked for
 * those that can be defended of any such rule. One that comes to the same rule as another is not told twice.
 */
export function alternativesOf(input: DeadlineInput, preset: ClockPreset | null, asked: boolean): Alternative[] {
  const named = (preset?.clock.alternatives ?? []).filter((one) => one.trigger === undefined).map(({ trigger: _, ...one }): Alternative => one)
  const general = asked ? otherReadings(input).filter((one) => !named.some((other) => sameRule(one, other, input))) : []
  return [...named, ...general].slice(0, MOST_ALTERNATIVES)
}

/** Readings of a period that begin on another day: what that day is, only a case can tell. */
export function fromOtherDays(preset: ClockPreset | null): ClockPreset['clock']['alternatives'] {
  return (preset?.clock.alternatives ?? []).filter((one) => one.trigger !== undefined)
}

function sameRule(one: Alternative, other: Alternative, { rule }: DeadlineInput): boolean {
  const members = ['n', 'unit', 'calendar', 'roll', 'rollCalendar'] as const
  return one.anchor === other.anchor && members.every((member) => (one[member] ?? rule[member] ?? null) === (other[member] ?? rule[member] ?? null))
}

/** Only a counted extension of a rule that rolls has two ends to run from. */
function otherAnchor(extensions: NonNullable<DeadlineInput['extensions']>, rolled: boolean): Alternative[] {
  const counted = extensions.filter((one) => one.n != null)
  if (counted.length === 0 || !rolled) return []
  const key = counted.every((one) => one.anchor === 'rolled') ? 'from-unrolled' : 'from-rolled'
  return [{ label: key, reason: key, anchor: key === 'from-rolled' ? 'rolled' : 'nominal' }]
}
