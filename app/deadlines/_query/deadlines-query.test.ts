import { describe, expect, it } from 'vitest'

import { deadlineQuery, deadlinesHref, everything, isNarrowed, readDeadlinesView } from './deadlines-query'

const choosable = { sides: ['US', 'PRC', 'both'], agencies: ['bes'], stages: ['intake'] }
const read = (parameters: Record<string, string>) => readDeadlinesView(parameters, choosable)
const plain = { view: 'list', month: '', page: 1, ...everything }

describe('reading an address', () => {
  it('begins with the list of everything', () => {
    expect(read({})).toEqual({ view: plain, ignored: [] })
    expect(isNarrowed(read({}).view)).toBe(false)
  })

  it('takes what can be chosen', () => {
    const { view, ignored } = read({ day: '2026-12-04', time: 'later', side: 'both', agency: 'bes', stage: 'intake', page: '2' })
    expect(ignored).toEqual([])
    expect(deadlineQuery(view)).toEqual({
      side: 'both', agency: 'bes', stage: 'intake', time: 'later', between: { from: '2026-12-04', to: '2026-12-04' }, offset: 50, limit: 50,
    })
  })

  it('falls back where it cannot read, and says what it left out', () => {
    const { view, ignored } = read({
      view: 'week', month: '2026-13', day: '2026-02-30', time: 'now', side: 'US side', agency: 'ahs', stage: '<script>', page: '0',
    })
    expect(view).toEqual(plain)
    expect(ignored).toEqual(['view', 'month', 'day', 'time', 'side', 'agency', 'stage', 'page'])
  })

  it.each(['1926-01', '2026-00', '2026-1', '99999-01', '2026-12-01'])('takes %s for no month', (month) => {
    expect(read({ month }).view.month).toBe('')
  })
})

describe('writing an address', () => {
  it('holds what the view turns on and nothing else', () => {
    expect(deadlinesHref(read({}).view)).toBe('/deadlines')
    const { view } = read({ view: 'month', month: '2026-12', side: 'PRC', day: '2026-12-04', time: 'late' })
    expect(deadlinesHref(view)).toBe('/deadlines?view=month&month=2026-12&side=PRC')
    expect(deadlinesHref(view, { view: 'list' })).toBe('/deadlines?day=2026-12-04&time=late&side=PRC')
    expect(deadlinesHref({ ...view, page: 3 }, { view: 'list', page: 3, ...everything })).toBe('/deadlines?page=3')
  })
})
