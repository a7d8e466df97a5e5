import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { comparePlan, type StandingLine } from './compare-plan'
import { takenOver } from './plan-lines'
import { readPlans } from './read-plan'
import { noMailbox, writePlan, type LineToWrite } from './write-plan'

const folder = join(import.meta.dirname, 'examples')
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const schema = z.fromJSONSchema(read(join(folder, 'schema', 'maDMP-schema-1.2.json')) as Parameters<typeof z.fromJSONSchema>[0])

const line = (more: Partial<LineToWrite> = {}): LineToWrite => ({
  id: 'wave-1', activityId: 'wave', title: 'Waveforms', route: 'transfer', format: null, dueOn: null, volume: null, identifiers: [], description: 'Expected from the US side.', ...more,
})
const written = (lines: readonly LineToWrite[]) => writePlan({
  activity: { id: 'wave', title: 'Broadband waveforms' }, description: 'As agreed.', contact: { id: 'bes', name: 'Bureau', mailbox: null },
  createdAt: '2026-01-01T00:00:00.000Z', modifiedAt: '2026-02-01T10:00:00.000Z', lines,
})

const doi = { type: 'doi', value: '10.5281/zenodo.1200361' }
const everyKind = [
  line(),
  line({ id: 'wave-2', title: 'Tides: raw', identifiers: [doi], route: 'Zenodo, https://zenodo.org/records/1200361', format: 'text/csv, image/tiff', volume: '1,234,567 bytes', dueOn: '2027-01-31' }),
  line({ id: 'wave-3', title: 'Tides: means', identifiers: [doi], route: 'https://data.example.int/a?b=c' }),
  line({ id: 'wave-4', title: 'Currents', identifiers: [doi, { type: 'ark', value: 'ark:/12345/x1' }], volume: 'some 2 GB a month' }),
  // The same title in the other direction.
  line({ id: 'wave-6' }),
  line({ id: 'wave-5', title: '波形', route: 'see https://nowhere' }),
]

describe('a plan that is written', () => {
  it.each(['ex1-header-fundedProject', 'ex7-dataset-many'])('is held to a schema that takes the examples of the standard: %s', (name) => {
    expect(schema.safeParse(read(join(folder, `${name}.json`))).error).toBeUndefined()
    expect(schema.safeParse({ dmp: { title: 'Half a plan' } }).success).toBe(false)
  })

  it.each([['nothing', []], ['one line', [line()]], ['every kind of line', everyKind]])('with %s is valid by the schema of version 1.2', (_name, lines) => {
    expect(schema.safeParse(written(lines)).error).toBeUndefined()
  })

  it('is read again without a warning that is not true of it, and differs in nothing', () => {
    const { plans, warnings, unknown } = readPlans(written(everyKind))
    // One identifier names both the tides and the currents, on record as in the file.
    expect(warnings.map(({ path, code }) => `${path} ${code}`)).toEqual(['dmp.dataset[2].dataset_id same-identifier'])
    expect(unknown).toEqual([])
    const standing: StandingLine[] = everyKind.map((one) => ({ ...one, embargoUntil: null, agreedIn: null }))
    const { rows, absent } = comparePlan(plans[0]!, standing, '2025-05-20')
    expect(rows.map((row) => `${row.state} ${'line' in row ? row.line : ''}`)).toEqual(everyKind.map(({ id }) => `same ${id}`))
    expect(absent).toEqual([])
  })

  it('tells distributions of one data set together', () => {
    expect(written(everyKind).dmp.dataset.map(({ title, distribution }) => [title, distribution.map((one) => one.title)])).toEqual([
      ['Waveforms', ['Waveforms']], ['Tides', ['raw', 'means']], ['Currents', ['Currents']], ['Waveforms', ['Waveforms']], ['波形', ['波形']],
    ])
  })

  it('names an organization as its contact, and an address that cannot be anybody’s where none is known', () => {
    expect(written([]).dmp.contact).toEqual({ name: 'Bureau', mbox: noMailbox, contact_id: { identifier: 'bes', type: 'other' } })
  })

  it('keeps what was taken over from the examples of the standard', () => {
    const [told] = readPlans(read(join(folder, 'ex7-dataset-many.json'))).plans
    const lines = takenOver(told!, '2018-01-01').map(({ said }, i) => line({ ...said, id: `x-${i}`, route: said.route ?? 'transfer' }))
    const again = takenOver(readPlans(written(lines)).plans[0]!, '2018-01-01').map(({ said }) => said)
    expect(again).toEqual(lines.map(({ title, format, dueOn, volume, identifiers }, i) => ({
      title, titleInPlan: title, format, dueOn, volume, identifiers, embargoUntil: null, route: takenOver(told!, '2018-01-01')[i]!.said.route,
    })))
  })
})
