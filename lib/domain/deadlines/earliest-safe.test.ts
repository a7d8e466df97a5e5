import { describe, expect, it } from 'vitest'

import { complaint, request, story } from '@/lib/domain/cases/story.testing'
import { clockRow } from '@/lib/domain/cases/clock-rows'

import { readingsOf } from './working-of'

/** Sent on Thu 12 Feb 2026. Thirty days after it are Sat 14 March, thirty after the day that follows Sun 15 March. */
const sent = () => story().on('2026-02-02').given('researcher', complaint).given('officer', { command: 'admit', urgent: false })
  .on('2026-02-12').given('officer', { ...request, on: '2026-02-12' })
const received = () => sent().on('2026-02-13').given('officer', { command: 'record-receipt', on: '2026-02-13', evidence: 'courier' })
const reply = (told: ReturnType<typeof story>) => told.world().readings.find((one) => one.key === 'agency-reply-1')!

describe('the earliest safe date', () => {
  it('is that of readings that hold together, where none alone gives it', () => {
    const told = received()
    const { others, earliestSafe, together } = readingsOf(reply(told), told.calendars())
    expect(reply(told).due).toBe('2026-03-16')
    expect(others.map(({ due }) => due).sort()[0]).toBe('2026-03-15')
    expect(earliestSafe).toBe('2026-03-14')
    expect(together).toHaveLength(2)
  })
})

describe('a receipt that is only going to be deemed', () => {
  it('leaves the date at the latest until evidence is on record, or it is deemed', () => {
    const ahead = sent()
    expect(reply(ahead).startsOn).toMatchObject({ deemed: true, awaitsFrom: '2026-02-12' })
    expect(clockRow(reply(ahead)).provisionalYears).toBe('[]')
    expect(readingsOf(reply(ahead), ahead.calendars()).earliestSafe).toBe('2026-03-14')
    expect(clockRow(reply(received())).provisionalYears).toBeNull()
    const deemed = sent().on('2026-03-02')
    deemed.clock()
    expect(clockRow(reply(deemed)).provisionalYears).toBeNull()
  })
})
