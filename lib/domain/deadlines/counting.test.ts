import { describe, expect, it, test } from 'vitest'
import { computeDeadline, type DeadlineInput } from './compute-deadline'

/** A rule in few words: `10 business-day us-federal following`, with a roll calendar and a direction after it. */
function rule(words: string): DeadlineInput['rule'] {
  const [n, unit, calendar, roll, rollCalendar, direction] = words.split(' ')
  return { n: Number(n), unit, calendar, roll, rollCalendar: rollCalendar === '-' ? null : rollCalendar, direction } as DeadlineInput['rule']
}

const due = (trigger: string, words: string) => {
  const { due: day, error } = computeDeadline({ trigger, rule: rule(words) })
  return error ?? day
}

describe('calendar days', () => {
  test.each([
    ['2026-03-02', '10 calendar-day none none', '2026-03-12', 'day 0 is not counted'],
    ['2026-05-25', '1 calendar-day none none', '2026-05-26', 'a trigger on a holiday changes nothing'],
    ['2026-11-21', '1 calendar-day weekend none', '2026-11-22', 'a closed end stays where nothing rolls'],
    ['2026-11-20', '1 calendar-day weekend following', '2026-11-23', 'Saturday rolls to Monday'],
    ['2026-11-20', '1 calendar-day weekend preceding', '2026-11-20', 'Saturday rolls back to Friday'],
    ['2026-11-18', '1 calendar-day weekend following', '2026-11-19', 'an open end is not rolled'],
    ['2026-11-18', '1 calendar-day weekend preceding', '2026-11-19', 'nor back'],
    ['2026-12-22', '3 calendar-day us-federal following', '2026-12-28', 'over Christmas, a Friday, and the weekend'],
    ['2025-12-10', '14 calendar-day us-federal following', '2025-12-29', 'over two closings, Christmas and the weekend'],
    ['2025-12-10', '14 calendar-day us-federal-statutory following', '2025-12-24', 'statutory holidays know no closing'],
    ['2025-12-10', '14 calendar-day us-federal preceding', '2025-12-23', 'back from a closing'],
    ['2027-12-01', '30 calendar-day us-federal following', '2028-01-03', 'over 31 December 2027, New Year observed'],
    ['2026-09-21', '10 calendar-day prc following', '2026-10-08', 'the first day of the National Day closing'],
    ['2026-09-20', '10 calendar-day prc following', '2026-09-30', 'the day before it'],
    ['2026-10-02', '8 calendar-day prc following', '2026-10-10', 'a make-up Saturday is open'],
    ['2026-10-02', '8 calendar-day prc-no-makeup following', '2026-10-12', 'and is not, where they do not count'],
    ['2026-09-21', '10 calendar-day either-open following', '2026-10-01', 'the US side is open'],
    ['2028-02-28', '1 calendar-day none none', '2028-02-29', 'the leap day is a day'],
  ])('%s and %s: %s, %s', (trigger, words, expected) => {
    expect(due(trigger, words)).toBe(expected)
  })
})

describe('no days', () => {
  test.each([
    ['2026-11-21', '0 calendar-day weekend none', '2026-11-21', 'due on the trigger date'],
    ['2026-11-21', '0 calendar-day weekend following', '2026-11-23', 'then rolled'],
    ['2026-11-21', '0 calendar-day weekend preceding', '2026-11-20', 'or rolled back'],
    ['2026-11-21', '0 business-day weekend none', '2026-11-21', 'business days too'],
    ['2026-11-21', '0 business-day weekend following', '2026-11-23', 'business days too, rolled'],
    ['2026-11-20', '0 business-day weekend following', '2026-11-20', 'open, so not rolled'],
    ['2026-01-31', '0 month weekend following', '2026-02-02', 'and months'],
    ['2026-11-21', '0 calendar-day weekend following - before', '2026-11-23', 'and backward'],
    ['2026-11-21', '0 business-day weekend preceding - before', '2026-11-20', 'and backward'],
  ])('%s and %s: %s, %s', (trigger, words, expected) => {
    expect(due(trigger, words)).toBe(expected)
  })
})

describe('business days', () => {
  test.each([
    ['2026-11-20', '1 business-day weekend none', '2026-11-23', 'Friday to Monday'],
    ['2026-11-21', '1 business-day weekend none', '2026-11-23', 'a Saturday trigger'],
    ['2026-11-20', '3 business-day none none', '2026-11-23', 'on a calendar that is always open'],
    ['2026-11-25', '1 business-day us-federal none', '2026-11-27', 'over Thanksgiving'],
    ['2026-11-24', '1 business-day us-federal none', '2026-11-25', 'the day before it'],
    ['2024-12-23', '1 business-day us-federal none', '2024-12-26', 'over a closing and Christmas'],
    ['2024-12-23', '1 business-day us-federal-statutory none', '2024-12-24', 'the closing counts'],
    ['2026-09-30', '2 business-day prc none', '2026-10-09', 'after the National Day closing'],
    ['2026-09-30', '3 business-day prc none', '2026-10-10', 'a make-up Saturday counts'],
    ['2026-09-30', '4 business-day prc none', '2026-10-12', 'Sunday does not'],
    ['2026-09-30', '3 business-day prc-no-makeup none', '2026-10-12', 'no make-up day'],
    ['2026-09-30', '3 business-day both-open none', '2026-10-13', 'Columbus Day is closed on one side'],
    ['2026-09-30', '3 business-day either-open none', '2026-10-05', 'the US side works'],
    ['2026-10-09', '1 business-day either-open none', '2026-10-10', 'the PRC side works'],
    ['2026-09-30', '3 business-day prc following us-federal', '2026-10-13', 'counted on one calendar, rolled on another'],
    ['2026-09-30', '3 business-day prc preceding us-federal', '2026-10-09', 'or rolled back on it'],
    ['2026-10-09', '1 business-day us-federal following prc', '2026-10-13', 'open on both, so not rolled'],
  ])('%s and %s: %s, %s', (trigger, words, expected) => {
    expect(due(trigger, words)).toBe(expected)
  })
})

describe('months', () => {
  test.each([
    ['2026-01-31', '1 month none none', '2026-02-28'],
    ['2026-01-31', '2 month none none', '2026-03-31'],
    ['2026-01-31', '3 month none none', '2026-04-30'],
    ['2028-02-28', '12 month none none', '2029-02-28'],
    ['2028-02-29', '12 month none none', '2029-02-28'],
    ['2026-02-28', '1 month none none', '2026-03-28'],
    ['2026-10-31', '4 month none none', '2027-02-28'],
    ['2026-08-15', '1 month us-federal following', '2026-09-15'],
    ['2003-07-31', '1 month us-federal following', '2003-09-02'],
    ['2003-07-31', '1 month us-federal preceding', '2003-08-29'],
  ])('%s and %s: %s', (trigger, words, expected) => {
    expect(due(trigger, words)).toBe(expected)
  })
})

describe('counting backward', () => {
  test.each([
    ['2026-03-12', '10 calendar-day none none - before', '2026-03-02', 'day 0 is not counted'],
    ['2026-11-23', '1 calendar-day weekend none - before', '2026-11-22', 'not rolled'],
    ['2026-11-23', '1 calendar-day weekend preceding - before', '2026-11-20', 'rolled back'],
    ['2026-11-23', '1 calendar-day weekend following - before', '2026-11-23', 'rolled on, to the trigger'],
    ['2026-11-23', '1 business-day weekend none - before', '2026-11-20', 'over the weekend'],
    ['2026-11-27', '1 business-day us-federal none - before', '2026-11-25', 'over Thanksgiving'],
    ['2026-10-12', '1 business-day prc none - before', '2026-10-10', 'a make-up Saturday counts'],
    ['2026-10-12', '3 business-day prc none - before', '2026-10-08', 'back to the end of the closing'],
    ['2026-10-12', '4 business-day prc none - before', '2026-09-30', 'and over it'],
    ['2026-03-31', '1 month none none - before', '2026-02-28', 'to the last day of a shorter month'],
    ['2026-05-15', '3 month none none - before', '2026-02-15', 'to the same day'],
    ['2025-01-03', '2 business-day prc none - before', '2024-12-31', 'over New Year, the next notice known'],
  ])('%s and %s: %s, %s', (trigger, words, expected) => {
    expect(due(trigger, words)).toBe(expected)
  })
})

describe('two zones', () => {
  const instant = (triggerInstant: string, zones: { zone?: string, triggerZone?: string }) =>
    computeDeadline({ trigger: null, triggerInstant, ...zones, rule: rule('1 calendar-day none none') })

  it('takes the local date of the trigger in its own zone, and ends the day in the other', () => {
    const answer = instant('2026-03-07T17:00:00Z', { triggerZone: 'Asia/Shanghai', zone: 'America/New_York' })
    expect([answer.due, answer.expiresAt]).toEqual(['2026-03-09', '2026-03-10T04:00:00Z'])
  })

  it('takes it in the zone of the end where no other is named', () => {
    const answer = instant('2026-03-07T17:00:00Z', { zone: 'Asia/Shanghai' })
    expect([answer.due, answer.expiresAt]).toEqual(['2026-03-09', '2026-03-09T16:00:00Z'])
  })

  it('names no end of the day without a zone', () => {
    const answer = instant('2026-03-07T17:00:00Z', { triggerZone: 'America/New_York' })
    expect([answer.due, answer.expiresAt]).toEqual(['2026-03-08', null])
  })

  it('does not ask for the zone of a trigger that is a date', () => {
    const answer = computeDeadline({
      trigger: '2026-10-31', triggerZone: 'Asia/Shanghai', zone: 'America/New_York', rule: rule('1 calendar-day none none'),
    })
    expect([answer.due, answer.expiresAt]).toEqual(['2026-11-01', '2026-11-02T05:00:00Z'])
  })
})
