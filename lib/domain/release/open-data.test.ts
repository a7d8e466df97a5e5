import { describe, expect, it } from 'vitest'

import { openDataJsonSchema } from './open-data'
import { statisticsTables, type CountedCases } from './statistics'

describe('the schema of the open data', () => {
  it('lets nothing in that it does not name', () => {
    const json = JSON.stringify(openDataJsonSchema())
    expect(json).toContain('"additionalProperties":false')
    for (const name of ['reference', 'title":{"type', 'narrative', 'complainant']) expect(json).not.toContain(`"${name}`)
  })
})

describe('the tables of the statistics', () => {
  const some = (n: number, more: Partial<CountedCases> = {}): CountedCases => ({ year: 2026, kind: 'data-access', agency: 'bes', ended: 'resolved', released: false, n, ...more })

  it('count every case once in each, by years of which none is left out', () => {
    const tables = statisticsTables([some(6, { year: 2023 }), some(20), some(9, { ended: null, kind: 'reciprocity' })], () => 0)!
    expect(tables.map(({ by, counts }) => [by, counts.total, counts.rows.flatMap((row) => row.of)])).toEqual([
      ['kind', 35, [2023, 2024, 2025, 2026]], ['agency', 35, [2023, 2024, 2025, 2026]], ['ended', 35, [2023, 2024, 2025, 2026]],
    ])
    expect(tables[2]!.counts.columns).toEqual([{ of: 'resolved', total: 26 }, { of: 'open', total: 9 }])
  })

  it('are none where there is hardly a case', () => {
    expect(statisticsTables([], () => 0)).toBeNull()
    expect(statisticsTables([some(4)], () => 0)).toBeNull()
  })
})
