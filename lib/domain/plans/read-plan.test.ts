import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { decodePlanFile, largestPlanFile } from './plan-file'
import { readPlans } from './read-plan'

const folder = join(import.meta.dirname, 'examples')
const example = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
const dataset = (more: object = {}) => ({
  title: 'Tide gauges', dataset_id: { identifier: '10.5281/zenodo.1200361', type: 'doi' }, personal_data: 'no', sensitive_data: 'no', ...more,
})
const plan = (more: object = {}) => ({
  dmp: {
    title: 'Plan', created: '2026-01-01T00:00:00Z', modified: '2026-01-01T00:00:00Z', language: 'eng', ethical_issues_exist: 'no',
    dmp_id: { identifier: '10.5281/zenodo.1', type: 'doi' }, contact: { name: 'A. Researcher', mbox: 'a@demo.example', contact_id: { identifier: '0000-0002-1825-0097', type: 'orcid' } },
    dataset: [dataset()], ...more,
  },
})
const codes = (json: unknown) => readPlans(json).warnings.map(({ path, code }) => `${path} ${code}`)

describe('the examples of the standard', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('%s is read, and names nothing that is unknown', (name) => {
    const { plans, unknown, warnings } = readPlans(example(name))
    expect(plans).toHaveLength(1)
    expect(plans[0]!.expectations.length).toBeGreaterThan(0)
    expect(unknown).toEqual([])
    // What they have in common is that their identifiers are placeholders.
    expect(new Set(warnings.map(({ code }) => code))).toEqual(new Set(['identifier-placeholder']))
  })

  it('tells the data set, the distribution and the embargo', () => {
    expect(readPlans(example('ex4-dataset-embargo.json')).plans[0]!.expectations).toEqual([
      {
        key: 'doi:10.5281/zenodo.1200361',
        title: 'Cool data: Raw data',
        description: 'CSV file showing... Embargoed until licence->start_date below',
        dataset: { title: 'Cool data', type: 'document', personalData: 'no', sensitiveData: 'unknown' },
        identifiers: [{ type: 'doi', value: '10.5281/zenodo.1200361', href: 'https://doi.org/10.5281/zenodo.1200361', problem: null }],
        format: ['text/csv'],
        volume: 100000,
        route: { host: null, url: null },
        access: 'open',
        license: 'https://creativecommons.org/licenses/by/4.0/',
        dueOn: '2019-06-30',
        embargoUntil: '2021-06-30',
        availableUntil: '2029-01-30',
      },
    ])
  })
})

describe('a plan', () => {
  it('without anything wrong has no warning', () => {
    expect(readPlans(plan())).toMatchObject({ warnings: [], unknown: [] })
  })

  it('without data sets is read, and says that nothing can be expected', () => {
    expect(codes(plan({ dataset: [] }))).toEqual(['dmp.dataset no-data-sets'])
  })

  it('names what the standard does not know, wherever it stands', () => {
    const json = { ...plan({ extension: [{ tool: {} }], dataset: [dataset({ colour: 'blue', distribution: [{ title: 'a', data_access: 'open', host: { title: 'h', url: 'https://h.int', x: 1 } }] })] }), id: 7 }
    expect(readPlans(json).unknown).toEqual(['id', 'dmp.dataset[0].colour', 'dmp.dataset[0].distribution[0].host.x', 'dmp.extension'])
  })

  it('in the wrapper of a tool is found, and so are several', () => {
    const items = { items: [plan(), plan({ title: 'Other' })], total_items: 2 }
    expect(readPlans(items).plans.map(({ title }) => title)).toEqual(['Plan', 'Other'])
    expect(readPlans(items).unknown).toEqual(['total_items'])
    expect(readPlans([plan()]).plans).toHaveLength(1)
    expect(codes({ some: 'thing' })).toEqual(['(file) no-plan'])
    expect(codes(null)).toEqual(['(file) no-plan'])
  })

  it('of version 1.0 names its identifiers in another way', () => {
    const old = plan({ dataset: [dataset({ dataset_id: { dataset_id: '10.5281/zenodo.1200361', dataset_id_type: 'HTTP-DOI' } })] })
    expect(readPlans(old)).toMatchObject({ plans: [{ expectations: [{ key: 'doi:10.5281/zenodo.1200361' }] }], warnings: [], unknown: [] })
  })

  it('tells what is missing or of the wrong kind by its path, and goes on', () => {
    const odd = dataset({ personal_data: 'maybe', issued: 'soon', distribution: [{ title: 7, data_access: undefined, byte_size: 'much', format: 'text/csv', license: 'cc' }, 'x'] })
    expect(codes(plan({ title: '', dataset: [odd] }))).toEqual([
      'dmp.title missing',
      'dmp.dataset[0].personal_data not-listed',
      'dmp.dataset[0].issued bad-date',
      'dmp.dataset[0].distribution[1] wrong-kind',
      'dmp.dataset[0].distribution[0].license wrong-kind',
      'dmp.dataset[0].distribution[0].byte_size wrong-kind',
      'dmp.dataset[0].distribution[0].data_access missing',
    ])
  })

  it('gives each distribution a key of its own, the same each time', () => {
    const distribution = [{ title: 'Raw', data_access: 'open' }, { title: 'Raw', data_access: 'closed' }, { title: 'Mean', data_access: 'open' }]
    const keys = () => readPlans(plan({ dataset: [dataset({ distribution }), dataset()] })).plans[0]!.expectations.map(({ key }) => key)
    expect(keys()).toEqual(['doi:10.5281/zenodo.1200361/Raw', 'doi:10.5281/zenodo.1200361/Raw (2)', 'doi:10.5281/zenodo.1200361/Mean', 'doi:10.5281/zenodo.1200361'])
    expect(keys()).toEqual(keys())
  })
})

describe('a file', () => {
  const text = JSON.stringify(plan())

  it('is read in UTF-8, with or without its mark, and in UTF-16 with it', () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), utf16]) expect(decodePlanFile(bytes)).toEqual({ json: plan() })
  })

  it('that cannot be read says why', () => {
    const code = (bytes: Uint8Array) => (decodePlanFile(bytes) as { problem?: { code: string } }).problem?.code
    expect(code(Buffer.from('{"dmp": "é"}', 'latin1'))).toBe('encoding')
    expect(code(Buffer.from('{"dmp": '))).toBe('not-json')
    expect(code(Buffer.from('  '))).toBe('empty')
    expect(code(Buffer.alloc(largestPlanFile + 1))).toBe('too-large')
    expect(code(Buffer.alloc(largestPlanFile, ' '))).toBe('empty')
  })
})
