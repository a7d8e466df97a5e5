import type { Procedure, Trigger } from './schema'

/** Whether the length of a period depends on more than one member of the responding side being concerned. */
export function dependsOnSeveral({ clocks }: Pick<Procedure, 'clocks'>): boolean {
  return clocks.some(({ variants }) => variants.some(({ when }) => when.some((one) => one !== 'urgent' && one.is?.several !== undefined)))
}

/** Whether a period of the procedure depends on the hour at which something came. */
export function dependsOnHour({ clocks }: Pick<Procedure, 'clocks'>): boolean {
  return clocks.some(({ trigger, variants, alternatives }) =>
    [trigger, ...[...variants, ...alternatives].flatMap((one) => one.trigger ?? [])].some(hasCutOff),
  )
}

function hasCutOff(from: Trigger): boolean {
  if ('cutOff' in from) return true
  if ('offset' in from) return hasCutOff(from.from)
  if ('earlierOf' in from) return from.earlierOf.some(hasCutOff)
  return 'laterOf' in from && from.laterOf.some(hasCutOff)
}
