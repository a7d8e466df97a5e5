import { describe, expect, it, test } from 'vitest'
import { computeDeadline, type DeadlineInput } from './compute-deadline'
import { uniteTolls } from './tolls'

type Tolls = [string, string | null][]

const answer = (trigger: string, rule: DeadlineInput['rule'], tolls: Tolls) =>
  computeDeadline({ trigger, rule, tolls: tolls.map(([from, to]) => ({ from, to })) })

const outcome = (...given: Parameters<typeof answer>) => {
  const { due, error } = answer(...given)
  return error ?? due
}

const TEN_DAYS = { n: 10, unit: 'calendar-day', calendar: 'none', roll: 'none' } as const
const FIVE_WORKING_DAYS = { n: 5, unit: 'business-day', calendar: 'us-federal', roll: 'none' } as const
const ROLLED = { n: 10, unit: 'calendar-day', calendar: 'weekend', roll: 'following' } as const
const ROLLED_BACK = { ...ROLLED, roll: 'preceding' } as const

describe('tolls on calendar days from 2 March 2026, otherwise due on 12 March', () => {
  test.each<[string, Tolls, string]>([
    ['none', [], '2026-03-12'],
    ['the day on which it runs again counts', [['2026-03-05', '2026-03-08']], '2026-03-15'],
    ['one day', [['2026-03-05', '2026-03-06']], '2026-03-13'],
    ['an empty one', [['2026-03-05', '2026-03-05']], '2026-03-12'],
    ['two that overlap are united', [['2026-03-05', '2026-03-08'], ['2026-03-06', '2026-03-10']], '2026-03-17'],
    ['two that are the same cost once', [['2026-03-05', '2026-03-08'], ['2026-03-05', '2026-03-08']], '2026-03-15'],
    ['two that touch', [['2026-03-05', '2026-03-08'], ['2026-03-08', '2026-03-10']], '2026-03-17'],
    ['two apart, in any order', [['2026-03-10', '2026-03-12'], ['2026-03-04', '2026-03-05']], '2026-03-15'],
    ['one inside another', [['2026-03-04', '2026-03-10'], ['2026-03-05', '2026-03-06']], '2026-03-18'],
    ['before the trigger', [['2026-02-01', '2026-03-01']], '2026-03-12'],
    ['up to the trigger and including it', [['2026-02-01', '2026-03-03']], '2026-03-12'],
    ['up to the first day', [['2026-02-01', '2026-03-04']], '2026-03-13'],
    ['from the first day', [['2026-03-03', '2026-03-05']], '2026-03-14'],
    ['from the last day', [['2026-03-12', '2026-03-13']], '2026-03-13'],
    ['from the day after expiry', [['2026-03-13', '2026-03-20']], '2026-03-12'],
    ['reached only because of the one before', [['2026-03-05', '2026-03-08'], ['2026-03-14', '2026-03-16']], '2026-03-17'],
    ['still open', [['2026-03-05', null]], 'TOLL_OPEN'],
    ['open from the last day', [['2026-03-12', null]], 'TOLL_OPEN'],
    ['open from the day after expiry', [['2026-03-13', null]], '2026-03-12'],
    ['open from before the trigger', [['2026-02-01', null]], 'TOLL_OPEN'],
    ['closed and open at once is open', [['2026-03-05', null], ['2026-03-06', '2026-03-08']], 'TOLL_OPEN'],
    ['ended before it began', [['2026-03-05', '2026-03-04']], 'BAD_TOLL'],
    ['bad before open', [['2026-03-05', null], ['2026-03-05', '2026-03-04']], 'BAD_TOLL'],
    ['bad, though after expiry', [['2027-03-05', '2027-03-04']], 'BAD_TOLL'],
  ])('%s', (_, tolls, expected) => {
    expect(outcome('2026-03-02', TEN_DAYS, tolls)).toBe(expected)
  })
})

describe('tolls on business days from Monday 11 May 2026, otherwise due on 18 May', () => {
  test.each<[string, Tolls, string]>([
    ['none', [], '2026-05-18'],
    ['over a weekend costs nothing', [['2026-05-16', '2026-05-18']], '2026-05-18'],
    ['over a weekend and a Monday costs one day', [['2026-05-16', '2026-05-19']], '2026-05-19'],
    ['four working days', [['2026-05-12', '2026-05-18']], '2026-05-22'],
    ['over Memorial Day', [['2026-05-13', '2026-05-26']], '2026-05-29'],
    ['still open', [['2026-05-18', null]], 'TOLL_OPEN'],
    ['open from the day after', [['2026-05-19', null]], '2026-05-18'],
    ['open from a weekend inside', [['2026-05-16', null]], 'TOLL_OPEN'],
  ])('%s', (_, tolls, expected) => {
    expect(outcome('2026-05-11', FIVE_WORKING_DAYS, tolls)).toBe(expected)
  })
})

describe('months with a toll are as many calendar days', () => {
  test.each<[string, string, number, Tolls, string]>([
    ['without one the last day of February', '2026-01-31', 1, [], '2026-02-28'],
    ['28 days and a stop of three', '2026-01-31', 1, [['2026-02-10', '2026-02-13']], '2026-03-03'],
    ['59 days and a stop of one', '2026-01-15', 2, [['2026-02-10', '2026-02-11']], '2026-03-16'],
    ['a toll after the end changes nothing', '2026-01-31', 1, [['2026-03-01', '2026-03-10']], '2026-02-28'],
    ['a toll before the trigger changes nothing', '2026-01-31', 1, [['2026-01-01', '2026-02-01']], '2026-02-28'],
    ['still open', '2026-01-31', 1, [['2026-02-28', null]], 'TOLL_OPEN'],
  ])('%s', (_, trigger, n, tolls, expected) => {
    expect(outcome(trigger, { n, unit: 'month', calendar: 'none', roll: 'none' }, tolls)).toBe(expected)
  })
})

// Ten days from Wednesday 4 March 2026 end on Saturday the 14th.
describe('rolling and tolls', () => {
  test.each<[string, Tolls, string, string]>([
    ['none', [], '2026-03-16', '2026-03-13'],
    ['one that begins between the unrolled and the rolled end', [['2026-03-15', '2026-03-17']], '2026-03-17', '2026-03-13'],
    ['one on the day reached', [['2026-03-16', '2026-03-18']], '2026-03-18', '2026-03-13'],
    ['one that begins after the rolled end', [['2026-03-17', '2026-03-20']], '2026-03-16', '2026-03-13'],
    ['one that ends on a closed day', [['2026-03-16', '2026-03-21']], '2026-03-23', '2026-03-13'],
    ['an open one between the ends', [['2026-03-15', null]], 'TOLL_OPEN', '2026-03-13'],
    ['an open one after the rolled end', [['2026-03-17', null]], '2026-03-16', '2026-03-13'],
    ['one on the Friday before', [['2026-03-13', '2026-03-14']], '2026-03-16', '2026-03-13'],
  ])('%s', (_, tolls, following, preceding) => {
    expect(outcome('2026-03-04', ROLLED, tolls)).toBe(following)
    // With a stop on the Friday, ten days end on Sunday; back to Friday, without a look at the toll.
    expect(outcome('2026-03-04', ROLLED_BACK, tolls)).toBe(preceding)
  })

  it('rests on no day on which the clock stands still, also where the end is open', () => {
    const none = { n: 0, unit: 'calendar-day', calendar: 'weekend', roll: 'following' } as const
    expect(outcome('2026-03-04', none, [['2026-03-04', '2026-03-10']])).toBe('2026-03-10')
    expect(outcome('2026-03-04', none, [['2026-03-04', null]])).toBe('TOLL_OPEN')
    expect(outcome('2026-03-07', none, [['2026-03-07', '2026-03-10']])).toBe('2026-03-10')
    expect(outcome('2026-03-07', none, [['2026-03-07', null]])).toBe('TOLL_OPEN')
  })
})

it('unites tolls into days apart from each other', () => {
  expect(uniteTolls([
    { from: '1970-01-10', to: '1970-01-12' }, { from: '1970-01-02', to: '1970-01-04' }, { from: '1970-01-04', to: '1970-01-05' },
    { from: '1970-01-08', to: '1970-01-08' }, { from: '1970-01-11', to: null },
  ])).toEqual([{ from: 1, to: 4 }, { from: 9, to: Infinity }])
})
