import { describe, expect, it } from 'vitest'
import type { DeadlineInput } from './compute-deadline'
import { dayStrip } from './day-strip'

/** The strip in short: `15 trigger, 16 counted 1, …`, by the day of the month. */
const strip = (input: DeadlineInput) => dayStrip(input).map(({ date, mark, number, reason }) =>
  [date.slice(8), mark, number ?? '', reason && `(${reason.text})`].filter(Boolean).join(' '))

describe('the days from the trigger to the due day', () => {
  it('are counted or skipped, with the reason', () => {
    expect(strip({ trigger: '2026-01-15', rule: { n: 2, unit: 'business-day', calendar: 'us-federal' } })).toEqual([
      '15 trigger', '16 counted 1', '17 skipped (weekend)', '18 skipped (weekend)', '19 skipped (Martin Luther King Jr. Day, US)', '20 due 2',
    ])
  })

  it('are tolled, and rolled over', () => {
    expect(strip({
      trigger: '2026-03-10', rule: { n: 2, unit: 'calendar-day', calendar: 'weekend', roll: 'following' },
      tolls: [{ from: '2026-03-12', to: '2026-03-14' }],
    })).toEqual(['10 trigger', '11 counted 1', '12 tolled', '13 tolled', '14 rolled over 2 (weekend)', '15 rolled over (weekend)', '16 due'])
  })

  it('end with the day reached by rolling back', () => {
    expect(strip({ trigger: '2026-03-12', rule: { n: 2, unit: 'calendar-day', calendar: 'weekend', roll: 'preceding' } })).toEqual([
      '12 trigger', '13 due 1',
    ])
  })

  it('run from the due day to the trigger where the count runs backward', () => {
    expect(strip({ trigger: '2026-10-13', rule: { n: 2, unit: 'business-day', calendar: 'prc', direction: 'before' } })).toEqual([
      '10 due 2 (PRC make-up workday)', '11 skipped (weekend)', '12 counted 1', '13 trigger',
    ])
  })

  it('go on through an extension, and to a date fixed by agreement', () => {
    const rule = { n: 1, unit: 'calendar-day', calendar: 'weekend', roll: 'following' } as const
    expect(strip({ trigger: '2026-03-13', rule, extensions: [{ n: 1, unit: 'calendar-day', anchor: 'rolled' }] })).toEqual([
      '13 trigger', '14 rolled over 1 (weekend)', '15 rolled over (weekend)', '16 rolled over', '17 due 1',
    ])
    expect(strip({ trigger: '2026-03-10', rule, extensions: [{ to: '2026-03-13' }] })).toEqual([
      '10 trigger', '11 counted 1', '12 agreed', '13 due',
    ])
  })

  it('are one where no days are counted', () => {
    expect(strip({ trigger: '2026-03-10', rule: { n: 0, unit: 'calendar-day' } })).toEqual(['10 due'])
  })

  it('end with the range where a schedule is missing', () => {
    expect(strip({ trigger: '2026-12-30', rule: { n: 2, unit: 'business-day', calendar: 'both-open' } })).toEqual([
      '30 trigger', '31 counted 1', '01 skipped (New Year\'s Day, US)', '02 skipped (weekend, US)', '03 skipped (weekend, US)',
      '04 unknown (the PRC schedule for 2027 is not published)', '05 unknown (the PRC schedule for 2027 is not published)',
    ])
  })

  it('end where the clock stands still, and are none for an input that is refused', () => {
    expect(strip({ trigger: '2026-03-10', rule: { n: 5, unit: 'calendar-day' }, tolls: [{ from: '2026-03-12', to: null }] })).toEqual([
      '10 trigger', '11 counted 1', '12 tolled',
    ])
    expect(strip({ trigger: '2026-03-40', rule: { n: 5, unit: 'calendar-day' } })).toEqual([])
    expect(strip({ trigger: '2026-03-10', rule: { n: 5, unit: 'calendar-day' }, tolls: [{ from: '2026-03-12', to: '2026-03-11' }] })).toEqual([])
  })
})
