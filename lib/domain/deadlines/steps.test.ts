import { describe, expect, it } from 'vitest'
import { computeDeadline, type DeadlineInput } from './compute-deadline'

const texts = (input: DeadlineInput) => computeDeadline(input).steps.map(({ text }) => text)

describe('the working', () => {
  it('tells the trigger, each day that was skipped and why, and the due day', () => {
    expect(texts({ trigger: '2026-01-15', zone: 'America/New_York', rule: { n: 3, unit: 'business-day', calendar: 'us-federal' } })).toEqual([
      'Thu 15 Jan 2026: the trigger, day 0, never counted.',
      '3 business days on the US federal calendar, counted forward; the end is not rolled',
      'Sat 17 Jan 2026: weekend',
      'Sun 18 Jan 2026: weekend',
      'Mon 19 Jan 2026: Martin Luther King Jr. Day, US',
      'Wed 21 Jan 2026: day 3, the end',
      'Due Wed 21 Jan 2026; the day ends at 2026-01-22T05:00:00Z in America/New_York',
    ])
  })

  it('tells a make-up workday that was counted, and the roll on another calendar', () => {
    expect(texts({ trigger: '2026-10-08', rule: { n: 2, unit: 'business-day', calendar: 'prc', roll: 'following', rollCalendar: 'us-federal' } })).toEqual([
      'Thu 8 Oct 2026: the trigger, day 0, never counted.',
      '2 business days on the PRC calendar, counted forward; a closed end rolls to the next open day on the US federal calendar',
      'Sat 10 Oct 2026: PRC make-up workday, counted',
      'Sat 10 Oct 2026: day 2, the end before rolling',
      'Sat 10 Oct 2026: weekend, passed over',
      'Sun 11 Oct 2026: weekend, passed over',
      'Mon 12 Oct 2026: Columbus Day, US, passed over',
      'Tue 13 Oct 2026: open, the end after rolling on the US federal calendar',
      'Due Tue 13 Oct 2026',
    ])
  })

  it('tells each toll and the days it cost, those that cost nothing, and their union', () => {
    expect(texts({
      trigger: '2026-05-11',
      rule: { n: 5, unit: 'business-day', calendar: 'us-federal' },
      tolls: [
        { from: '2026-05-13', to: '2026-05-15' }, { from: '2026-05-14', to: '2026-05-18' }, { from: '2026-05-13', to: '2026-05-13' },
        { from: '2026-04-01', to: '2026-05-12' }, { from: '2026-07-01', to: null },
      ],
    })).toEqual([
      'Mon 11 May 2026: the trigger, day 0, never counted.',
      '5 business days on the US federal calendar, counted forward; the end is not rolled',
      'Wed 13 May 2026 to Sun 17 May 2026: the clock stood still for 5 days, which cost 3 business days; it ran again on Mon 18 May 2026',
      'Thu 21 May 2026: day 5, the end',
      'The toll from Wed 13 May 2026 ends on the day it begins and stops nothing',
      'The toll from Wed 1 Apr 2026 lies before day 1 and has no effect',
      'The toll from Wed 1 Jul 2026 lies after the end and has no effect',
      'Tolls that overlap or touch are united: a day stands still once',
      'Due Thu 21 May 2026',
    ])
  })

  it('tells each extension, whether it was in time, and from which end it ran', () => {
    expect(texts({
      trigger: '2026-03-04',
      rule: { n: 10, unit: 'calendar-day', calendar: 'weekend', roll: 'following' },
      extensions: [
        { n: 3, unit: 'calendar-day', anchor: 'rolled', agreedOn: '2026-03-15' },
        { n: 9, unit: 'calendar-day', agreedOn: '2026-03-20' },
        { n: 1, unit: 'month', agreedOn: '2026-03-20', revive: true },
        { to: '2026-05-02', agreedOn: '2026-04-20' },
      ],
    })).toEqual([
      'Wed 4 Mar 2026: the trigger, day 0, never counted.',
      '10 calendar days, counted forward; a closed end rolls to the next open day on Monday to Friday',
      'Sat 14 Mar 2026: day 10, the end before rolling',
      'Extension 1, agreed on Sun 15 Mar 2026: not later than the due date as it stood, Mon 16 Mar 2026, so it counts',
      'Sat 14 Mar 2026: weekend, passed over',
      'Sun 15 Mar 2026: weekend, passed over',
      'Mon 16 Mar 2026: open, the end after rolling on Monday to Friday',
      'Extension 1: 3 calendar days more, from the rolled end, Mon 16 Mar 2026',
      'Thu 19 Mar 2026: day 3, the end before rolling',
      'Extension 2, agreed on Fri 20 Mar 2026: later than the due date as it stood, Thu 19 Mar 2026, so it has no effect',
      'Extension 3, agreed on Fri 20 Mar 2026: it revives the period, so it counts whatever the due date was',
      'Extension 3: 1 month more, from the unrolled end, Thu 19 Mar 2026',
      'Sun 19 Apr 2026: 1 month after Thu 19 Mar 2026, the end before rolling',
      'Extension 4, agreed on Mon 20 Apr 2026: not later than the due date as it stood, Mon 20 Apr 2026, so it counts',
      'Extension 4: by agreement the period ends on Sat 2 May 2026. The date replaces the count and is taken as it is, never rolled',
      'Due Sat 2 May 2026',
    ])
  })

  it('tells a month with a toll as days, and a roll that passes over a toll', () => {
    expect(texts({
      trigger: '2026-01-31',
      rule: { n: 1, unit: 'month', calendar: 'weekend', roll: 'following' },
      tolls: [{ from: '2026-02-10', to: '2026-02-17' }, { from: '2026-03-08', to: '2026-03-10' }],
    })).toEqual([
      'Sat 31 Jan 2026: the trigger, day 0, never counted. It is closed (weekend), which changes nothing.',
      '1 month, counted forward; a closed end rolls to the next open day on Monday to Friday',
      'Tue 10 Feb 2026 to Mon 16 Feb 2026: the clock stood still for 7 days; it ran again on Tue 17 Feb 2026',
      'Sat 7 Mar 2026: 1 month from Sat 31 Jan 2026 are 28 days; with the clock stopped in between, the end before rolling',
      'Sat 7 Mar 2026: weekend, passed over',
      'Sun 8 Mar 2026: the clock stands still, passed over',
      'Mon 9 Mar 2026: the clock stands still, passed over',
      'Tue 10 Mar 2026: open, the end after rolling on Monday to Friday',
      'Due Tue 10 Mar 2026',
    ])
  })

  it('tells where the trigger instant falls, and counts backward', () => {
    expect(texts({
      trigger: null, triggerInstant: '2026-10-12T17:00:00Z', triggerZone: 'Asia/Shanghai',
      rule: { n: 2, unit: 'business-day', calendar: 'prc', direction: 'before' },
    })).toEqual([
      'Tue 13 Oct 2026 (2026-10-12T17:00:00Z in Asia/Shanghai): the trigger, day 0, never counted.',
      '2 business days on the PRC calendar, counted backward; the end is not rolled',
      'Sun 11 Oct 2026: weekend',
      'Sat 10 Oct 2026: PRC make-up workday, counted',
      'Sat 10 Oct 2026: day 2, the end',
      'Due Sat 10 Oct 2026',
    ])
  })

  it('tells how far it came where a schedule is missing, and the range', () => {
    expect(texts({ trigger: '2026-12-29', rule: { n: 3, unit: 'business-day', calendar: 'both-open' } })).toEqual([
      'Tue 29 Dec 2026: the trigger, day 0, never counted.',
      '3 business days on the joint calendar, open where both sides are, counted forward; the end is not rolled',
      'Fri 1 Jan 2027: New Year\'s Day, US',
      'Sat 2 Jan 2027: weekend, US',
      'Sun 3 Jan 2027: weekend, US',
      'Mon 4 Jan 2027: the PRC schedule for 2027 is not published',
      'There is no firm due date: it needs a PRC day that no schedule held here covers',
      'Provisional: Mon 4 Jan 2027 to Tue 5 Jan 2027. The PRC schedule for 2027 is not published. The range holds the date '
        + 'under any schedule in the pattern of recent years.',
    ])
  })

  it('tells that a firm date may move, and that a clock still stands still', () => {
    expect(texts({ trigger: '2026-12-21', rule: { n: 10, unit: 'calendar-day', calendar: 'prc', roll: 'following' } }).at(-1)).toBe(
      'Provisional: Thu 31 Dec 2026 to Mon 4 Jan 2027. The date rests on 28 to 31 December 2026. The PRC notice for 2027 is not '
      + 'known, and it can name these days.')
    expect(texts({ trigger: '2026-03-02', rule: { n: 10, unit: 'calendar-day' }, tolls: [{ from: '2026-03-05', to: null }] }).slice(2)).toEqual([
      'Thu 5 Mar 2026: the clock stands still and has not run again',
      'The clock still stands still, so there is no due date',
    ])
  })

  it('tells what the calendars do not cover', () => {
    const coverage = (trigger: string, calendar: 'us-federal' | 'us-federal-statutory' | 'both-open') =>
      computeDeadline({ trigger, rule: { n: 1, unit: 'business-day', calendar } }).steps.filter(({ kind }) => kind === 'coverage').map(({ code }) => code)
    expect(coverage('2023-12-28', 'us-federal')).toEqual(['US_CLOSINGS_COVERAGE'])
    expect(coverage('2024-01-02', 'us-federal')).toEqual([])
    expect(coverage('2023-12-28', 'both-open')).toEqual(['US_CLOSINGS_COVERAGE'])
    expect(coverage('2023-12-28', 'us-federal-statutory')).toEqual([])
    expect(coverage('1970-06-01', 'us-federal-statutory')).toEqual(['US_STATUTORY_COVERAGE'])
    expect(texts({ trigger: '2021-03-01', rule: { n: 1, unit: 'business-day', calendar: 'prc' } })).toContain(
      'Tue 2 Mar 2021: no PRC schedule before 2022 is held')
  })

  it('carries the same in data', () => {
    const { steps } = computeDeadline({ trigger: '2026-01-16', rule: { n: 1, unit: 'business-day', calendar: 'us-federal' } })
    expect(steps.find(({ code }) => code === 'US_HOLIDAY')).toEqual({
      kind: 'skip', code: 'US_HOLIDAY', date: '2026-01-19', text: 'Mon 19 Jan 2026: Martin Luther King Jr. Day, US',
      values: { holiday: 'martin-luther-king', name: 'Martin Luther King Jr. Day', observed: false, reasons: ['US_HOLIDAY'], sides: ['US'] },
    })
  })
})
