import { describe, expect, it, test } from 'vitest'
import type { CalendarId, Calendars } from '@/lib/domain/calendars/calendars'
import { dayNumber, dayNumberOf, isoDate } from '@/lib/domain/calendars/days'
import { officialCalendars } from '@/lib/domain/calendars/official'
import { outcomeOf, WIDEST_RANGE } from './outcome'
import type { Plan } from './plan'

// The sweeps over all days of real schedules stand apart from the examples in provisional.test.ts, which are quick.

const PRC_CALENDARS = ['prc', 'prc-no-makeup', 'both-open', 'either-open'] as const satisfies readonly CalendarId[]

function without(...years: number[]): Calendars {
  const schedules = officialCalendars.prc.schedules.filter(({ year }) => !years.includes(year))
  return { ...officialCalendars, prc: { ...officialCalendars.prc, schedules } }
}

describe('a range when one year is left out', () => {
  const base = { direction: 'after', tolls: [], extensions: [] } as const

  /** Milliseconds; the sweeps take about a second each on an idle core. */
  const SLOW = 30_000

  /**
   * Plans for one trigger: both rolls of the day itself and of a month on, and for every third trigger counts
   * forward and backward. (That the pattern allows each real schedule whole is proved beside it.)
   */
  function plansFor(trigger: number, calendar: CalendarId): Plan[] {
    const counts = trigger % 3 === 0 ? [1, 4, 9, 15, 22, 45, 100].map((n) => (n + (trigger % 7))) : []
    return [
      ...(['following', 'preceding'] as const).flatMap((roll) => [0, 1].map((n) => (
        { ...base, trigger, n, unit: 'month' as const, calendar, roll, rollCalendar: calendar }))),
      ...counts.map((n) => ({ ...base, trigger, n, unit: 'business-day' as const, calendar, roll: 'none' as const, rollCalendar: calendar })),
      ...counts.slice(0, 4).map((n) => (
        { ...base, direction: 'before' as const, trigger, n, unit: 'business-day' as const, calendar, roll: 'none' as const, rollCalendar: calendar })),
    ]
  }

  test.each([2022, 2023, 2024, 2025, 2026])('holds the real date for every trigger of %i, and is narrow enough', (year) => {
    const calendars = without(year)
    const outside: string[] = []
    let widest = 0
    for (let trigger = dayNumberOf(year, 1, 1) - 30; trigger <= dayNumberOf(year, 12, 31); trigger += 1) {
      for (const plan of PRC_CALENDARS.flatMap((calendar) => plansFor(trigger, calendar))) {
        const real = outcomeOf(plan, null, officialCalendars).due
        if (real === null) continue
        const { due, provisional } = outcomeOf(plan, null, calendars)
        const [earliest, latest] = provisional ? [provisional.earliest, provisional.latest] : [due!, due!]
        if (!(earliest <= real && real <= latest)) outside.push(`${isoDate(trigger)} ${JSON.stringify(plan)} ${earliest} ${real} ${latest}`)
        widest = Math.max(widest, dayNumber(latest) - dayNumber(earliest))
      }
    }
    expect(outside).toEqual([])
    expect(widest).toBeLessThanOrEqual(WIDEST_RANGE)
  }, SLOW)

  it('is never wider than the longest closing with its make-up days, in years to come either', () => {
    let widest = 0
    for (let trigger = dayNumberOf(2026, 11, 1); trigger <= dayNumberOf(2030, 12, 31); trigger += 5) {
      for (const plan of PRC_CALENDARS.flatMap((calendar) => plansFor(trigger, calendar))) {
        const { provisional } = outcomeOf(plan, null, officialCalendars)
        if (provisional) widest = Math.max(widest, dayNumber(provisional.latest) - dayNumber(provisional.earliest))
      }
    }
    expect(WIDEST_RANGE).toBe(9 + 2)
    expect(widest).toBeLessThanOrEqual(WIDEST_RANGE)
  }, SLOW)

  it('still holds when several years are missing', () => {
    const calendars = without(2024, 2025, 2026)
    for (let trigger = dayNumberOf(2023, 11, 1); trigger <= dayNumberOf(2026, 6, 30); trigger += 6) {
      for (const plan of PRC_CALENDARS.flatMap((calendar) => plansFor(trigger, calendar))) {
        const real = outcomeOf(plan, null, officialCalendars).due
        const { provisional } = outcomeOf(plan, null, calendars)
        if (real === null || provisional === null) continue
        expect(provisional.earliest <= real && real <= provisional.latest).toBe(true)
      }
    }
  }, SLOW)
})
