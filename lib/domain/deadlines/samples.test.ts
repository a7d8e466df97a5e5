import { expect, test } from 'vitest'
import { computeDeadline, type DeadlineInput } from './compute-deadline'
import samples from './samples.json'

interface Sample {
  readonly id: string
  readonly expected: string | null
  readonly expectedError?: string
  readonly expectedExpiresAt?: string
  readonly check?: { readonly notBefore: string }
}

/** Worked cases with their sources: published dates, statutes, and dates derived from them. */
const cases = samples as unknown as (Sample & DeadlineInput)[]

test.each(cases.map((sample) => [sample.id, sample] as const))('%s', (_, sample) => {
  const answer = computeDeadline(sample)
  expect([answer.due, answer.error]).toEqual([sample.expected, sample.expectedError ?? null])
  expect(answer.expiresAt).toBe(sample.expectedExpiresAt ?? null)
  expect(answer.provisional === null).toBe(sample.expectedError !== 'PRC_SCHEDULE_NOT_PUBLISHED')
  if (sample.check) expect(answer.due! < sample.check.notBefore).toBe(true)
})
