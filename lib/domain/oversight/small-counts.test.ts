import { describe, expect, it } from 'vitest'

import fc from '@/lib/properties.testing'

import { publishable, smallestShown, type Counts } from './small-counts'

type Cells = readonly (readonly number[])[]
const numbered = (cells: Cells, more: Partial<Counts<number, number>> = {}): Counts<number, number> => ({
  rows: cells.map((_, i) => i),
  columns: cells[0]!.map((_, j) => j),
  cells,
  cost: () => 0,
  ...more,
})

/** Costs as an office could have drawn them; which ones, no reader knows. */
const drawn = Array.from({ length: 16 }, (_, seed) => (row: number, column: number) => {
  const mixed = Math.imul((seed + 1) * 7919 + row * 131 + column * 31, 2654435761) >>> 0
  return (Math.imul(mixed ^ (mixed >>> 15), 2246822519) >>> 0) / 2 ** 32
})
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

/** The true counts behind a table as it was published: its rows, with the totals of columns below them. */
function truthOf(cells: Cells, published: NonNullable<ReturnType<typeof publishable<number, number>>>): number[][] {
  const rows = published.rows.map(({ of }) => published.columns.map((_, j) => sum(of.map((i) => cells[i]![j]!))))
  return [...rows, published.columns.map((_, j) => sum(rows.map((row) => row[j]!)))]
}
const shownIn = ({ rows, columns }: NonNullable<ReturnType<typeof publishable<number, number>>>) => [...rows.map((row) => row.cells), columns.map((one) => one.total)]

describe('a table of counts', () => {
  it('is shown as it is where nothing in it is small, zeros too', () => {
    const published = publishable(numbered([[7, 0, 12], [5, 9, 0]]))!
    expect(shownIn(published)).toEqual([[7, 0, 12], [5, 9, 0], [12, 9, 12]])
    expect(published.total).toBe(33)
  })

  it('leaves out a small count with those from which it would follow, and keeps the totals', () => {
    expect(shownIn(publishable(numbered([[3, 9, 20], [8, 6, 30], [40, 50, 60]]))!)).toEqual([[null, null, 20], [null, null, 30], [40, 50, 60], [51, 65, 110]])
  })

  it('leaves out the total of a column that is small itself', () => {
    const published = publishable(numbered([[2, 9], [1, 12]]))!
    expect(published.columns.map((one) => one.total)).toEqual([null, null])
    expect(published.rows.map((row) => row.total)).toEqual([11, 13])
  })

  it('joins years that are too small, and shows nothing where there is hardly anything', () => {
    expect(publishable(numbered([[1, 1], [0, 2], [3, 3], [1, 0]]))!.rows.map(({ of, total }) => ({ of, total }))).toEqual([{ of: [0, 1, 2, 3], total: 11 }])
    expect(publishable(numbered([[6, 0], [1, 1], [4, 4]]))!.rows.map(({ of }) => of)).toEqual([[0], [1, 2]])
    expect(publishable(numbered([[2, 2]]))).toBeNull()
  })

  it('leaves out a small count also where everybody can count as many elsewhere, with others that can be more or fewer', () => {
    expect(shownIn(publishable(numbered([[2, 9], [8, 12]], { known: [[2, 0], [0, 0]] }))!)).toEqual([[null, null], [null, null], [10, 21]])
    // Of four that everybody can count there can be no more that are small: nothing but the totals of rows can stand.
    expect(shownIn(publishable(numbered([[4, 9], [8, 12]], { known: [[4, 0], [0, 0]] }))!).flat()).toEqual([null, null, null, null, null, null])
  })
})

describe('whoever knows all that is shown and all rules', () => {
  /**
   * Every table of a size is published under every cost, and those that come to the same are put together: only among them can whoever knows the rules
   * look for the truth. Each count that is left out has two values at least among them. Tables with counts near the largest tried are left aside, as
   * some of those that come to the same were not tried.
   */
  it.each([[1, 2, 16, 12], [1, 3, 11, 8], [2, 2, 9, 6]])('can tell no count that is left out, in all tables of %i by %i', (height, width, most, trusted) => {
    const found = new Map<string, { first: readonly number[]; differs: boolean[]; trusted: boolean }>()
    for (const flat of allOf(height * width, most)) {
      const cells = Array.from({ length: height }, (_, i) => flat.slice(i * width, (i + 1) * width))
      for (const cost of drawn) {
        const published = publishable(numbered(cells, { cost }))
        if (published === null) break
        const truth = truthOf(cells, published).flat()
        const key = JSON.stringify(published)
        const same = found.get(key) ?? { first: truth, differs: shownIn(published).flat().map((one) => one !== null), trusted: false }
        for (const [k, value] of truth.entries()) if (value !== same.first[k]) same.differs[k] = true
        if (Math.max(...flat) <= trusted) same.trusted = true
        found.set(key, same)
      }
    }
    expect([...found].filter(([, one]) => one.trusted && one.differs.includes(false)).map(([key]) => key)).toEqual([])
  }, 60_000)

  it('finds two values at least for each count that is left out of a larger table, and every sum as it was', () => {
    const size = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 7 }))
    const tables = size.chain(([height, width]) => fc.array(fc.array(fc.nat(14), { minLength: width, maxLength: width }), { minLength: height, maxLength: height }))
    fc.assert(
      fc.property(tables, fc.constantFrom(...drawn), (cells, cost) => {
        const published = publishable(numbered(cells, { cost }))
        if (published === null) return
        const truth = truthOf(cells, published)
        const shown = shownIn(published)
        for (const [i, row] of shown.entries()) {
          for (const [j, one] of row.entries()) {
            if (one !== null) expect(one === 0 || one >= smallestShown).toBe(true)
            else expect(hasOther(truth, shown, [i, j]), JSON.stringify({ cells, i, j })).toBe(true)
          }
        }
      }),
      { numRuns: 400 },
    )
  })
})

function* allOf(length: number, most: number): Generator<number[]> {
  if (length === 0) {
    yield []
    return
  }
  for (const rest of allOf(length - 1, most)) for (let value = 0; value <= most; value++) yield [...rest, value]
}

type Place = readonly [row: number, column: number]

/**
 * Whether some other table has another count at this place, the same sums everywhere, and differs only where nothing is shown: looked for by walking
 * every ring of places that are left out, one along a row and one along a column by turns. Zeros are shown, unless all is left out.
 */
function hasOther(truth: number[][], shown: readonly (readonly (number | null)[])[], start: Place): boolean {
  const totals = truth.length - 1
  const least = shown.flat().every((one) => one === null) ? 0 : 1
  const may = ([i, j]: Place, change: number) => shown[i]![j] === null && truth[i]![j]! + (i === totals ? -change : change) >= least
  const walk = (at: Place, change: number, alongRow: boolean, been: readonly string[]): boolean => {
    if (!alongRow && been.length > 1 && at[1] === start[1]) return true
    const next = alongRow ? truth[0]!.map((_, j): Place => [at[0], j]) : truth.map((_, i): Place => [i, at[1]])
    return next.some((to) => !been.includes(to.join()) && may(to, change) && walk(to, -change, !alongRow, [...been, to.join()]))
  }
  return [1, -1].some((change) => may(start, change) && walk(start, -change, true, [start.join()]))
}
