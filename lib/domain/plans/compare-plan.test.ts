import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { comparePlan, type PlanRow, type StandingLine } from './compare-plan'
import { basisOf, bytesIn, takenOver } from './plan-lines'
import { readPlans } from './read-plan'

const signedOn = '2025-05-20'
const doi = '10.5281/zenodo.1200361'

interface Told {
  readonly title?: string
  readonly id?: string
  readonly issued?: string
  readonly distribution?: readonly object[]
}

const plan = (datasets: readonly Told[], modified = '2026-01-01T00:00:00Z') => readPlans({
  dmp: {
    title: 'Tides', modified, dmp_id: { identifier: '10.5281/zenodo.1', type: 'doi' },
    dataset: datasets.map(({ title = 'Tide gauges', id = doi, ...more }) => ({ title, dataset_id: { identifier: id, type: 'doi' }, ...more })),
  },
}).plans[0]!

/** The lines that a plan becomes where all of it is taken over as it is. */
const linesOf = (told: ReturnType<typeof plan>): StandingLine[] =>
  takenOver(told, signedOn).map(({ said }, i) => ({ ...said, id: `line-${i + 1}`, activityId: 'tides', route: said.route ?? 'transfer', dueOn: said.dueOn ?? '2027-01-01', agreedIn: basisOf(told) }))

const states = (rows: readonly PlanRow[]) => rows.map((row) => `${row.state}${'line' in row ? ` ${row.line}` : ''}`)

describe('the same plan again', () => {
  const folder = join(import.meta.dirname, 'examples')
  it.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('differs in nothing from what was taken over: %s', (name) => {
    const [told] = readPlans(JSON.parse(readFileSync(join(folder, name), 'utf8'))).plans
    const { rows, absent } = comparePlan(told!, linesOf(told!), signedOn)
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['same']))
    expect(absent).toEqual([])
  })

  it('of a later day is no change by itself', () => {
    const lines = linesOf(plan([{}]))
    expect(states(comparePlan(plan([{}], '2026-09-01T00:00:00Z'), lines, signedOn).rows)).toEqual(['same line-1'])
  })
})

describe('a data set', () => {
  it('is the line of its identifier, whatever it is called, and changes what the plan says otherwise', () => {
    const lines = linesOf(plan([{ distribution: [{ title: 'Tide gauges', byte_size: 1000 }] }]))
    const later = plan([{ id: 'https://doi.org/10.5281/ZENODO.1200361', title: 'Tides, hourly', issued: '2026-06-30', distribution: [{ title: 'Tides, hourly', format: ['text/csv'] }] }], '2026-09-01')
    expect(comparePlan(later, lines, signedOn).rows).toMatchObject([{
      state: 'changed',
      line: 'line-1',
      changes: [
        { member: 'title', now: 'Tide gauges', then: 'Tides, hourly' },
        { member: 'format', now: null, then: 'text/csv' },
        { member: 'dueOn', now: '2027-01-01', then: '2026-06-30' },
        { member: 'agreedIn', now: 'data management plan 10.5281/zenodo.1, 2026-01-01', then: 'data management plan 10.5281/zenodo.1, 2026-09-01' },
      ],
    }])
  })

  it('keeps a basis that is another paper, a day where the line comes again and again, and identifiers that the plan does not name', () => {
    const [line] = linesOf(plan([{}])) as [StandingLine]
    const other = { type: 'ark', value: 'ark:/12345/x1' }
    const now = { ...line, agreedIn: 'work plan 2025, annex B', dueOn: null, identifiers: [other] }
    expect(comparePlan(plan([{ issued: '2026-06-30' }]), [now], signedOn).rows).toMatchObject([
      { state: 'changed', changes: [{ member: 'identifiers', now: [other], then: [other, { type: 'doi', value: doi }] }] },
    ])
  })

  it('of a placeholder is the line of its title; without one it is new, and lines that no data set is stay', () => {
    const lines = linesOf(plan([{ title: 'A', id: '10.0000/0' }, { title: 'B', id: '10.0000/0' }]))
    const { rows, absent } = comparePlan(plan([{ title: 'B', id: '10.0000/0' }, { title: 'C', id: '10.0000/0' }]), lines, signedOn)
    expect(states(rows)).toEqual(['same line-2', 'new'])
    expect(absent).toEqual(['line-1'])
  })

  it('in several distributions is told apart by their titles; what is left over is not guessed', () => {
    const of = (...titles: string[]) => plan([{ distribution: titles.map((title) => ({ title })) }])
    const lines = linesOf(of('Raw', 'Mean'))
    expect(states(comparePlan(of('Mean', 'Raw', 'Monthly'), lines, signedOn).rows)).toEqual(['same line-2', 'same line-1', 'new'])
    const { rows, absent } = comparePlan(of('Raw', 'Averages'), lines, signedOn)
    expect(rows).toMatchObject([{ state: 'same', line: 'line-1' }, { state: 'unclear', lines: ['line-2'] }])
    expect(absent).toEqual([])
  })

  it('is unclear where two lines have its title', () => {
    const [line] = linesOf(plan([{ id: '10.0000/0' }])) as [StandingLine]
    expect(comparePlan(plan([{ id: '10.0000/0' }]), [line, { ...line, id: 'line-2' }], signedOn).rows).toMatchObject([{ state: 'unclear', lines: ['line-1', 'line-2'] }])
  })
})

describe('what is taken over', () => {
  it('names a day before the instrument was signed, and what was shortened, and tells two of one title apart', () => {
    const long = `${'long '.repeat(60)}title`
    const [first, second, third] = takenOver(plan([{ id: '10.0000/0', issued: '2019-06-30' }, { id: '10.0000/0' }, { id: '10.0000/0', title: long }]), signedOn)
    expect(first).toMatchObject({ said: { title: 'Tide gauges', dueOn: null, identifiers: [] }, notes: [{ code: 'before-signed', date: '2019-06-30' }] })
    expect(second).toMatchObject({ said: { title: 'Tide gauges (2)' }, notes: [] })
    expect(third!.notes).toEqual([{ code: 'shortened', member: 'title' }])
    expect(third!.said.title.length).toBeLessThanOrEqual(200)
  })

  it.each([[0, '0 bytes'], [999, '999 bytes'], [1234567, '1,234,567 bytes']])('writes %d bytes so that they can be read back', (size, words) => {
    expect(takenOver(plan([{ distribution: [{ title: 'x', byte_size: size }] }]), signedOn)[0]!.said.volume).toBe(words)
    expect(bytesIn(words)).toBe(size)
    expect(bytesIn('some 2 GB a month')).toBeNull()
  })

  it('rests on the plan by its identifier, or by its title where that is a placeholder', () => {
    const told = plan([])
    expect(basisOf(told)).toBe('data management plan 10.5281/zenodo.1, 2026-01-01')
    expect(basisOf({ ...told, identifier: null, modifiedOn: null })).toBe('data management plan “Tides”')
  })
})
