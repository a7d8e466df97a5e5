import { describe, expect, it, test } from 'vitest'

import type { Trigger } from '@/lib/domain/agreements/schema'
import { officialCalendars } from '@/lib/domain/calendars/official'

import { factsOf, type Entered } from './clocks.testing'
import { PeriodEnds, type DateRange } from './period-ends'
import { startOf } from './trigger-dates'

const filing = { on: { event: 'complaint-filed' as const } }
const admission = { on: { event: 'admitted' as const } }
/** Clocks whose ends are known: one firm, one a range. */
const ends: Record<string, DateRange> = {
  firm: { earliest: '2026-03-06', latest: '2026-03-06' },
  range: { earliest: '2026-03-04', latest: '2026-03-10' },
  early: { earliest: '2021-03-01', latest: '2022-03-01' },
  late: { earliest: '2060-11-01', latest: '2061-11-01' },
}

function find(trigger: Trigger, entered: readonly Entered[]) {
  return startOf(trigger, {
    window: factsOf(entered),
    ends: PeriodEnds.on(officialCalendars),
    endOf: (clock) => ends[clock] ?? null,
    zoneOf: (side) => (side === 'responding-side' ? 'Asia/Shanghai' : 'America/New_York'),
  })
}

/** The day or the days, whether it is deemed, and how it is told. */
function told(trigger: Trigger, ...entered: Entered[]) {
  const start = find(trigger, entered)
  if (start === null) return null
  const days = start.earliest === start.latest ? start.earliest : `${start.earliest}..${start.latest}`
  return [days + (start.deemed ? ' deemed' : ''), ...start.steps().map(({ text }) => text)]
}

const filed = (on: string, data: object = {}, more: object = {}): Entered => ['complaint-filed', on, { data, ...more }]
const admitted = (on: string, data: object = {}): Entered => ['admitted', on, { data }]

describe('day 0', () => {
  test.each<[string, Trigger, Entered[], string[] | null]>([
    ['is the date of an event', filing, [filed('2026-03-02')], ['2026-03-02']],
    ['is that of the event that happened first', filing, [filed('2026-03-05'), filed('2026-03-02')], ['2026-03-02']],
    ['is a date that the event names', { ...filing, date: 'until' }, [filed('2026-03-02', { until: '2026-05-01' })], ['2026-05-01']],
    ['is not known before the event', filing, [], null],
    ['is the end of another clock', { dueOf: 'range' }, [], ['2026-03-04..2026-03-10']],
    ['is not known while that has no end', { dueOf: 'other' }, [], null],
    ['is deemed where another clock ended without the event', { ...filing, orDueOf: 'range' }, [], ['2026-03-04..2026-03-10 deemed']],
    ['is the event where it came all the same', { ...filing, orDueOf: 'range' }, [filed('2026-03-02')], ['2026-03-02']],
    ['is not known without the event while that clock has no end', { ...filing, orDueOf: 'other' }, [], null],
  ])('%s', (_, trigger, entered, expected) => {
    expect(told(trigger, ...entered)).toEqual(expected)
  })
})

describe('the earlier or the later of several', () => {
  const both = [filing, admission]

  test.each<[string, Trigger, Entered[], string[] | null]>([
    ['the earlier', { earlierOf: both }, [filed('2026-03-05'), admitted('2026-03-02')],
      ['2026-03-02', 'Of Thu 5 Mar 2026 and Mon 2 Mar 2026, the earliest counts: Mon 2 Mar 2026']],
    ['the later', { laterOf: both }, [filed('2026-03-05'), admitted('2026-03-02')],
      ['2026-03-05', 'Of Thu 5 Mar 2026 and Mon 2 Mar 2026, the latest counts: Thu 5 Mar 2026']],
    ['the earlier, where one alone is known', { earlierOf: both }, [admitted('2026-03-02')], ['2026-03-02']],
    ['no later, where one alone is known', { laterOf: both }, [admitted('2026-03-02')], null],
    ['no earlier, where none is known', { earlierOf: both }, [], null],
    ['the earlier of a day and a range', { earlierOf: [filing, { dueOf: 'range' }] }, [filed('2026-03-05')],
      ['2026-03-04..2026-03-05', 'Of Thu 5 Mar 2026 and Wed 4 Mar 2026 to Tue 10 Mar 2026, the earliest counts: Wed 4 Mar 2026 to Thu 5 Mar 2026']],
    ['the later of a day and a range', { laterOf: [filing, { dueOf: 'range' }] }, [filed('2026-03-05')],
      ['2026-03-05..2026-03-10', 'Of Thu 5 Mar 2026 and Wed 4 Mar 2026 to Tue 10 Mar 2026, the latest counts: Thu 5 Mar 2026 to Tue 10 Mar 2026']],
    ['a day that is deemed', { earlierOf: [filing, { ...admission, orDueOf: 'firm' }] }, [filed('2026-03-09')],
      ['2026-03-06 deemed', 'Of Mon 9 Mar 2026 and Fri 6 Mar 2026, the earliest counts: Fri 6 Mar 2026']],
    ['a day beside one that is deemed', { earlierOf: [filing, { ...admission, orDueOf: 'firm' }] }, [filed('2026-03-05')],
      ['2026-03-05', 'Of Thu 5 Mar 2026 and Fri 6 Mar 2026, the earliest counts: Thu 5 Mar 2026']],
    ['one within the other', { laterOf: [{ dueOf: 'firm' }, { earlierOf: both }] }, [filed('2026-03-05'), admitted('2026-03-02')],
      ['2026-03-06', 'Of Thu 5 Mar 2026 and Mon 2 Mar 2026, the earliest counts: Mon 2 Mar 2026',
        'Of Fri 6 Mar 2026 and Mon 2 Mar 2026, the latest counts: Fri 6 Mar 2026']],
  ])('%s', (_, trigger, entered, expected) => {
    expect(told(trigger, ...entered)).toEqual(expected)
  })

  it('tells the same in data', () => {
    const steps = (trigger: Trigger) => find(trigger, [filed('2026-03-05'), admitted('2026-03-02')])!.steps()
    const text = expect.any(String)
    expect(steps({ earlierOf: both })).toEqual([
      { kind: 'trigger', code: 'EARLIER_OF', date: '2026-03-02', text, values: { dates: ['2026-03-05', '2026-03-02'], from: '2026-03-02' } },
    ])
    expect(steps({ laterOf: both })).toEqual([
      { kind: 'trigger', code: 'LATER_OF', date: '2026-03-05', text, values: { dates: ['2026-03-05', '2026-03-02'], from: '2026-03-05' } },
    ])
  })
})

describe('an offset', () => {
  const offset = { n: 2, unit: 'business-day', calendar: 'us-federal', roll: 'none' } as const

  test.each<[string, Trigger, Entered[], string[] | null]>([
    ['after an event', { offset, from: filing }, [filed('2026-03-05')], ['2026-03-09', '2 business days after Thu 5 Mar 2026: Mon 9 Mar 2026']],
    ['after a range', { offset, from: { dueOf: 'range' } }, [],
      ['2026-03-06..2026-03-12', '2 business days after Wed 4 Mar 2026 to Tue 10 Mar 2026: Fri 6 Mar 2026 to Thu 12 Mar 2026']],
    ['after what is deemed', { offset, from: { ...filing, orDueOf: 'firm' } }, [],
      ['2026-03-10 deemed', '2 business days after Fri 6 Mar 2026: Tue 10 Mar 2026']],
    ['after an offset', { offset, from: { offset: { ...offset, n: 1 }, from: filing } }, [filed('2026-03-05')],
      ['2026-03-10', '1 business day after Thu 5 Mar 2026: Fri 6 Mar 2026', '2 business days after Fri 6 Mar 2026: Tue 10 Mar 2026']],
    ['of a period whose end is a range', { offset: { ...offset, n: 10, calendar: 'prc' }, from: filing }, [filed('2026-12-21')],
      ['2027-01-05..2027-01-06', '10 business days after Mon 21 Dec 2026: Tue 5 Jan 2027 to Wed 6 Jan 2027']],
    ['of a period that has no end', { offset: { ...offset, calendar: 'prc' }, from: filing }, [filed('2021-03-01')], null],
    ['of a period beyond the festivals that are held', { offset: { ...offset, n: 1, calendar: 'prc' }, from: { ...filing, date: 'until' } },
      [filed('2026-03-01', { until: '2061-03-01' })], null],
    ['of a period whose earlier end is not known', { offset: { ...offset, calendar: 'prc' }, from: { dueOf: 'early' } }, [], null],
    ['of a period whose later end is not known', { offset: { ...offset, calendar: 'prc' }, from: { dueOf: 'late' } }, [], null],
    ['after what has not happened', { offset, from: filing }, [], null],
  ])('%s', (_, trigger, entered, expected) => {
    expect(told(trigger, ...entered)).toEqual(expected)
  })

  it('tells the same in data', () => {
    expect(find({ offset, from: { dueOf: 'range' } }, [])!.steps()).toEqual([{
      kind: 'trigger', code: 'TRIGGER_OFFSET', date: '2026-03-06', text: expect.any(String),
      values: { n: 2, unit: 'business-day', from: '2026-03-04', to: '2026-03-06', latest: '2026-03-12' },
    }])
  })
})

describe('an hour of the day', () => {
  const cutOff = { hour: '17:00', zone: 'office', calendar: 'us-federal' } as const
  const byHour = { cutOff, of: admission }
  const byFiling = { cutOff, of: filing }
  const unknown = (days: string) =>
    `What comes at 17:00 (America/New_York) or later counts from the next open day; no hour is on record, so it counts from ${days}`

  test.each<[string, Trigger, Entered[], string[] | null]>([
    ['before it', byHour, [admitted('2026-03-06', { at: '16:59' })],
      ['2026-03-06', 'It came at 16:59 (America/New_York), before 17:00, and counts on that day']],
    ['at it', byHour, [admitted('2026-03-06', { at: '17:00' })],
      ['2026-03-09', 'It came at 17:00 (America/New_York), not before 17:00, and counts as coming on the next open day: Mon 9 Mar 2026']],
    ['no hour on record', byHour, [admitted('2026-03-06')], ['2026-03-06..2026-03-09', unknown('Fri 6 Mar 2026 to Mon 9 Mar 2026')]],
    ['no hour that is a text', byHour, [admitted('2026-03-06', { at: 9 })], ['2026-03-06..2026-03-09', unknown('Fri 6 Mar 2026 to Mon 9 Mar 2026')]],
    ['on a day before an open one', byHour, [admitted('2026-03-03')], ['2026-03-03..2026-03-04', unknown('Tue 3 Mar 2026 to Wed 4 Mar 2026')]],
    ['in the zone of a side', { cutOff: { ...cutOff, zone: 'responding-side' }, of: filing }, [filed('2026-03-05', {}, { recordedAt: '2026-03-05T08:30:00Z' })],
      ['2026-03-05', 'It came at 16:30 (Asia/Shanghai), before 17:00, and counts on that day']],
    ['the hour of the entry, where filing was the act', byFiling, [filed('2026-03-06', {}, { recordedAt: '2026-03-06T22:10:00Z' })],
      ['2026-03-09', 'It came at 17:10 (America/New_York), not before 17:00, and counts as coming on the next open day: Mon 9 Mar 2026']],
    ['no hour, where it was filed for the other side', byFiling, [filed('2026-03-06', { filedFor: 'other-side' })],
      ['2026-03-06..2026-03-09', unknown('Fri 6 Mar 2026 to Mon 9 Mar 2026')]],
    ['no hour, where it was entered on another day', byFiling, [filed('2026-03-06', {}, { recordedAt: '2026-03-07T15:00:00Z' })],
      ['2026-03-06..2026-03-09', unknown('Fri 6 Mar 2026 to Mon 9 Mar 2026')]],
    ['what is deemed', { cutOff, of: { ...admission, orDueOf: 'firm' } }, [], ['2026-03-06..2026-03-09 deemed', unknown('Fri 6 Mar 2026 to Mon 9 Mar 2026')]],
    ['a range', { cutOff, of: { dueOf: 'range' } }, [], ['2026-03-04..2026-03-11', unknown('Wed 4 Mar 2026 to Wed 11 Mar 2026')]],
    ['after an offset, told in order', { cutOff, of: { offset: { n: 1, unit: 'calendar-day', calendar: 'none', roll: 'none' }, from: filing } }, [filed('2026-03-02')],
      ['2026-03-03..2026-03-04', '1 calendar day after Mon 2 Mar 2026: Tue 3 Mar 2026', unknown('Tue 3 Mar 2026 to Wed 4 Mar 2026')]],
    ['not yet', byHour, [], null],
    ['where no next open day can be told', { cutOff: { ...cutOff, calendar: 'prc' }, of: admission }, [admitted('2021-03-01')], null],
    ['where none can be told, and none is needed', { cutOff: { ...cutOff, calendar: 'prc' }, of: admission }, [admitted('2021-03-01', { at: '09:00' })],
      ['2021-03-01', 'It came at 09:00 (America/New_York), before 17:00, and counts on that day']],
  ])('%s', (_, trigger, entered, expected) => {
    expect(told(trigger, ...entered)).toEqual(expected)
  })

  test.each([
    ['16:59', 'BEFORE_CUT_OFF', '2026-03-06'],
    ['17:00', 'AFTER_CUT_OFF', '2026-03-09'],
    [null, 'CUT_OFF_UNKNOWN', '2026-03-06'],
  ])('tells the same in data (%s)', (at, code, date) => {
    expect(find(byHour, [admitted('2026-03-06', at === null ? {} : { at })])!.steps()).toEqual([{
      kind: 'trigger', code, date, text: expect.any(String), values: { hour: '17:00', zone: 'America/New_York', at, date: '2026-03-06' },
    }])
  })
})
