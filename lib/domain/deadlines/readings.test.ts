import { describe, expect, it } from 'vitest'
import { computeDeadline, type DeadlineInput } from './compute-deadline'

const closing: DeadlineInput = {
  trigger: '2025-12-10',
  zone: 'America/New_York',
  rule: {
    n: 14, unit: 'calendar-day', calendar: 'us-federal', roll: 'following',
    alternatives: [
      { label: 'Statutory holidays only', reason: 'An executive-order closing is no legal holiday', calendar: 'us-federal-statutory' },
      { label: { en: 'Both sides' }, reason: { en: 'The other side closes too' }, calendar: 'both-open' },
    ],
  },
}

describe('alternative readings', () => {
  it('are computed beside the chosen one, each with its label, reason and working', () => {
    const answer = computeDeadline(closing)
    expect(answer.due).toBe('2025-12-29')
    expect(answer.readings).toEqual([
      expect.objectContaining({
        label: 'Statutory holidays only', reason: 'An executive-order closing is no legal holiday',
        due: '2025-12-24', expiresAt: '2025-12-25T05:00:00Z', provisional: null, error: null,
      }),
      expect.objectContaining({ label: { en: 'Both sides' }, due: '2025-12-29' }),
    ])
    expect(answer.readings[0]!.steps.at(-1)!.text).toContain('Due Wed 24 Dec 2025')
  })

  it('give the earliest safe date', () => {
    expect(computeDeadline(closing).earliestSafe).toBe('2025-12-24')
    expect(computeDeadline({ trigger: '2026-03-02', rule: { n: 10, unit: 'calendar-day' } }).earliestSafe).toBe('2026-03-12')
  })

  it('count a range by its earliest end, and leave out what has no date', () => {
    const rule = (calendar: 'prc' | 'us-federal', other: 'prc' | 'us-federal') => ({
      n: 20, unit: 'business-day' as const, calendar, alternatives: [{ label: 'a', reason: 'b', calendar: other }],
    })
    expect(computeDeadline({ trigger: '2026-12-21', rule: rule('us-federal', 'prc') })).toMatchObject({
      due: '2027-01-21', earliestSafe: '2027-01-19', readings: [{ error: 'PRC_SCHEDULE_NOT_PUBLISHED', due: null }],
    })
    expect(computeDeadline({ trigger: '2021-12-01', rule: rule('prc', 'prc') })).toMatchObject({ due: null, earliestSafe: null, earliestSafeUnder: [] })
  })

  it('can roll on another calendar, or on that of the count where neither names one', () => {
    const rule = { ...closing.rule, alternatives: [
      { label: 'a', reason: 'b', rollCalendar: 'us-federal-statutory' as const }, { label: 'a', reason: 'b', calendar: 'us-federal-statutory' as const },
    ] }
    expect(computeDeadline({ ...closing, rule }).readings.map(({ due }) => due)).toEqual(['2025-12-24', '2025-12-24'])
    expect(computeDeadline({ ...closing, rule: { ...rule, rollCalendar: 'us-federal' } }).readings.map(({ due }) => due)).toEqual(['2025-12-24', '2025-12-29'])
  })

  it('can let every extension run from the other end', () => {
    const answer = computeDeadline({
      trigger: '2026-03-04',
      rule: {
        n: 10, unit: 'calendar-day', calendar: 'weekend', roll: 'following',
        alternatives: [{ label: 'From the rolled end', reason: 'as Rule 6(d) has it', anchor: 'rolled' }],
      },
      extensions: [{ n: 3, unit: 'calendar-day', anchor: 'nominal' }],
    })
    expect([answer.due, answer.readings[0]!.due]).toEqual(['2026-03-17', '2026-03-19'])
  })

  it('hold together where they do not contradict each other, and may give the earliest date only so', () => {
    const rule = (alternatives: NonNullable<DeadlineInput['rule']['alternatives']>): DeadlineInput => ({
      trigger: '2026-03-02', rule: { n: 4, unit: 'business-day', calendar: 'weekend', roll: 'none', alternatives },
    })
    const words = { label: 'a', reason: 'b' }
    const days = { ...words, unit: 'calendar-day' as const }
    const shorter = { ...words, n: 2 }
    expect(computeDeadline(rule([days, shorter]))).toMatchObject({ due: '2026-03-06', earliestSafe: '2026-03-04', earliestSafeUnder: [1] })
    const rolled = { ...words, roll: 'preceding' as const }
    // Five calendar days end on a Saturday, which is moved back to the Friday only where both hold.
    const both = computeDeadline({ trigger: '2026-03-02', rule: { n: 5, unit: 'business-day', calendar: 'weekend', roll: 'following', alternatives: [days, rolled] } })
    expect(both.readings.map((one) => one.due)).toEqual(['2026-03-09', '2026-03-09'])
    expect(both).toMatchObject({ due: '2026-03-09', earliestSafe: '2026-03-06', earliestSafeUnder: [0, 1] })
    // Two that set the same member exclude each other.
    expect(computeDeadline(rule([shorter, { ...words, n: 3 }])).earliestSafeUnder).toEqual([0])
  })

  it('are none where the rule names none', () => {
    expect(computeDeadline({ trigger: '2026-03-02', rule: { n: 10, unit: 'calendar-day' } }).readings).toEqual([])
  })
})
