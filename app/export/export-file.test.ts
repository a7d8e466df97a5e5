import { parse } from 'csv-parse/sync'
import { createTranslator } from 'next-intl'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Parameters } from '@/app/_address/address-reader'
import { linesOnPage } from '@/app/ledger/_query/ledger-query'
import { linesShown } from '@/app/ledger/_query/ledger-shown'
import { loadDemonstration } from '@/lib/demonstration/load-demonstration'
import { roles, type Viewer } from '@/lib/domain/access/roles'
import { complaint } from '@/lib/domain/cases/story.testing'
import { byteOrderMark } from '@/lib/exports/write-csv'
import { loadMessages } from '@/lib/i18n/messages'
import type { Translator } from '@/lib/i18n/words'
import { changeCase } from '@/lib/services/change-case'
import { NotFound } from '@/lib/services/errors'
import { emptyOffice, person, testOffice } from '@/lib/services/office.testing'
import type { Office } from '@/lib/services/office'
import { viewCases } from '@/lib/services/view-cases'
import { viewOversight } from '@/lib/services/view-oversight'
import { viewSuspension } from '@/lib/services/view-suspension'

import { exportFile } from './export-file'
import { listOf, lists } from './lists'
import { rowsAtOnce } from './write-export'

const words = createTranslator({ locale: 'en', messages: loadMessages('en'), onError: (error) => { throw error } }) as unknown as Translator
const told = { words, locale: 'en' }

interface Json {
  readonly total: number
  readonly ignored: string[]
  readonly filters: Record<string, unknown>
  readonly columns: { name: string }[]
  readonly rows: Record<string, unknown>[]
}

const textOf = (office: Office, viewer: Viewer, list: string, parameters: Parameters = {}) =>
  [...exportFile(office, viewer, listOf(list)!, parameters, told).pieces].join('')

const jsonOf = (office: Office, viewer: Viewer, list: string, parameters: Parameters = {}) =>
  JSON.parse(textOf(office, viewer, list, { ...parameters, format: 'json' })) as Json

const csvOf = (office: Office, viewer: Viewer, list: string, parameters: Parameters = {}) =>
  parse(textOf(office, viewer, list, parameters), { bom: true, columns: true, record_delimiter: '\r\n' }) as unknown as Record<string, string>[]

const office = emptyOffice('2026-11-21')
beforeAll(() => loadDemonstration(office))

describe('a file holds the whole list as it is shown', () => {
  it('of the docket, case by case', () => {
    for (const viewer of [person('officer'), person('coordinator'), person('overseer')]) {
      const shown: string[] = []
      for (let offset = 0, total = 1; offset < total; offset += 7) {
        const list = viewCases(office, viewer, { group: 'all', sort: 'newest', offset, limit: 7 })
        total = list.total
        shown.push(...list.cases.map((one) => one.reference))
      }
      const asked = { group: 'all', sort: 'newest', state: 'any', page: '2' }
      expect(jsonOf(office, viewer, 'docket', asked).rows.map((row) => row.reference)).toEqual(shown)
      expect(csvOf(office, viewer, 'docket', asked).map((row) => row.reference)).toEqual(shown)
    }
  })

  it.each([{}, { side: 'PRC', which: 'expected' }, { scope: 'agency:bes', from: '2026-01', to: '2026-12' }, { which: 'undated' }])('of the lines of the ledger, page after page: %o', (asked) => {
    const viewer = person('overseer')
    const shown: string[] = []
    for (let page = 1, total = 1; (page - 1) * linesOnPage < total; page += 1) {
      const { list } = linesShown(office, viewer, { ...asked, page: String(page) })
      total = list.total
      shown.push(...list.dueDates.map((one) => `${one.lineId} ${one.dueOn}`), ...list.undated.map((one) => one.lineId))
    }
    const { rows, total, columns } = jsonOf(office, viewer, 'ledger-lines', asked)
    expect(total).toBe(shown.length)
    expect(rows.map((row) => [row.lineId, row.dueOn].filter((one) => one !== undefined).join(' '))).toEqual(shown)
    expect(columns.some(({ name }) => name === 'dueOn')).toBe(asked.which !== 'undated')
    expect(csvOf(office, viewer, 'ledger-lines', asked)).toHaveLength(shown.length)
  })

  it('of every list, in pieces as at once', () => {
    for (const list of lists) {
      for (const role of list.roles) {
        const [first] = viewCases(office, person(role), { group: 'all', sort: 'newest', offset: 0, limit: 1 }).cases
        const asked = list.id === 'case-record' ? { case: first?.reference ?? '' } : {}
        if (list.id === 'case-record' && !first) continue
        const opened = list.open({ office, viewer: person(role), parameters: asked, ...told })
        const at = (offset: number, limit: number) => JSON.stringify(opened.rows({ offset, limit }))
        const all = opened.rows({ offset: 0, limit: rowsAtOnce })
        expect(all.length, list.id).toBe(Math.min(opened.total, rowsAtOnce))
        expect(at(1, 3), list.id).toBe(JSON.stringify(all.slice(1, 4)))
        for (const row of all) expect(row).toHaveLength(opened.columns.length)
      }
    }
  })

  it('of the figures', () => {
    const { stages, time } = viewOversight(office, person('overseer'))
    expect(jsonOf(office, person('overseer'), 'figures-by-stage').rows.map((row) => row.openCases)).toEqual(stages.map((one) => one.open))
    expect(jsonOf(office, person('overseer'), 'figures-of-time').rows.map((row) => row.days)).toEqual(time.map((one) => one.days))
    const groups = viewSuspension(office, person('coordinator'))
    expect(jsonOf(office, person('coordinator'), 'suspension').rows.map((row) => row.reference)).toEqual(
      [groups.flagged, groups.underReview, groups.suspended].flatMap(({ cases }) => cases.map((one) => one.reference)),
    )
  })

  it('of a month all periods that can end in its weeks', () => {
    const rows = jsonOf(office, person('coordinator'), 'deadlines', { view: 'month', month: '2026-12', day: '2026-01-01' }).rows as { earliest: string; latest: string }[]
    expect(rows.length).toBeGreaterThan(3)
    for (const { earliest, latest } of rows) expect(earliest <= '2027-01-03' && latest >= '2026-11-30').toBe(true)
  })
})

describe('what a viewer may not see', () => {
  it('is not in the file of an overseer: no title, and no column for it', () => {
    const { columns, rows } = jsonOf(office, person('overseer'), 'docket', { state: 'any' })
    expect(rows.length).toBeGreaterThan(20)
    expect(columns.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['title']))
    const titles = jsonOf(office, person('officer'), 'docket', { group: 'all', state: 'any' }).rows.map((row) => row.title as string)
    const text = textOf(office, person('overseer'), 'docket', { state: 'any' })
    expect(titles.length).toBeGreaterThan(5)
    for (const title of titles) expect(text).not.toContain(title)
    expect(text.split('\r\n')[0]).not.toMatch(/title|openActs/)
  })

  it('is told from what is missing, where it differs from case to case', () => {
    const rows = jsonOf(office, person('coordinator'), 'docket', { group: 'all', state: 'any' }).rows
    expect(new Set(rows.map((row) => row.titleShown))).toEqual(new Set([true, false]))
    for (const { title, titleShown } of rows) expect(title !== null).toBe(titleShown)
  })

  it('is no case of another agency', () => {
    const own = jsonOf(office, person('officer'), 'docket', { group: 'all', state: 'any' }).rows
    const others = jsonOf(office, person('officer', 'o-2', 'ahs'), 'docket', { group: 'all', state: 'any' }).rows
    expect(new Set(own.map((row) => row.agency)).size).toBe(1)
    const references = new Set(others.map((row) => row.reference))
    expect(own.filter((row) => references.has(row.reference))).toEqual([])
    const reference = own[0]!.reference as string
    expect(() => jsonOf(office, person('officer', 'o-2', 'ahs'), 'case-record', { case: reference })).toThrow(NotFound)
    expect(jsonOf(office, person('overseer'), 'case-record', { case: reference }).rows.length).toBeGreaterThan(0)
  })

  it.each(lists.map((list) => [list.id, list] as const))('is no list that the role does not have: %s', (id, list) => {
    const reference = viewCases(office, person('overseer'), { group: 'all', sort: 'newest', offset: 0, limit: 1 }).cases[0]!.reference
    for (const role of roles.filter((one) => !list.roles.includes(one))) {
      expect(() => list.open({ office, viewer: person(role), parameters: { case: reference }, ...told }), `${id} for a ${role}`).toThrow(NotFound)
    }
  })
})

describe('what an address asks for', () => {
  it('is said in the file, and what could not be read too', () => {
    const asked = { stage: 'nowhere', kind: 'reciprocity', format: 'json' }
    const json = jsonOf(office, person('overseer'), 'docket', asked)
    expect(json).toMatchObject({ asOf: '2026-11-21', readAt: '2026-11-21T17:00:00Z', address: '/docket?group=all&kind=reciprocity', ignored: ['stage'], total: json.rows.length })
    expect(json.filters).toMatchObject({ kind: 'reciprocity', stage: null, state: 'open', sort: 'next-due' })
    const [row] = csvOf(office, person('overseer'), 'docket', { ...asked, format: 'xml' })
    expect(row).toMatchObject({ asOf: '2026-11-21', readAt: '2026-11-21T17:00:00Z', address: '/docket?group=all&kind=reciprocity', ignored: 'stage; format' })
  })

  it('can be a past day, which the file is of then', () => {
    const { rows, ...head } = jsonOf(office, person('coordinator'), 'docket', { asOf: '2026-08-03', group: 'due-soon', state: 'any' })
    expect(head).toMatchObject({ asOf: '2026-08-03', readAt: '2026-11-21T17:00:00Z', address: '/docket?group=all&state=any&asOf=2026-08-03' })
    const { cases, total } = viewCases(office, person('coordinator'), { group: 'all', sort: 'next-due', asOf: '2026-08-03', offset: 0, limit: 500 })
    expect(rows.map((row) => [row.reference, row.stage])).toEqual(cases.map((one) => [one.reference, one.stage]))
    expect(rows).toHaveLength(total)
    expect(rows[0]).not.toHaveProperty('openActs')
    const reference = rows[0]!.reference as string
    const record = jsonOf(office, person('coordinator'), 'case-record', { case: reference, asOf: '2026-08-03' })
    expect(record).toMatchObject({ asOf: '2026-08-03', address: `/cases/${reference}/record?asOf=2026-08-03`, ignored: [] })
    expect(record.total).toBeLessThanOrEqual(jsonOf(office, person('coordinator'), 'case-record', { case: reference }).total)
    expect(jsonOf(office, person('coordinator'), 'case-record', { case: reference, asOf: '2020-01-01' })).toMatchObject({ asOf: '2026-11-21', ignored: ['asOf'] })
  })

  it('names the file', () => {
    expect(exportFile(office, person('overseer'), listOf('ledger-lines')!, {}, told).name).toBe('comity-ledger-lines-2026-11-21.csv')
  })
})

describe('a date', () => {
  it('never stands without its basis, and says when it is provisional', () => {
    for (const list of lists.filter(({ columns }) => columns.includes('due'))) {
      expect(list.columns).toEqual(expect.arrayContaining(['basis', 'provisional', 'earliest', 'latest', 'zone']))
    }
    const rows = jsonOf(office, person('overseer'), 'oversight-periods').rows
    expect(rows.filter((row) => row.basis === null)).toEqual([])
    expect(rows.some((row) => row.provisional === true)).toBe(true)
    expect(rows.filter((row) => row.provisional === true && row.earliest === null)).toEqual([])
    expect(rows.some((row) => (row.daysLeft as number) < 0)).toBe(true)
  })
})

describe('words that people wrote', () => {
  const small = testOffice()
  const titles = ['=HYPERLINK("http://example.org","x")', '-2+3', '@SUM(A1)', "'quoted", '数据，"缺失"', 'two\nlines, and; more', '＝1+1']
  beforeAll(() => {
    for (const title of titles) changeCase(small, person('researcher'), null, { ...complaint, title })
  })

  it('come whole and harmless out of CSV, and as they are out of JSON', () => {
    const asked = { sort: 'reference' }
    const cells = csvOf(small, person('researcher'), 'my-cases', asked).map((row) => row.title!)
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
    expect(cells.map((cell) => cell.replace(/^'/, '')).sort()).toEqual([...titles].sort())
    expect(jsonOf(small, person('researcher'), 'my-cases').rows.map((row) => row.title as string).sort()).toEqual([...titles].sort())
    expect(textOf(small, person('researcher'), 'my-cases').startsWith(`${byteOrderMark}reference,title,`)).toBe(true)
  })

  it('leave negative numbers as numbers', () => {
    small.moveTo('2026-03-02')
    const text = textOf(small, person('researcher'), 'my-cases')
    const rows = jsonOf(small, person('officer'), 'deadlines').rows
    expect(rows.some((row) => (row.daysLeft as number) < 0)).toBe(true)
    expect(csvOf(small, person('officer'), 'deadlines').map((row) => row.daysLeft)).toEqual(rows.map((row) => (row.daysLeft === null ? '' : String(row.daysLeft))))
    expect(text).not.toContain("'-1")
  })
})
