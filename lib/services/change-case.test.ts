import { describe, expect, it } from 'vitest'

import { refusal as refusals } from '@/db/schema'
import { complaint, request } from '@/lib/domain/cases/story.testing'

import { changeCase } from './change-case'
import { Conflict, NotFound, Refused } from './errors'
import { person, testOffice } from './office.testing'
import { sweep } from './sweep'
import { viewCase } from './view-case'

const researcher = person('researcher')
const officer = person('officer')
const file = (office = testOffice()) => ({ office, ...changeCase(office, researcher, null, complaint) })

function thrown(task: () => unknown): unknown {
  try {
    task()
  } catch (error) {
    return error
  }
  return undefined
}

describe('the writing door', () => {
  it('gives references without gaps, also where a filing is refused in between', () => {
    const office = testOffice()
    const references = [0, 1, 2].map(() => {
      expect(() => changeCase(office, researcher, null, { ...complaint, happenedOn: '2030-01-01' })).toThrow(Refused)
      return changeCase(office, researcher, null, complaint).reference
    })
    expect(references).toEqual(['STA-2026-0001', 'STA-2026-0002', 'STA-2026-0003'])
    office.moveTo('2027-01-04')
    expect(changeCase(office, researcher, null, complaint).reference).toBe('STA-2027-0001')
  })
  it('does the same form once', () => {
    const office = testOffice()
    const first = changeCase(office, researcher, null, complaint, { submission: 'form-1' })
    const second = changeCase(office, researcher, null, complaint, { submission: 'form-1' })
    expect(second).toEqual({ ...first, again: true })
    expect(changeCase(office, researcher, null, complaint, { submission: 'form-2' }).reference).toBe('STA-2026-0002')
  })
  it('finds no case of another agency, and none of another researcher', () => {
    const { office, reference } = file()
    for (const other of [person('officer', 'officer2', 'ahs'), person('researcher', 'researcher2'), person('custodian')]) {
      expect(() => changeCase(office, other, reference, { command: 'acknowledge' })).toThrow(NotFound)
    }
  })
  it('refuses plainly what is visible and not permitted, and keeps the refusal', () => {
    const { office, reference } = file()
    const refusal = thrown(() => changeCase(office, person('overseer'), reference, { command: 'acknowledge' }))
    expect(refusal).toBeInstanceOf(Refused)
    expect(() => changeCase(office, person('overseer'), null, complaint)).toThrow(Refused)
    expect(viewCase(office, officer, reference).version).toBe(1)
    expect(office.store.read((db) => db.select().from(refusals).all())).toMatchObject([
      { role: 'overseer', command: 'acknowledge', code: 'not-permitted', caseId: expect.stringMatching(/^[0-9a-f]{16}$/) },
      { role: 'overseer', command: 'file', code: 'not-permitted', caseId: null },
    ])
  })
  it('lets nobody write into a case whose narrative they may not read', () => {
    const { office, reference } = file()
    const coordinator = person('coordinator')
    expect(viewCase(office, coordinator, reference).acts).toEqual([])
    expect(() => changeCase(office, coordinator, reference, { command: 'note', words: 'Seen from above.' })).toThrow(Refused)
  })
  it('tells the second of two writers what the first one did', () => {
    const { office, reference, version } = file()
    changeCase(office, officer, reference, { command: 'acknowledge' }, { expectedVersion: version })
    const conflict = thrown(() => changeCase(office, officer, reference, { command: 'admit', urgent: false }, { expectedVersion: version }))
    expect(conflict).toBeInstanceOf(Conflict)
    expect((conflict as Conflict).changes.map((change) => change.type)).toEqual(['filing-acknowledged'])
  })
  it('decides again where only the clock came between', () => {
    const { office, reference, version } = file()
    office.moveTo('2026-02-06')
    expect(sweep(office)).toMatchObject({ checked: 1, recorded: 1 })
    expect(changeCase(office, officer, reference, { command: 'admit', urgent: false }, { expectedVersion: version }).version).toBe(3)
  })
  it('lets no complainant decide, whatever the role later is', () => {
    const { office, reference } = file()
    const turned = { ...person('officer'), accountId: researcher.accountId }
    expect(() => changeCase(office, turned, reference, { command: 'decide-suspension', decision: 'continue', scope: [], reviewOn: null, memo: 'x', recommendation: '' })).toThrow(Refused)
  })
  it('never lets the entry date go back', () => {
    const { office, reference } = file()
    office.moveTo('2026-02-01')
    changeCase(office, officer, reference, { command: 'note', words: 'The clock of the machine was set back.' })
    const [first, second] = viewCase(office, officer, reference).record
    expect(second!.recordedAt).toBe(first!.recordedAt)
  })
})

describe('the sweep', () => {
  const requested = () => {
    const { office, reference } = file()
    changeCase(office, officer, reference, { command: 'admit', urgent: false })
    changeCase(office, officer, reference, { ...request, on: '2026-02-02' })
    return { office, reference }
  }
  it('enters each thing once, however often it runs', () => {
    const { office, reference } = requested()
    office.moveTo('2026-06-15')
    expect(sweep(office).recorded).toBeGreaterThan(0)
    const { version } = viewCase(office, officer, reference)
    expect(sweep(office)).toMatchObject({ checked: 0, recorded: 0 })
    expect(viewCase(office, officer, reference).version).toBe(version)
  })
  it('works a running clock out again when a schedule becomes known, and keeps both dates', () => {
    const office = testOffice('2025-10-06')
    sweep(office)
    const past = { ...complaint, happenedOn: '2025-09-01', askedOn: '2025-09-05' }
    const { reference } = changeCase(office, researcher, null, past)
    changeCase(office, officer, reference, { command: 'admit', urgent: false })
    changeCase(office, officer, reference, { ...request, informalStepOn: '2025-09-10', on: '2025-10-06' })
    const clockOf = () => viewCase(office, officer, reference).clocks.find((one) => one.reading.rule.id === 'agency-conclude')!.reading
    expect(clockOf().due).toBeNull()
    office.moveTo('2025-11-05')
    sweep(office)
    // The schedule for 2026 was issued on 4 Nov 2025. Deemed received on 16 Oct 2025 (8 Oct is closed in China, 13 Oct in
    // the US); 90 days later is Wed 14 Jan 2026.
    expect(clockOf().due).toBe('2026-01-14')
    const recomputed = viewCase(office, officer, reference).record.filter((entry) => entry.type === 'clock-recomputed')
    expect(recomputed.map((entry) => entry.data)).toContainEqual(
      expect.objectContaining({ clock: 'agency-conclude', before: expect.objectContaining({ due: null }), after: { due: '2026-01-14', earliest: '2026-01-14', latest: '2026-01-14', awaits: [] } }),
    )
  })
})
