import { describe, expect, it } from 'vitest'

import { roles } from '@/lib/domain/access/roles'
import { complaint } from '@/lib/domain/cases/story.testing'

import { changeCase } from './change-case'
import { NotFound } from './errors'
import { person, testOffice } from './office.testing'
import { viewCase } from './view-case'
import { viewReport, type ReportAsked } from './view-report'
import { officer, researcher, secondCoordinator, toProposed } from './whole-way.testing'

const overseer = person('overseer')
const asked = (of: Partial<ReportAsked> = {}, asOf: string | null = null): ReportAsked => ({ oversight: { set: {}, asOf }, period: { from: null, to: null }, cases: [], ...of })

describe('the decisions of a report', () => {
  const office = testOffice()
  const { act, reference } = toProposed(office)
  act(secondCoordinator, { command: 'second-decision', agree: true, words: '' })
  const told = (of: ReportAsked) => Object.fromEntries(viewReport(office, overseer, of).decisions.map(({ type, detail, n, cases }) => [detail === null ? type : `${type} ${detail}`, [n, cases]]))

  it('are counted in the period in which they were taken', () => {
    expect(told(asked())).toEqual({ 'suspension-flag-raised': [1, 1], 'suspension-review-opened': [1, 1], 'suspension-decided suspend': [1, 1] })
    expect(told(asked({ period: { from: '2026-02', to: '2026-07' } }))).toEqual({})
    expect(told(asked({ period: { from: '2026-08', to: null } }))).toHaveProperty('suspension-decided suspend')
    expect(told(asked({}, '2026-08-14'))).toEqual({})
    expect(told(asked({ oversight: { set: { agency: 'ahs' }, asOf: null } }))).toEqual({})
  })

  it('leave out an entry that was voided, from when it was', () => {
    office.moveTo('2026-08-20')
    act(researcher, { command: 'cease', on: '2026-08-18', basis: 'own-choice', caseGoesOn: true, words: 'A slip.' })
    const entry = viewCase(office, officer, reference).record.find(({ type }) => type === 'cessation-recorded')!.seq
    expect(told(asked())).toHaveProperty('cessation-recorded researcher')
    office.moveTo('2026-08-22')
    act(officer, { command: 'correct-entry', entry, what: 'void', on: null, words: 'Of another case.' })
    expect(told(asked())).not.toHaveProperty('cessation-recorded researcher')
    expect(told(asked({}, '2026-08-20'))).toHaveProperty('cessation-recorded researcher')
  })
})

describe('a report as of a past day', () => {
  it('stays as it is, whatever is entered later', () => {
    const office = testOffice()
    changeCase(office, person('researcher'), null, complaint)
    office.moveTo('2026-03-02')
    const then = viewReport(office, overseer, asked({}, '2026-03-01'))
    changeCase(office, person('researcher'), null, complaint)
    office.moveTo('2026-06-02')
    expect(viewReport(office, overseer, asked({}, '2026-03-01'))).toEqual(then)
    expect(then.head.recordedAt < '2026-03-02').toBe(true)
    expect([then.ledger, then.activities]).toEqual([null, null])
    expect(viewReport(office, overseer, asked()).turns.all.filed).toBe(2)
    expect(viewReport(office, overseer, asked({ period: { from: '2026-03', to: '2026-03' } })).turns).toMatchObject({ all: { filed: 1 }, spans: [{ from: '2026-03' }] })
  })
})

it('tells nothing of a case that the public register does not show', () => {
  const office = testOffice()
  const { reference } = changeCase(office, person('researcher'), null, complaint)
  const report = viewReport(office, overseer, asked({ cases: ['R-222222'] }))
  expect([report.cases, report.absent]).toEqual([[], ['R-222222']])
  expect(JSON.stringify(report)).not.toContain(reference)
})

it.each(roles)('is for overseers and coordinators alone: %s', (role) => {
  const task = () => viewReport(testOffice(), person(role), asked())
  if (role === 'overseer' || role === 'coordinator') expect(task).not.toThrow()
  else expect(task).toThrow(NotFound)
})
