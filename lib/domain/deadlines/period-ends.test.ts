import { describe, expect, it, test } from 'vitest'

import { officialCalendars } from '@/lib/domain/calendars/official'

import { PeriodEnds } from './period-ends'

const ends = PeriodEnds.on(officialCalendars)
const prc = { n: 5, unit: 'business-day', calendar: 'prc', roll: 'none' } as const
const firm = (date: string) => ({ earliest: date, latest: date })

describe('the end of a period', () => {
  test.each([
    ['2026-03-02', '2026-03-09', firm('2026-03-09')],
    ['2026-12-24', '2026-12-31', { earliest: '2026-12-31', latest: '2027-01-04' }],
    ['2027-03-01', null, firm('2027-03-08')],
    ['2021-03-01', null, null],
  ])('from %s is %s, within %j', (trigger, due, range) => {
    const end = ends.plain(trigger, prc)
    expect(end.range).toEqual(range)
    expect(end.outcome.due).toBe(due)
  })

  test.each([
    ['both ends', '2026-03-02', '2026-03-04', { range: { earliest: '2026-03-09', latest: '2026-03-11' }, due: null }],
    ['neither end', '2021-03-01', '2021-03-02', { range: null, due: null }],
    ['the later end alone', '2021-03-01', '2022-03-01', { range: null, due: null }],
    ['the earlier end alone', '2060-11-01', '2061-11-01', { range: null, due: null }],
  ])('can be told for %s of a range', (_, earliest, latest, expected) => {
    expect(ends.from({ earliest, latest }, prc, [], [])).toMatchObject(expected)
  })

  it('is later with a toll, and with an extension', () => {
    const day = { ...prc, unit: 'calendar-day' } as const
    const due = (...[tolls, extensions]: [{ from: string, to: string }[], { n: number, unit: 'calendar-day' }[]]) =>
      ends.from(firm('2026-03-02'), day, tolls, extensions).due
    const toll = [{ from: '2026-03-03', to: '2026-03-04' }]
    const extension = [{ n: 3, unit: 'calendar-day' as const }]
    expect([due([], []), due(toll, []), due([], extension), due(toll, extension)]).toEqual(['2026-03-07', '2026-03-08', '2026-03-10', '2026-03-11'])
  })
})

it('is worked out once for a rule and a day, and anew on other calendars', () => {
  const other = { ...officialCalendars, prc: { ...officialCalendars.prc, schedules: [] } }
  expect(PeriodEnds.on(officialCalendars)).toBe(ends)
  expect(ends.plain('2026-03-02', prc)).toBe(ends.plain('2026-03-02', prc))
  expect(ends.plain('2026-03-02', { ...prc, n: 6 }).outcome.due).toBe('2026-03-10')
  expect(PeriodEnds.on(other).plain('2026-03-02', prc).outcome.due).toBeNull()
})
