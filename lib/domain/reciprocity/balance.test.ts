import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { completenesses } from '@/lib/domain/register/events'

import { balanceOf, noLines, type BalancedDelivery } from './balance'

const lines = [
  { id: 'a', from: 'US' },
  { id: 'b', from: 'US' },
  { id: 'c', from: 'PRC' },
]
const delivered = (expectationId: string, providedOn: string, completeness: BalancedDelivery['completeness'], entry = 1): BalancedDelivery => ({
  expectationId, providedOn, completeness, entry,
})

describe('the balance of an activity', () => {
  it('is empty without lines, whatever was delivered elsewhere', () => {
    expect(balanceOf([], [delivered('z', '2026-01-01', 'complete')])).toEqual({})
  })

  it('counts lines without any delivery as nothing, by the side that provides', () => {
    expect(balanceOf(lines, [])).toEqual({ US: { ...noLines, lines: 2, nothing: 2 }, PRC: { ...noLines, lines: 1, nothing: 1 } })
  })

  it('counts each line once, by the delivery of the latest day, in whatever order they were entered', () => {
    const told = [delivered('a', '2026-03-01', 'complete', 1), delivered('a', '2026-01-01', 'declined', 2), delivered('c', '2026-02-01', 'partial', 3)]
    expect(balanceOf(lines, told)).toEqual({
      US: { ...noLines, lines: 2, complete: 1, nothing: 1 },
      PRC: { ...noLines, lines: 1, partial: 1 },
    })
  })

  it('takes of one day what was entered last', () => {
    const told = [delivered('c', '2026-02-01', 'complete', 9), delivered('c', '2026-02-01', 'partial', 4)]
    expect(balanceOf(lines, told).PRC).toEqual({ ...noLines, lines: 1, complete: 1 })
    expect(balanceOf(lines, [...told].reverse()).PRC).toEqual({ ...noLines, lines: 1, complete: 1 })
  })

  it('always adds up to the lines', () => {
    const side = fc.constantFrom('US', 'PRC')
    const id = fc.integer({ min: 0, max: 6 }).map((n) => `line-${n}`)
    const anyLines = fc.uniqueArray(fc.record({ id, from: side }), { selector: (line) => line.id })
    const anyDeliveries = fc.array(
      fc.record({ expectationId: id, providedOn: fc.constantFrom('2026-01-01', '2026-01-02'), entry: fc.nat(20), completeness: fc.constantFrom(...completenesses) }),
    )
    fc.assert(fc.property(anyLines, anyDeliveries, (some, told) => {
      const sides = Object.values(balanceOf(some, told))
      expect(sides.reduce((sum, one) => sum + one.lines, 0)).toBe(some.length)
      for (const one of sides) expect(one.complete + one.partial + one.declined + one.nothing).toBe(one.lines)
    }))
  })
})
