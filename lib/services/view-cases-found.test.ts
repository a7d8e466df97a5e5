import { describe, expect, it } from 'vitest'

import { addDays } from '@/lib/domain/calendars/days'
import { ageSpans, type CaseFilter } from '@/lib/domain/cases/case-list'

import { researcher, officer, on, act, filed, list, references } from './view-cases.testing'

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
