import type { Procedure } from '@/lib/domain/agreements/schema'
import { endOfDay } from '@/lib/domain/calendars/zones'

import type { AppliedRule } from './applied-rule'

/** The zone in which a due day of a clock ends: the party's, or the one in which that day ends last. */
export function zoneOfClock(procedure: Procedure, rule: Pick<AppliedRule, 'zone'>, sides: Sides, date: string): string {
  if (rule.zone !== 'latest') return zoneOfSide(procedure, rule.zone, sides)
  const [one, other] = procedure.agreement.parties as [Party, Party]
  return endOfDay(date, other.zone) > endOfDay(date, one.zone) ? other.zone : one.zone
}

type Party = Procedure['agreement']['parties'][number]

interface Sides {
  readonly complainingSide: string
  readonly respondingSide: string
}

/** The zone of the office, or of the party that stands on a side. */
export function zoneOfSide({ agreement }: Procedure, side: 'office' | 'complaining-side' | 'responding-side', sides: Sides): string {
  return agreement.parties.find(({ id }) => id === partyOf(agreement.office, side, sides))!.zone
}

function partyOf(office: string, side: 'office' | 'complaining-side' | 'responding-side', sides: Sides): string {
  if (side === 'office') return office
  return side === 'complaining-side' ? sides.complainingSide : sides.respondingSide
}
