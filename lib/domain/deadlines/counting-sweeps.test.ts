import { expect, it } from 'vitest'
import { computeDeadline } from './compute-deadline'

it('counts as many working days as are taken, and explains each of them', () => {
  const answer = computeDeadline({ trigger: '2026-03-02', rule: { n: 100_000, unit: 'business-day', calendar: 'weekend' } })
  expect(answer).toMatchObject({ due: '2409-06-22', error: null })
  expect(answer.steps).toHaveLength(40_004)
})
