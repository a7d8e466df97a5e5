import { describe, expect, it } from 'vitest'

import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import { request } from '@/lib/domain/cases/story.testing'

import { caseListChoices } from './case-list-choices'
import { researcher, officer, otherOfficer, coordinator, overseer, custodian, administrator, office, on, act, filed, list, references, escalated } from './view-cases.testing'

describe('who sees what', () => {
  it('shows an officer the cases of the own agency only, and a researcher the own', () => {
    filed()
    expect(list(otherOfficer)).toMatchObject({ total: 0, groups: { all: 0, 'awaiting-you': 0 } })
    expect(list({ ...researcher, accountId: 'r-2' }).total).toBe(0)
    expect(list({ ...officer, agencyId: null }).total).toBe(0)
    expect(list(custodian).total).toBe(0)
    for (const viewer of [overseer, administrator]) expect(list(viewer)).toMatchObject({ total: 1, groups: {} })
  })

  it('shows a coordinator the title only once the case has been taken up, and overseer and administrator never', () => {
    filed()
    expect(list(officer).cases[0]!.title).toBe('Six stations stopped streaming')
    for (const viewer of [coordinator, overseer, administrator]) expect(list(viewer).cases[0]!.title).toBeNull()
  })

  it('keeps the title with the coordinator after the case has left the coordinator’s hands', () => {
    escalated()
    act(researcher, 'STA-2026-0001', { command: 'withdraw', words: '' })
    expect(list(coordinator).cases[0]!.title).toBe('Six stations stopped streaming')
    for (const viewer of [overseer, administrator]) expect(list(viewer).cases[0]!.title).toBeNull()
  })

  it('finds by title only where the title may be read: a hit is a disclosure too', () => {
    filed()
    expect(references(officer, { q: 'stations' })).toEqual(['STA-2026-0001'])
    for (const viewer of [coordinator, overseer, administrator, otherOfficer]) {
      expect(list(viewer, { q: 'stations' })).toMatchObject({ total: 0, cases: [] })
    }
  })

  it('offers to narrow by what occurs among the visible cases', () => {
    const first = filed()
    expect(caseListChoices(office, officer)).toEqual({
      stages: [{ id: 'intake', label: { en: 'Intake' } }],
      fields: ['earth science'],
      procedures: [{ id: 'sta-2024', title: sta2024.title }],
      agencies: [{ id: 'bes', name: 'Bureau of Earth Sciences' }],
      counterparts: [{ id: 'sei', name: 'Seismic Institute' }],
      withoutCounterpart: false,
    })
    expect(caseListChoices(office, otherOfficer)).toEqual({ stages: [], agencies: [], counterparts: [], fields: [], procedures: [], withoutCounterpart: false })
    filed()
    act(officer, first, { command: 'admit', urgent: false })
    expect(caseListChoices(office, coordinator).stages.map((stage) => stage.id)).toEqual(['intake', 'agency-consultations'])
  })
})

describe('a date that is not firm', () => {
  it('shows both ends and no due date where the PRC schedule of the year is not published', () => {
    on('2026-10-12')
    const reference = filed({ happenedOn: '2026-09-01', askedOn: '2026-09-02' })
    act(officer, reference, { command: 'admit', urgent: false })
    on('2026-12-30')
    act(officer, reference, { ...request, informalStepOn: '2026-12-01', on: '2026-12-30' })
    const { next } = list(officer).cases[0]!
    expect(next!.due).toBeNull()
    expect(next!.earliest < next!.latest).toBe(true)
    expect(next!.earliest > '2027-01-01').toBe(true)
  })
})
