import { describe, expect, it } from 'vitest'

import { addExpectation, recordDelivery } from './administer-register'
import { NotFound } from './errors'
import { person, testOffice } from './office.testing'
import { listActivities, viewActivity } from './view-activities'

const officer = person('officer')
const line = { activityId: 'wave', from: 'US', to: 'PRC', title: 'US waveforms', route: 'stream', format: null, dueOn: null, recurrence: 'day' }
const partial = { expectationId: 'wav-rt', providedOn: '2026-01-20', completeness: 'partial', reason: 'other', words: 'Four of ten' } as const

function anOffice() {
  const office = testOffice()
  addExpectation(office, officer, line)
  recordDelivery(office, officer, 'sent-1', partial)
  return office
}

describe('activities', () => {
  it('are listed with the figures of both sides, an officer’s own first', () => {
    const office = anOffice()
    const list = listActivities(office, officer)
    expect(list.activities.map((one) => [one.id, one.own, one.lines])).toEqual([['wave', true, 2], ['flu', false, 0]])
    expect(list.activities[0]!.figures).toMatchObject({ PRC: { undated: 1, dueDates: 0 }, US: { undated: 1, dueDates: 0 } })
    expect(list.figures).toMatchObject({ PRC: { undated: 1 }, US: { undated: 1, medianDaysLate: null } })
    expect(listActivities(office, person('officer', 'o-2', 'ahs')).activities.map((one) => one.id)).toEqual(['flu', 'wave'])
  })

  it.each([
    ['the officer of its agency', officer, 'Four of ten', true],
    ['a coordinator', person('coordinator'), 'Four of ten', false],
    ['the officer of another agency', person('officer', 'o-2', 'ahs'), null, false],
    ['an overseer', person('overseer'), null, false],
    ['a researcher', person('researcher'), null, false],
    ['an administrator', person('administrator'), null, false],
  ] as const)('show %s what came, and what was written only to those who work on it', (_name, viewer, words, mayRegister) => {
    const detail = viewActivity(anOffice(), viewer, 'wave')
    const came = detail.lineDetails.find((one) => one.id === 'wav-rt')!.deliveries
    expect(came).toMatchObject([{ providedOn: '2026-01-20', completeness: 'partial', reason: 'other', words }])
    expect(detail.mayRegister).toBe(mayRegister)
  })

  it('are not there for the custodian, nor where there is none of that id', () => {
    const office = anOffice()
    expect(() => listActivities(office, person('custodian'))).toThrow(NotFound)
    expect(() => viewActivity(office, person('custodian'), 'wave')).toThrow(NotFound)
    expect(() => viewActivity(office, officer, 'nowhere')).toThrow(NotFound)
  })
})
