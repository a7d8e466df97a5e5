import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'

import { commaSeparated } from './write-csv'

describe('comma-separated values', () => {
  it('keep what was written, and hold no formula', () => {
    const rows = [['a', 'b'], ['one, "two"\nthree', null], [7, '资料'], ['=1+1', '+1'], ['-1', '@x'], ['\tx', -3]] as const
    const text = commaSeparated(rows)
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(parse(text, { bom: true })).toEqual([
      ['a', 'b'], ['one, "two"\nthree', ''], ['7', '资料'], ["'=1+1", "'+1"], ["'-1", "'@x"], ["'\tx", '-3'],
    ])
  })
})
