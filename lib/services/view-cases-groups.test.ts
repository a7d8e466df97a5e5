import { describe, expect, it } from 'vitest'

import { caseView } from '@/db/schema'
import { reply, request } from '@/lib/domain/cases/story.testing'

import {
  act, administrator, coordinator, coordinator2, escalated, filed, groupsOf, list, office, officer, on, overseer, requested, researcher,
} from './view-cases.testing'

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
