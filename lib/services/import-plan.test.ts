import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { draftsOf } from '@/db/drafts'
import { eventsOf } from '@/db/events'
import { refusal } from '@/db/schema'
import { comparePlan, type PlanRow } from '@/lib/domain/plans/compare-plan'
import { planTextLimit } from '@/lib/domain/plans/plan-file'
import { readPlans } from '@/lib/domain/plans/read-plan'

import { addExpectation, changeExpectation } from './administer-register'
import { exportPlan, mailboxIn } from './export-plan'
import { importPlan, type TakenRow } from './import-plan'
import type { Office } from './office'
import { person, testOffice } from './office.testing'
import { keepPasted, readPasted } from './pasted-file'
import { mostPlanRows, viewPlanImport } from './preview-plan'
import { rebuildViews } from './rebuild-views'
import { verifyRecord } from './verify-record'
import { viewActivity } from './view-activities'

const officer = person('officer')
const folder = join(import.meta.dirname, '../domain/plans/examples')
const example = (name: string) => readFileSync(join(folder, name), 'utf8')

interface Told { readonly title?: string; readonly doi?: string; readonly issued?: string; readonly format?: string; readonly [more: string]: unknown }
const dmp = (datasets: readonly Told[], more: object = {}) => ({
  title: 'Tides', created: '2026-01-01T00:00:00Z', modified: '2026-01-01T00:00:00Z', language: 'eng', ethical_issues_exist: 'no',
  dmp_id: { identifier: '10.5281/zenodo.1', type: 'doi' }, contact: { name: 'A', mbox: 'a@demo.example', contact_id: { identifier: '0000-0002-1825-0098', type: 'orcid' } },
  dataset: datasets.map(({ title = 'Tide gauges', doi = '10.5281/zenodo.1200361', issued, format = 'text/csv', ...others }) => ({
    title, dataset_id: { identifier: doi, type: 'doi' }, personal_data: 'no', sensitive_data: 'no', ...others,
    distribution: [{ title, data_access: 'open', format: [format], ...(issued === undefined ? {} : { issued }) }],
  })),
  ...more,
})
const plan = (datasets: readonly Told[], more: object = {}) => ({ dmp: dmp(datasets, more) })

/** What the officer adds to a row, as the form makes it where nothing was typed but what a plan cannot say. */
function takenOf(rows: readonly PlanRow[], seen: Readonly<Record<string, number>>, more: object = {}): TakenRow[] {
  return rows.flatMap((row, i): TakenRow[] => {
    if (row.state === 'same') return []
    if (row.state === 'changed') return [{ row: i, line: row.line, seen: seen[row.line], members: row.changes.map(({ member }) => member) }]
    const { title, format, volume, embargoUntil, identifiers } = row.said
    const fields = { activityId: 'wave', from: 'PRC', to: 'US', title, route: row.said.route ?? 'transfer', format, dueOn: row.said.dueOn ?? '2027-06-30', recurrence: null, volume, embargoUntil, identifiers: [...identifiers], ...more }
    return [{ row: i, fields }]
  })
}

function paste(office: Office, json: unknown, chosen?: number) {
  const stamp = keepPasted(office, officer, 'plan', 'wave', typeof json === 'string' ? json : JSON.stringify(json))
  return { stamp, ...viewPlanImport(office, officer, 'wave', chosen) }
}

function importAll(office: Office, json: unknown, more: object = {}) {
  const { stamp, review } = paste(office, json)
  return importPlan(office, officer, 'wave', { stamp, chosen: 0, rows: takenOf(review!.rows, review!.seen, more) })
}

const titles = (office: Office) => viewActivity(office, officer, 'wave').lineDetails.map(({ title }) => title)
const states = (office: Office, json: unknown) => paste(office, json).review!.rows.map(({ state }) => state)

describe('a plan that is pasted', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('becomes lines, and pasted again differs in nothing: %s', (name) => {
    const office = testOffice()
    const before = titles(office).length
    const imported = importAll(office, example(name))
    expect(imported).toEqual({ outcome: 'saved', added: titles(office).length - before, changed: 0 })
    expect(titles(office).length).toBeGreaterThan(before)
    expect(readPasted(office, officer, 'plan', 'wave')).toBeNull()
    expect(new Set(states(office, example(name)))).toEqual(new Set(['same']))
    expect(verifyRecord(office).faults).toEqual([])
  })

  it('changes by identifier what it says otherwise, and leaves what it does not name', () => {
    const office = testOffice()
    importAll(office, plan([{}, { title: 'Currents', doi: '10.5281/zenodo.2' }]))
    const { review } = paste(office, plan([{ title: 'Tides, hourly', format: 'application/x-hdf5' }], { modified: '2026-02-01' }))
    expect(review!.rows).toMatchObject([{ state: 'changed', line: 'wave-1', changes: [{ member: 'title' }, { member: 'format' }, { member: 'agreedIn' }] }])
    expect(review!.absent).toEqual(['wav-rt', 'wave-2'])
    const { stamp } = readPasted(office, officer, 'plan', 'wave')!
    const rows = [{ row: 0, line: 'wave-1', seen: review!.seen['wave-1'], members: ['format'] }]
    expect(importPlan(office, officer, 'wave', { stamp, chosen: 0, rows })).toEqual({ outcome: 'saved', added: 0, changed: 1 })
    expect(viewActivity(office, officer, 'wave').lineDetails.find(({ id }) => id === 'wave-1')).toMatchObject({
      title: 'Tide gauges', format: 'application/x-hdf5', from: 'PRC', dueOn: '2027-06-30',
    })
    expect(office.store.read((db) => eventsOf(db, { kind: 'expectation', id: 'wave-1' })).map(({ type }) => type)).toEqual(['expectation-registered', 'expectation-changed'])
    expect(titles(office)).toContain('Currents')
  })

  it('says what it has wrong and what is not known, and goes on', () => {
    const { review } = paste(testOffice(), plan([{ colour: 'blue', doi: '10.0000/0' }], { extension: [] }))
    expect(review!.unknown).toEqual(['dmp.dataset[0].colour', 'dmp.extension'])
    expect(review!.warnings.map(({ code }) => code)).toEqual(['identifier-check-digit', 'identifier-placeholder'])
    expect(review!.rows).toMatchObject([{ state: 'new', said: { identifiers: [] } }])
  })

  it('in a file with several is chosen, with what is said of it alone', () => {
    const office = testOffice()
    const items = { items: [{ dmp: dmp([{ colour: 1 }]), key: 1 }, { dmp: dmp([{ title: 'B', doi: '10.0000/0' }]), key: 2 }], total: 2 }
    expect(paste(office, items)).toMatchObject({ chosen: null, review: null, plans: [{ path: 'items[0].dmp' }, { path: 'items[1].dmp' }] })
    expect(viewPlanImport(office, officer, 'wave', 7).chosen).toBeNull()
    const { review } = viewPlanImport(office, officer, 'wave', 1)
    expect(review).toMatchObject({ plan: { path: 'items[1].dmp' }, unknown: ['total', 'items[1].key'], rows: [{ said: { title: 'B' } }] })
    expect(review!.warnings.every(({ path }) => path.startsWith('items[1].dmp'))).toBe(true)
  })

  it.each([
    ['nothing', '', 'empty'],
    ['what is no JSON', '{"dmp": ', 'not-json'],
    ['JSON that is no plan', '{"some": "thing"}', 'no-plan'],
    ['UTF-16 that was read as something else', '{\0"\0d\0', 'encoding'],
    ['too long a text', ' '.repeat(planTextLimit + 1), 'too-large'],
    ['more than can be reviewed', JSON.stringify(plan(Array.from({ length: mostPlanRows + 1 }, (_, i) => ({ title: `D ${i}` })))), 'too-many'],
  ])('is told as what it is: %s', (_name, text, code) => {
    expect(paste(testOffice(), text)).toMatchObject({ problem: { code }, review: null })
  })

  it('without data sets is read, and has nothing to review', () => {
    expect(paste(testOffice(), plan([])).review).toMatchObject({ rows: [], warnings: [{ code: 'identifier-check-digit' }, { code: 'no-data-sets' }] })
  })

  it('is no complaint that its author began', () => {
    const office = testOffice()
    paste(office, plan([{}]))
    expect(office.store.read((db) => draftsOf(db, officer.accountId))).toEqual([])
  })
})

describe('what was taken', () => {
  it('is saved whole or not at all, with every fault by its row', () => {
    const office = testOffice()
    const { stamp, review } = paste(office, plan([{ title: 'A', doi: '10.5281/zenodo.2' }, { title: 'B', doi: '10.5281/zenodo.3' }, { title: 'C', doi: '10.5281/zenodo.4' }]))
    const [a, b, c] = takenOf(review!.rows, {}) as [TakenRow & { fields: object }, TakenRow & { fields: object }, TakenRow]
    const before = titles(office)
    const rows = [{ ...a, fields: { ...a.fields, dueOn: null } }, { ...b, fields: { ...b.fields, dueOn: '2025-05-19' } }, c] as TakenRow[]
    expect(importPlan(office, officer, 'wave', { stamp, chosen: 0, rows })).toEqual({
      outcome: 'faulty',
      problems: [
        expect.objectContaining({ row: 0, field: 'dueOn', key: 'due-or-recurrence' }),
        expect.objectContaining({ row: 1, field: 'dueOn', key: 'before-signed', values: { date: '2025-05-20' } }),
      ],
    })
    expect(importPlan(office, officer, 'wave', { stamp, chosen: 0, rows: [c] }, true)).toEqual({ outcome: 'faulty', problems: [] })
    expect(titles(office)).toEqual(before)
    expect(readPasted(office, officer, 'plan', 'wave')?.stamp).toBe(stamp)
    expect(verifyRecord(office).faults).toEqual([])
  })

  it('is not taken twice, nor over what somebody else entered meanwhile', () => {
    const office = testOffice()
    const { stamp, review } = paste(office, plan([{}]))
    const rows = takenOf(review!.rows, {})
    addExpectation(office, officer, { activityId: 'wave', from: 'US', to: 'PRC', title: 'Tide gauges', route: 'transfer', format: 'text/csv', dueOn: '2027-01-01', recurrence: null })
    expect(importPlan(office, officer, 'wave', { stamp, chosen: 0, rows })).toEqual({ outcome: 'faulty', problems: [{ row: 0, field: 'take', key: 'changed-meanwhile' }] })
    const again = viewPlanImport(office, officer, 'wave').review!
    const change = takenOf(again.rows, again.seen)
    changeExpectation(office, officer, 'wave-1', { fields: { activityId: 'wave', from: 'US', to: 'PRC', title: 'Tide gauges', route: 'stream', format: null, dueOn: '2027-01-01', recurrence: null }, seen: 1 })
    expect(importPlan(office, officer, 'wave', { stamp, chosen: 0, rows: change })).toMatchObject({ outcome: 'faulty', problems: [{ row: 0, field: 'take', key: 'changed-meanwhile' }] })
    keepPasted(office, officer, 'plan', 'wave', '{}')
    expect(importPlan(office, officer, 'wave', { stamp, chosen: 0, rows })).toEqual({ outcome: 'gone' })
  })

  it('is for the officer of the agency; a refusal leaves a trace', () => {
    const office = testOffice()
    for (const viewer of [person('officer', 'o-2', 'ahs'), person('coordinator'), person('researcher'), person('administrator'), person('overseer')]) {
      expect(() => viewPlanImport(office, viewer, 'wave')).toThrow()
      expect(() => readPasted(office, viewer, 'plan', 'wave')).toThrow()
      expect(() => keepPasted(office, viewer, 'plan', 'wave', '{}')).toThrow()
      expect(() => importPlan(office, viewer, 'wave', { stamp: '', chosen: 0, rows: [] })).toThrow()
    }
    expect(office.store.read((db) => db.select().from(refusal).all()).map(({ command }) => command)).toEqual(Array(10).fill('import-plan'))
    expect(() => viewPlanImport(office, officer, 'none')).toThrow()
  })

  it('is rebuilt from the record as it is', () => {
    const office = testOffice()
    importAll(office, example('ex7-dataset-many.json'))
    const view = () => office.store.read((db) => db.all('select * from expectation order by 1'))
    const before = view()
    rebuildViews(office)
    expect(view()).toEqual(before)
  })
})

describe('the plan of an activity', () => {
  const words = { ofPlan: () => 'As agreed.', ofLine: () => 'Expected from the PRC side.' }

  it('holds its lines about data, and read again differs in nothing', () => {
    const office = testOffice()
    importAll(office, plan([{}, { title: 'Currents', doi: '10.5281/zenodo.2', issued: '2027-03-01' }]))
    addExpectation(office, officer, { activityId: 'wave', from: 'US', to: 'PRC', title: 'A visit', route: 'access', format: null, dueOn: '2027-01-01', recurrence: null, what: 'access' })
    const written = exportPlan(office, officer, 'wave', words)
    expect(written.dmp.dataset.map(({ title }) => title)).not.toContain('A visit')
    expect(written.dmp).toMatchObject({ created: '2026-02-02T17:00:00Z', contact: { name: 'Bureau of Earth Sciences' } })
    const [told] = readPlans(JSON.parse(JSON.stringify(written))).plans
    const { review } = paste(office, written)
    expect(new Set(review!.rows.map(({ state }) => state))).toEqual(new Set(['same']))
    expect(review!.absent).toHaveLength(1)
    expect(comparePlan(told!, [], '2025-05-20').rows).toHaveLength(3)
    expect(() => exportPlan(office, person('custodian'), 'wave', words)).toThrow()
  })

  it('takes an address from what the operator says, and makes none up', () => {
    expect(mailboxIn('The mechanism office, sta@agency.example, room 4')).toBe('sta@agency.example')
    expect(mailboxIn('Room 4')).toBeNull()
    expect(mailboxIn(null)).toBeNull()
  })
})
