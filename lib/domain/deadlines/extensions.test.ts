import { describe, expect, it, test } from 'vitest'
import { computeDeadline, type DeadlineInput } from './compute-deadline'

type Extensions = NonNullable<DeadlineInput['extensions']>
type Tolls = NonNullable<DeadlineInput['tolls']>

const TEN_DAYS = { n: 10, unit: 'calendar-day', calendar: 'weekend', roll: 'following' } as const

const outcome = (trigger: string, extensions: Extensions, tolls: Tolls = [], rule: DeadlineInput['rule'] = TEN_DAYS) => {
  const { due, error } = computeDeadline({ trigger, rule, extensions, tolls })
  return error ?? due
}

// Ten days from Wednesday 4 March 2026 end on Saturday the 14th, rolled to Monday the 16th.
const SATURDAY_END = '2026-03-04'

describe('the end from which an extension runs', () => {
  test.each<[string, Extensions, string]>([
    ['none', [], '2026-03-16'],
    ['the unrolled end by default', [{ n: 3, unit: 'calendar-day' }], '2026-03-17'],
    ['the unrolled end by name', [{ n: 3, unit: 'calendar-day', anchor: 'nominal' }], '2026-03-17'],
    ['the rolled end', [{ n: 3, unit: 'calendar-day', anchor: 'rolled' }], '2026-03-19'],
    ['business days from the unrolled end', [{ n: 1, unit: 'business-day' }], '2026-03-16'],
    ['business days from the rolled end', [{ n: 1, unit: 'business-day', anchor: 'rolled' }], '2026-03-17'],
    ['a month from the unrolled end', [{ n: 1, unit: 'month' }], '2026-04-14'],
    ['a month from the rolled end', [{ n: 1, unit: 'month', anchor: 'rolled' }], '2026-04-16'],
    ['the last rolled end is the due date', [{ n: 7, unit: 'calendar-day' }], '2026-03-23'],
    ['no days from the unrolled end', [{ n: 0, unit: 'calendar-day' }], '2026-03-16'],
    ['one after another from unrolled ends', [{ n: 7, unit: 'calendar-day' }, { n: 7, unit: 'calendar-day' }], '2026-03-30'],
    ['one after another from rolled ends',
      [{ n: 5, unit: 'calendar-day', anchor: 'rolled' }, { n: 1, unit: 'calendar-day', anchor: 'rolled' }], '2026-03-24'],
    ['only the last end of several is rolled', [{ n: 7, unit: 'calendar-day' }, { n: 2, unit: 'calendar-day' }], '2026-03-23'],
  ])('%s', (_, extensions, expected) => {
    expect(outcome(SATURDAY_END, extensions)).toBe(expected)
  })

  it('takes months from the end so far, each from the end before it', () => {
    const rule = { n: 1, unit: 'month', calendar: 'none', roll: 'none' } as const
    expect(outcome('2026-01-31', [{ n: 1, unit: 'month' }], [], rule)).toBe('2026-03-28')
  })

  it('counts business days on the calendar of the rule, whatever it rolls on', () => {
    const rule = { n: 10, unit: 'calendar-day', calendar: 'prc', roll: 'following', rollCalendar: 'us-federal' } as const
    expect(outcome('2026-09-26', [{ n: 1, unit: 'business-day' }], [], rule)).toBe('2026-10-08')
  })

  it('rolls back where the rule does, and runs from there', () => {
    const rule = { ...TEN_DAYS, roll: 'preceding' } as const
    expect(outcome(SATURDAY_END, [{ n: 3, unit: 'calendar-day', anchor: 'rolled' }], [], rule)).toBe('2026-03-16')
    expect(outcome(SATURDAY_END, [{ n: 3, unit: 'calendar-day' }], [], rule)).toBe('2026-03-17')
  })
})

describe('the date of the agreement', () => {
  const agreed = (agreedOn: string, more: object = {}): Extensions => [{ n: 3, unit: 'calendar-day', agreedOn, ...more }]

  test.each<[string, Extensions, string]>([
    ['long before', agreed('2026-01-01'), '2026-03-17'],
    ['on the unrolled end', agreed('2026-03-14'), '2026-03-17'],
    ['between the ends', agreed('2026-03-15'), '2026-03-17'],
    ['on the rolled end', agreed('2026-03-16'), '2026-03-17'],
    ['the day after it', agreed('2026-03-17'), '2026-03-16'],
    ['late, from the rolled end', agreed('2026-03-17', { anchor: 'rolled' }), '2026-03-16'],
    ['late, but it revives', agreed('2026-03-17', { revive: true }), '2026-03-17'],
    ['late, and it does not', agreed('2026-03-17', { revive: false }), '2026-03-16'],
    ['late, a date', [{ to: '2026-04-01', agreedOn: '2026-03-17' }], '2026-03-16'],
    ['late, a date that revives', [{ to: '2026-04-01', agreedOn: '2026-03-17', revive: true }], '2026-04-01'],
    ['in time, a date', [{ to: '2026-04-01', agreedOn: '2026-03-16' }], '2026-04-01'],
    ['the second judged by the first',
      [...agreed('2026-03-10'), { n: 3, unit: 'calendar-day', agreedOn: '2026-03-17' }], '2026-03-20'],
    ['the second too late for the first',
      [...agreed('2026-03-10'), { n: 3, unit: 'calendar-day', agreedOn: '2026-03-18' }], '2026-03-17'],
    ['the first too late, the second in time',
      [...agreed('2026-03-17'), { n: 3, unit: 'calendar-day', agreedOn: '2026-03-16' }], '2026-03-17'],
    ['the second judged by a date that is not rolled',
      [{ to: '2026-03-21' }, { n: 1, unit: 'calendar-day', agreedOn: '2026-03-22' }], '2026-03-21'],
  ])('%s', (_, extensions, expected) => {
    expect(outcome(SATURDAY_END, extensions)).toBe(expected)
  })

  it('is judged by the end rolled back where the rule rolls back', () => {
    const rule = { ...TEN_DAYS, roll: 'preceding' } as const
    expect(outcome(SATURDAY_END, agreed('2026-03-13'), [], rule)).toBe('2026-03-17')
    expect(outcome(SATURDAY_END, agreed('2026-03-14'), [], rule)).toBe('2026-03-13')
  })

  it('is judged by a rolled end that passed over a toll', () => {
    const tolls = [{ from: '2026-03-15', to: '2026-03-18' }]
    expect(outcome(SATURDAY_END, agreed('2026-03-18'), tolls)).toBe('2026-03-20')
    expect(outcome(SATURDAY_END, agreed('2026-03-19'), tolls)).toBe('2026-03-18')
  })
})

describe('a date fixed by agreement', () => {
  test.each<[string, Extensions, string]>([
    ['is not rolled', [{ to: '2026-03-21' }], '2026-03-21'],
    ['may be earlier than the end', [{ to: '2026-03-10' }], '2026-03-10'],
    ['is replaced by the next', [{ to: '2026-03-21' }, { to: '2026-04-04' }], '2026-04-04'],
    ['is counted on from as it is', [{ to: '2026-03-21' }, { n: 1, unit: 'calendar-day', anchor: 'rolled' }], '2026-03-23'],
    ['takes the place of an extension before it', [{ n: 9, unit: 'month' }, { to: '2026-03-21' }], '2026-03-21'],
  ])('%s', (_, extensions, expected) => {
    expect(outcome(SATURDAY_END, extensions)).toBe(expected)
  })

  it('lets an open toll no longer matter', () => {
    const open = [{ from: '2026-03-06', to: null }]
    expect(outcome(SATURDAY_END, [{ to: '2026-03-21' }], open)).toBe('2026-03-21')
    expect(outcome(SATURDAY_END, [{ to: '2026-03-21', agreedOn: '2027-01-01' }], open)).toBe('2026-03-21')
    expect(outcome(SATURDAY_END, [{ n: 5, unit: 'calendar-day' }], open)).toBe('TOLL_OPEN')
    expect(outcome(SATURDAY_END, [{ n: 5, unit: 'calendar-day' }, { to: '2026-03-21' }], open)).toBe('2026-03-21')
  })

  it('does not make a stopped clock run for a count that follows', () => {
    const open = [{ from: '2026-03-06', to: null }]
    expect(outcome(SATURDAY_END, [{ to: '2026-03-21' }, { n: 1, unit: 'calendar-day' }], open)).toBe('TOLL_OPEN')
  })

  it('needs no schedule that the count would have needed', () => {
    const rule = { n: 30, unit: 'business-day', calendar: 'prc', roll: 'none' } as const
    // Nine working days of 2026; were every day of 2027 one, the thirtieth would be 21 January: no earlier end is possible.
    expect(outcome('2026-12-20', [{ to: '2027-02-08' }], [], rule)).toBe('2027-02-08')
    expect(outcome('2026-12-20', [{ to: '2027-02-08', agreedOn: '2026-12-24' }], [], rule)).toBe('2027-02-08')
    expect(outcome('2026-12-20', [{ to: '2027-02-08', agreedOn: '2027-01-21' }], [], rule)).toBe('2027-02-08')
    expect(outcome('2026-12-20', [{ to: '2027-02-08', agreedOn: '2027-01-22' }], [], rule)).toBe('PRC_SCHEDULE_NOT_PUBLISHED')
  })
})

describe('an extension and tolls', () => {
  test.each<[string, Extensions, Tolls, string]>([
    ['a toll in the extension', [{ n: 5, unit: 'calendar-day' }], [{ from: '2026-03-16', to: '2026-03-18' }], '2026-03-23'],
    ['an open toll in the extension', [{ n: 5, unit: 'calendar-day' }], [{ from: '2026-03-17', to: null }], 'TOLL_OPEN'],
    ['an open toll after the end of a late extension',
      [{ n: 5, unit: 'calendar-day', agreedOn: '2026-03-17' }], [{ from: '2026-03-17', to: null }], '2026-03-16'],
    ['a month of an extension with a toll is as many days',
      [{ n: 1, unit: 'month' }], [{ from: '2026-03-20', to: '2026-03-23' }], '2026-04-17'],
    ['an open toll between the ends, from the rolled end',
      [{ n: 5, unit: 'calendar-day', anchor: 'rolled' }], [{ from: '2026-03-15', to: null }], 'TOLL_OPEN'],
  ])('%s', (_, extensions, tolls, expected) => {
    expect(outcome(SATURDAY_END, extensions, tolls)).toBe(expected)
  })
})
