/** What the register says of the things that a complaint names; null where it knows no such thing. */
export interface FilingFacts {
  readonly reference: string
  readonly agencyKnown: boolean
  readonly activity: { readonly agencyId: string; readonly counterpartId: string } | null
  readonly expectation: { readonly activityId: string; readonly from: string; readonly to: string } | null
}
