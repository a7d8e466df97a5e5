import { describe, expect, it, test } from 'vitest'
import { calendarsKnownOn } from '@/lib/domain/calendars/calendars'
import { officialCalendars } from '@/lib/domain/calendars/official'
import { computeDeadline, type DeadlineInput } from './compute-deadline'

function ask(trigger: string, words: string, more: Partial<DeadlineInput> = {}, calendars = officialCalendars) {
  const [n, unit, calendar, roll, rollCalendar, direction] = words.split(' ')
  const rule = { n: Number(n), unit, calendar, roll, rollCalendar: rollCalendar === '-' ? null : rollCalendar, direction } as DeadlineInput['rule']
  const { due, error, provisional } = computeDeadline({ trigger, rule, ...more }, calendars)
  return { due, error, range: provisional && `${provisional.earliest}..${provisional.latest}`, code: provisional?.code ?? null }
}

describe('a year without a notice', () => {
  test.each([
    ['2026-12-21', '10 business-day both-open none', '2027-01-06..2027-01-07'],
    ['2026-12-21', '8 business-day prc none', '2026-12-31..2027-01-04', '2026-12-31'],
    ['2026-12-21', '10 business-day prc none', '2027-01-05..2027-01-06'],
    ['2027-01-20', '10 calendar-day both-open following', '2027-02-01..2027-02-01'],
    ['2026-12-27', '40 calendar-day prc following', '2027-02-12..2027-02-14'],
    ['2027-02-01', '10 calendar-day prc preceding', '2027-02-03..2027-02-04'],
    ['2027-01-03', '1 month prc following', '2027-02-03..2027-02-03'],
    ['2027-09-01', '1 month prc following', '2027-10-08..2027-10-08'],
    ['2027-10-12', '5 business-day prc none - before', '2027-09-29..2027-09-29'],
  ])('%s and %s: %s', (trigger, words, range, due = null as never) => {
    const answer = ask(trigger, words)
    expect([answer.due, answer.range]).toEqual([due, range])
    expect(answer.error).toBe(due === null ? 'PRC_SCHEDULE_NOT_PUBLISHED' : null)
  })

  it('is no hindrance where nothing asks for it', () => {
    expect(ask('2027-03-01', '10 calendar-day prc none')).toMatchObject({ due: '2027-03-11', range: null })
    expect(ask('2027-03-01', '10 business-day us-federal following')).toMatchObject({ due: '2027-03-15', range: null })
    expect(ask('2026-12-31', '1 calendar-day none following us-federal')).toMatchObject({ due: '2027-01-04', range: null })
  })

  it('is not asked for where the US side settles the day', () => {
    expect(ask('2026-12-24', '8 calendar-day both-open preceding')).toMatchObject({ due: '2026-12-31', error: null })
    expect(ask('2026-12-30', '4 business-day either-open none')).toMatchObject({ due: null, error: 'PRC_SCHEDULE_NOT_PUBLISHED' })
    expect(ask('2027-01-03', '4 business-day either-open none')).toMatchObject({ due: '2027-01-07', error: null, range: null })
  })

  it('closes weekends for certain where make-up days do not count', () => {
    // Saturday and Sunday are closed without a notice; Friday 31 December 2027 is asked for, and not known.
    expect(ask('2027-01-01', '1 calendar-day prc-no-makeup following')).toMatchObject({ due: null, range: '2027-01-04..2027-01-04' })
    expect(ask('2027-01-01', '1 calendar-day prc following')).toMatchObject({ due: null, range: '2027-01-03..2027-01-04' })
  })

  it('has no range where it lies before the coverage', () => {
    expect(ask('2021-03-01', '5 business-day prc none')).toMatchObject({ error: 'PRC_SCHEDULE_NOT_PUBLISHED', range: null })
    expect(ask('2021-12-28', '5 business-day prc none')).toMatchObject({ error: 'PRC_SCHEDULE_NOT_PUBLISHED', range: null })
    expect(ask('2021-12-31', '1 business-day prc none')).toMatchObject({ due: '2022-01-04', range: null })
  })

  it('has no range where it lies beyond the festivals that are held', () => {
    expect(ask('2061-03-01', '5 business-day prc none')).toMatchObject({ error: 'PRC_SCHEDULE_NOT_PUBLISHED', range: null })
  })

  it('has a range also for the first year of the coverage, and names no year that is known', () => {
    const without = (year: number) => ({
      ...officialCalendars, prc: { ...officialCalendars.prc, schedules: officialCalendars.prc.schedules.filter((one) => one.year !== year) },
    })
    expect(ask('2022-03-01', '5 business-day prc none', {}, without(2022))).toMatchObject({ due: null, range: '2022-03-08..2022-03-08' })
    const rule = { n: 10, unit: 'business-day', calendar: 'prc' } as const
    const { provisional } = computeDeadline({ trigger: '2024-12-20', rule }, without(2024))
    expect(provisional!.years).toEqual([2024])
    expect(provisional!.reason).toBe(
      'The PRC schedule for 2024 is not published. The range holds the date under any schedule in the pattern of recent years.')
  })

  it('is as wide as all arrangements make it, up to the longest closing of recent years', () => {
    expect(ask('2027-02-12', '500 business-day prc none')).toMatchObject({ range: '2029-02-09..2029-02-20' })
  })

  it('names the years that are missing and says why', () => {
    const { provisional } = computeDeadline({ trigger: '2027-12-20', rule: { n: 20, unit: 'business-day', calendar: 'prc' } })
    expect(provisional).toMatchObject({ code: 'YEAR_NOT_PUBLISHED', years: [2027, 2028] })
    expect(provisional!.reason).toContain('2027 and 2028')
  })
})

describe('the last days of a year whose successor has no notice', () => {
  test.each([
    ['2026-12-24', '1 business-day prc none', '2026-12-25', null],
    ['2026-12-25', '1 business-day prc none', '2026-12-28', '2026-12-28..2026-12-28'],
    ['2026-12-30', '1 business-day prc none', '2026-12-31', '2026-12-31..2027-01-04'],
    ['2026-12-17', '10 calendar-day prc following', '2026-12-28', '2026-12-28..2026-12-28'],
    ['2026-12-17', '10 calendar-day prc preceding', '2026-12-25', null],
    ['2026-12-21', '10 calendar-day both-open following', '2026-12-31', '2026-12-31..2027-01-04'],
    ['2026-12-21', '10 calendar-day either-open following', '2026-12-31', null],
    ['2026-12-21', '10 calendar-day us-federal following', '2026-12-31', null],
    ['2026-12-21', '10 calendar-day prc none', '2026-12-31', null],
    ['2027-01-01', '3 business-day prc none - before', '2026-12-29', '2026-12-28..2026-12-29'],
    ['2025-12-21', '10 calendar-day prc following', '2025-12-31', null],
  ])('%s and %s: %s, %s', (trigger, words, due, range) => {
    expect(ask(trigger, words)).toEqual({ due, error: null, range, code: range && 'NEXT_YEAR_NOT_PUBLISHED' })
  })

  it('name the year whose notice is not known', () => {
    const { provisional } = computeDeadline({ trigger: '2026-12-21', rule: { n: 8, unit: 'business-day', calendar: 'prc' } })
    expect(provisional).toMatchObject({ years: [2027] })
  })

  it('may lead into an open toll, and then the range ends with the date as it is', () => {
    expect(ask('2026-12-21', '8 business-day prc none', { tolls: [{ from: '2027-01-01', to: null }] })).toMatchObject({
      due: '2026-12-31', range: '2026-12-31..2026-12-31',
    })
  })

  it('are firm once the notice is known', () => {
    const schedule = { year: 2027, notice: 'a notice', issuedOn: '2026-11-30', off: [{ from: '2026-12-31', to: '2027-01-02', festivals: [] }], worked: ['2027-01-03'] }
    const calendars = { ...officialCalendars, prc: { ...officialCalendars.prc, schedules: [...officialCalendars.prc.schedules, schedule] } }
    expect(ask('2026-12-21', '10 calendar-day prc following', {}, calendars)).toMatchObject({ due: '2027-01-03', range: null })
    expect(ask('2026-12-20', '10 calendar-day prc following', {}, calendars)).toMatchObject({ due: '2026-12-30', range: null })
    expect(ask('2026-12-21', '10 calendar-day prc following', {}, calendarsKnownOn(calendars, '2026-11-29'))).toMatchObject({ range: '2026-12-31..2027-01-04' })
  })

  it('do not make a date provisional that was fixed by agreement before them', () => {
    const fixed = (agreedOn: string) => ask('2026-12-21', '8 business-day prc none', { extensions: [{ to: '2027-02-08', agreedOn }] })
    expect(fixed('2026-12-24')).toMatchObject({ due: '2027-02-08', range: null })
    expect(fixed('2026-12-30')).toMatchObject({ due: '2027-02-08', range: '2027-02-08..2027-02-08' })
  })
})

describe('an open toll and a missing schedule', () => {
  const tolls = (from: string) => ({ tolls: [{ from, to: null }] })

  test.each([
    ['20 business-day prc none', '2026-12-30', 'TOLL_OPEN', null],
    ['20 business-day prc none', '2027-01-05', 'TOLL_OPEN', null],
    ['20 business-day prc none', '2027-01-19', 'TOLL_OPEN', null],
    // Under some schedule in the pattern the count is not done by the 19th.
    ['20 business-day prc none', '2027-01-20', 'TOLL_OPEN', null],
    ['20 business-day prc none', '2027-01-21', 'PRC_SCHEDULE_NOT_PUBLISHED', '2027-01-19..2027-01-20'],
    // Day 46 is 5 February, the eve: rolled to the 12th, the 13th or the 14th, as the schedule will have it.
    ['46 calendar-day prc following', '2027-02-13', 'TOLL_OPEN', null],
    ['46 calendar-day prc following', '2027-02-15', 'PRC_SCHEDULE_NOT_PUBLISHED', '2027-02-12..2027-02-14'],
  ])('%s from 21 December 2026, stopped on %s: %s', (words, from, error, range) => {
    expect(ask('2026-12-21', words, tolls(from))).toMatchObject({ due: null, error, range })
  })
})
