import { Temporal } from 'temporal-polyfill'
import { describe, expect, it, test } from 'vitest'
import fc from '@/lib/properties.testing'
import { dayNumber, isoDate } from './days'
import { endOfDay, instantMilliseconds, isInstant, isZone, localDateAt } from './zones'

describe('the end of a day', () => {
  test.each([
    ['a day of 23 hours in New York', '2026-03-08', 'America/New_York', '2026-03-09T04:00:00Z'],
    ['the day before it', '2026-03-07', 'America/New_York', '2026-03-08T05:00:00Z'],
    ['a day of 25 hours in New York', '2026-11-01', 'America/New_York', '2026-11-02T05:00:00Z'],
    ['a day in Shanghai', '2026-03-08', 'Asia/Shanghai', '2026-03-08T16:00:00Z'],
    ['a day in UTC', '2026-12-31', 'UTC', '2027-01-01T00:00:00Z'],
    ['a day in Kathmandu', '2026-05-05', 'Asia/Kathmandu', '2026-05-05T18:15:00Z'],
    // The zone had no 30 December 2011: the day ends when it would have begun, and so does the day before it.
    ['the day that Apia left out', '2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['the day before it', '2011-12-29', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['the day after it', '2011-12-31', 'Pacific/Apia', '2011-12-31T10:00:00Z'],
    // Midnight itself is skipped: the next day begins at 01:00.
    ['a day before a skipped midnight in Beirut', '2026-03-28', 'Asia/Beirut', '2026-03-28T22:00:00Z'],
    ['a day before a skipped midnight in Cairo', '2026-04-23', 'Africa/Cairo', '2026-04-23T22:00:00Z'],
    ['a day before a skipped midnight in Santiago', '2026-09-05', 'America/Santiago', '2026-09-06T04:00:00Z'],
    // The clock goes from 24:00 back to 23:00: the day has its last hour twice.
    ['a day that is set back at midnight in Santiago', '2026-04-04', 'America/Santiago', '2026-04-05T04:00:00Z'],
    ['a day that is set back at midnight in Sao Paulo', '2018-02-17', 'America/Sao_Paulo', '2018-02-18T03:00:00Z'],
    // At one minute past midnight the clock went back to 23:01: the day is only over when its date is gone for good.
    ['a day that came back in St. John\'s', '2010-11-06', 'America/St_Johns', '2010-11-07T03:30:00Z'],
    // The gap ran from 23:30 to 00:30: the next day began in the middle of what was left out.
    ['a day cut short in Toronto', '1919-03-30', 'America/Toronto', '1919-03-31T04:30:00Z'],
    ['the first day of a Ramadan offset in Casablanca', '2019-05-05', 'Africa/Casablanca', '2019-05-06T00:00:00Z'],
    ['a day that Kiritimati left out', '1994-12-31', 'Pacific/Kiritimati', '1994-12-31T10:00:00Z'],
  ])('%s', (_, date, zone, end) => {
    expect(endOfDay(date, zone)).toBe(end)
  })

  const ZONES = [
    'America/New_York', 'Asia/Shanghai', 'Europe/London', 'Australia/Lord_Howe', 'America/St_Johns', 'Africa/Casablanca',
    'Pacific/Apia', 'Asia/Tehran', 'America/Havana', 'Asia/Beirut', 'America/Santiago', 'Antarctica/Troll', 'Asia/Gaza',
  ]
  const days = fc.integer({ min: dayNumber('1970-01-02'), max: dayNumber('2037-12-30') })

  // The polyfill misses changes of an offset more than some ten years ahead of the machine's clock, and those of a
  // month in Casablanca, so it is asked about neither; the property after this one needs no second opinion.
  const daysOfThePast = fc.integer({ min: dayNumber('1970-01-02'), max: dayNumber('2025-12-31') })

  it('is when Temporal starts the next day, unless the date comes back', () => {
    fc.assert(fc.property(daysOfThePast, fc.constantFrom(...ZONES.filter((zone) => zone !== 'Africa/Casablanca')), (day, zone) => {
      const start = Temporal.PlainDate.from(isoDate(day + 1)).toZonedDateTime(zone)
      // St. John's went back by an hour at one minute past midnight; an hour and a half later the date was the new one again.
      const comesBack = [10, 30, 60, 90].some((minutes) => start.add({ minutes }).toPlainDate().toString() === isoDate(day))
      fc.pre(!comesBack)
      expect(endOfDay(isoDate(day), zone)).toBe(start.toInstant().toString())
    }), { numRuns: 400 })
  })

  it('is the first instant that is no longer on that day', () => {
    fc.assert(fc.property(days, fc.constantFrom(...ZONES), (day, zone) => {
      const end = instantMilliseconds(endOfDay(isoDate(day), zone))
      const secondBefore = Temporal.Instant.fromEpochMilliseconds(end - 1000).toString()
      expect(localDateAt(endOfDay(isoDate(day), zone), zone) > isoDate(day)).toBe(true)
      expect(localDateAt(secondBefore, zone) <= isoDate(day)).toBe(true)
    }), { numRuns: 400 })
  })

  // What is kept for a quarter of an hour relies on it. Until 2011 St. John's changed its clocks at one minute past midnight.
  it('has been on a quarter of an hour for years, in every zone', () => {
    const zones = Intl.supportedValuesOf('timeZone')
    fc.assert(fc.property(fc.integer({ min: dayNumber('2012-01-01'), max: dayNumber('2037-12-30') }), fc.constantFrom(...zones), (day, zone) => {
      expect(instantMilliseconds(endOfDay(isoDate(day), zone)) % 900_000).toBe(0)
    }), { numRuns: 1000 })
  })
})

describe('the local date of an instant', () => {
  test.each([
    ['2026-03-07T17:00:00Z', 'America/New_York', '2026-03-07'],
    ['2026-03-08T04:59:59Z', 'America/New_York', '2026-03-07'],
    ['2026-03-08T05:00:00Z', 'America/New_York', '2026-03-08'],
    ['2026-03-09T03:59:59.999Z', 'America/New_York', '2026-03-08'],
    ['2026-12-31T15:59:59Z', 'Asia/Shanghai', '2026-12-31'],
    ['2026-12-31T16:00:00Z', 'Asia/Shanghai', '2027-01-01'],
    ['2026-12-31T16:00Z', 'Asia/Shanghai', '2027-01-01'],
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
  ])('%s in %s is %s', (instant, zone, date) => {
    expect(localDateAt(instant, zone)).toBe(date)
  })

  it('is refused for what is no instant or no zone', () => {
    expect(() => localDateAt('2026-03-07', 'UTC')).toThrow(RangeError)
    expect(() => localDateAt('2026-03-07T17:00:00Z', 'Mars/Olympus')).toThrow(RangeError)
  })
})

describe('names and instants', () => {
  test.each(['America/New_York', 'Asia/Shanghai', 'UTC', 'Etc/GMT+5', 'America/Argentina/Buenos_Aires'])('%s is a zone', (zone) => {
    expect(isZone(zone)).toBe(true)
  })

  test.each(['Mars/Olympus', '+08:00', '-05', '', 'New York', 8, null, undefined])('%s is none', (zone) => {
    expect(isZone(zone)).toBe(false)
  })

  test.each([
    '2026-03-07', '2026-03-07T17:00:00', '2026-03-07T17:00:00+00:00', '2026-03-07T24:00:00Z', '2026-02-29T10:00:00Z',
    '2026-03-07T17:60:00Z', '2026-03-07T17:00:60Z', '2026-03-07 17:00:00Z', '2026-03-07T17:00:00z', null, 0,
  ])('%s is no instant', (instant) => {
    expect(isInstant(instant)).toBe(false)
  })
})
