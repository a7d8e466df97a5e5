import { describe, expect, it } from 'vitest'

import { TryLimit } from './try-limit'

describe('a limit on tries', () => {
  it('allows as many as it says, then none until the time is over', () => {
    const limit = new TryLimit(2, 60)
    expect([limit.count('a', 0), limit.count('a', 1000), limit.count('a', 1500)]).toEqual([0, 0, 59])
    expect(limit.count('a', 59_999)).toBe(1)
    expect(limit.count('a', 60_000)).toBe(0)
  })

  it('counts by name, and forgets a name when told', () => {
    const limit = new TryLimit(1, 60)
    limit.count('a', 0)
    expect(limit.count('b', 0)).toBe(0)
    limit.forget('a')
    expect(limit.count('a', 0)).toBe(0)
  })

  it('takes one that is heavier than what is left, and then none', () => {
    const limit = new TryLimit(10, 60)
    expect(limit.count('a', 0, 4)).toBe(0)
    expect(limit.count('a', 0, 200)).toBe(0)
    expect(limit.count('a', 0)).toBe(60)
    expect(limit.count('a', 60_000, 200)).toBe(0)
  })

  it('does not grow without end, and keeps what is newest', () => {
    const limit = new TryLimit(1, 60)
    for (let n = 0; n <= 10_000; n += 1) limit.count(`name ${n}`, n)
    expect(limit.count('name 10000', 10_000)).toBeGreaterThan(0)
    expect(limit.count('name 0', 10_000)).toBe(0)
  })
})
