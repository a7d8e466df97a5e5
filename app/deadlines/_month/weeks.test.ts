import { describe, expect, it } from 'vitest'

import { addDays } from '@/lib/domain/calendars/days'
import type { ClockLine } from '@/lib/services/clock-line'
import type { DayOfMonth } from '@/lib/services/view-deadlines'

import { weeksOf } from './weeks'

// February 2027 begins on a Monday and ends on a Sunday: four weeks and nothing else.
const days = Array.from({ length: 28 }, (_, i): DayOfMonth => ({ date: addDays('2027-02-01', i), inMonth: true, sides: [] }))
const line = (key: string, earliest: string, latest = earliest) => ({ key, range: { earliest, latest } }) as ClockLine
const drawn = (...lines: ClockLine[]) => weeksOf(days, lines)
const keys = (rows: readonly (readonly { line: ClockLine }[])[]) => rows.map((row) => row.map((bar) => bar.line.key))

describe('the weeks of a month', () => {
  it('put a date on its day', () => {
    const [first, second] = drawn(line('a', '2027-02-03'), line('b', '2027-02-14'))
    expect(first!.single.map((found) => found.map((one) => one.key))).toEqual([[], [], ['a'], [], [], [], []])
    expect(second!.single[6]!.map((one) => one.key)).toEqual(['b'])
  })

  it('draw a range over its days, cut at the end of each week', () => {
    const weeks = drawn(line('a', '2027-02-06', '2027-02-16'))
    expect(weeks.map((week) => week.rows.flat().map(({ from, days, begins, ends }) => ({ from, days, begins, ends })))).toEqual([
      [{ from: 5, days: 2, begins: true, ends: false }],
      [{ from: 0, days: 7, begins: false, ends: false }],
      [{ from: 0, days: 2, begins: false, ends: true }],
      [],
    ])
  })

  it('lay no range upon another, and use a row again where its days are free', () => {
    const [first] = drawn(line('a', '2027-02-01', '2027-02-03'), line('b', '2027-02-02', '2027-02-05'), line('c', '2027-02-04', '2027-02-06'))
    expect(keys(first!.rows)).toEqual([['a', 'c'], ['b']])
  })

  it('draw a range that began before the month and ends after it', () => {
    const weeks = drawn(line('a', '2027-01-20', '2027-03-20'))
    expect(weeks.map((week) => week.rows.flat()[0])).toMatchObject(Array(4).fill({ from: 0, days: 7, begins: false, ends: false }))
  })

  it('say how many of a day they do not draw', () => {
    const many = (n: number, earliest: string, latest?: string) => Array.from({ length: n }, (_, i) => line(`${i}`, earliest, latest))
    const [first, second] = drawn(...many(8, '2027-02-02'), ...many(7, '2027-02-08', '2027-02-10'))
    expect(first!.single[1]).toHaveLength(5)
    expect(first!.more).toEqual([0, 3, 0, 0, 0, 0, 0])
    expect(second!.rows).toHaveLength(5)
    expect(second!.more).toEqual([2, 2, 2, 0, 0, 0, 0])
  })
})
