import { describe, expect, it, test } from 'vitest'
import { officialCalendars } from '@/lib/domain/calendars/official'
import type { Plan, PlannedExtension } from './plan'
import { firm, type Reckoned, type Reckoner, type Span } from './reckoner'
import { settle, type Leg } from './settle'

type Given = { first: Reckoned, roll?: Plan['roll'], rolled?: Partial<Reckoned>, extensions: PlannedExtension[] }

/** Settles extensions of a count that came to `first`; a roll moves an end by three days, and a count by as many as it counts. */
function settled({ first, roll = 'none', rolled = {}, extensions }: Given) {
  const asked: Span[] = []
  const reckoner: Reckoner = {
    count: (plan, _calendars, from, count) => (count === plan ? first : firm(from.lo + count.n, from.hi + count.n)),
    roll: (plan, _calendars, end) => {
      const by = plan.roll === 'preceding' ? -3 : 3
      asked.push({ lo: end.lo, hi: end.hi })
      return { ...firm(end.lo + by, end.hi + by), ...rolled }
    },
  }
  const plan: Plan = {
    trigger: 100, n: 10, unit: 'calendar-day', direction: 'after', calendar: 'none', roll, rollCalendar: 'none', tolls: [], extensions,
  }
  const legs: Leg[] = []
  const end = settle(plan, officialCalendars, reckoner, legs)
  expect(settle(plan, officialCalendars, reckoner)).toEqual(end)
  return { end, legs, asked: asked.slice(0, asked.length / 2) }
}

const more = (n: number, agreedOn: number | null, rest: object = {}): PlannedExtension =>
  ({ n, unit: 'calendar-day', anchor: 'nominal', agreedOn, revive: false, ...rest })
const until = (to: number, agreedOn: number | null, revive = false): PlannedExtension => ({ to, agreedOn, revive })
const OPEN: Reckoned = { lo: 110, hi: 120, unknown: 105, mayMove: null }

describe('an agreement on a day, where the end lies between day 110 and 120', () => {
  test.each<[Plan['roll'], number, string, boolean]>([
    ['none', 110, 'in time', false],
    ['none', 111, 'unsettled', false],
    ['none', 120, 'unsettled', false],
    ['none', 121, 'late', false],
    ['following', 110, 'in time', false],
    ['following', 111, 'in time', true],
    ['following', 113, 'in time', true],
    ['following', 114, 'unsettled', true],
    ['following', 123, 'unsettled', true],
    ['following', 124, 'late', true],
    ['preceding', 107, 'in time', true],
    ['preceding', 108, 'unsettled', true],
    ['preceding', 117, 'unsettled', true],
    ['preceding', 118, 'late', true],
    ['preceding', 120, 'late', true],
    ['preceding', 121, 'late', false],
  ])('rolled %s, on day %i is %s (asked for the rolled end: %s)', (roll, agreedOn, verdict, asksForRoll) => {
    const { legs } = settled({ first: OPEN, roll, extensions: [more(5, agreedOn)] })
    const judged = legs.find((leg) => leg.kind === 'judged')!
    expect([judged.verdict, judged.rolled !== null]).toEqual([verdict, asksForRoll])
  })
})

describe('an extension of which it is not settled whether it counts', () => {
  it('leaves both ends, and rests on the day that is not known', () => {
    expect(settled({ first: OPEN, extensions: [more(5, 111)] }).end).toEqual({ lo: 110, hi: 125, unknown: 105, mayMove: null })
    expect(settled({ first: OPEN, extensions: [until(300, 111)] }).end).toEqual({ lo: 110, hi: 300, unknown: 105, mayMove: null })
    expect(settled({ first: OPEN, extensions: [until(90, 111)] }).end).toEqual({ lo: 90, hi: 120, unknown: 105, mayMove: null })
  })

  it('rests on a day that may move also where only one of both ends does', () => {
    const first = { ...OPEN, mayMove: 112 }
    expect(settled({ first, extensions: [until(300, 111)] }).end).toEqual({ lo: 110, hi: 300, unknown: 105, mayMove: 112 })
  })

  it('rests on a day asked for by the roll alone', () => {
    const { end } = settled({
      first: firm(110, 110), roll: 'following', rolled: { hi: 118, unknown: 111 }, extensions: [until(300, 115)],
    })
    expect(end).toEqual({ lo: 113, hi: 300, unknown: 111, mayMove: null })
  })

  it('has the end that is not fixed rolled, and the fixed one not', () => {
    const { end, legs } = settled({ first: OPEN, roll: 'following', extensions: [until(300, 114)] })
    expect(end).toMatchObject({ lo: 113, hi: 300 })
    expect(legs.map((leg) => leg.kind)).toEqual(['count', 'judged', 'fixed'])
  })

  it('keeps two ends at most, so that each is rolled once', () => {
    const counted = settled({ first: OPEN, roll: 'following', extensions: [more(5, 114), more(1, null)] })
    expect(counted.asked.slice(1)).toEqual([{ lo: 111, hi: 126 }])
    const fixed = settled({ first: OPEN, roll: 'following', extensions: [until(300, 114), until(310, 114), more(5, 116)] })
    // From day 310 on to 315; or, where neither date was agreed on in time, from 110 to 120 and with the last one to 125.
    expect(fixed.end).toMatchObject({ lo: 113, hi: 318, unknown: 105 })
    expect(fixed.asked.at(-1)).toEqual({ lo: 110, hi: 315 })
  })
})

describe('an extension that counts whatever the end is', () => {
  it('is one without a date of agreement, also before 1970', () => {
    const { end, legs } = settled({ first: firm(-110, -110), extensions: [more(5, null)] })
    expect(end).toEqual(firm(-105, -105))
    expect(legs[1]).toMatchObject({ verdict: 'in time', rolled: null })
  })

  it('is one that revives, or one agreed on while the clock stands still', () => {
    const revived = (first: Reckoned) => settled({ first, roll: 'following', extensions: [until(300, 200, true)] })
    expect(revived(firm(110, 110)).legs[1]).toMatchObject({ verdict: 'revived', rolled: null })
    expect(revived(firm(Infinity, Infinity)).legs[1]).toMatchObject({ verdict: 'in time', rolled: null })
    expect(revived(firm(Infinity, Infinity)).end).toEqual(firm(300, 300))
    expect(revived(firm(110, Infinity)).legs[1]).toMatchObject({ verdict: 'revived' })
  })
})

describe('what an end rests on', () => {
  const moving: Reckoned = { lo: 110, hi: 110, unknown: null, mayMove: 105 }

  test.each<[string, number | null, boolean, number | null]>([
    ['the day before the one that may move', 104, false, null],
    ['the day that may move', 105, false, 105],
    ['the day after it', 106, false, 105],
    ['a day, and revives', 106, true, null],
    ['no day', null, false, null],
  ])('is for a fixed date only its verdict: agreed on %s', (_, agreedOn, revive, mayMove) => {
    expect(settled({ first: moving, extensions: [until(300, agreedOn, revive)] }).end).toEqual({ ...firm(300, 300), mayMove })
  })

  it('is no unknown day for a fixed date, where the verdict does not need it', () => {
    expect([110, 121].map((agreedOn) => settled({ first: OPEN, extensions: [until(300, agreedOn)] }).end)).toEqual([firm(300, 300), OPEN])
  })

  it('is also what the roll asked for, where the verdict needed it', () => {
    const fixed = (agreedOn: number) =>
      settled({ first: firm(110, 110), roll: 'following', rolled: { mayMove: 111 }, extensions: [until(300, agreedOn)] }).end.mayMove
    expect([fixed(110), fixed(111), fixed(113)]).toEqual([null, 111, 111])
  })

  it('is no date of agreement, where there is none before 1970', () => {
    const first = { lo: -10, hi: -10, unknown: null, mayMove: -15 }
    expect(settled({ first, extensions: [until(300, null)] }).end).toEqual(firm(300, 300))
  })

  it('goes on through an extension by a count, from the unrolled or the rolled end', () => {
    expect(settled({ first: moving, extensions: [more(5, null)] }).end).toEqual({ ...firm(115, 115), mayMove: 105 })
    expect(settled({ first: OPEN, extensions: [more(5, null)] }).end).toEqual({ lo: 115, hi: 125, unknown: 105, mayMove: null })
    const { end, legs } = settled({
      first: moving, roll: 'following', rolled: { unknown: 112 }, extensions: [more(5, null, { anchor: 'rolled' })],
    })
    expect(end).toEqual({ lo: 121, hi: 121, unknown: 112, mayMove: 105 })
    expect(legs.map((leg) => (leg.kind === 'roll' ? leg.for : leg.kind))).toEqual(['count', 'judged', 'anchor', 'count', 'due'])
  })

  it('is kept by an extension that came too late', () => {
    expect(settled({ first: moving, extensions: [more(5, 111)] }).end).toEqual(moving)
    const rolled = { mayMove: 111 }
    expect(settled({ first: firm(110, 110), roll: 'following', rolled, extensions: [more(5, 114)] }).legs).toHaveLength(3)
  })
})

test('a fixed date from which it is counted on is not rolled first', () => {
  const { end, asked, legs } = settled({
    first: firm(110, 110), roll: 'following', extensions: [until(300, null), more(5, 301, { anchor: 'rolled' }), more(5, 300, { anchor: 'rolled' })],
  })
  expect(legs.flatMap((leg) => (leg.kind === 'judged' ? [leg.verdict] : []))).toEqual(['in time', 'late', 'in time'])
  expect(asked).toEqual([{ lo: 305, hi: 305 }])
  expect(end).toEqual(firm(308, 308))
})
