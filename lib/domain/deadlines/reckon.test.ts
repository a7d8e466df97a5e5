import { describe, expect, it, test } from 'vitest'
import type { CalendarId } from '@/lib/domain/calendars/calendars'
import { dayNumber, isoDate } from '@/lib/domain/calendars/days'
import { officialCalendars } from '@/lib/domain/calendars/official'
import type { Plan, Roll } from './plan'
import { byFacts } from './reckon-facts'
import { byPattern } from './reckon-pattern'
import type { Reckoned, Reckoner } from './reckoner'
import { uniteTolls } from './tolls'

type Ends = readonly [lo: string | number, hi: string | number]
type Toll = { from: string, to: string | null }

const at = (day: string | number) => (typeof day === 'string' ? dayNumber(day) : day)
const words = (day: number | null) => (day !== null && Number.isFinite(day) ? isoDate(day) : day)
const told = ({ lo, hi, unknown, mayMove }: Reckoned) => ({ ends: [words(lo), words(hi)], unknown: words(unknown), mayMove: words(mayMove) })

const without = (year: number) => ({
  ...officialCalendars, prc: { ...officialCalendars.prc, schedules: officialCalendars.prc.schedules.filter((one) => one.year !== year) },
})

const planWith = (calendar: CalendarId, roll: Roll, tolls: readonly Toll[]): Plan => ({
  trigger: 0, n: 0, unit: 'business-day', direction: 'after', calendar, roll, rollCalendar: calendar, tolls: uniteTolls(tolls), extensions: [],
})

/** A count of working days from a day, or from each of several; backward where `n` is negative. */
function count(reckoner: Reckoner, [lo, hi]: Ends, n: number, calendar: CalendarId, tolls: Toll[] = [], calendars = officialCalendars) {
  const how = { n: Math.abs(n), unit: 'business-day', direction: n < 0 ? 'before' : 'after' } as const
  return told(reckoner.count(planWith(calendar, 'none', tolls), calendars, { lo: at(lo), hi: at(hi) }, how))
}

function roll(reckoner: Reckoner, [lo, hi]: Ends, how: Roll, calendar: CalendarId, tolls: Toll[] = []) {
  return told(reckoner.roll(planWith(calendar, how, tolls), officialCalendars, { ...{ unknown: null, mayMove: null }, lo: at(lo), hi: at(hi) }))
}

const firm = (lo: string, hi = lo) => ({ ends: [lo, hi], unknown: null, mayMove: null })
const one = (day: string): Ends => [day, day]

describe('by what is known', () => {
  it('a count or a roll of several days goes from the first to the last', () => {
    expect(count(byFacts, ['2026-03-06', '2026-03-13'], 1, 'weekend')).toEqual(firm('2026-03-09', '2026-03-16'))
    expect(count(byFacts, ['2026-03-09', '2026-03-16'], -1, 'weekend')).toEqual(firm('2026-03-06', '2026-03-13'))
    expect(roll(byFacts, ['2026-03-15', '2026-03-22'], 'following', 'weekend')).toEqual(firm('2026-03-16', '2026-03-23'))
    expect(roll(byFacts, ['2026-03-15', '2026-03-22'], 'preceding', 'weekend')).toEqual(firm('2026-03-13', '2026-03-20'))
  })

  it('a roll back does not look at a toll, and a count from what never comes does not come', () => {
    const tolls = [{ from: '2026-03-14', to: '2026-03-16' }]
    expect(roll(byFacts, one('2026-03-15'), 'preceding', 'weekend', tolls)).toEqual(firm('2026-03-13'))
    expect(roll(byPattern.all, one('2026-03-15'), 'preceding', 'weekend', tolls)).toEqual(firm('2026-03-13'))
    expect(count(byFacts, ['2026-03-06', Infinity], 1, 'weekend').ends).toEqual(['2026-03-09', Infinity])
  })

  it('an end that is not to be rolled stays where it is', () => {
    expect(roll(byFacts, ['2026-03-14', '2026-03-15'], 'none', 'weekend')).toEqual(firm('2026-03-14', '2026-03-15'))
  })

  it('a count has no end where every day past the last schedule may be closed', () => {
    expect(count(byFacts, one('2026-12-30'), 3, 'prc')).toEqual({ ends: ['2027-01-02', Infinity], unknown: '2027-01-01', mayMove: '2026-12-31' })
    expect(count(byFacts, one('2022-01-05'), -2, 'prc')).toEqual({ ends: [-Infinity, '2021-12-31'], unknown: '2021-12-31', mayMove: null })
    expect(count(byFacts, ['2026-12-24', '2026-12-30'], 5, 'prc')).toEqual({ ends: ['2026-12-31', Infinity], unknown: '2027-01-01', mayMove: '2026-12-28' })
    expect(count(byFacts, ['2022-01-05', '2022-01-10'], -2, 'prc')).toEqual({ ends: [-Infinity, '2022-01-06'], unknown: '2021-12-31', mayMove: null })
  })

  it('a count goes on behind a year that is missing among others', () => {
    expect(count(byFacts, one('2024-12-27'), 3, 'prc', [], without(2024))).toEqual({
      ends: ['2024-12-30', '2025-01-06'], unknown: '2024-12-28', mayMove: null,
    })
    expect(count(byFacts, one('2025-01-03'), -2, 'prc', [], without(2024))).toEqual({
      ends: ['2023-12-29', '2024-12-31'], unknown: '2024-12-31', mayMove: '2023-12-31',
    })
  })

  it('a count has an end where one side settles it', () => {
    expect(count(byFacts, one('2027-01-01'), 1, 'either-open')).toEqual({ ends: ['2027-01-02', '2027-01-04'], unknown: '2027-01-02', mayMove: null })
  })

  it('rests on what the late end alone asks for', () => {
    expect(count(byFacts, ['2026-12-01', '2026-12-30'], 2, 'prc')).toEqual({ ends: ['2026-12-03', Infinity], unknown: '2027-01-01', mayMove: '2026-12-31' })
  })

  it('rests on a closed day that may yet be worked', () => {
    expect(count(byFacts, one('2023-12-29'), 1, 'prc', [], without(2024)).mayMove).toBe('2023-12-30')
  })
})

describe('by the pattern of recent years', () => {
  const { all } = byPattern

  it('a count backward is not the one forward', () => {
    expect(count(all, one('2027-03-10'), 5, 'prc')).toEqual(firm('2027-03-17'))
    expect(count(all, one('2027-03-10'), -5, 'prc')).toEqual(firm('2027-03-03'))
    expect(count(all, one('2027-03-10'), 5, 'prc')).toEqual(firm('2027-03-17'))
  })

  it('a count of several days goes from the first to the last, also where the last never comes', () => {
    expect(count(all, ['2027-03-10', '2027-03-11'], 5, 'prc')).toEqual(firm('2027-03-17', '2027-03-18'))
    expect(count(all, ['2027-03-10', '2027-03-11'], -5, 'prc')).toEqual(firm('2027-03-03', '2027-03-04'))
    expect(count(all, ['2027-03-10', Infinity], 5, 'prc')).toMatchObject({ ends: ['2027-03-17', Infinity] })
  })

  it('an end that is not to be rolled stays where it is', () => {
    expect(roll(all, ['2027-03-13', '2027-03-14'], 'none', 'prc')).toEqual(firm('2027-03-13', '2027-03-14'))
  })

  test.each<[Roll, string]>([['following', '2027-03-16'], ['preceding', '2027-03-12']])('a roll (%s) looks at tolls only where it goes on', (how, expected) => {
    const tolls = [{ from: '2027-03-12', to: '2027-03-13' }, { from: '2027-03-15', to: '2027-03-16' }]
    expect(roll(all, one('2027-03-14'), how, 'prc', tolls)).toEqual(firm(expected))
  })

  it('a count passes over a toll, and ends in one that is open', () => {
    expect(count(all, one('2027-03-01'), 5, 'prc', [{ from: '2027-03-03', to: '2027-03-05' }])).toEqual(firm('2027-03-10'))
    expect(count(all, one('2026-12-21'), 20, 'prc', [{ from: '2027-01-20', to: null }])).toMatchObject({ ends: ['2027-01-19', Infinity] })
    expect(count(all, one('2026-12-21'), 20, 'prc', [{ from: '2027-01-05', to: null }])).toMatchObject({ ends: [Infinity, Infinity] })
  })
})
