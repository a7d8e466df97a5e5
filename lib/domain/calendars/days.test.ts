import { Temporal } from 'temporal-polyfill'
import { describe, expect, it, test } from 'vitest'
import fc from '@/lib/properties.testing'
import {
  addDays, addMonths, dayNumber, daysBetween, FIRST_DAY, isIsoDate, isoDate, LAST_DAY, weekday, weekdayOf,
} from './days'

const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY })

describe('a date', () => {
  test.each(['2026-02-28', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2026-12-31'])('%s is one', (text) => {
    expect(isIsoDate(text)).toBe(true)
  })

  test.each([
    '2026-02-29', '1900-02-29', '2026-00-10', '2026-13-01', '2026-04-31', '2026-4-01', '0000-01-01', '2026-01-00', ' 2026-01-01',
    '2026-01-01T00:00:00Z', '20260101', '', 20260101, null, undefined, '+002026-01-01', '٢٠٢٦-٠١-٠١',
  ])('%s is none', (text) => {
    expect(isIsoDate(text)).toBe(false)
  })

  it('is refused as a number when it is none', () => {
    expect(() => dayNumber('2026-02-29')).toThrow(RangeError)
    expect(() => isoDate(LAST_DAY + 1)).toThrow(RangeError)
    expect(() => isoDate(FIRST_DAY - 1)).toThrow(RangeError)
    expect(() => isoDate(0.5)).toThrow(RangeError)
  })
})

describe('day numbers', () => {
  it('start at 1970-01-01 and end with the years', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    expect([isoDate(FIRST_DAY), isoDate(LAST_DAY)]).toEqual(['0001-01-01', '9999-12-31'])
  })

  it('agree with Temporal on every date, its weekday and its neighbours', () => {
    fc.assert(fc.property(anyDay, (day) => {
      const date = Temporal.PlainDate.from('1970-01-01').add({ days: day })
      expect(isoDate(day)).toBe(date.toString())
      expect(dayNumber(date.toString())).toBe(day)
      expect(weekdayOf(day)).toBe(date.dayOfWeek % 7)
    }))
  })

  it('know the weekday of a date', () => {
    expect([weekday('2026-11-21'), weekday('2026-11-22'), weekday('2027-01-01')]).toEqual([6, 0, 5])
  })

  it('count over the end of a month, a year and February', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365)
  })
})

describe('months', () => {
  test.each([
    ['2025-11-30', 3, '2026-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2028-02-28', 12, '2029-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %i months is %s', (from, n, to) => {
    expect(addMonths(from, n)).toBe(to)
  })

  it('agree with Temporal', () => {
    const near = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2100-12-31') })
    fc.assert(fc.property(near, fc.integer({ min: -300, max: 300 }), (day, n) => {
      expect(addMonths(isoDate(day), n)).toBe(Temporal.PlainDate.from(isoDate(day)).add({ months: n }).toString())
    }))
  })
})
