import { describe, expect, it } from 'vitest'

import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import { officialCalendars } from '@/lib/domain/calendars/official'
import { endOfDay } from '@/lib/domain/calendars/zones'

import type { ClockReading } from './case-clocks'
import { daysLeft, monthsUntil, timeLeft } from './time-left'

function reading(clock: string, earliest: string, latest = earliest, zone = 'America/New_York'): ClockReading {
  const rule = sta2024.clocks.find((one) => one.id === clock)!
  return {
    key: `${clock}-1`,
    rule,
    instance: 1,
    startsOn: { earliest: '2026-01-05', latest: '2026-01-05', deemed: false },
    zone,
    due: earliest === latest ? earliest : null,
    range: { earliest, latest },
    expiresAt: endOfDay(latest, zone),
    met: null,
    stopped: null,
  } as ClockReading
}

const left = (one: ClockReading, now: string) => timeLeft(one, now, officialCalendars)

describe('working days', () => {
  // Mon 19 Jan 2026 is Martin Luther King Jr. Day.
  const due = reading('intake-admissibility', '2026-01-21')

  it.each([
    ['2026-01-15T17:00:00Z', { count: 3, unit: 'business-day', direction: 'left' }],
    ['2026-01-18T17:00:00Z', { count: 2, unit: 'business-day', direction: 'left' }],
    ['2026-01-21T17:00:00Z', { count: 0, unit: 'business-day', direction: 'left' }],
    ['2026-01-22T04:59:59Z', { count: 0, unit: 'business-day', direction: 'left' }],
    ['2026-01-22T05:00:00Z', { count: 1, unit: 'business-day', direction: 'over' }],
    ['2026-01-26T17:00:00Z', { count: 3, unit: 'business-day', direction: 'over' }],
  ])('at %s', (now, expected) => {
    expect(left(due, now)).toEqual(expected)
  })

  it('tells calendar days while no working day has gone by since', () => {
    expect(left(reading('intake-admissibility', '2026-01-16'), '2026-01-18T17:00:00Z')).toEqual({
      count: 2,
      unit: 'calendar-day',
      direction: 'over',
    })
  })

  it('tells calendar days where the calendar does not know the days in between', () => {
    const far = reading('agency-receipt', '2031-03-03', '2031-03-03', 'Asia/Shanghai')
    expect(left(far, '2031-02-20T04:00:00Z')).toEqual({ count: 11, unit: 'calendar-day', direction: 'left' })
  })
})

describe('calendar days', () => {
  it('counts in the zone in which the day ends', () => {
    const reply = reading('agency-reply', '2026-02-09', '2026-02-09', 'Asia/Shanghai')
    expect(left(reply, '2026-02-08T15:59:59Z')).toEqual({ count: 1, unit: 'calendar-day', direction: 'left' })
    expect(left(reply, '2026-02-08T16:00:00Z')).toEqual({ count: 0, unit: 'calendar-day', direction: 'left' })
    expect(left(reply, '2026-02-09T16:00:00Z')).toEqual({ count: 1, unit: 'calendar-day', direction: 'over' })
  })

  it('counts a range to the latest end for the side that answers, to the earliest for both', () => {
    const now = '2027-01-04T17:00:00Z'
    expect(left(reading('agency-reply', '2027-02-01', '2027-02-09'), now)?.count).toBe(36)
    expect(left(reading('agency-meet', '2027-02-01', '2027-02-09'), now)?.count).toBe(28)
    expect(left(reading('agency-meet', '2027-02-01', '2027-02-09'), '2027-02-01T17:00:00Z')?.count).toBe(0)
    expect(left(reading('agency-meet', '2027-02-01', '2027-02-09'), '2027-02-03T17:00:00Z')).toEqual({
      count: 6,
      unit: 'calendar-day',
      direction: 'left',
    })
  })
})

it('says nothing of a clock that waits for nobody or has no date', () => {
  const due = reading('agency-reply', '2026-02-09')
  const now = '2026-01-20T17:00:00Z'
  expect(left({ ...due, met: { on: '2026-01-19', seq: 7 } }, now)).toBeNull()
  expect(left({ ...due, stopped: { on: '2026-01-19', seq: 7 } }, now)).toBeNull()
  expect(left({ ...due, range: null, expiresAt: null }, now)).toBeNull()
})

it.each([
  ['2026-02-02', '2029-08-27', 42],
  ['2029-07-27', '2029-08-27', 1],
  ['2029-07-28', '2029-08-27', 0],
  ['2029-01-31', '2029-02-28', 1],
  ['2029-08-28', '2029-08-27', 0],
])('there are whole months from %s to %s: %i', (from, to, months) => {
  expect(monthsUntil(from, to)).toBe(months)
})

it('counts calendar days to a date that a decision names', () => {
  expect(daysLeft('2026-02-27', '2026-03-02')).toEqual({ count: 3, unit: 'calendar-day', direction: 'left' })
  expect(daysLeft('2026-03-02', '2026-03-02')).toEqual({ count: 0, unit: 'calendar-day', direction: 'left' })
  expect(daysLeft('2026-03-03', '2026-03-02')).toEqual({ count: 1, unit: 'calendar-day', direction: 'over' })
})
