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

  it('are none for an end that no year can be written for', () => {
    expect(strip({ trigger: '9999-12-25', rule: { n: 10, unit: 'calendar-day' } })).toEqual([])
  })

  it('keep their numbers where an end is open and is not rolled', () => {
    const rule = { n: 1, unit: 'calendar-day', calendar: 'weekend', roll: 'following' } as const
    expect(strip({ trigger: '2026-03-10', rule, extensions: [{ n: 1, unit: 'calendar-day', anchor: 'rolled', agreedOn: '2026-03-11' }] })).toEqual([
      '10 trigger', '11 counted 1', '12 due 1',
    ])
  })

  it('are tolled in a roll, and in two tolls of which the last is open', () => {
    expect(strip({
      trigger: '2026-03-13', rule: { n: 1, unit: 'calendar-day', calendar: 'weekend', roll: 'following' }, tolls: [{ from: '2026-03-15', to: '2026-03-17' }],
    })).toEqual(['13 trigger', '14 rolled over 1 (weekend)', '15 tolled (weekend)', '16 tolled', '17 due'])
    expect(strip({
      trigger: '2026-03-10', rule: { n: 5, unit: 'calendar-day' }, tolls: [{ from: '2026-03-11', to: '2026-03-12' }, { from: '2026-03-14', to: null }],
    })).toEqual(['10 trigger', '11 tolled', '12 counted 1', '13 counted 2', '14 tolled'])
  })

  it('are not tolled in a roll back', () => {
    expect(strip({
      trigger: '2026-03-12', rule: { n: 3, unit: 'calendar-day', calendar: 'weekend', roll: 'preceding' }, tolls: [{ from: '2026-03-16', to: '2026-03-17' }],
    })).toEqual(['12 trigger', '13 due 1'])
    expect(strip({
      trigger: '2026-03-15', rule: { n: 0, unit: 'calendar-day', calendar: 'weekend', roll: 'preceding' }, tolls: [{ from: '2026-03-14', to: '2026-03-16' }],
    })).toEqual(['13 due', '14 rolled over (weekend)', '15 rolled over (weekend)'])
  })

  it('count the days of a month, also backward', () => {
    const back = strip({ trigger: '2026-03-31', rule: { n: 1, unit: 'month', direction: 'before' } })
    expect([back.length, back[0], back.at(-2), back.at(-1)]).toEqual([32, '28 due 31', '30 counted 1', '31 trigger'])
  })

  it('are not known from the first day that no schedule covers, and closed where that is certain', () => {
    const missing = '(the PRC schedule for 2027 is not published)'
    expect(strip({ trigger: '2027-01-28', rule: { n: 2, unit: 'calendar-day', calendar: 'both-open', roll: 'following' } })).toEqual([
      '28 trigger', '29 counted 1', '30 rolled over 2 (weekend, US)', '31 rolled over (weekend, US)', `01 unknown ${missing}`,
    ])
    expect(strip({ trigger: '2026-12-30', rule: { n: 3, unit: 'business-day', calendar: 'prc-no-makeup', roll: 'following', rollCalendar: 'us-federal' } })).toEqual([
      '30 trigger', '31 counted 1', `01 unknown ${missing}`, '02 skipped (weekend)', '03 skipped (weekend)', `04 unknown ${missing}`, `05 unknown ${missing}`,
      `06 unknown ${missing}`,
    ])
    expect(strip({ trigger: '2027-02-11', rule: { n: 1, unit: 'calendar-day', calendar: 'us-federal', roll: 'following', rollCalendar: 'prc-no-makeup' } })).toEqual([
      '11 trigger', `12 unknown ${missing}`, '13 skipped (weekend)', '14 skipped (weekend)', `15 unknown ${missing}`,
    ])
    expect(strip({ trigger: '2027-10-11', rule: { n: 2, unit: 'business-day', calendar: 'prc', direction: 'before' } })).toEqual([
      `08 unknown ${missing}`, `09 unknown ${missing}`, `10 unknown ${missing}`, '11 trigger',
    ])
  })

  it('are agreed where a fixed date replaces a count that was not settled', () => {
    // Saturday the 2nd may be worked; Monday the 4th is open on the US side, to which either end rolls.
    const rule = { n: 1, unit: 'business-day', calendar: 'either-open', roll: 'following', rollCalendar: 'us-federal' } as const
    const days = strip({ trigger: '2027-01-01', rule, extensions: [{ n: 1, unit: 'calendar-day', anchor: 'rolled' }, { to: '2027-01-08' }] })
    expect(days).toEqual(['01 trigger', '02 agreed', '03 agreed', '04 agreed', '05 agreed', '06 agreed', '07 agreed', '08 due'])
  })
})
