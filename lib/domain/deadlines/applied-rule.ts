import type { Alternative, ClockRule, ExpectedFrom } from '@/lib/domain/agreements/schema'
import type { CaseState, Fact } from '@/lib/domain/cases/evolve'
import { factsMatching } from '@/lib/domain/cases/selectors'

/** A rule as it applies to one running: the side that undertook something, and the length for a case of this kind, are resolved. */
export type AppliedRule = Omit<ClockRule, 'expectedFrom' | 'zone'> & {
  readonly expectedFrom: ExpectedFrom
  readonly zone: Exclude<ClockRule['zone'], 'undertaking-side'>
  /** Which variant of the rule applies; null where its own length does. */
  readonly variant: ClockRule['variants'][number] | null
}

/** Made once for each way in which a rule applies: rules are never changed in place. */
const appliedRules = new WeakMap<ClockRule, Map<string, AppliedRule>>()

/** Who undertook the thing is named by the entry that started the clock; the length follows from what kind of case it is. */
export function appliedRule(rule: ClockRule, start: Fact, state: CaseState): AppliedRule {
  const side = 'side' in start.data ? start.data.side : 'responding-side'
  const variant = variantOf(rule, state)
  const ways = appliedRules.get(rule) ?? new Map<string, AppliedRule>()
  if (!appliedRules.has(rule)) appliedRules.set(rule, ways)
  const way = `${side} ${variant === null ? '' : rule.variants.indexOf(variant)}`
  const known = ways.get(way)
  if (known) return known
  const applied = {
    ...rule,
    expectedFrom: rule.expectedFrom === 'undertaking-side' ? side : rule.expectedFrom,
    zone: rule.zone === 'undertaking-side' ? side : rule.zone,
    rule: variant === null ? rule.rule : { ...rule.rule, n: variant.n },
    trigger: variant?.trigger ?? rule.trigger,
    variant,
  }
  ways.set(way, applied)
  return applied
}

/** The first variant of a clock whose conditions a case meets; null where its own length holds. */
function variantOf({ variants }: ClockRule, { urgent, facts }: CaseState): AppliedRule['variant'] {
  const fits = variants.find(({ when }) => when.every((one) => (one === 'urgent' ? urgent : factsMatching([one], facts).length > 0)))
  return fits ?? null
}

/** Made once for each reading of each rule, like the rule itself. */
const rulesUnder = new WeakMap<Alternative, WeakMap<AppliedRule, AppliedRule['rule']>>()

/** The length of a rule as another reading of it has it. */
export function ruleUnder(alternative: Alternative, applied: AppliedRule): AppliedRule['rule'] {
  const made = rulesUnder.get(alternative) ?? new WeakMap<AppliedRule, AppliedRule['rule']>()
  rulesUnder.set(alternative, made)
  const known = made.get(applied)
  if (known) return known
  const { label: _label, reason: _reason, trigger: _trigger, anchor: _anchor, ...members } = alternative
  const rule = { ...applied.rule, ...members }
  made.set(applied, rule)
  return rule
}
