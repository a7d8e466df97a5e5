import { closersOf } from '@/lib/domain/calendars/suppose-closing'

import type { Period, Procedure, Trigger } from './schema'

/** Whether the length of a period depends on more than one member of the responding side being concerned. */
export function dependsOnSeveral({ clocks }: Pick<Procedure, 'clocks'>): boolean {
  return clocks.some(({ variants }) => variants.some(({ when }) => when.some((one) => one !== 'urgent' && one.is?.several !== undefined)))
}

/** Whether a period of the procedure depends on the hour at which something came. */
export function dependsOnHour(procedure: Pick<Procedure, 'clocks'>): boolean {
  return triggersIn(procedure).some((one) => 'cutOff' in one)
}

/** Whether a procedure knows a step between the offices before a request: only then is it asked whether there was one. */
export function knowsInformalStep({ acts }: Pick<Procedure, 'acts'>): boolean {
  return acts.some(({ command }) => command === 'record-informal-step')
}

/** Whether a procedure has somebody look at a safety concern first, by a period of its own. */
export function looksAtSafety({ clocks }: Pick<Procedure, 'clocks'>): boolean {
  return clocks.some(({ met }) => met.some(({ event }) => event === 'safety-looked-at'))
}

/** Whether a procedure decides on taking a complaint up at all. */
export function decidesAdmission({ acts }: Pick<Procedure, 'acts'>): boolean {
  return acts.some(({ command }) => command === 'admit')
}

/** Whose closings can move a date under a procedure at all: by a length, by what begins it, or by another reading of either. */
export function closersIn(procedure: Pick<Procedure, 'clocks'>): ReturnType<typeof closersOf> {
  const lengths = procedure.clocks.flatMap(({ rule, alternatives }) => [rule, ...alternatives])
  const begins = triggersIn(procedure).flatMap((one): Counted[] => ('offset' in one ? [one.offset] : 'cutOff' in one ? [one.cutOff] : []))
  const named = [...lengths, ...begins].flatMap(({ calendar, rollCalendar }: Counted) => [calendar, rollCalendar])
  return closersOf(named.filter((one) => one !== undefined))
}

/** What names the calendars on which it is counted. */
type Counted = Partial<Pick<Period, 'calendar' | 'rollCalendar'>>

/** Every trigger of a procedure, with those that it is made of. */
function triggersIn({ clocks }: Pick<Procedure, 'clocks'>): Trigger[] {
  return clocks.flatMap(({ trigger, variants, alternatives }) =>
    [trigger, ...[...variants, ...alternatives].flatMap((one) => one.trigger ?? [])].flatMap(withParts),
  )
}

function withParts(trigger: Trigger): Trigger[] {
  return [trigger, ...partsOf(trigger).flatMap(withParts)]
}

function partsOf(trigger: Trigger): readonly Trigger[] {
  if ('offset' in trigger) return [trigger.from]
  if ('cutOff' in trigger) return [trigger.of]
  if ('earlierOf' in trigger) return trigger.earlierOf
  return 'laterOf' in trigger ? trigger.laterOf : []
}
