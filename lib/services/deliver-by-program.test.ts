import { describe, expect, it } from 'vitest'

import { givenAnswer } from '@/db/register-schema'
import { refusal } from '@/db/schema'

import { answerHours, deliverByProgram } from './deliver-by-program'
import { NotFound } from './errors'
import { person, testOffice } from './office.testing'

const officer = person('officer')
const told = { expectationId: 'wav-rt', providedOn: '2026-01-20', completeness: 'partial', reason: 'other', words: 'Half of it, because of a storm' } as const

describe('a delivery that a program tells of', () => {
  it('is refused to who may not record it, which is on record, and is not there for who reads no activities', () => {
    const office = testOffice()
    for (const viewer of [person('officer', 'else', 'ahs'), person('coordinator')]) {
      expect(deliverByProgram(office, viewer, 'wave', told, 'k')).toEqual({ outcome: 'not-permitted' })
    }
    expect(office.store.read((db) => db.select().from(refusal).all())).toMatchObject([{ accountId: 'else', command: 'register-delivery' }, { accountId: 'coordinator' }])
    expect(() => deliverByProgram(office, person('custodian'), 'wave', told, null)).toThrow(NotFound)
  })

  it('is answered under its key for a day, each account by itself, and nothing that was written is kept there', () => {
    const office = testOffice('2026-02-02')
    const first = deliverByProgram(office, officer, 'wave', told, 'k')
    const rows = office.store.read((db) => db.select().from(givenAnswer).all())
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('storm')
    const other = { ...told, providedOn: '2026-01-21' }
    expect(deliverByProgram(office, person('officer', 'colleague'), 'wave', other, 'k')).toMatchObject({ outcome: 'delivered' })
    office.moveTo('2026-02-03T17:00:00Z')
    expect(answerHours).toBe(24)
    expect(deliverByProgram(office, officer, 'wave', told, 'k')).toEqual(first)
    office.moveTo('2026-02-03T17:00:01Z')
    expect(deliverByProgram(office, officer, 'wave', { ...told, providedOn: '2026-01-22' }, 'k')).toMatchObject({ delivered: { standing: 'recorded' } })
  })
})
