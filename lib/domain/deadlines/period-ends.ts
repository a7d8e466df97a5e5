import type { Period } from '@/lib/domain/agreements/schema'
import type { Calendars } from '@/lib/domain/calendars/calendars'

import type { DeadlineOutcome } from './answer'
import type { DeadlineInput, ParsedDeadline } from './input'
import { outcomeOf } from './outcome'
import { planOf } from './plan'

/** A date that may not be firm yet: both ends are equal where it is. */
export interface DateRange {
  readonly earliest: string
  readonly latest: string
}

export type Toll = NonNullable<DeadlineInput['tolls']>[number]
export type Extension = NonNullable<DeadlineInput['extensions']>[number]

/** What a period comes to, and the days between which its end lies; null where no end can be told. */
export interface PeriodEnd {
  readonly outcome: DeadlineOutcome
  readonly range: DateRange | null
}

/** Ends that are kept for one rule; cleared when many, since anybody may suppose any day. */
const MOST_KEPT = 5_000

/**
 * The ends of periods on one set of calendars. The end of a period that nothing makes longer follows from its rule and its day 0 alone,
 * and the clocks of many cases count by the same rule from the same day: each such end is worked out once.
 */
export class PeriodEnds {
  private readonly kept = new WeakMap<Period, Map<string, PeriodEnd>>()

  private constructor(private readonly calendars: Calendars) {}

  private static readonly made = new WeakMap<Calendars, PeriodEnds>()

  /** Those on a set of calendars, which are never changed in place. */
  static on(calendars: Calendars): PeriodEnds {
    const known = PeriodEnds.made.get(calendars)
    if (known) return known
    const made = new PeriodEnds(calendars)
    PeriodEnds.made.set(calendars, made)
    return made
  }

  /** From a day 0 that may be a range: `outcome` is that from its earliest end, `due` the one day where there is one. */
  from(start: DateRange, rule: Period, tolls: Toll[], extensions: Extension[]): PeriodEnd & { readonly due: string | null } {
    const { outcome, range } = this.of(start.earliest, rule, tolls, extensions)
    if (start.latest === start.earliest) return { outcome, range, due: outcome.due }
    const last = this.of(start.latest, rule, tolls, extensions)
    return {
      outcome,
      range: range && last.range && { earliest: range.earliest, latest: last.range.latest },
      due: outcome.due === last.outcome.due ? outcome.due : null,
    }
  }

  /** Of a period that nothing makes longer. */
  plain(trigger: string, rule: Period): PeriodEnd {
    let ofRule = this.kept.get(rule)
    if (!ofRule) this.kept.set(rule, ofRule = new Map())
    const known = ofRule.get(trigger)
    if (known) return known
    const made = this.workOut({ trigger, rule })
    if (ofRule.size >= MOST_KEPT) ofRule.clear()
    ofRule.set(trigger, made)
    return made
  }

  private of(trigger: string, rule: Period, tolls: Toll[], extensions: Extension[]): PeriodEnd {
    const isPlain = tolls.length === 0 && extensions.length === 0
    return isPlain ? this.plain(trigger, rule) : this.workOut({ trigger, rule, tolls, extensions })
  }

  private workOut(input: DeadlineInput): PeriodEnd {
    const outcome = outcomeOf(planOf(input as ParsedDeadline, input.rule), null, this.calendars)
    const { due, provisional } = outcome
    if (provisional) return { outcome, range: { earliest: provisional.earliest, latest: provisional.latest } }
    return { outcome, range: due === null ? null : { earliest: due, latest: due } }
  }
}
