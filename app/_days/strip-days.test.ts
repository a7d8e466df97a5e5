import { describe, expect, it } from 'vitest'

import type { DeadlineInput } from '@/lib/domain/deadlines/compute-deadline'
import { dayStrip } from '@/lib/domain/deadlines/day-strip'

import { stripDays } from './strip-days'

const kindsOf = (input: DeadlineInput) => stripDays(dayStrip(input), null).map((day) => [day.kind, day.count].filter(Boolean).join(' '))

describe('the days that are drawn', () => {
  it('tell apart what an extension counts', () => {
    const extension = { n: 2, unit: 'calendar-day' as const }
    expect(kindsOf({ trigger: '2026-03-10', rule: { n: 2, unit: 'calendar-day' }, extensions: [extension, extension] })).toEqual([
      'trigger', 'counted 1', 'counted 2', 'added 1', 'added 2', 'added 1', 'due 2',
    ])
  })

  it('are all of the period itself in a count that runs backward', () => {
    expect(kindsOf({ trigger: '2026-03-13', rule: { n: 3, unit: 'calendar-day', direction: 'before' } })).toEqual([
      'due 3', 'counted 2', 'counted 1', 'trigger',
    ])
  })
})
