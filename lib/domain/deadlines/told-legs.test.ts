import { describe, expect, test } from 'vitest'
import { toldLegs } from './explain'
import type { Leg, Verdict } from './settle'

describe('the legs worth telling', () => {
  const ends = { firm: { lo: 5, hi: 5 }, open: { lo: 5, hi: 9 } }
  const end = (which: keyof typeof ends) => ({ ...ends[which], unknown: null, mayMove: null })
  const count = (which: keyof typeof ends): Leg => ({ kind: 'count', from: ends.firm, count: { n: 1, unit: 'business-day', direction: 'after' }, extension: null, end: end(which) })
  const roll = (which: keyof typeof ends): Leg => ({ kind: 'roll', for: 'due', from: ends.firm, end: end(which) })
  const judged = (verdict: Verdict): Leg => ({ kind: 'judged', extension: 0, verdict, rolled: null })
  const fixed: Leg = { kind: 'fixed', extension: 0, to: 9 }

  test.each<[string, Leg[], number[]]>([
    ['are all of them where none is open', [count('firm'), judged('in time'), count('firm'), roll('firm')], [0, 1, 2, 3]],
    ['end with a count that is open', [count('open'), count('firm'), roll('firm')], [0]],
    ['end with a roll that is open', [count('firm'), roll('open'), count('firm')], [0, 1]],
    ['end with a verdict that is not settled', [count('firm'), judged('unsettled'), count('firm')], [0, 1]],
    ['go past an open end that a fixed date replaces', [count('open'), judged('in time'), fixed], [1, 2]],
    ['go past an open verdict that a fixed date replaces', [count('firm'), judged('unsettled'), count('firm'), judged('late'), fixed], [0, 1, 3, 4]],
    ['go past an open roll that a fixed date replaces', [count('firm'), roll('open'), count('firm'), fixed], [0, 3]],
    ['end with one that is open after a fixed date', [count('open'), fixed, count('open'), roll('firm')], [1, 2]],
    ['leave out what the last of two fixed dates replaces', [count('firm'), fixed, count('open'), count('firm'), fixed, count('firm')], [0, 1, 4, 5]],
  ])('%s', (_, legs, places) => {
    const told = toldLegs(legs)
    expect(told).toEqual(places.map((place) => legs[place]))
  })
})
