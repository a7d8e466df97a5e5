import { describe, expect, it } from 'vitest'

import { complaint, reply, request } from '@/lib/domain/cases/story.testing'

import { changeCase } from './change-case'
import { NotFound } from './errors'
import { person, testOffice } from './office.testing'
import { sweep } from './sweep'
import { viewDeadlineMonth, viewDeadlines, type DeadlineQuery } from './view-deadlines'

const officer = person('officer')
const coordinator = person('coordinator')
const researcher = person('researcher')

/** One case of each agency; that of the officer was requested on 5 February 2026 and is deemed received on the 12th. */
function officeWithCases(requested = '2026-02-05') {
  const office = testOffice()
  const { reference } = changeCase(office, researcher, null, complaint)
  changeCase(office, researcher, null, { ...complaint, agencyId: 'ahs', activityId: 'flu', expectationId: null, provisionId: 'data-access-and-reciprocity' })
  const act = (command: Parameters<typeof changeCase>[3]) => changeCase(office, officer, reference, command)
  act({ command: 'admit', urgent: false })
  office.moveTo(requested)
  act({ ...request, on: requested })
  return { office, reference, act }
}

const all: DeadlineQuery = { offset: 0, limit: 100 }
const inShort = (office: ReturnType<typeof testOffice>, query: Partial<DeadlineQuery> = {}, viewer = officer) =>
  viewDeadlines(office, viewer, { ...all, ...query }).lines.map((line) => `${line.key} ${line.range?.latest}${line.deems ? ' deems' : ''}`)

describe('the list', () => {
  it('has every clock that waits, the next one first, and tells the one that waits for nobody apart', () => {
    const { office } = officeWithCases()
    expect(inShort(office)).toEqual([
      'agency-receipt-1 2026-02-12 deems',
      'agency-reply-1 2026-03-16',
      'agency-meet-1 2026-03-30',
      'agency-conclude-1 2026-05-13',
    ])
    const { lines, times } = viewDeadlines(office, officer, all)
    expect(times).toEqual({ late: 0, soon: 1, later: 3, undated: 0 })
    expect(lines.map((line) => line.overdue)).toEqual([false, false, false, false])
    expect(lines[1]).toMatchObject({ reference: 'STA-2026-0001', agency: 'Bureau of Earth Sciences', left: { unit: 'calendar-day', direction: 'left' } })
  })

  it('drops the day that only fixes a date when it has passed, and keeps what is late', () => {
    const { office } = officeWithCases()
    office.moveTo('2026-02-13')
    sweep(office)
    expect(inShort(office)[0]).toBe('agency-reply-1 2026-03-16')
    office.moveTo('2026-04-01')
    const { lines, times } = viewDeadlines(office, officer, all)
    expect(times).toEqual({ late: 2, soon: 0, later: 1, undated: 0 })
    expect(lines[0]).toMatchObject({ key: 'agency-reply-1', overdue: true, standing: 'missed', left: { direction: 'over' } })
  })

  it('is late only from the instant at which the day is over in the zone of the side that is expected', () => {
    const { office } = officeWithCases()
    const { latest } = viewDeadlines(office, officer, { ...all, side: 'PRC' }).lines.find((line) => line.key === 'agency-reply-1')!.range!
    office.moveTo(`${latest}T15:59:59Z`)
    expect(viewDeadlines(office, officer, all).times.late).toBe(0)
    office.moveTo(`${latest}T16:00:00Z`)
    expect(viewDeadlines(office, officer, all).times.late).toBe(1)
  })

  it('leaves out what was met', () => {
    const { office, act } = officeWithCases()
    office.moveTo('2026-03-02')
    act({ ...reply, on: '2026-03-02' })
    expect(inShort(office)).not.toContain('agency-reply-1 2026-03-16')
  })

  it('narrows by side, stage, time and day, and counts the times under the same filter', () => {
    const { office } = officeWithCases()
    expect(inShort(office, { side: 'both' })).toEqual(['agency-meet-1 2026-03-30', 'agency-conclude-1 2026-05-13'])
    expect(inShort(office, { side: 'US' })).toEqual([])
    expect(inShort(office, { side: 'US' }, coordinator)).toEqual(['intake-acknowledge-1 2026-02-04', 'intake-admissibility-1 2026-02-17'])
    expect(viewDeadlines(office, coordinator, { ...all, stage: 'intake' }).times).toEqual({ late: 1, soon: 0, later: 1, undated: 0 })
    expect(inShort(office, { time: 'soon' })).toEqual(['agency-receipt-1 2026-02-12 deems'])
    expect(inShort(office, { between: { from: '2026-03-16', to: '2026-03-16' } })).toEqual(['agency-reply-1 2026-03-16'])
    expect(viewDeadlines(office, coordinator, { ...all, agency: 'ahs' }).total).toBe(2)
  })

  it('gives pages, and the number of all', () => {
    const { office } = officeWithCases()
    expect(viewDeadlines(office, officer, { offset: 3, limit: 3 })).toMatchObject({ total: 4, lines: [{ key: 'agency-conclude-1' }] })
  })
})

describe('who sees it', () => {
  it('is an officer for the cases of the own agency, and a coordinator for all', () => {
    const { office } = officeWithCases()
    const references = (viewer: typeof officer) => [...new Set(viewDeadlines(office, viewer, all).lines.map((line) => line.reference))].sort()
    expect(references(officer)).toEqual(['STA-2026-0001'])
    expect(references(person('officer', 'other', 'ahs'))).toEqual(['STA-2026-0002'])
    expect(references(person('officer', 'none', null))).toEqual([])
    expect(references(coordinator)).toEqual(['STA-2026-0001', 'STA-2026-0002'])
    // Not by asking for it either.
    expect(viewDeadlines(office, officer, { ...all, agency: 'ahs' }).total).toBe(0)
    expect(viewDeadlineMonth(office, officer, { agency: 'ahs' }, '2026-02').lines).toEqual([])
  })

  it.each(['researcher', 'overseer', 'custodian', 'administrator'] as const)('is not a %s', (role) => {
    const { office } = officeWithCases()
    expect(() => viewDeadlines(office, person(role), all)).toThrow(NotFound)
    expect(() => viewDeadlineMonth(office, person(role), {})).toThrow(NotFound)
  })
})

describe('the month', () => {
  it('has whole weeks, the clocks that end in them, and the months beside it', () => {
    const { office } = officeWithCases()
    const month = viewDeadlineMonth(office, officer, {}, '2026-03')
    expect([month.days[0]!.date, month.days.at(-1)!.date, month.days.length % 7]).toEqual(['2026-02-23', '2026-04-05', 0])
    expect([month.before, month.after]).toEqual(['2026-02', '2026-04'])
    expect(month.lines.map((line) => line.key)).toEqual(['agency-reply-1', 'agency-meet-1'])
    expect(viewDeadlineMonth(office, officer, {}).month).toBe('2026-02')
  })

  it('says on which days a side does not work, and where its calendar does not tell yet', () => {
    const { office } = officeWithCases()
    const on = (date: string) => viewDeadlineMonth(office, officer, {}, date.slice(0, 7)).days.find((day) => day.date === date)!.sides
    expect(on('2026-02-17')).toMatchObject([{ party: 'US', status: 'open' }, { party: 'PRC', status: 'closed', named: 'Spring Festival, PRC' }])
    expect(on('2026-02-16')).toMatchObject([{ status: 'closed', weekend: false, named: "Washington's Birthday, US" }, { status: 'closed' }])
    expect(on('2026-02-28')).toMatchObject([{ status: 'closed', weekend: true, named: null }, { status: 'open', named: 'PRC make-up workday' }])
    expect(on('2027-03-03')).toMatchObject([{ status: 'open' }, { status: 'unknown', named: null }])
  })

  it('has a date that is not firm in every month of its range', () => {
    const { office } = officeWithCases('2026-12-30')
    const { range } = viewDeadlines(office, officer, { ...all, side: 'PRC' }).lines.find((line) => line.key === 'agency-reply-1')!
    expect(range!.earliest < range!.latest).toBe(true)
    for (const day of [range!.earliest, range!.latest]) {
      const keys = viewDeadlineMonth(office, officer, {}, day.slice(0, 7)).lines.map((line) => line.key)
      expect(keys).toContain('agency-reply-1')
    }
  })
})
