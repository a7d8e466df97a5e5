/** How many stays lasted how many days; `days` null: those that go on. */
export interface CountedLength {
  readonly days: number | null
  readonly n: number
}

/** How long cases stay at a stage. The median and the percentile are of the stays that are over. */
export interface Lengths {
  readonly over: number
  readonly goOn: number
  /** Days; null where no stay is over. */
  readonly median: number | null
  readonly ninetieth: number | null
}

export function lengthsOf(counted: readonly CountedLength[]): Lengths {
  const over = counted.flatMap(({ days, n }) => (days === null ? [] : [{ days, n }]))
  const total = (some: readonly { readonly n: number }[]) => some.reduce((sum, { n }) => sum + n, 0)
  return { over: total(over), goOn: total(counted.filter(({ days }) => days === null)), median: percentileOf(over, 0.5), ninetieth: percentileOf(over, 0.9) }
}

/**
 * The smallest number of days that at least such a part of the stays did not exceed (the nearest rank): a number of days that did occur. Null of none.
 * @param part above 0, at most 1
 */
export function percentileOf(lengths: readonly { readonly days: number; readonly n: number }[], part: number): number | null {
  const inOrder = [...lengths].sort((a, b) => a.days - b.days)
  let left = Math.ceil(inOrder.reduce((sum, { n }) => sum + n, 0) * part)
  for (const { days, n } of inOrder) {
    left -= n
    if (left <= 0) return days
  }
  return null
}
