import type { Alternative, ClockRule, ExpectedFrom } from '@/lib/domain/agreements/schema'
import type { CaseState, Fact } from '@/lib/domain/cases/evolve'
import { matches } from '@/lib/domain/cases/selectors'

/** A rule as it applies to one running: the side that undertook something, and the length for a case of this kind, are resolved. */
export type AppliedRule = Omit<ClockRule, 'expectedFrom' | 'zone'> & {
  readonly expectedFrom: ExpectedFrom
  readonly zone: Exclude<ClockRule['zone'], 'undertaking-side'>
  /** Which variant of the rule applies; null where its own length does. */
  readonly variant: ClockRule['variants'][number] | null
}

type Side = 'complaining-side' | 'responding-side'

/** Made once for each way in which a rule applies, by side and by the place of the variant: rules are never changed in place. */
const appliedRules = new WeakMap<ClockRule, Record<Side, AppliedRule[]>>()

/** Who undertook the thing is named by the entry that started the clock; the length follows from what kind of case it is. */
export function appliedRule(rule: ClockRule, start: Fact, state: CaseState): AppliedRule {
  const side = 'side' in start.data ? start.data.side : 'responding-side'
  let ways = appliedRules.get(rule)
  if (!ways) appliedRules.set(rule, ways = { 'complaining-side': [], 'responding-side': [] })
  const variant = variantOf(rule, state)
  return ways[side][variant + 1] ??= applied(rule, side, rule.variants[variant] ?? null)
}

function applied(rule: ClockRule, side: Side, variant: AppliedRule['variant']): AppliedRule {
  return {
    ...rule,
    expectedFrom: rule.expectedFrom === 'undertaking-side' ? side : rule.expectedFrom,
    zone: rule.zone === 'undertaking-side' ? side : rule.zone,
    rule: variant === null ? rule.rule : { ...rule.rule, n: variant.n },
    trigger: variant?.trigger ?? rule.trigger,
    variant,
  }
}

/** The place of the first variant of a clock whose conditions a case meets; -1 where its own length holds. */
function variantOf({ variants }: ClockRule, { urgent, facts }: CaseState): number {
  return variants.findIndex(({ when }) =>
    when.every((one) => (one === 'urgent' ? urgent : facts.some((fact) => matches(one, fact)))))
}

/** The length of a rule as another reading of it has it. */
export function ruleUnder(alternative: Alternative, applied: AppliedRule): AppliedRule['rule'] {
  const { label: _label, reason: _reason, trigger: _trigger, anchor: _anchor, ...members } = alternative
  return { ...applied.rule, ...members }
}
