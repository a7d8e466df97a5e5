import { afterEach, describe, expect, it } from 'vitest'
import {
  dayOfMonth, formatDate, formatInstant, formatMonth, formatPlainDate, formatTime, weekdayNames, weekdayOf,
} from './dates'

const machineZone = process.env.TZ

afterEach(() => {
  if (machineZone === undefined) delete process.env.TZ
  else process.env.TZ = machineZone
})

describe.each(['UTC', 'America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati'])('on a machine in %s', (zone) => {
  it('writes a calendar date with its own weekday', () => {
    process.env.TZ = zone
    expect(formatDate('2026-01-19')).toBe('Mon 19 Jan 2026')
    expect(formatDate('2028-02-29')).toBe('Tue 29 Feb 2028')
    expect(formatPlainDate('2026-12-31')).toBe('31 Dec 2026')
    expect(formatMonth('2026-01-01')).toBe('January 2026')
    expect(weekdayOf('2026-01-18')).toBe(7)
    expect(dayOfMonth('2026-01-31')).toBe(31)
  })

  it('writes an instant in the zone that is asked for', () => {
    process.env.TZ = zone
    expect(formatInstant('2026-03-09T03:59:59Z', 'America/New_York')).toBe('Sun 8 Mar 2026, 23:59 EDT')
    expect(formatInstant('2026-03-09T04:00:00Z', 'Asia/Shanghai')).toBe('Mon 9 Mar 2026, 12:00 GMT+8')
    expect(formatTime('2026-03-09T04:00:00Z', 'America/New_York')).toBe('00:00')
  })
})

it('begins the week on Monday', () => {
  expect(weekdayNames()).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'])
})

it('keeps the order of another language', () => {
  expect(formatPlainDate('2026-01-19', 'zh-CN')).toBe('2026年1月19日')
})

it.each(['2026-02-30', '2026-1-9', '19.01.2026', '', '2026-01-19T00:00:00Z'])('refuses %j as a date', (text) => {
  expect(() => formatDate(text)).toThrow(RangeError)
})

it.each(['2026-01-19', '2026-01-19T10:00:00', 'yesterday'])('refuses %j as an instant', (text) => {
  expect(() => formatInstant(text, 'UTC')).toThrow(RangeError)
})
