/** The units in which a rule counts, as the deadline engine names them. */
export type RuleUnit = 'business-day' | 'calendar-day' | 'month'

/** How far a date is from today: `count` whole units before it (`left`) or after it (`over`). */
export type Remaining = { count: number; unit: RuleUnit; direction: 'left' | 'over' }

type Translate = (key: string, values: { count: number }) => string

/**
 * What is left, in the unit of the rule: "6 working days left", "ends today", "1 day late".
 * @param translate the translator of the namespace `dates`
 */
export function describeRemaining(remaining: Remaining, translate: Translate): string {
  return translate(`${remaining.direction}.${remaining.unit}`, { count: remaining.count })
}
