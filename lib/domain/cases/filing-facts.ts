import type { FrozenFigures } from '@/lib/domain/reciprocity/frozen-figures'

/** What the register says of the things that a complaint or its amendment names; null where it knows no such thing. */
export interface NamedFacts {
  readonly agencyKnown: boolean
  readonly activity: { readonly agencyId: string; readonly counterpartId: string } | null
  readonly expectation: { readonly activityId: string; readonly from: string; readonly to: string } | null
}

/** For a filing also the number that it gets, and what both sides have on record as provided in the activity. */
export interface FilingFacts extends NamedFacts {
  readonly reference: string
  /** The ledger's figures of the activity today; null where none is named. */
  readonly figures: FrozenFigures | null
}
