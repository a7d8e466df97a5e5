import { describe, expect, it } from 'vitest'

import { caseListQuery, docketHref, everything, isNarrowed, readDocketView, type Choosable } from './docket-query'

const choosable: Choosable = {
  groups: ['awaiting-you', 'awaiting-other-side', 'acts-open', 'due-soon', 'all'],
  stages: ['intake', 'agency-consultations'],
  agencies: ['bes'],
  counterparts: ['sei'],
  fields: ['earth science'],
  procedures: ['sta-2024'],
  today: '2026-11-16',
}
const read = (parameters: Record<string, string | string[] | undefined>, from = choosable) => readDocketView(parameters, from)

describe('reading an address', () => {
  it('begins with the first group, the open cases, the next date and the first page', () => {
    expect(read({})).toEqual({
      view: { ...everything, group: 'awaiting-you', sort: 'next-due', asOf: '', axis: '', page: 1 },
      ignored: [],
    })
    expect(read({}, { ...choosable, groups: ['all'] }).view.group).toBe('all')
  })

  it('takes what can be chosen', () => {
    const { view, ignored } = read({
      group: 'all', q: '  0007 ', stage: 'intake', kind: 'reciprocity', agency: 'bes', counterpart: 'sei', field: 'earth science', procedure: 'sta-2024',
      from: '2026-01', to: '2026-03', age: '31-90', flagged: 'yes', state: 'any',
      sort: 'newest', asOf: '2026-10-01', axis: 'happened', page: '3',
    })
    expect(ignored).toEqual([])
    expect(view).toEqual({
      group: 'all', q: '0007', stage: 'intake', kind: 'reciprocity', agency: 'bes', counterpart: 'sei', field: 'earth science', procedure: 'sta-2024',
      from: '2026-01', to: '2026-03', age: '31-90', flagged: true, state: 'any',
      sort: 'newest', asOf: '2026-10-01', axis: 'happened', page: 3,
    })
    expect(caseListQuery(view)).toEqual({
      group: 'all', q: '0007', stage: 'intake', kind: 'reciprocity', agency: 'bes', counterpart: 'sei', field: 'earth science', procedure: 'sta-2024',
      filedFrom: '2026-01', filedTo: '2026-03', age: '31-90', flagged: true, sort: 'newest', asOf: '2026-10-01', axis: 'happened',
      offset: 50, limit: 25,
    })
    expect(caseListQuery(read({ counterpart: '-' }).view).counterpart).toBeNull()
    expect(isNarrowed(view)).toBe(true)
    expect(isNarrowed({ ...view, ...everything })).toBe(false)
  })

  it('falls back where it cannot read, and says what it left out', () => {
    const { view, ignored } = read({
      group: 'mine', stage: 'no-such', kind: '<script>', agency: 'ahs', counterpart: 'x', field: 'x', procedure: 'x', from: '2026-03', to: '2026-01', age: 'old',
      flagged: 'true', state: 'shut', sort: 'due',
      asOf: '2026-11-17', page: '0', unknown: 'thing',
    })
    expect(view).toEqual({ ...everything, group: 'awaiting-you', sort: 'next-due', asOf: '', axis: '', page: 1 })
    expect(ignored).toEqual(['group', 'stage', 'kind', 'agency', 'counterpart', 'field', 'procedure', 'from', 'to', 'age', 'flagged', 'state', 'sort', 'asOf', 'page'])
  })

  it.each(['-1', '1.5', '1e9', '99999999', 'two', '0x10'])('takes %s for no page', (page) => {
    expect(read({ page })).toMatchObject({ view: { page: 1 }, ignored: ['page'] })
  })

  it('takes the first of several values, and none for an empty one', () => {
    expect(read({ stage: ['intake', 'x'], sort: '', page: [] })).toMatchObject({ view: { stage: 'intake', sort: 'next-due' }, ignored: [] })
  })

  it('cuts a search that is too long, and says so', () => {
    const { view, ignored } = read({ q: 'a'.repeat(5000) })
    expect(view.q).toHaveLength(200)
    expect(ignored).toEqual(['q'])
  })
})

describe('writing an address', () => {
  it('holds the view and nothing that goes without saying', () => {
    expect(docketHref(read({}).view)).toBe('/docket?group=awaiting-you')
    const { view } = read({ group: 'all', q: 'a & b', state: 'closed', page: '4' })
    expect(docketHref(view, { page: 4 })).toBe('/docket?group=all&q=a+%26+b&state=closed&page=4')
  })

  it('begins another view on its first page', () => {
    const { view } = read({ group: 'all', page: '4' })
    expect(docketHref(view, { group: 'due-soon' })).toBe('/docket?group=due-soon')
  })

  it('reads back what it wrote', () => {
    const { view } = read({ group: 'acts-open', q: '100%', stage: 'intake', flagged: 'yes', state: 'any', sort: 'reference', page: '2' })
    const written = new URL(docketHref(view, { page: view.page }), 'http://localhost').searchParams
    expect(read(Object.fromEntries(written))).toEqual({ view, ignored: [] })
  })
})
