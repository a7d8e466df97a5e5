import { describe, expect, it } from 'vitest'

import { nextLineId } from './register-ids'

describe('the id of the next line', () => {
  it.each([0, 1, 2, 3, 4, 7, 8, 200])('follows that of the last of %d', (count) => {
    const taken = new Set(Array.from({ length: count }, (_, i) => `wave-${i + 1}`))
    expect(nextLineId('wave', (id) => taken.has(id))).toBe(`wave-${count + 1}`)
  })

  it('is one that is free, also where numbers are left out', () => {
    const taken = new Set(['wave-1', 'wave-2', 'wave-5', 'wave-8'])
    expect(nextLineId('wave', (id) => taken.has(id))).toBe('wave-3')
    expect(nextLineId('w'.repeat(64), () => false)).toBe(`${'w'.repeat(58)}-1`)
  })
})
