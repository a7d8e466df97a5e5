import { LegalHoliday } from 'tyme4ts'
import { describe, expect, it, test } from 'vitest'
import { dateParts, dayNumber, dayNumberOf, isoDate, weekdayOf } from './days'
import { officialCalendars } from './official'
import { LONGEST_RUN, MOST_WORKED, possibleClosings } from './prc-pattern'
import { MAY_MOVE, OPEN, statusTable, UNKNOWN } from './day-status'

const isWeekend = (day: number) => weekdayOf(day) === 0 || weekdayOf(day) === 6

/** As the notices have it; as the week has it on 31 December 2021, which only the notice for 2022 could have named. */
function officiallyOpen(day: number): boolean {
  const status = statusTable(officialCalendars, 'prc').at(day) % MAY_MOVE
  return status === UNKNOWN ? !isWeekend(day) : status === OPEN
}

/** The year 2021 as the library has it: before our coverage, but arranged in the same way. */
function openIn2021(day: number): boolean {
  const { year, month, day: date } = dateParts(day)
  const holiday = LegalHoliday.fromYmd(year, month, date)
  return holiday ? holiday.isWork() : !isWeekend(day)
}

/** Days of a year on which its real schedule is none of those that the pattern allows. */
function outsideThePattern(year: number, isOpen: (day: number) => boolean): string[] {
  const days = Array.from({ length: dayNumberOf(year + 1, 1, 1) - dayNumberOf(year, 1, 1) }, (_, index) => dayNumberOf(year, 1, 1) + index)
  const closings = possibleClosings(year, 'all')!
  const touched = new Set<number>()
  const unlike = closings.flatMap((closing) => {
    const own = new Set(closing.flatMap((each) => [...each.off, ...each.worked]))
    own.forEach((day) => touched.add(day))
    const like = closing.some((each) => [...own].every((day) => {
      const open = each.worked.includes(day) || (!each.off.includes(day) && !isWeekend(day))
      return open === isOpen(day)
    }))
    return like ? [] : [isoDate(Math.min(...own))]
  })
  return [...unlike, ...days.filter((day) => !touched.has(day) && isOpen(day) === isWeekend(day)).map(isoDate)]
}

describe('the pattern of recent years', () => {
  test.each([2022, 2023, 2024, 2025, 2026])('allows the schedule of %i as it was, without having read it', (year) => {
    expect(outsideThePattern(year, officiallyOpen)).toEqual([])
  })

  it('allows a schedule from before the years that it was made after: 2021', () => {
    expect(outsideThePattern(2021, openIn2021)).toEqual([])
  })

  it('never closes more days in a row than the longest closing of recent years, nor owes more for one', () => {
    const closings = officialCalendars.prc.schedules.flatMap(({ off }) => off)
    const lengths = closings.map(({ from, to }) => dayNumber(to) - dayNumber(from) + 1)
    expect(Math.max(...lengths)).toBe(LONGEST_RUN)
    for (let year = 2027; year <= 2060; year += 1) {
      for (const closing of possibleClosings(year, 'all')!) {
        expect(closing.length).toBeGreaterThan(0)
        for (const { off, worked } of closing) {
          expect(off.length).toBeLessThanOrEqual(LONGEST_RUN)
          expect(worked.length).toBeLessThanOrEqual(MOST_WORKED)
          expect(worked.every(isWeekend)).toBe(true)
        }
      }
    }
  })

  it('gives the statutory days off in every year, under every arrangement', () => {
    for (let year = 2027; year <= 2060; year += 1) {
      const always = possibleClosings(year, 'all')!.flatMap((closing) =>
        closing[0]!.off.filter((day) => closing.every(({ off }) => off.includes(day))))
      const statutory = [[1, 1], [5, 1], [5, 2], [10, 1], [10, 2], [10, 3]].map(([month, day]) => dayNumberOf(year, month!, day!))
      expect(statutory.filter((day) => !always.includes(day)).map(isoDate)).toEqual([])
    }
  })

  it('says nothing where the dates of the festivals are not held', () => {
    expect(possibleClosings(2061, 'all')).toBeNull()
  })
})
