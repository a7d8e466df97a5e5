import type { Procedure } from '@/lib/domain/agreements/schema'
import { endOfDay } from '@/lib/domain/calendars/zones'

import type { AppliedRule } from './applied-rule'

/** The zone in which a due day of a clock ends: the party's, or the one in which that day ends last. */
export function zoneOfClock(procedure: Procedure, rule: Pick<AppliedRule, 'zone'>, sides: Sides, date: string): string {
  if (rule.zone !== 'latest') return zoneOfSide(procedure, rule.zone, sides)
  const zones = procedure.agreement.parties.map((party) => party.zone)
  return zones.reduce((a, b) => (endOfDay(date, b) > endOfDay(date, a) ? b : a))
}

interface Sides {
  readonly complainingSide: string
  readonly respondingSide: string
}

/** The zone of the office, or of the party that stands on a side. */
export function zoneOfSide({ agreement }: Procedure, side: 'office' | 'complaining-side' | 'responding-side', sides: Sides): string {
  const named = { office: agreement.office, 'complaining-side': sides.complainingSide, 'responding-side': sides.respondingSide }
  return agreement.parties.find((party) => party.id === named[side])!.zone
}
