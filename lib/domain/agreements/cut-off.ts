import type { Procedure, Trigger } from './schema'

/** Whether a period of the procedure depends on the hour at which something came. */
export function hasCutOff({ clocks }: Pick<Procedure, 'clocks'>): boolean {
  return clocks.some(({ trigger, variants, alternatives }) =>
    [trigger, ...[...variants, ...alternatives].flatMap((one) => one.trigger ?? [])].some(dependsOnHour),
  )
}

function dependsOnHour(from: Trigger): boolean {
  if ('cutOff' in from) return true
  if ('offset' in from) return dependsOnHour(from.from)
  if ('earlierOf' in from) return from.earlierOf.some(dependsOnHour)
  return 'laterOf' in from && from.laterOf.some(dependsOnHour)
}
