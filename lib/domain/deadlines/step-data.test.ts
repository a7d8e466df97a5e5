import { describe, expect, it, test } from 'vitest'
import type { Step } from './answer'
import { computeDeadline, type DeadlineInput } from './compute-deadline'

type Data = [kind: string, code: string, date: string | null, values: Step['values']]

const dataOf = (input: DeadlineInput) => computeDeadline(input).steps.map(({ kind, code, date, values }): Data => [kind, code, date, values])
const textsOf = (input: DeadlineInput) => computeDeadline(input).steps.map(({ text }) => text)

/** Days on which Monday to Friday is open. */
const weekend = { calendar: 'weekend', roll: 'following' } as const
const closed = { reasons: ['WEEKEND'], sides: [''] }
const openDay = { reasons: [], sides: [] }

describe('the working in data', () => {
  it('of a plain count in a zone', () => {
    expect(dataOf({ trigger: '2026-03-14', zone: 'Asia/Shanghai', rule: { n: 2, unit: 'calendar-day', ...weekend, rollCalendar: 'us-federal' } })).toEqual([
      ['trigger', 'TRIGGER', '2026-03-14', { instant: null, zone: null, closed: true }],
      ['rule', 'RULE', null, { n: 2, unit: 'calendar-day', calendar: 'weekend', roll: 'following', rollCalendar: 'us-federal', direction: 'after' }],
      ['end', 'END', '2026-03-16', { n: 2, unit: 'calendar-day', extension: null, rolled: false }],
      ['roll', 'NOT_ROLLED', '2026-03-16', { calendar: 'us-federal', roll: 'following' }],
      ['due', 'DUE', '2026-03-16', { expiresAt: '2026-03-16T16:00:00Z', zone: 'Asia/Shanghai' }],
    ])
  })

  it('of a count backward from an instant', () => {
    expect(dataOf({
      triggerInstant: '2026-10-12T17:00:00Z', triggerZone: 'Asia/Shanghai', rule: { n: 2, unit: 'business-day', calendar: 'prc', direction: 'before' },
    })).toEqual([
      ['trigger', 'TRIGGER', '2026-10-13', { instant: '2026-10-12T17:00:00Z', zone: 'Asia/Shanghai', closed: false }],
      ['rule', 'RULE', null, { n: 2, unit: 'business-day', calendar: 'prc', roll: 'none', rollCalendar: 'prc', direction: 'before' }],
      ['skip', 'WEEKEND', '2026-10-11', closed],
      ['counted', 'PRC_MAKEUP_WORKDAY', '2026-10-10', { notice: expect.any(String), number: 2, reasons: ['PRC_MAKEUP_WORKDAY'], sides: ['PRC'] }],
      ['end', 'END', '2026-10-10', { n: 2, unit: 'business-day', extension: null, rolled: false }],
      ['due', 'DUE', '2026-10-10', { expiresAt: null, zone: null }],
    ])
  })

  it('of tolls, those that cost something and those that do not', () => {
    const rule = { n: 5, unit: 'business-day', calendar: 'us-federal' } as const
    const tolls = [
      { from: '2026-05-13', to: '2026-05-15' }, { from: '2026-05-14', to: '2026-05-18' }, { from: '2026-05-13', to: '2026-05-13' },
      { from: '2026-04-01', to: '2026-05-12' }, { from: '2026-07-01', to: null },
    ]
    expect(dataOf({ trigger: '2026-05-11', rule, tolls }).slice(2)).toEqual([
      ['toll', 'TOLL', '2026-05-13', { from: '2026-05-13', to: '2026-05-18', days: 5, cost: 3 }],
      ['end', 'END', '2026-05-21', { n: 5, unit: 'business-day', extension: null, rolled: false }],
      ['toll', 'TOLL_EMPTY', '2026-05-13', { toll: 3, from: '2026-05-13', to: '2026-05-13' }],
      ['toll', 'TOLL_BEFORE', '2026-04-01', { toll: 4, from: '2026-04-01', to: '2026-05-12' }],
      ['toll', 'TOLL_AFTER', '2026-07-01', { toll: 5, from: '2026-07-01', to: null }],
      ['toll', 'TOLLS_UNITED', null, { given: 5, united: 3 }],
      ['due', 'DUE', '2026-05-21', { expiresAt: null, zone: null }],
    ])
  })

  it('of a roll over closed days and over a toll, and of a month with a toll', () => {
    const values = { calendar: 'weekend', roll: 'following' }
    expect(dataOf({
      trigger: '2026-01-31', rule: { n: 1, unit: 'month', ...weekend }, tolls: [{ from: '2026-02-10', to: '2026-02-17' }, { from: '2026-03-08', to: '2026-03-09' }],
    }).slice(2)).toEqual([
      ['toll', 'TOLL', '2026-02-10', { from: '2026-02-10', to: '2026-02-17', days: 7, cost: 7 }],
      ['end', 'END_OF_MONTHS_WITH_TOLL', '2026-03-07', { n: 1, unit: 'month', extension: null, rolled: false, days: 28 }],
      ['roll', 'PASSED_CLOSED', '2026-03-07', { ...values, ...closed }],
      ['roll', 'PASSED_TOLLED', '2026-03-08', { ...values, ...closed }],
      ['roll', 'ROLLED_TO', '2026-03-09', { ...values, ...openDay }],
      ['due', 'DUE', '2026-03-09', { expiresAt: null, zone: null }],
    ])
  })

  it('of extensions', () => {
    expect(dataOf({
      trigger: '2026-03-04', rule: { n: 10, unit: 'calendar-day', ...weekend },
      extensions: [
        { n: 3, unit: 'calendar-day', anchor: 'rolled', agreedOn: '2026-03-15' }, { n: 9, unit: 'calendar-day', agreedOn: '2026-03-20' },
        { n: 1, unit: 'month', agreedOn: '2026-03-20', revive: true }, { to: '2026-05-02' },
      ],
    }).slice(2).filter(([kind]) => kind !== 'roll')).toEqual([
      ['end', 'END', '2026-03-14', { n: 10, unit: 'calendar-day', extension: null, rolled: false }],
      ['extension', 'AGREED_IN_TIME', '2026-03-15', { extension: 1, agreedOn: '2026-03-15', due: '2026-03-16' }],
      ['extension', 'EXTENSION', '2026-03-16', { extension: 1, n: 3, unit: 'calendar-day', anchor: 'rolled' }],
      ['end', 'END', '2026-03-19', { n: 3, unit: 'calendar-day', extension: 1, rolled: false }],
      ['extension', 'AGREED_TOO_LATE', '2026-03-20', { extension: 2, agreedOn: '2026-03-20', due: '2026-03-19' }],
      ['extension', 'AGREED_REVIVES', '2026-03-20', { extension: 3, agreedOn: '2026-03-20', due: null }],
      ['extension', 'EXTENSION', '2026-03-19', { extension: 3, n: 1, unit: 'month', anchor: 'nominal' }],
      ['end', 'END_OF_MONTHS', '2026-04-19', { n: 1, unit: 'month', extension: 3, rolled: false, days: 31 }],
      ['extension', 'EXTENSION_TO', '2026-05-02', { extension: 4 }],
      ['due', 'DUE', '2026-05-02', { expiresAt: null, zone: null }],
    ])
  })

  it('of a date that rests on a schedule that is missing', () => {
    expect(dataOf({ trigger: '2027-01-28', rule: { n: 2, unit: 'calendar-day', calendar: 'both-open', roll: 'following' } }).slice(4)).toEqual([
      ['roll', 'PASSED_CLOSED', '2027-01-31', { calendar: 'both-open', roll: 'following', reasons: ['WEEKEND'], sides: ['US'] }],
      ['unknown', 'PRC_NOT_PUBLISHED', '2027-02-01', { year: 2027, reasons: ['PRC_NOT_PUBLISHED'], sides: ['PRC'] }],
      ['error', 'PRC_SCHEDULE_NOT_PUBLISHED', null, {}],
      ['provisional', 'YEAR_NOT_PUBLISHED', '2027-02-01', { earliest: '2027-02-01', latest: '2027-02-01', years: ['2027'] }],
    ])
    expect(dataOf({ trigger: '2026-12-30', rule: { n: 2, unit: 'business-day', calendar: 'prc' } }).slice(2, 3)).toEqual([
      ['unknown', 'PRC_NOT_PUBLISHED', '2027-01-01', { year: 2027, reasons: ['PRC_NOT_PUBLISHED'], sides: ['PRC'] }],
    ])
  })

  it('of an extension that may be too late, up to the day that decides it', () => {
    expect(dataOf({
      trigger: '2026-12-21', rule: { n: 11, unit: 'calendar-day', calendar: 'prc', roll: 'following' },
      extensions: [{ n: 5, unit: 'calendar-day', agreedOn: '2027-01-03' }],
    }).slice(2, 6)).toEqual([
      ['end', 'END', '2027-01-01', { n: 11, unit: 'calendar-day', extension: null, rolled: false }],
      ['unknown', 'PRC_NOT_PUBLISHED', '2027-01-01', {}],
      ['extension', 'AGREED_UNSETTLED', '2027-01-03', { extension: 1, agreedOn: '2027-01-03', due: null }],
      ['error', 'PRC_SCHEDULE_NOT_PUBLISHED', null, {}],
    ])
  })

  it('of an end that nobody can roll, and of one to which nothing was counted', () => {
    expect(dataOf({ trigger: '2027-02-28', rule: { n: 0, unit: 'calendar-day', calendar: 'prc', roll: 'following' } }).slice(2, 4)).toEqual([
      ['end', 'END', '2027-02-28', { n: 0, unit: 'calendar-day', extension: null, rolled: false }],
      ['unknown', 'PRC_NOT_PUBLISHED', '2027-02-28', { year: 2027, reasons: ['PRC_NOT_PUBLISHED'], sides: ['PRC'] }],
    ])
  })

  it('of a clock that stands still', () => {
    expect(dataOf({ trigger: '2026-03-02', rule: { n: 10, unit: 'calendar-day' }, tolls: [{ from: '2026-03-05', to: null }] }).slice(2)).toEqual([
      ['toll', 'TOLL_STILL_OPEN', '2026-03-05', { from: '2026-03-05', to: null }],
      ['error', 'TOLL_OPEN', null, {}],
    ])
  })
})

describe('what the working says', () => {
  const day = (n: number) => ({ n, unit: 'calendar-day' as const })
  const business = (n: number, calendar: 'prc' | 'both-open' | 'us-federal' | 'weekend' = 'weekend') => ({ n, unit: 'business-day' as const, calendar })

  test.each<[string, DeadlineInput, number, string[]]>([
    ['no days', { trigger: '2026-03-02', rule: day(0) }, 2, ['Mon 2 Mar 2026: nothing is counted, so this is the end']],
    ['one month back', { trigger: '2026-03-31', rule: { n: 1, unit: 'month', direction: 'before' } }, 1, [
      '1 month, counted backward; the end is not rolled', 'Sat 28 Feb 2026: 1 month before Tue 31 Mar 2026, the end']],
    ['a roll back', { trigger: '2026-03-04', rule: { ...day(11), calendar: 'weekend', roll: 'preceding' } }, 1, [
      '11 calendar days, counted forward; a closed end rolls to the last open day on Monday to Friday',
      'Sun 15 Mar 2026: day 11, the end before rolling', 'Sun 15 Mar 2026: weekend, passed over', 'Sat 14 Mar 2026: weekend, passed over',
      'Fri 13 Mar 2026: open, the end after rolling back on Monday to Friday']],
    ['a roll back over a toll, which it does not look at',
      { trigger: '2026-03-15', rule: { ...day(0), calendar: 'weekend', roll: 'preceding' }, tolls: [{ from: '2026-03-14', to: '2026-03-16' }] }, 3, [
        'Sun 15 Mar 2026: weekend, passed over', 'Sat 14 Mar 2026: weekend, passed over']],
    ['an end that is open', { trigger: '2026-03-02', rule: { ...day(1), ...weekend } }, 3, ['Tue 3 Mar 2026: open on Monday to Friday, so it is not rolled']],
    ['a make-up day to which it rolls', { trigger: '2026-10-08', rule: { ...day(3), calendar: 'prc', roll: 'preceding' } }, 3, [
      'Sun 11 Oct 2026: weekend, passed over', 'Sat 10 Oct 2026: open (PRC make-up workday), the end after rolling back on the PRC calendar']],
    ['a make-up day that is reached', { trigger: '2026-02-23', rule: { ...day(5), calendar: 'us-federal', roll: 'preceding', rollCalendar: 'prc' } }, 3, [
      'Sat 28 Feb 2026: open on the PRC calendar, so it is not rolled']],
    ['both reasons of a closed day', { trigger: '2025-12-31', rule: business(1, 'both-open') }, 2, ['Thu 1 Jan 2026: New Year\'s Day, US; New Year, PRC']],
    ['a toll of one day', { trigger: '2026-03-09', rule: day(3), tolls: [{ from: '2026-03-10', to: '2026-03-11' }] }, 2, [
      'Tue 10 Mar 2026: the clock stood still for 1 day; it ran again on Wed 11 Mar 2026']],
    ['a toll of one business day', { trigger: '2026-03-09', rule: business(3), tolls: [{ from: '2026-03-13', to: '2026-03-16' }, { from: '2026-03-10', to: '2026-03-11' }] }, 2, [
      'Tue 10 Mar 2026: the clock stood still for 1 day, which cost 1 business day; it ran again on Wed 11 Mar 2026',
      'Fri 13 Mar 2026 to Sun 15 Mar 2026: the clock stood still for 3 days, which cost 1 business day; it ran again on Mon 16 Mar 2026',
      'Mon 16 Mar 2026: day 3, the end']],
    ['a toll over day 1', { trigger: '2026-03-09', rule: day(3), tolls: [{ from: '2026-03-01', to: '2026-03-11' }] }, 2, [
      'Tue 10 Mar 2026: the clock stood still for 1 day; it ran again on Wed 11 Mar 2026']],
    ['a toll whose cost nobody knows', { trigger: '2026-12-30', rule: business(1, 'prc'), tolls: [{ from: '2026-12-31', to: '2027-01-05' }] }, 2, [
      'Thu 31 Dec 2026 to Mon 4 Jan 2027: the clock stood still for 5 days; how many business days that cost is not known; it ran again on Tue 5 Jan 2027']],
    ['an open toll in business days', { trigger: '2026-03-12', rule: business(3), tolls: [{ from: '2026-03-14', to: null }] }, 2, [
      'Sat 14 Mar 2026: the clock stands still and has not run again']],
    ['an open toll before day 1', { trigger: '2026-03-12', rule: business(3), tolls: [{ from: '2026-03-01', to: null }] }, 2, [
      'Fri 13 Mar 2026: the clock stands still and has not run again']],
    ['a roll into an open toll', { trigger: '2026-03-14', rule: { ...day(0), ...weekend }, tolls: [{ from: '2026-03-14', to: '2026-03-15' }, { from: '2026-03-16', to: null }] }, 3, [
      'Sat 14 Mar 2026: the clock stands still, passed over', 'Sun 15 Mar 2026: weekend, passed over', 'Mon 16 Mar 2026: the clock stands still, passed over']],
    ['a roll that an open toll ends', { trigger: '2026-03-13', rule: { ...day(1), ...weekend }, tolls: [{ from: '2026-03-15', to: null }] }, 3, [
      'Sat 14 Mar 2026: weekend, passed over', 'Sun 15 Mar 2026: the clock stands still, passed over', 'The clock still stands still, so there is no due date']],
    ['an extension in business days', { trigger: '2026-03-12', rule: business(1), extensions: [business(1)] }, 3, [
      'Extension 1: 1 business day more on Monday to Friday, from the unrolled end, Fri 13 Mar 2026',
      'Sat 14 Mar 2026: weekend', 'Sun 15 Mar 2026: weekend', 'Mon 16 Mar 2026: day 1, the end']],
    ['a toll in an extension', { trigger: '2026-03-09', rule: day(1), extensions: [day(2)], tolls: [{ from: '2026-03-11', to: '2026-03-12' }] }, 4, [
      'Wed 11 Mar 2026: the clock stood still for 1 day; it ran again on Thu 12 Mar 2026', 'Fri 13 Mar 2026: day 2, the end']],
    ['a toll in an extension by a month', { trigger: '2026-03-09', rule: day(1), extensions: [{ n: 1, unit: 'month' }], tolls: [{ from: '2026-03-20', to: '2026-03-22' }] }, 4, [
      'Fri 20 Mar 2026 to Sat 21 Mar 2026: the clock stood still for 2 days; it ran again on Sun 22 Mar 2026',
      'Sun 12 Apr 2026: 1 month from Tue 10 Mar 2026 are 31 days; with the clock stopped in between, the end']],
    ['an end that nobody can roll', { trigger: '2027-02-26', rule: { ...day(2), calendar: 'prc', roll: 'following' } }, 3, [
      'Sun 28 Feb 2027: the PRC schedule for 2027 is not published']],
    ['an extension without a date', { trigger: '2026-03-09', rule: day(1), extensions: [day(2)] }, 3, [
      'Extension 1: 2 calendar days more, from the unrolled end, Tue 10 Mar 2026']],
    ['an extension where nothing rolls', { trigger: '2026-03-09', rule: day(1), extensions: [{ ...day(2), agreedOn: '2026-03-10' }] }, 3, [
      'Extension 1, agreed on Tue 10 Mar 2026: not later than the due date as it stood, so it counts']],
    ['an extension that hangs on a schedule', {
      trigger: '2026-12-21', rule: { ...day(11), calendar: 'prc', roll: 'following' }, extensions: [{ ...day(5), agreedOn: '2027-01-03' }],
    }, 3, [
      'Fri 1 Jan 2027: the PRC schedule for 2027 is not published',
      'Extension 1, agreed on Sun 3 Jan 2027: whether that was in time depends on a PRC schedule that is not published',
      'There is no firm due date: it needs a PRC day that no schedule held here covers']],
    ['an extension from the rolled end where nothing rolls', { trigger: '2026-03-09', rule: day(1), extensions: [{ ...day(2), anchor: 'rolled' }] }, 2, [
      'Tue 10 Mar 2026: day 1, the end', 'Extension 1: 2 calendar days more, from the rolled end, Tue 10 Mar 2026', 'Thu 12 Mar 2026: day 2, the end']],
    ['an extension of a date that does not come', {
      trigger: '2026-03-13', rule: { ...day(1), ...weekend }, tolls: [{ from: '2026-03-15', to: null }], extensions: [{ to: '2026-04-01', agreedOn: '2026-03-16' }],
    }, 3, ['Extension 1, agreed on Mon 16 Mar 2026: not later than the due date as it stood, so it counts']],
    ['an extension that hangs on the count', {
      trigger: '2026-12-21', rule: business(10, 'prc'), extensions: [{ ...day(1), agreedOn: '2027-01-06' }, { to: '2027-02-01' }],
    }, 2, ['Extension 1, agreed on Wed 6 Jan 2027: whether that was in time depends on a PRC schedule that is not published',
      'Extension 2: by agreement the period ends on Mon 1 Feb 2027. The date replaces the count and is taken as it is, never rolled', 'Due Mon 1 Feb 2027']],
    ['a toll that begins on the due day', { trigger: '2026-03-09', rule: day(1), tolls: [{ from: '2026-03-10', to: '2026-03-10' }, { from: '2026-03-11', to: '2026-03-12' }] }, 3, [
      'The toll from Tue 10 Mar 2026 ends on the day it begins and stops nothing', 'The toll from Wed 11 Mar 2026 lies after the end and has no effect', 'Due Tue 10 Mar 2026']],
    ['a roll from a toll', { trigger: '2026-03-12', rule: { ...day(0), ...weekend }, tolls: [{ from: '2026-03-12', to: '2026-03-16' }] }, 6, [
      'Sat 14 Mar 2026: the clock stands still, passed over',
      'Sun 15 Mar 2026: the clock stands still, passed over', 'Mon 16 Mar 2026: open, the end after rolling on Monday to Friday']],
    ['a count that is not settled, and a date that replaces it', {
      trigger: '2027-01-01', rule: { n: 1, unit: 'business-day', calendar: 'either-open', roll: 'following', rollCalendar: 'us-federal' },
      extensions: [{ ...day(1), anchor: 'rolled' }, { to: '2027-01-08' }],
    }, 2, [
      'Extension 2: by agreement the period ends on Fri 8 Jan 2027. The date replaces the count and is taken as it is, never rolled', 'Due Fri 8 Jan 2027']],
    ['an extension of a clock that stands still', {
      trigger: '2026-03-09', rule: day(3), tolls: [{ from: '2026-03-11', to: null }], extensions: [day(5), { to: '2026-04-01' }],
    }, 2, [
      'Wed 11 Mar 2026: the clock stands still and has not run again',
      'Extension 2: by agreement the period ends on Wed 1 Apr 2026. The date replaces the count and is taken as it is, never rolled', 'Due Wed 1 Apr 2026']],
    ['a toll that begins on a day fixed by agreement', {
      trigger: '2026-03-09', rule: day(1), tolls: [{ from: '2026-03-20', to: '2026-03-21' }], extensions: [{ to: '2026-03-20' }],
    }, 4, ['Due Fri 20 Mar 2026']],
    ['a toll without a date', { trigger: '2026-12-30', rule: business(5, 'prc'), tolls: [{ from: '2027-03-01', to: '2027-03-02' }] }, 3, [
      'There is no firm due date: it needs a PRC day that no schedule held here covers']],
    ['a range of one day', { trigger: '2027-01-28', rule: { ...day(2), calendar: 'both-open', roll: 'following' } }, 7, [
      'Provisional: Mon 1 Feb 2027. The PRC schedule for 2027 is not published. The range holds the date under any schedule in the pattern of recent years.']],
  ])('of %s', (_, input, from, expected) => {
    expect(textsOf(input).slice(from, from + expected.length)).toEqual(expected)
  })

  test.each<[string, DeadlineInput, string[]]>([
    ['before the closings are complete', { trigger: '2023-12-28', rule: business(1, 'us-federal') }, [
      'Executive-order closings are complete from 2024 on; before, only statutory holidays are counted']],
    ['from the first day on', { trigger: '2024-01-01', rule: business(1, 'us-federal') }, []],
    ['before the list of holidays', { trigger: '1970-06-01', rule: { n: 1, unit: 'business-day', calendar: 'us-federal-statutory' } }, [
      'The statutory holidays are those of 1971 and later; earlier days are counted on the same list']],
    ['from the first day of the list on', { trigger: '1971-01-01', rule: { n: 1, unit: 'business-day', calendar: 'us-federal-statutory' } }, []],
    ['for a roll', { trigger: '2023-12-20', rule: { ...day(3), calendar: 'us-federal', roll: 'following' } }, [
      'Executive-order closings are complete from 2024 on; before, only statutory holidays are counted']],
    ['for days that nothing asks for', { trigger: '2023-12-20', rule: { ...day(3), calendar: 'us-federal' } }, []],
    ['for an end that is not rolled', { trigger: '2023-12-20', rule: { ...day(3), calendar: 'us-federal' }, extensions: [{ ...day(1), anchor: 'rolled' }] }, []],
    ['for a roll back into it', { trigger: '2023-12-20', rule: { ...day(12), calendar: 'us-federal', roll: 'preceding' } }, [
      'Executive-order closings are complete from 2024 on; before, only statutory holidays are counted']],
    ['on another calendar', { trigger: '2023-12-20', rule: business(1, 'prc') }, []],
    ['on the calendar of the roll alone', { trigger: '2023-12-20', rule: { ...day(2), calendar: 'us-federal', roll: 'following', rollCalendar: 'prc' } }, []],
    ['counting backward', { trigger: '2024-01-02', rule: { ...business(1, 'us-federal'), direction: 'before' } }, [
      'Executive-order closings are complete from 2024 on; before, only statutory holidays are counted']],
  ])('of what the calendars hold, %s', (_, input, expected) => {
    expect(computeDeadline(input).steps.filter(({ kind }) => kind === 'coverage').map(({ text }) => text)).toEqual(expected)
  })

  it('of what the calendars hold, in data', () => {
    expect(dataOf({ trigger: '1970-06-01', rule: business(1, 'us-federal') }).filter(([kind]) => kind === 'coverage')).toEqual([
      ['coverage', 'US_CLOSINGS_COVERAGE', null, { from: 2024 }], ['coverage', 'US_STATUTORY_COVERAGE', null, { from: 1971 }],
    ])
  })
})
