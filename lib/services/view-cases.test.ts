import { beforeEach, describe, expect, it } from 'vitest'

import { caseView } from '@/db/schema'
import { memoryStore } from '@/db/store'
import type { Viewer } from '@/lib/domain/access/roles'
import { addDays } from '@/lib/domain/calendars/days'
import { ageSpans, type CaseFilter, type CaseGroup, type CaseListQuery } from '@/lib/domain/cases/case-list'
import type { Command } from '@/lib/domain/cases/commands'
import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import { complaint, reply, request } from '@/lib/domain/cases/story.testing'

import { caseListChoices } from './case-list-choices'
import { changeCase } from './change-case'
import { officeOver, type Office } from './office'
import { registerEntry } from './register-entry'
import { viewCases } from './view-cases'

const researcher: Viewer = { accountId: 'r-1', role: 'researcher', agencyId: null }
const officer: Viewer = { accountId: 'o-1', role: 'officer', agencyId: 'bes' }
const otherOfficer: Viewer = { accountId: 'o-2', role: 'officer', agencyId: 'ahs' }
const coordinator: Viewer = { accountId: 'c-1', role: 'coordinator', agencyId: null }
const coordinator2: Viewer = { accountId: 'c-2', role: 'coordinator', agencyId: null }
const overseer: Viewer = { accountId: 'v-1', role: 'overseer', agencyId: null }
const custodian: Viewer = { accountId: 'k-1', role: 'custodian', agencyId: null }
const administrator: Viewer = { accountId: 'a-1', role: 'administrator', agencyId: null }

let office: Office
let now: string

beforeEach(() => {
  now = '2026-02-02T17:00:00Z'
  office = officeOver(memoryStore(), () => now, true)
  registerEntry(office, { kind: 'agency', id: 'bes', name: 'Bureau of Earth Sciences', shortName: 'BES' }, null)
  registerEntry(office, { kind: 'agency', id: 'ahs', name: 'Agency for Health Surveillance', shortName: 'AHS' }, null)
  registerEntry(office, { kind: 'counterpart', id: 'sei', agencyId: 'bes', name: 'Seismic Institute', nameZh: null }, null)
  const instrument = { kind: 'instrument', id: 'earth', title: 'Annex on earthquakes', instrumentKind: 'annex' } as const
  registerEntry(office, { ...instrument, signedOn: '2025-05-20', expiresOn: '2029-08-27', languages: ['en', 'zh'] }, null)
  const activity = { kind: 'activity', id: 'wave', agencyId: 'bes', counterpartId: 'sei', instrumentId: 'earth' } as const
  const review = { reviewReference: 'RB-2025-014', reviewOn: '2025-02-21', reviewConditions: 'Waveforms only.' }
  registerEntry(office, { ...activity, ...review, field: 'earth science', title: 'Waveform exchange, 100% open', titleZh: null }, null)
  const line = { kind: 'expectation', id: 'wav-rt', activityId: 'wave', from: 'PRC', to: 'US', format: null, dueOn: null } as const
  registerEntry(office, { ...line, title: 'Real-time waveforms', route: 'stream', recurrence: null }, null)
})

const on = (day: string) => void (now = day.includes('T') ? day : `${day}T17:00:00Z`)
const act = (viewer: Viewer, reference: string, command: Command) => changeCase(office, viewer, reference, command)
const filed = (more: Partial<Command<'file'>> = {}, by = researcher) =>
  changeCase(office, by, null, { ...complaint, ...more }).reference

function list(viewer: Viewer, more: Partial<CaseListQuery> = {}) {
  return viewCases(office, viewer, { group: 'all', sort: 'next-due', offset: 0, limit: 25, ...more })
}

const references = (viewer: Viewer, more: Partial<CaseListQuery> = {}) => list(viewer, more).cases.map((one) => one.reference)

/** The groups in which a viewer finds the only case. */
function groupsOf(viewer: Viewer): CaseGroup[] {
  const { groups } = list(viewer)
  const found = (Object.keys(groups) as CaseGroup[]).filter((group) => (groups[group] ?? 0) > 0 && group !== 'all')
  for (const group of found) expect(references(viewer, { group })).toHaveLength(groups[group]!)
  return found
}

/** Takes a case up to where the request to the other side has been sent on 5 February 2026 and is deemed received on the 12th. */
function requested(): string {
  const reference = filed()
  on('2026-02-03')
  act(officer, reference, { command: 'acknowledge' })
  act(officer, reference, { command: 'admit', urgent: false })
  on('2026-02-05')
  act(officer, reference, { ...request, on: '2026-02-05' })
  return reference
}

function escalated(): string {
  const reference = requested()
  on('2026-04-01')
  act(officer, reference, { command: 'escalate', words: '' })
  return reference
}

describe('what awaits whom', () => {
  it('at intake: the agency, whose clocks run', () => {
    filed()
    expect(groupsOf(officer)).toEqual(['awaiting-you', 'acts-open', 'due-soon'])
    expect(groupsOf(coordinator)).toEqual(['due-soon'])
    expect(groupsOf(researcher)).toEqual(['due-soon'])
  })

  it('admitted: the agency, to which the request is open although no clock runs', () => {
    const reference = filed()
    act(officer, reference, { command: 'admit', urgent: false })
    expect(groupsOf(officer)).toEqual(['awaiting-you', 'acts-open'])
    const [found] = list(officer).cases
    expect(found).toMatchObject({ next: null, late: [], move: { party: 'US', hand: 'agency' } })
    expect(list(coordinator).cases[0]).toMatchObject({ move: { party: 'US', hand: 'agency' }, acts: [] })
  })

  it('requested: the other side, also while receipt is awaited; acts stay open and do not make it the agency’s move', () => {
    requested()
    expect(groupsOf(officer)).toEqual(['awaiting-other-side', 'acts-open'])
    expect(groupsOf(coordinator)).toEqual(['awaiting-other-side'])
    expect(list(officer).cases[0]).toMatchObject({
      next: { label: { en: 'Reply to the request' }, expected: { party: 'PRC', hand: null }, zone: 'Asia/Shanghai', overdue: false },
      move: { party: 'PRC' },
    })
  })

  it('on the other side’s last day: still the other side; the moment it is over in its zone, the agency too', () => {
    requested()
    const due = list(officer).cases[0]!.next!.due!
    const lastMoment = `${due}T15:59:59Z`
    on(lastMoment)
    expect(groupsOf(officer)).toEqual(['awaiting-other-side', 'acts-open', 'due-soon'])
    expect(list(officer).cases[0]!.next!.left).toEqual({ count: 0, unit: 'calendar-day', direction: 'left' })
    expect(list(officer).cases[0]!.acts).not.toContainEqual({ en: 'Take the case to the coordinator' })

    on(`${due}T16:00:00Z`)
    expect(groupsOf(officer)).toEqual(['awaiting-you', 'awaiting-other-side', 'acts-open'])
    expect(groupsOf(coordinator)).toEqual(['awaiting-other-side'])
    const [found] = list(officer).cases
    expect(found!.acts).toContainEqual({ en: 'Take the case to the coordinator' })
    expect(found!.late).toMatchObject([
      { label: { en: 'Reply to the request' }, overdue: true, left: { count: 1, unit: 'calendar-day', direction: 'over' } },
    ])
    expect(found!.next).toMatchObject({ label: { en: 'Meeting of the sides' }, expected: { party: null } })
  })

  it('answered: the agency, since only both sides together are expected and acts are open to it', () => {
    const reference = requested()
    on('2026-03-02')
    act(officer, reference, { ...reply, on: '2026-03-02' })
    expect(groupsOf(officer)).toEqual(['awaiting-you', 'acts-open'])
    expect(list(officer).cases[0]!.move).toEqual({ party: null, hand: null })
  })

  it('escalated: the coordinator and no longer the officer', () => {
    escalated()
    expect(groupsOf(officer)).toEqual([])
    expect(groupsOf(coordinator)).toEqual(['awaiting-you', 'acts-open'])
    expect(list(officer).cases[0]).toMatchObject({ move: { party: 'US', hand: 'coordinator' }, acts: [] })
    expect(list(coordinator).cases[0]!.acts).toEqual([{ en: 'Request consultations' }])
  })

  it('goes by which side complains, which is data of the case: an office that is to reply is awaited itself', () => {
    requested()
    office.store.transact((db) => db.update(caseView).set({ complainingSide: 'PRC', respondingSide: 'US' }).run())
    expect(groupsOf(officer)).toEqual(['awaiting-you', 'acts-open'])
    expect(groupsOf(coordinator)).toEqual([])
    expect(list(officer).cases[0]).toMatchObject({ move: { party: 'US', hand: null }, next: { expected: { party: 'US' } } })
  })

  it('closed: nobody', () => {
    const reference = filed()
    act(researcher, reference, { command: 'withdraw', words: '' })
    for (const viewer of [researcher, officer, coordinator]) expect(groupsOf(viewer)).toEqual([])
    expect(list(officer).cases[0]).toMatchObject({ closed: true, next: null, late: [], move: null })
  })

  it('at senior review, overdue: the coordinator, and the office’s own late clocks stay with their part of the office', () => {
    const reference = escalated()
    on('2026-04-02')
    act(coordinator, reference, { ...request, on: '2026-04-02' })
    expect(groupsOf(coordinator)).toEqual(['awaiting-other-side', 'acts-open'])
    on('2026-07-20')
    act(coordinator2, reference, { command: 'refer-to-senior-review', words: '' })
    expect(groupsOf(coordinator)).toEqual(['awaiting-you', 'acts-open'])
    on('2026-09-21')
    expect(groupsOf(coordinator)).toEqual(['awaiting-you', 'acts-open'])
    expect(list(coordinator).cases[0]!.late).toMatchObject([{ label: { en: 'Conclusion of senior review' } }])
    expect(groupsOf(officer)).toEqual([])
  })

  it('an act that opened is shown to the roles that have it and to no others', () => {
    requested()
    on('2026-04-01')
    for (const viewer of [coordinator, overseer, administrator, researcher]) {
      expect(list(viewer).cases[0]!.acts).toEqual([])
      expect(list(viewer).groups['acts-open'] ?? 0).toBe(0)
      expect(list(viewer).groups['awaiting-you'] ?? 0).toBe(0)
    }
  })
})

describe('due within ten days', () => {
  it('holds what is due on the tenth day and not on the eleventh', () => {
    filed()
    const due = list(officer).cases[0]!.next!
    expect(due).toMatchObject({ label: { en: 'Acknowledgement of the complaint' }, due: '2026-02-04' })
    on('2026-01-25')
    expect(list(officer).groups['due-soon']).toBe(1)
    on('2026-01-24')
    expect(list(officer).groups['due-soon']).toBe(0)
  })

  it('leaves out what is late', () => {
    filed()
    on('2026-03-02')
    expect(list(officer).groups['due-soon']).toBe(0)
    expect(list(officer).cases[0]!.late.map((one) => one.label.en)).toEqual([
      'Acknowledgement of the complaint',
      'Decision on admissibility',
    ])
  })
})

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

describe('finding and ordering', () => {
  const narrowed = (filter: CaseFilter) => references(officer, { ...filter, sort: 'reference' })

  it('searches references, activities and titles, and takes signs as they are', () => {
    filed()
    filed({ title: 'A_b \\ c', activityId: null, expectationId: null, provisionId: 'data-access-and-reciprocity' })
    expect(narrowed({ q: '0002' })).toEqual(['STA-2026-0002'])
    expect(narrowed({ q: 'waveform' })).toEqual(['STA-2026-0001'])
    expect(narrowed({ q: '100% o' })).toEqual(['STA-2026-0001'])
    expect(narrowed({ q: '%' })).toEqual(['STA-2026-0001'])
    expect(narrowed({ q: 'a_B' })).toEqual(['STA-2026-0002'])
    expect(narrowed({ q: '_' })).toEqual(['STA-2026-0002'])
    expect(narrowed({ q: '\\' })).toEqual(['STA-2026-0002'])
    expect(narrowed({ q: "'; drop table case_view; --" })).toEqual([])
  })

  it('narrows by stage, kind, agency, counterpart, flag and whether it is closed, and counts the groups alike', () => {
    const first = filed()
    const second = filed({ kind: 'reciprocity', activityId: null, expectationId: null, provisionId: 'data-access-and-reciprocity' })
    act(officer, first, { command: 'admit', urgent: false })
    act(researcher, second, { command: 'withdraw', words: '' })
    expect(narrowed({ stage: 'agency-consultations' })).toEqual([first])
    expect(narrowed({ kind: 'reciprocity' })).toEqual([second])
    expect(narrowed({ agency: 'bes' })).toEqual([first, second])
    expect(narrowed({ agency: 'ahs' })).toEqual([])
    expect(narrowed({ counterpart: 'sei' })).toEqual([first])
    expect(narrowed({ counterpart: null })).toEqual([second])
    expect(narrowed({ flagged: true })).toEqual([])
    expect(narrowed({ closed: true })).toEqual([second])
    expect(narrowed({ closed: false })).toEqual([first])
    expect(list(officer, { closed: true }).groups).toMatchObject({ all: 1, 'acts-open': 0 })
    expect(list(officer, { kind: 'data-access' }).groups).toMatchObject({ all: 1, 'acts-open': 1 })
  })

  it('narrows by age, with each day in one span', () => {
    const first = filed()
    const spanOn = (days: number) => {
      on(addDays('2026-02-02', days))
      return ageSpans.filter((age) => narrowed({ age }).includes(first))
    }
    const expected = { 0: '0-30', 30: '0-30', 31: '31-90', 90: '31-90', 91: '91-180', 180: '91-180', 181: '181-365', 365: '181-365', 366: 'over-365' }
    for (const [days, age] of Object.entries(expected)) expect(spanOn(Number(days)), `${days} days`).toEqual([age])
  })

  it('orders by the next date with the late ones first and those without a date last, by age, by reference', () => {
    const first = filed()
    act(officer, first, { command: 'admit', urgent: false })
    on('2026-02-03')
    const second = filed()
    on('2026-02-02T16:00:00Z')
    const third = filed()
    expect(references(officer)).toEqual([third, second, first])
    expect(references(officer, { sort: 'reference' })).toEqual([first, second, third])
    on('2026-05-01')
    expect(references(officer)).toEqual([third, second, first])
  })

  it('gives pages, and the number of all', () => {
    const all = [filed(), filed(), filed()]
    const page = (offset: number) => list(officer, { sort: 'reference', offset, limit: 2 })
    expect(page(0)).toMatchObject({ total: 3, cases: [{ reference: all[0] }, { reference: all[1] }] })
    expect(page(2)).toMatchObject({ total: 3, cases: [{ reference: all[2] }] })
    expect(page(9)).toMatchObject({ total: 3, cases: [] })
  })

  it('begins with the newest where asked', () => {
    filed()
    on('2026-02-03')
    filed()
    expect(references(officer, { sort: 'newest' })).toEqual(['STA-2026-0002', 'STA-2026-0001'])
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
