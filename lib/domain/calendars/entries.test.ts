import { describe, expect, it } from 'vitest'

import type { Calendars, PrcSchedule } from './calendars'
import { checkClosing } from './check-closing'
import { checkSchedule, runs, scheduleDoubts, type Run, type TypedSchedule } from './check-schedule'
import { scheduleInForce, withEntries, type CalendarEntry } from './entries'
import { officialCalendars } from './official'
import { readDays } from './read-days'

const today = '2026-11-16'

/** A schedule as a person would copy it into the form. */
function typedFrom({ year, notice, issuedOn, off, worked }: PrcSchedule): TypedSchedule {
  const range = (run: Run) => {
    const closing = off.find((one) => one.festivals.some((festival) => festival === run))
    return { from: closing?.from ?? '', to: closing?.to ?? '' }
  }
  const off_ = Object.fromEntries(runs.map((run) => [run, range(run)])) as TypedSchedule['off']
  return { year: String(year), notice, issuedOn, off: off_, worked: worked.join('\n'), amends: false }
}

const schedules = officialCalendars.prc.schedules
const without = (year: number): Calendars => ({ ...officialCalendars, prc: { ...officialCalendars.prc, schedules: schedules.filter((one) => one.year !== year) } })

describe('a schedule from its notice', () => {
  it.each(schedules.map((one) => [one.year, one] as const))('%d is taken as it was published, without a doubt', (year, schedule) => {
    const checked = checkSchedule(typedFrom(schedule), without(year), today)
    const { notice, ...data } = schedule
    expect(checked).toEqual({ entry: { type: 'prc-schedule-entered', data, notice } })
    expect(scheduleDoubts(schedule as never)).toEqual([])
  })
})

describe('a schedule with a mistake', () => {
  const right = typedFrom(schedules.find((one) => one.year === 2026)!)
  const run = (name: Run, from: string, to: string) => ({ off: { ...right.off, [name]: { from, to } } })
  const problemsOf = (change: Partial<TypedSchedule>, calendars = without(2026)) => {
    const checked = checkSchedule({ ...right, ...change }, calendars, today)
    return 'problems' in checked ? checked.problems.map(({ field, key }) => `${field}: ${key}`) : ['none']
  }

  it.each([
    ['a year that is published already', {}, officialCalendars, ['year: year-published']],
    ['no year', { year: '' }, undefined, ['year: required']],
    ['a year that no notice can be known for', { year: '2028' }, undefined, ['year: year-too-far']],
    ['a year before all that are held', { year: '2021' }, undefined, ['year: year-before-coverage']],
    ['no reference', { notice: ' ' }, undefined, ['notice: required']],
    ['a notice of tomorrow', { issuedOn: '2026-11-17' }, undefined, ['issuedOn: in-future']],
    ['a notice of another time', { issuedOn: '2024-11-04' }, undefined, ['issuedOn: issued-elsewhen']],
    ['a holiday left out', run('qingming', '', ''), undefined, ['qingming-from: holiday-missing']],
    ['a holiday without its end', run('qingming', '2026-04-04', ''), undefined, ['qingming-to: date-needed']],
    ['a day that is none', run('qingming', '2026-04-04', '2026-04-31'), undefined, ['qingming-to: not-a-date']],
    ['a holiday that ends before it begins', run('qingming', '2026-04-06', '2026-04-04'), undefined, ['qingming-to: ends-before']],
    ['days off beside the festival', run('dragon-boat', '2026-06-20', '2026-06-22'), undefined, ['dragon-boat-from: festival-not-covered']],
    ['days of another year', run('dragon-boat', '2027-06-19', '2027-06-21'), undefined, ['dragon-boat-from: outside-year', 'dragon-boat-to: outside-year']],
    ['two holidays on one day', run('national-day', '2026-09-27', '2026-10-07'), undefined, ['national-day-from: overlaps']],
    ['a make-up day twice', { worked: `${right.worked}\n2026-05-09` }, undefined, ['worked: worked-twice']],
    ['a make-up day in the week', { worked: '2026-05-08' }, undefined, ['worked: not-a-weekend-day']],
    ['a make-up day that is off', { worked: '2026-10-03' }, undefined, ['worked: worked-and-off']],
    ['a make-up day of another year', { worked: '2027-01-02' }, undefined, ['worked: worked-outside-year']],
    ['words among the make-up days', { worked: 'the Saturday after' }, undefined, ['worked: day-unreadable']],
    ['an amendment that is older', { amends: true, issuedOn: '2025-11-03' }, officialCalendars, ['issuedOn: older-than-known']],
  ] as const)('says so: %s', (_, change, calendars, expected) => {
    expect(problemsOf(change as Partial<TypedSchedule>, calendars)).toEqual(expected)
  })

  it('is told with all that is wrong at once', () => {
    expect(problemsOf({ notice: '', worked: '2026-05-08\n2026-05-07', ...run('labour-day', '', '') })).toHaveLength(4)
  })
  it('is doubted where a day off is missing or one too many is given, and can be entered', () => {
    const checked = checkSchedule({ ...right, ...run('spring-festival', '2026-02-15', '2026-02-25') }, without(2026), today)
    const doubts = 'entry' in checked && checked.entry.type === 'prc-schedule-entered' ? scheduleDoubts(checked.entry.data) : []
    expect(doubts).toEqual([
      { key: 'long-run', from: '2026-02-15', to: '2026-02-25', days: 11 },
      { key: 'not-balanced', owed: 8, worked: 6 },
    ])
  })
})

describe('a closing', () => {
  const problemsOf = (date: string, knownFrom = '2026-11-10', notice = 'EO 14400') => {
    const checked = checkClosing({ date, notice, knownFrom }, officialCalendars, today)
    return 'problems' in checked ? checked.problems.map(({ field, key }) => `${field}: ${key}`) : 'none'
  }
  it.each([
    ['2026-12-24', 'none'],
    ['2026-11-13', 'none'],
    ['2026-12-26', ['date: weekend-anyway']],
    ['2026-12-25', ['date: holiday-anyway']],
    ['2025-12-26', ['date: closing-known']],
    ['2023-12-22', ['date: before-coverage']],
    ['2028-12-22', ['date: too-far-ahead', 'knownFrom: known-too-early']],
    ['', ['date: date-needed']],
    ['2026-02-30', ['date: not-a-date']],
  ])('on %s: %s', (date, expected) => {
    expect(problemsOf(date)).toEqual(expected)
  })
  it('needs a notice that is known by now', () => {
    expect(problemsOf('2026-12-24', '2026-11-17', '')).toEqual(['notice: required', 'knownFrom: in-future'])
    expect(problemsOf('2026-12-24', '', 'x'.repeat(201))).toEqual(['notice: too-long', 'knownFrom: date-needed'])
  })
})

describe('the calendars with what was entered', () => {
  const closing: CalendarEntry = { type: 'federal-closing-entered', data: { date: '2026-12-24', knownFrom: '2026-11-10' }, notice: 'EO 14400' }
  const amended: CalendarEntry = {
    type: 'prc-schedule-entered', notice: 'amended', data: { year: 2026, issuedOn: '2026-01-10', off: [], worked: [] },
  }
  it('hold a closing until it is taken back', () => {
    const taken: CalendarEntry = { type: 'federal-closing-taken-back', data: { date: '2026-12-24' }, notice: 'a slip' }
    const datesOf = (entries: CalendarEntry[]) => withEntries(officialCalendars, entries).usFederal.closings.map((one) => one.date)
    expect(datesOf([closing])).toContain('2026-12-24')
    expect(datesOf([closing, taken])).not.toContain('2026-12-24')
    expect(datesOf([closing, taken, closing]).filter((date) => date === '2026-12-24')).toHaveLength(1)
  })
  it('count the schedule that was issued later, and of one day the one entered later', () => {
    const forYear = (entries: CalendarEntry[]) => scheduleInForce(withEntries(officialCalendars, entries), 2026)?.notice
    expect(forYear([])).toContain('2025 No. 7')
    expect(forYear([amended, { ...amended, notice: 'again' }])).toBe('again')
  })
})

it('reads days as people copy them, and names what is none', () => {
  expect(readDays('2027-02-14, 28 Feb 2027\n9 May;2月20日（周六）\r\n2027年10月9日\n\nsoon\n31 Feb', 2027)).toEqual({
    days: ['2027-02-14', '2027-02-28', '2027-05-09', '2027-02-20', '2027-10-09'],
    unreadable: ['soon', '31 Feb'],
  })
})
