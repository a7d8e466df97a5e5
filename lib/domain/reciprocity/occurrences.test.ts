import { describe, expect, it } from 'vitest'

import type { Completeness } from '@/lib/domain/register/events'

import { occurrencesOf, type Came } from './occurrences'

const dates = ['2026-01-31', '2026-02-28', '2026-03-31']
let entry = 0
const came = (providedOn: string, completeness: Completeness = 'complete', dueOn: string | null = null): Came =>
  ({ id: `d-${(entry += 1)}`, providedOn, entry, completeness, dueOn, disputed: false })

const standings = (...args: Parameters<typeof occurrencesOf>) => occurrencesOf(...args).map(({ standing, daysLate }) => (daysLate > 0 ? `${standing} +${daysLate}` : standing))

describe('what came of each due date', () => {
  it.each([
    ['nothing', [], ['open', 'open', 'open']],
    ['in time on the last day, a day late', [came('2026-01-31'), came('2026-03-01')], ['complete', 'complete +1', 'open']],
    ['before its time', [came('2026-01-02'), came('2026-01-03')], ['complete', 'complete', 'open']],
    ['a part, then the rest', [came('2026-01-20', 'partial'), came('2026-02-03')], ['complete +3', 'open', 'open']],
    ['declined', [came('2026-01-20', 'declined')], ['declined', 'open', 'open']],
    ['for a date that was named', [came('2026-03-20', 'complete', '2026-03-31')], ['open', 'open', 'complete']],
    ['a date that was named beside one that was not', [came('2026-01-10'), came('2026-03-20', 'partial', '2026-01-31')], ['partial', 'complete', 'open']],
    ['a part for a date that was named, then something that names none', [came('2026-01-10', 'partial', '2026-01-31'), came('2026-01-20')], ['partial', 'complete', 'open']],
    ['two for a date that was named', [came('2026-02-10', 'complete', '2026-01-31'), came('2026-01-10', 'partial', '2026-01-31')], ['complete +10', 'open', 'open']],
    ['for a date that is none any more', [came('2026-01-20', 'complete', '2026-01-15')], ['complete', 'open', 'open']],
    ['more than was expected', [came('2026-01-01'), came('2026-01-02'), came('2026-01-03'), came('2026-01-04')], ['complete', 'complete', 'complete']],
  ])('%s', (_, all, expected) => {
    expect(standings(dates, all, [])).toEqual(expected)
  })

  it('expects nothing that falls due while it is suspended, and says so', () => {
    const pauses = [{ from: '2026-02-01', to: '2026-03-01' }]
    expect(standings(dates, [], pauses)).toEqual(['open', 'paused', 'open'])
    expect(standings(dates, [came('2026-01-31'), came('2026-03-05')], pauses)).toEqual(['complete', 'paused', 'complete'])
    expect(standings(dates, [], [{ from: '2026-02-28', to: null }])).toEqual(['open', 'paused', 'paused'])
    expect(standings(dates, [], [{ from: '2026-01-01', to: '2026-01-31' }])).toEqual(['open', 'open', 'open'])
  })

  it('is disputed with the line, or with what came', () => {
    expect(occurrencesOf(dates, [{ ...came('2026-01-20'), disputed: true }], []).map((one) => one.disputed)).toEqual([true, false, false])
    expect(occurrencesOf(dates, [], [], true).map((one) => one.disputed)).toEqual([true, true, true])
  })
})
