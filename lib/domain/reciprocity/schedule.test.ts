import { describe, expect, it } from 'vitest'

import { dueDatesOf, dueDatesOfLine, mostDueDates } from './schedule'

const monthly = { rule: 'FREQ=MONTHLY;BYMONTHDAY=-1', from: '2026-01-01', within: 30 }

describe('the days by which a line falls due', () => {
  it.each([
    ['a month, within 30 days after it', monthly, ['2026-03-02', '2026-03-30', '2026-04-30']],
    ['a quarter', { rule: 'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1', from: '2026-01-01', within: 0 }, ['2026-03-31']],
    ['a rule with a count', { ...monthly, rule: 'FREQ=MONTHLY;BYMONTHDAY=15;COUNT=2', within: 0 }, ['2026-01-15', '2026-02-15']],
    ['a rule with an end', { ...monthly, rule: 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20260109', within: 3 }, ['2026-01-05', '2026-01-12']],
    ['a month that has no such day', { ...monthly, rule: 'FREQ=MONTHLY;BYMONTHDAY=31', within: 0 }, ['2026-01-31', '2026-03-31']],
  ])('%s', (_, schedule, dates) => {
    expect(dueDatesOf(schedule, '2026-03-31')).toEqual(dates)
  })

  it('ends with what it was agreed under where the rule has no end', () => {
    const dates = dueDatesOf({ ...monthly, within: 0 }, '2030-03-11')
    expect(dates).toHaveLength(50)
    expect((dates as string[]).at(-1)).toBe('2030-02-28')
  })

  it.each([
    ['FREQ=HOURLY', { key: 'not-a-rule', part: 'FREQ=HOURLY' }],
    ['FREQ=MONTHLY;BYEASTER=0', { key: 'not-a-rule', part: 'BYEASTER=0' }],
    ['FREQ=MONTHLY;BYMONTHDAY=0', { key: 'not-a-rule', part: 'BYMONTHDAY=0' }],
    ['FREQ=MONTHLY;BYMONTHDAY=32;BYMONTHDAY=1', { key: 'not-a-rule', part: 'BYMONTHDAY=1' }],
    ['FREQ=MONTHLY;COUNT=2;UNTIL=20260301', { key: 'not-a-rule', part: 'FREQ=MONTHLY;COUNT=2;UNTIL=20260301' }],
    ['FREQ=MONTHLY;UNTIL=20260301T000000Z', { key: 'not-a-rule', part: 'UNTIL=20260301T000000Z' }],
    ['INTERVAL=2', { key: 'not-a-rule', part: 'INTERVAL=2' }],
    ['every month', { key: 'not-a-rule', part: 'every month' }],
    ['FREQ=MONTHLY\nEXDATE:20260131', { key: 'not-a-rule', part: 'FREQ=MONTHLY\nEXDATE:20260131' }],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', { key: 'no-days' }],
    ['FREQ=DAILY', { key: 'too-many' }],
  ])('%s is refused', (rule, problem) => {
    expect(dueDatesOf({ ...monthly, rule }, '2034-01-01')).toEqual(problem)
  })

  it('takes one for each day of five years', () => {
    expect(dueDatesOf({ ...monthly, rule: 'FREQ=DAILY' }, '2030-12-31')).toHaveLength(1826)
    expect(mostDueDates).toBeGreaterThanOrEqual(1826)
  })

  it.each([
    ['one date', { dueOn: '2026-03-31', schedule: null, withdrawnOn: null }, ['2026-03-31']],
    ['no date that can be computed', { dueOn: null, schedule: null, withdrawnOn: null }, []],
    ['withdrawn before it was due', { dueOn: '2026-03-31', schedule: null, withdrawnOn: '2026-03-31' }, []],
    ['withdrawn in between', { dueOn: null, schedule: monthly, withdrawnOn: '2026-03-30' }, ['2026-03-02']],
  ])('of a line: %s', (_, line, dates) => {
    expect(dueDatesOfLine(line, '2026-03-31')).toEqual(dates)
  })
})
