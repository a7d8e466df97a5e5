import { describe, expect, it, test } from 'vitest'
import { dayNumber, FIRST_DAY, isoDate } from '@/lib/domain/calendars/days'
import { computeDeadline } from './compute-deadline'
import { BeyondTheYears, LAST_DUE, plainSpan, runningDays, withinYears, type Count } from './reckoner'
import { uniteTolls } from './tolls'

describe('the years that can be written', () => {
  it('reach from the first day to the last that may be due, and hold ends that never come', () => {
    for (const day of [FIRST_DAY, LAST_DUE, Infinity, -Infinity]) expect(withinYears(day)).toBe(day)
    expect(() => withinYears(FIRST_DAY - 1)).toThrow(BeyondTheYears)
    expect(() => withinYears(LAST_DUE + 1)).toThrow(BeyondTheYears)
    expect(new BeyondTheYears().path).toBe('rule.n')
  })

  it('hold day 1, also where the clock stands still on it for good', () => {
    const open = (from: number) => [{ from, to: Infinity }]
    expect(runningDays(LAST_DUE - 1, 5, open(LAST_DUE))).toBe(Infinity)
    expect(() => runningDays(LAST_DUE, 5, open(LAST_DUE))).toThrow(BeyondTheYears)
    expect(runningDays(FIRST_DAY, 5, open(FIRST_DAY))).toBe(Infinity)
  })

  it('have no day on which an open toll is forgotten', () => {
    for (const from of ['1969-12-30', '1969-12-31', '1970-01-01', '1970-01-02']) {
      const rule = { n: 10, unit: 'calendar-day' } as const
      expect(computeDeadline({ trigger: '1969-12-31', rule, tolls: [{ from, to: null }] })).toMatchObject({ due: null, error: 'TOLL_OPEN' })
    }
  })
})

test('a toll that ends before day 1 costs nothing, one that ends after it the days from day 1 on', () => {
  const end = (to: number) => runningDays(100, 10, [{ from: 90, to }])
  expect([99, 100, 101, 102, 103].map(end)).toEqual([110, 110, 110, 111, 112])
})

describe('a count from one of several days', () => {
  const days: Count = { n: 10, unit: 'calendar-day', direction: 'after' }
  const month: Count = { n: 1, unit: 'month', direction: 'after' }
  // A month from 29 January is 30 days and meets the toll; from the 31st it is 28 and does not.
  const tolls = uniteTolls([{ from: '2026-01-30', to: '2026-02-01' }])
  const words = (day: number) => (Number.isFinite(day) ? isoDate(day) : day)
  const span = (lo: string | number, hi: string | number, count: Count, stopped = tolls) => {
    const at = (day: string | number) => (typeof day === 'string' ? dayNumber(day) : day)
    const { unknown, mayMove, ...ends } = plainSpan({ lo: at(lo), hi: at(hi) }, count, stopped)
    expect([unknown, mayMove]).toEqual([null, null])
    return [words(ends.lo), words(ends.hi)]
  }

  it('keeps the order of the days where it counts days, or months without a toll', () => {
    expect(span('2026-01-29', '2026-01-31', days)).toEqual(['2026-02-10', '2026-02-10'])
    expect(span('2026-01-20', '2026-02-01', days)).toEqual(['2026-02-01', '2026-02-11'])
    expect(span('2026-01-27', '2026-02-02', month, [])).toEqual(['2026-02-27', '2026-03-02'])
  })

  it('holds the end from every day where months with a toll are out of order', () => {
    expect(span('2026-01-29', '2026-01-29', month)).toEqual(['2026-03-02', '2026-03-02'])
    expect(span('2026-01-31', '2026-01-31', month)).toEqual(['2026-02-28', '2026-02-28'])
    expect(span('2026-01-29', '2026-01-31', month)).toEqual(['2026-02-28', '2026-03-02'])
    expect(span('2026-01-31', '2026-02-03', month)).toEqual(['2026-02-28', '2026-03-03'])
  })

  it('has no end where the days have none', () => {
    expect(span(Infinity, Infinity, days)).toEqual([Infinity, Infinity])
    expect(span(Infinity, Infinity, month)).toEqual([Infinity, Infinity])
    expect(span('2026-01-20', Infinity, days)).toEqual(['2026-02-01', Infinity])
    expect(span('2026-01-20', Infinity, month, [])).toEqual(['2026-02-20', Infinity])
    // No day tells the earliest end but the first, as if no toll stood in its way.
    expect(span('2026-01-29', Infinity, month)).toEqual(['2026-02-28', Infinity])
  })

  it('reaches back without end where the days do', () => {
    expect(span(-Infinity, '2026-01-29', days)).toEqual([-Infinity, '2026-02-10'])
    expect(span(-Infinity, '2026-01-29', month, [])).toEqual([-Infinity, '2026-02-28'])
    expect(span(-Infinity, '2026-01-29', month)).toEqual([-Infinity, Infinity])
    expect(span(-Infinity, Infinity, days)).toEqual([-Infinity, Infinity])
  })
})
