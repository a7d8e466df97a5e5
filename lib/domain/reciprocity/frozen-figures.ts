import { z } from 'zod'

import { expectedOutcomes, outcomes, type LedgerOutcome, type SideFigures } from './ledger'

const count = z.number().int().min(0)

/** What a frozen copy is of. A field is named in words, and words stand in no event; so there is none of a field. */
export const frozenScopes = ['all', 'agency', 'counterpart', 'activity'] as const

/**
 * The figures of the ledger as they stood on a day, for both directions: plain data that an event can carry. `asOf` is the first day that
 * was not over everywhere: what was due before it was due. The period is all time.
 */
export const frozenFigures = z.strictObject({
  scope: z.strictObject({ kind: z.enum(frozenScopes), id: z.string().regex(/^[a-z0-9-]{0,64}$/) }),
  asOf: z.iso.date(),
  sides: z.record(
    z.string().regex(/^[A-Z]{2,4}$/),
    z.strictObject({
      outcomes: z.strictObject(Object.fromEntries(outcomes.map((one) => [one, count])) as Record<LedgerOutcome, typeof count>),
      disputed: count,
      medianDaysLate: count.nullable(),
      undated: count,
    }),
  ),
})
export type FrozenFigures = z.infer<typeof frozenFigures>

/** Makes the frozen copy. What can be added up is not kept beside what it adds up to: see `expectedIn` and `dueDatesIn`. */
export function freezeFigures(scope: FrozenFigures['scope'], figures: Readonly<Record<string, SideFigures>>, asOf: string): FrozenFigures {
  const sides = Object.entries(figures).map(([side, { outcomes: sums, disputed, medianDaysLate, undated }]) =>
    [side, { outcomes: { ...sums }, disputed, medianDaysLate, undated }] as const)
  return { scope: { kind: scope.kind, id: scope.id }, asOf, sides: Object.fromEntries(sides) }
}

type FrozenSide = FrozenFigures['sides'][string]

/** How much was expected of a side by the day of the copy: the denominator of every share. */
export function expectedIn({ outcomes: sums }: Pick<FrozenSide, 'outcomes'>): number {
  return expectedOutcomes.reduce((sum, one) => sum + sums[one], 0)
}

/** All due dates of a side, those to come and those that were suspended with them. */
export function dueDatesIn({ outcomes: sums }: Pick<FrozenSide, 'outcomes'>): number {
  return outcomes.reduce((sum, one) => sum + sums[one], 0)
}
