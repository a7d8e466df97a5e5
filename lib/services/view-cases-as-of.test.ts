import { describe, expect, it } from 'vitest'

import type { CaseFilter } from '@/lib/domain/cases/case-list'
import { complaint, request } from '@/lib/domain/cases/story.testing'

import { changeCase } from './change-case'
import { lookAtEndOfDays } from './end-of-days.testing'
import { person, testOffice } from './office.testing'
import { sweep } from './sweep'
import { viewCase } from './view-case'
import { viewCases, type CaseList } from './view-cases'
import { officer, researcher, toProposed } from './whole-way.testing'

const overseer = person('overseer')
const everyCase = { group: 'all', sort: 'reference', offset: 0, limit: 25 } as const

/** What keeps no history is not told of a past day. */
const told = ({ cases, total, today }: CaseList) => ({ total, today, cases: cases.map((one) => ({ ...one, acts: [], move: null })) })

describe('a list of cases as recorded by the end of a day', () => {
  it('is what the list of that day said, day by day', () => {
    const office = testOffice('2026-02-02')
    const seen: { day: string; list: CaseList }[] = []
    const finish = lookAtEndOfDays(office, '2026-02-02', (day) => seen.push({ day, list: viewCases(office, overseer, everyCase) }))
    toProposed(office)
    changeCase(office, researcher, null, { ...complaint, title: 'Another' })
    finish()
    office.moveTo('2027-01-05')
    sweep(office)
    expect(seen.length).toBeGreaterThan(4)
    for (const one of seen) {
      const asOf = one.day
      expect(told(viewCases(office, overseer, { ...everyCase, asOf })), asOf).toEqual(told(one.list))
      const [first] = one.list.cases
      expect(viewCase(office, overseer, first!.reference, { day: asOf, axis: 'recorded' }).state.stage).toBe(first!.stage)
      const count = (is: (row: CaseList['cases'][number]) => boolean) => one.list.cases.filter(is).length
      const total = (filter: CaseFilter) => viewCases(office, overseer, { ...everyCase, ...filter, asOf }).total
      expect(total({ stage: first!.stage }), asOf).toBe(count(({ stage }) => stage === first!.stage))
      expect(total({ flagged: true }), asOf).toBe(count(({ flagRaised }) => flagRaised))
      expect(total({ closed: false }), asOf).toBe(count(({ closed }) => !closed))
    }
  })

  it('holds no case before it was on record, and of today is the list of now', () => {
    const office = testOffice('2026-02-02')
    const { reference } = changeCase(office, researcher, null, complaint)
    changeCase(office, officer, reference, { command: 'admit', urgent: true })
    changeCase(office, officer, reference, { ...request, on: '2026-02-02' })
    office.moveTo('2026-02-20')
    expect(viewCases(office, overseer, { ...everyCase, asOf: '2026-02-01' }).total).toBe(0)
    expect(viewCases(office, overseer, { ...everyCase, asOf: '2026-02-20' })).toEqual(viewCases(office, overseer, everyCase))
    expect(() => viewCases(office, overseer, { ...everyCase, asOf: '2026-02-21' })).toThrow(RangeError)
  })
})
