/** Something that wants to stand at a place on a line and takes up some width there. */
export interface Wanting {
  readonly at: number
  readonly width: number
}

/**
 * Where things stand on one line so that none touches another, each as near as can be to the place it wants: the least squares of
 * the displacements, by pooling those that would overlap. `wanting` is in order of place; all of it fits between the two ends.
 * @returns the centres, in the same order
 */
export function spread(wanting: readonly Wanting[], from: number, to: number, gap: number): number[] {
  const offsets: number[] = []
  wanting.forEach((one, i) => {
    const before = wanting[i - 1]
    offsets.push(before ? offsets[i - 1]! + (before.width + one.width) / 2 + gap : 0)
  })
  const pools: { sum: number; count: number }[] = []
  wanting.forEach((one, i) => {
    pools.push({ sum: one.at - offsets[i]!, count: 1 })
    while (pools.length > 1 && mean(pools.at(-2)!) > mean(pools.at(-1)!)) {
      const last = pools.pop()!
      const pool = pools.at(-1)!
      pool.sum += last.sum
      pool.count += last.count
    }
  })
  const least = from + (wanting[0]?.width ?? 0) / 2
  const most = to - (wanting.at(-1)?.width ?? 0) / 2 - (offsets.at(-1) ?? 0)
  const shifts = pools.flatMap((pool) => Array<number>(pool.count).fill(Math.max(least, Math.min(most, mean(pool)))))
  return shifts.map((shift, i) => shift + offsets[i]!)
}

/** How many lines things need that do not fit on one, and which of them stands on which: in turn, so that neighbours part. */
export function rowsNeeded(wanting: readonly Wanting[], room: number, gap: number): number {
  const rows = Math.max(1, Math.ceil(wanting.reduce((sum, one) => sum + one.width + gap, 0) / room))
  const fits = (count: number) =>
    Array.from({ length: count }, (_, row) => wanting.filter((_, i) => i % count === row)).every(
      (line) => line.reduce((sum, one) => sum + one.width + gap, -gap) <= room,
    )
  let count = rows
  while (!fits(count)) count += 1
  return count
}

const mean = ({ sum, count }: { sum: number; count: number }) => sum / count
