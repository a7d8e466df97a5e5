import type { LocalizedText } from '@/lib/domain/agreements/schema'
import { publishable, type PublishedCounts } from '@/lib/domain/oversight/small-counts'

/** How many cases of one sort there were; `released`: the register shows them, so that everybody can count them. */
export interface CountedCases {
  readonly year: number
  readonly kind: string
  readonly agency: string
  /** The stage in which they ended; null while they are open. */
  readonly ended: string | null
  readonly released: boolean
  readonly n: number
}

/** What cases are counted by, besides the year of filing. */
export const countedBy = ['kind', 'agency', 'ended'] as const
export type CountedBy = (typeof countedBy)[number]

/** Cases that have not ended. */
export const stillOpen = 'open'

export interface StatisticsTable {
  readonly by: CountedBy
  readonly counts: PublishedCounts<number, string>
}

export interface PublicStatistics {
  /** The last day up to which cases are counted, as they stood at its end. */
  readonly through: string
  /** Null: there are fewer than five cases in all, and nothing is counted. */
  readonly tables: readonly StatisticsTable[] | null
  /** The agencies and ends by which cases are counted, in words. */
  readonly agencies: Readonly<Record<string, string>>
  readonly ends: Readonly<Record<string, LocalizedText>>
}

/** The tables of the public statistics: by year of filing, and by each of `countedBy`; without small counts. */
export function statisticsTables(cases: readonly CountedCases[], cost: (by: CountedBy, row: number, column: string) => number): readonly StatisticsTable[] | null {
  const years = range(cases.map((one) => one.year))
  const tables = countedBy.map((by) => {
    const keyOf = (one: CountedCases) => one[by] ?? stillOpen
    const columns = [...new Set(cases.map(keyOf))].sort((a, b) => (a === stillOpen ? 1 : b === stillOpen ? -1 : a < b ? -1 : 1))
    const cellsOf = (among: readonly CountedCases[]) =>
      years.map((year) => columns.map((column) => among.filter((one) => one.year === year && keyOf(one) === column).reduce((n, one) => n + one.n, 0)))
    const counts = publishable({
      rows: years,
      columns,
      cells: cellsOf(cases),
      known: cellsOf(cases.filter((one) => one.released)),
      cost: (row, column) => cost(by, row, columns[column]!),
    })
    return counts && { by, counts }
  })
  return tables.every((table) => table !== null) ? tables : null
}

/** All years from the first to the last, as a year without a case is one too. */
function range(years: readonly number[]): number[] {
  if (years.length === 0) return []
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i)
}
