import { createTranslator, NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'

import { loadDemonstration } from '@/lib/demonstration/load-demonstration'
import { loadMessages } from '@/lib/i18n/messages'
import type { Words } from '@/lib/i18n/words'
import type { ReportDocument, TablePart } from '@/lib/reports/report-document'
import { writeReport } from '@/lib/reports/write-report'
import { NotFound } from '@/lib/services/errors'
import { emptyOffice, person } from '@/lib/services/office.testing'
import { viewPublicRegister } from '@/lib/services/view-public-register'

import { OversightView } from '../_components/oversight-view'
import { oversightShown } from '../_query/oversight-shown'
import { ReportView } from './_components/report-view'
import { readReport, reportHref } from './_query/report-query'
import { reportShown } from './_query/report-shown'

const overseer = person('overseer')
const office = emptyOffice('2026-11-21')
const messages = loadMessages('en')
const strictly = { locale: 'en', timeZone: 'UTC', messages, onError: (error: Error) => { throw error } }
const words: Words = { locale: 'en', of: (namespace) => createTranslator({ ...strictly, namespace }) as ReturnType<Words['of']> }
const shown = (parameters: Record<string, string> = {}, of = office) => reportShown(of, overseer, parameters, words)
const htmlOf = (page: React.ReactNode) => renderToStaticMarkup(<NextIntlClientProvider {...strictly}>{page}</NextIntlClientProvider>)

/** The number that a cell begins with; of text, the text. */
const told = (cell: string) => /^[\d,]+%?/.exec(cell.trim())?.[0] ?? cell.trim()

/** The tables of the page of oversight by their captions, as rows of what they tell; without the mean, which the report leaves out. */
function tablesOfPage(parameters: Record<string, string>): Map<string, string[][]> {
  const html = htmlOf(<OversightView {...oversightShown(office, overseer, parameters)} />)
  return new Map([...html.matchAll(/<caption[^>]*>([^<]+)<\/caption>.*?<tbody>(.*?)<\/tbody>/g)].map(([, caption, body]) => [
    caption!,
    [...body!.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) => [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => told(cell!.replace(/<[^>]+>/g, '')))),
  ]))
}

const tables = ({ parts }: ReportDocument) => parts.filter((part): part is TablePart => part.kind === 'table')

describe('the report of the demonstration office', () => {
  let released: string[]
  beforeAll(async () => {
    await loadDemonstration(office)
    released = viewPublicRegister(office).cases.map(({ number }) => number)
  })

  it.each([
    ['today, of all cases', {}, 10],
    ['today, narrowed', { agency: 'bes', kind: 'data-access' }, 9],
    ['as of a past day, narrowed', { field: 'earth science', asOf: '2026-08-31' }, 7],
  ])('tells the figures of the page of oversight: %s', (_, parameters: Record<string, string>, least) => {
    const page = tablesOfPage(parameters)
    const compared = tables(shown(parameters).document).filter(({ caption }) => page.has(caption.replace(/ \(.*$/, '')))
    expect(compared.length).toBeGreaterThanOrEqual(least)
    for (const { caption, rows, columns } of compared) {
      const title = caption.replace(/ \(.*$/, '')
      // An agency stands before the name of its counterpart here, and above it there.
      const cells = rows.map((row) => row.cells.map((cell, i) => told(i === 0 && title.startsWith('Cases by agency') ? cell.replace(/^.*: /, '') : cell)))
      expect(cells, caption).toEqual(page.get(title)!.map((row) => row.slice(0, columns.length)))
    }
  })

  it('says on its first page that it is not for publication, of which period and day it is, and of which cases', () => {
    const first = shown({ since: '2026-03', until: '2026-08', agency: 'bes' }).document.parts.slice(0, 6).map((part) => ('text' in part ? part.text : ''))
    expect(first[0]).toMatch(/not for publication.*counts of fewer than five/)
    expect(first[1]).toMatch(/every institution, person and event in it is invented/)
    expect(first[2]).toBe('Period of the report: March 2026 to August 2026.')
    expect(first[3]).toMatch(/^As of Sat 21 Nov 2026, as recorded up to entry [\d,]+ of the record\.$/)
    expect(first[4]).toBe('Only: agency Bureau of Earth Sciences. Every figure counts these alone.')
  })

  it('names no case but by its number in the public register, and only what was released of it', () => {
    const { document, report } = shown({ cases: `${released[0]!.toLowerCase()}, R-222222 STA-2026-0001` })
    const text = JSON.stringify(document)
    expect(text).not.toMatch(/STA-\d{4}-\d{4}|R-222222/)
    expect(text).toContain(`Released case ${released[0]}`)
    expect(report.absent).toEqual(['R-222222'])
    expect(shown({ cases: 'STA-2026-0001' }).ignored).toEqual(['cases'])
    expect(shown().document.parts).toContainEqual({ kind: 'paragraph', text: 'None was chosen.' })
  })

  it('never passes off policy as the treaty’s', () => {
    const [periods] = tables(shown().document).filter(({ id }) => id === 'periods')
    expect(periods!.rows.length).toBeGreaterThan(12)
    for (const { cells } of periods!.rows) expect(cells.at(-1)).toMatch(/^program policy, source \d+$/)
    expect(JSON.stringify(shown().document)).toContain('None of them is quoted from the agreement')
  })

  it('is a page that has every part of the document, and leads to the files of the same', () => {
    const page = htmlOf(<ReportView {...shown({ since: '2026-03', asOf: '2026-08-31' })} />)
    expect(page).not.toMatch(/NaN|undefined|style=/)
    for (const format of ['docx', 'pdf', 'html']) expect(page).toContain(`href="/oversight/report/report.${format}?asOf=2026-08-31&amp;since=2026-03"`)
    expect(page.match(/<figure/g)).toHaveLength(6)
    expect(page).toContain('As of the end of Mon 31 Aug 2026')
  })

  it('is the same file each time, with a picture that no style of the pages is needed for', async () => {
    const { document } = shown()
    const [one, other] = [await writeReport(document, 'html'), await writeReport(shown().document, 'html')]
    expect(one.equals(other)).toBe(true)
    expect(one.toString()).not.toMatch(/var\(--|class="[a-z_]*[A-Z]/)
  })

  it('is read from its address, which says all of it', () => {
    const { choices, view } = shown({ agency: 'bes', since: '2026-01', cases: released.slice(0, 2).join(' '), from: '2025-01' })
    expect(view.narrowing.from).toBe('')
    const again = readReport(Object.fromEntries(new URL(reportHref(view), 'http://office').searchParams), choices)
    expect(again).toEqual({ view, ignored: [] })
  })
})

it('says of an office with nothing what would be here', async () => {
  const { document } = shown({}, emptyOffice('2026-02-02'))
  expect(JSON.stringify(document)).not.toMatch(/NaN|undefined/)
  expect((await writeReport(document, 'html')).length).toBeGreaterThan(5000)
})

it.each(['researcher', 'officer', 'custodian', 'administrator'] as const)('is not there for others: %s', (role) => {
  expect(() => reportShown(office, person(role), {}, words)).toThrow(NotFound)
})
