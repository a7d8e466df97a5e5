import { describe, expect, it, test } from 'vitest'

import { clockState, hasAgreedDate, isOpen, type ClockReading } from './case-clocks'
import { clock, read } from './clocks.testing'

describe('how a clock stands', () => {
  const base = read([clock('c', { trigger: { on: { event: 'complaint-filed' } } })], [['complaint-filed', '2026-03-02']])[0]!
  const deeming = { ...base.rule, deems: 'receipt-deemed' as const }
  const on = (day: string) => ({ on: day, seq: 2 })

  test.each<[string, Partial<ClockReading>, string, string]>([
    ['running', {}, '2026-03-10T12:00:00Z', 'from day 0 on'],
    ['running', {}, '2026-03-02T05:00:00Z', 'from its first instant on'],
    ['pending', {}, '2026-03-02T04:59:59Z', 'before day 0 in its zone'],
    ['running', { rule: { ...base.rule, trigger: { on: { event: 'complaint-filed' }, date: 'until' } } }, '2026-03-01T12:00:00Z', 'before a date that was agreed'],
    ['running', {}, '2026-03-13T03:59:59Z', 'to the last instant of the last day'],
    ['overdue', {}, '2026-03-13T04:00:00Z', 'from the first instant after it'],
    ['passed', { rule: deeming }, '2026-03-13T04:00:00Z', 'where passing it deems'],
    ['met', { met: on('2026-03-12') }, '2026-04-01T00:00:00Z', 'on the last day'],
    ['met-late', { met: on('2026-03-13') }, '2026-04-01T00:00:00Z', 'after it'],
    ['met', { met: on('2026-03-13'), range: { earliest: '2026-03-12', latest: '2026-03-13' } }, '2026-04-01T00:00:00Z', 'by the latest end of a range'],
    ['met', { met: on('2026-03-13'), rule: deeming }, '2026-04-01T00:00:00Z', 'late, where passing it deems'],
    ['met', { met: on('2026-03-13'), range: null }, '2026-04-01T00:00:00Z', 'with no end known'],
    ['stopped', { stopped: on('2026-03-12') }, '2026-04-01T00:00:00Z', 'on the last day'],
    ['overdue', { stopped: on('2026-03-13') }, '2026-04-01T00:00:00Z', 'after it'],
    ['passed', { stopped: on('2026-03-13'), rule: deeming }, '2026-04-01T00:00:00Z', 'after it, where passing it deems'],
    ['stopped', { stopped: on('2026-03-13'), range: null }, '2026-04-01T00:00:00Z', 'with no end known'],
    ['tolled', { expiresAt: null, outcome: { due: null, provisional: null, error: 'TOLL_OPEN' } }, '2026-03-10T12:00:00Z', 'while it stands still'],
    ['no-date', { expiresAt: null, outcome: { due: null, provisional: null, error: 'PRC_SCHEDULE_NOT_PUBLISHED' } }, '2026-03-10T12:00:00Z', 'without a schedule'],
  ])('%s: %j at %s, %s', (state, more, now) => {
    expect(clockState({ ...base, ...more }, now)).toBe(state)
  })

  it('is open until it is met or stopped', () => {
    expect([base, { ...base, met: on('2026-03-04') }, { ...base, stopped: on('2026-03-04') }].map(isOpen)).toEqual([true, false, false])
  })

  it('runs to an agreed date where its trigger names one', () => {
    const trigger = { on: { event: 'complaint-filed' as const } }
    expect([{ trigger }, { trigger: { ...trigger, date: 'until' } }, { trigger: { dueOf: 'other' } }].map(hasAgreedDate)).toEqual([false, true, false])
  })
})
