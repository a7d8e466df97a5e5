import type { ClockRule, Period, Procedure } from '@/lib/domain/agreements/schema'
import { localDateAt } from '@/lib/domain/calendars/zones'
import type { AppliedRule } from '@/lib/domain/deadlines/applied-rule'
import { zoneOfClock } from '@/lib/domain/deadlines/clock-zones'

import { officeZone, type Office } from './office'

/** A period of a procedure as a question that is already put: everything but the day from which it counts. */
export interface ClockPreset {
  /** Procedure and clock, and which variant of its length: `sta-2024/agency-reply/urgent`. */
  readonly id: string
  readonly procedure: Procedure
  readonly clock: ClockRule
  /** Null where it is the rule's own length. */
  readonly variant: ClockRule['variants'][number] | null
  readonly rule: Period
  /** The zone in which its last day ends, in a case in which the side of the office complains. */
  readonly zone: string
}

/** The periods of all procedures in the versions that are in use, in the procedures' order. */
export function clockPresets({ now, procedures }: Pick<Office, 'now' | 'procedures'>): ClockPreset[] {
  const today = localDateAt(now(), officeZone)
  const ids = [...new Set(procedures.all().map((one) => one.id))]
  return ids.flatMap((id) => presetsOf(procedures.inUse(id)!, today))
}

function presetsOf(procedure: Procedure, today: string): ClockPreset[] {
  const { office, parties } = procedure.agreement
  const sides = { complainingSide: office, respondingSide: parties.find((party) => party.id !== office)!.id }
  // A step's own date is no period of the procedure: there is nothing to compute.
  const periods = procedure.clocks.filter((clock): clock is typeof clock & Pick<AppliedRule, 'zone'> => clock.zone !== 'undertaking-side')
  return periods.flatMap((clock) => {
    const preset = { id: `${procedure.id}/${clock.id}`, procedure, clock, zone: zoneOfClock(procedure, clock, sides, today) }
    const usual = { ...preset, variant: null, rule: clock.rule }
    const others = clock.variants.map((variant, i) => ({
      ...preset,
      id: `${preset.id}/${variant.when.includes('urgent') && clock.variants.length === 1 ? 'urgent' : i + 1}`,
      variant,
      rule: { ...clock.rule, n: variant.n },
    }))
    return [usual, ...others]
  })
}
