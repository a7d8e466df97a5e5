import { describe, expect, it } from 'vitest'

import type { Alternative, ClockRule } from '@/lib/domain/agreements/schema'
import { officialCalendars } from '@/lib/domain/calendars/official'

import { clock, days, read, type Entered } from './clocks.testing'
import { readingsOf, workingOf } from './working-of'

const filed: Entered = ['complaint-filed', '2026-03-04']
const rolling: ClockRule['rule'] = { n: 10, unit: 'calendar-day', calendar: 'weekend', roll: 'following' }
const filing = { on: { event: 'complaint-filed' as const } }
const admission = { on: { event: 'admitted' as const } }

const other = (more: Partial<Alternative>): Alternative => ({ label: { en: 'other' }, reason: { en: 'a reason' }, ...more })

function readings(more: Partial<ClockRule>, entered: Entered[] = [filed], besides: ClockRule[] = []) {
  const one = read([clock('c', { rule: rolling, ...more }), ...besides], entered)[0]!
  return readingsOf(one, officialCalendars)
}

it('tells how day 0 was found, then how the days were counted', () => {
  const trigger = { offset: days(1), from: filing }
  const { due, steps } = workingOf(read([clock('c', { trigger, rule: days(2) })], [filed])[0]!, officialCalendars)
  expect([due, ...steps.map(({ text }) => text)]).toEqual([
    '2026-03-07',
    '1 calendar day after Wed 4 Mar 2026: Thu 5 Mar 2026',
    'Thu 5 Mar 2026: the trigger, day 0, never counted.',
    '2 calendar days, counted forward; the end is not rolled',
    'Sat 7 Mar 2026: day 2, the end',
    'Due Sat 7 Mar 2026; the day ends at 2026-03-08T05:00:00Z in America/New_York',
  ])
})

describe('other readings of a rule', () => {
  it('come to a date each, and to the earliest of all', () => {
    const { others, earliestSafe } = readings({ alternatives: [other({ roll: 'none' }), other({ n: 20 })] })
    expect(others.map(({ due, range }) => [due, range])).toEqual([
      ['2026-03-14', { earliest: '2026-03-14', latest: '2026-03-14' }],
      ['2026-03-24', { earliest: '2026-03-24', latest: '2026-03-24' }],
    ])
    expect(others[0]).toMatchObject({ label: { en: 'other' }, reason: { en: 'a reason' }, provisional: null, error: null })
    expect(others[0]!.steps[0]!.text).toBe('Wed 4 Mar 2026: the trigger, day 0, never counted.')
    expect(earliestSafe).toBe('2026-03-14')
  })

  it('leave the chosen one the earliest where it is', () => {
    expect(readings({ alternatives: [other({ n: 20 })] }).earliestSafe).toBe('2026-03-16')
    expect(readings({}).earliestSafe).toBe('2026-03-16')
  })

  it('may count from another event, or not run yet', () => {
    const alternatives = [other({ trigger: { offset: days(1), from: admission } })]
    const { others } = readings({ alternatives, rule: days(10) }, [filed, ['admitted', '2026-03-05']])
    expect(others[0]!.due).toBe('2026-03-16')
    expect(others[0]!.steps.slice(0, 2).map(({ text }) => text)).toEqual([
      '1 calendar day after Thu 5 Mar 2026: Fri 6 Mar 2026', 'Fri 6 Mar 2026: the trigger, day 0, never counted.',
    ])
    expect(readings({ alternatives })).toEqual({
      others: [{ label: { en: 'other' }, reason: { en: 'a reason' }, due: null, provisional: null, error: null, steps: [], range: null }],
      earliestSafe: '2026-03-16',
      together: null,
    })
  })

  it('look only at what happened while it ran', () => {
    const alternatives = [other({ trigger: admission })]
    const entered: Entered[] = [filed, ['referred', '2026-03-05', { data: { toStage: 'closed' } }], ['admitted', '2026-03-06']]
    expect(readings({ alternatives }, entered).others[0]!.due).toBeNull()
  })

  it('keep tolls and extensions, and may let these run from the other end', () => {
    const tolledBy = [{ opens: { event: 'toll-opened' as const }, closes: [{ event: 'toll-closed' as const }], names: 'opened' }]
    const entered: Entered[] = [
      filed, ['toll-opened', '2026-03-05'], ['toll-closed', '2026-03-12', { data: { opened: 2 } }],
      ['extension-agreed', '2026-03-06', { data: { clock: 'c', instance: 1, n: 3 } }],
    ]
    const { others } = readings({ tolledBy, alternatives: [other({ roll: 'none' }), other({ anchor: 'rolled' })] }, entered)
    // Day 10 is Saturday the 21st; from there Tuesday the 24th, from Monday the 23rd Thursday the 26th.
    expect(others.map(({ due }) => due)).toEqual(['2026-03-24', '2026-03-26'])
  })

  it('come to a range where day 0 or the end is one', () => {
    const prc = clock('receipt', { rule: { n: 10, unit: 'business-day', calendar: 'prc', roll: 'none' } })
    const trigger = { dueOf: 'receipt' }
    const december: Entered[] = [['complaint-filed', '2026-12-21']]
    const { others, earliestSafe } = readings({ trigger, rule: days(10), alternatives: [other({ n: 3 }), other({ n: 11, roll: 'following', rollCalendar: 'us-federal' })] }, december, [prc])
    expect(others.map(({ due, range, error }) => [due, range, error])).toEqual([
      [null, { earliest: '2027-01-08', latest: '2027-01-09' }, null],
      ['2027-01-19', { earliest: '2027-01-19', latest: '2027-01-19' }, null],
    ])
    expect(earliestSafe).toBe('2027-01-08')
    const unknown = readings({ rule: days(1), alternatives: [other({ ...prc.rule })] }, december)
    expect(unknown.others[0]).toMatchObject({ due: null, error: 'PRC_SCHEDULE_NOT_PUBLISHED', range: { earliest: '2027-01-05', latest: '2027-01-06' }, provisional: { code: 'YEAR_NOT_PUBLISHED' } })
  })

  it('leave an extension at the end from which it runs, where they do not differ in that', () => {
    const entered: Entered[] = [filed, ['extension-agreed', '2026-03-06', { data: { clock: 'c', instance: 1, n: 3 } }]]
    const extension = { mode: 'mutual', anchor: 'rolled' } as ClockRule['extension']
    expect(readings({ extension, alternatives: [other({ n: 10 }), other({ anchor: 'nominal' })] }, entered).others.map(({ due }) => due)).toEqual([
      '2026-03-19', '2026-03-17',
    ])
  })

  it.each([['2021-03-01', '2022-03-01'], ['2060-11-01', '2061-11-01']])('have no range where one end of it cannot be told (%s to %s)', (earliest, latest) => {
    const one = read([clock('c', { alternatives: [other({ n: 5, unit: 'business-day', calendar: 'prc' })] })], [filed])[0]!
    const { others } = readingsOf({ ...one, startsOn: { ...one.startsOn, earliest, latest } }, officialCalendars)
    expect(others[0]).toMatchObject({ due: null, range: null })
  })

  it('have no earliest date where none has a date', () => {
    const old = { rule: { n: 5, unit: 'business-day', calendar: 'prc', roll: 'none' } as const, alternatives: [other({ n: 6 })] }
    const { others, earliestSafe } = readings(old, [['complaint-filed', '2021-03-01']])
    expect([others[0]!.range, earliestSafe]).toEqual([null, null])
  })
})
