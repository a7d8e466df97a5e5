import { readFileSync } from 'node:fs'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { paperColours } from './paper'
import { readPdf } from './pdf-text.testing'
import type { ReportDocument } from './report-document'
import { setText } from './set-text'
import { writeReport } from './write-report'
import { zipEntries } from './zip-entries.testing'

/** What a spreadsheet or a page would take for something to run, and what no file may stumble over. */
const nasty = '=HYPERLINK("https://example.org","<script>alert(1)</script>") & \u2019]]>'
const chinese = 'Seismic Institute 地震研究所'
const square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" role="img" aria-label="Square"><rect fill="var(--first-side)" width="10" height="10"></rect></svg>'

const report: ReportDocument = {
  title: `Report ${nasty}`,
  language: 'en',
  office: 'An office',
  at: '2026-11-21T17:00:00.000Z',
  words: { pageOf: 'Page {page} of {pages}', codePoints: 'Written as code points.' },
  parts: [
    { kind: 'paragraph', text: 'Not for publication.', tone: 'warning' },
    { kind: 'heading', level: 2, id: 'first', text: 'First section' },
    { kind: 'heading', level: 3, id: 'table', text: nasty },
    {
      kind: 'table',
      id: 'table',
      caption: 'Names and numbers',
      columns: [{ header: 'Name' }, { header: 'Number', numeric: true }],
      rows: [...Array.from({ length: 60 }, (_, i) => ({ cells: [`Row ${i}`, String(i)] })), { cells: [nasty, '1'] }, { cells: [chinese, '2'], total: true }],
    },
    { kind: 'figure', id: 'square', svg: square, width: 10, height: 10, title: 'Square', alternative: `One square of ${nasty}`, caption: 'How to read it.' },
    { kind: 'list', items: ['One', 'Two'] },
  ],
}

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T00:00:00Z') }))
afterEach(() => vi.useRealTimers())

it.each(['html', 'docx', 'pdf'] as const)('gives the same bytes on any day: %s', async (format) => {
  const first = await writeReport(report, format)
  vi.setSystemTime(new Date('2031-03-04T05:06:07Z'))
  expect((await writeReport(report, format)).equals(first)).toBe(true)
  expect(first.toString('latin1')).not.toMatch(/2031|20261122|2026-11-22/)
}, 60_000)

describe('as HTML', () => {
  it('stands alone, and takes no name for markup', async () => {
    const html = (await writeReport(report, 'html')).toString('utf8')
    expect(html).not.toMatch(/<script|<link|src=|<img/)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('<html lang="en">')
    expect(html).toMatch(/<th scope="col">Name<\/th><th scope="col" class="number">Number<\/th>/)
    expect(html).toContain(chinese)
    expect(html).toContain(`<rect fill="${paperColours['--first-side']}"`)
  })
})

describe('for Word', () => {
  it('has headings, headings of tables, a language, and a text for each picture', async () => {
    const files = zipEntries(await writeReport(report, 'docx'))
    const body = files.get('word/document.xml')!
    expect(body).toMatch(/<w:pStyle w:val="Heading1"\/>.*First section/)
    expect(body).toMatch(/<w:pStyle w:val="Heading2"\/>/)
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(body).toMatch(/<w:pStyle w:val="Caption"\/>.*Names and numbers/)
    expect(body).toMatch(/<wp:docPr [^>]*descr="One square of =HYPERLINK/)
    expect(body).toContain(chinese)
    expect(body).not.toContain('<script')
    expect(files.get('word/styles.xml')).toContain('<w:lang w:val="en-US"')
    expect(files.get('docProps/core.xml')).toMatch(/<dc:title>Report =HYPERLINK.*<dcterms:created[^>]*>2026-11-21T17:00:00Z</)
    expect([...files.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
    // No formula, field or link can come of a name: the only fields are the numbers of pages.
    expect(body).not.toMatch(/w:hyperlink|w:instrText|w:fldSimple/)
  })
})

describe('as PDF', () => {
  it('is tagged, has a title, a language, bookmarks and its fonts in it', async () => {
    const { objects, elements, artifacts } = readPdf(await writeReport(report, 'pdf'))
    expect(objects).toMatch(/\/MarkInfo \d+ 0 R|\/Marked true/)
    expect(objects).toContain('/Lang (en)')
    expect(objects).toContain('/DisplayDocTitle true')
    expect(objects).toMatch(/\/Title \(First section\)/)
    expect(objects).toMatch(/\/FontFile2 \d+ 0 R/)
    expect(objects).toMatch(/\/S \/Figure\n/)
    // In UTF-16, because of a sign in it.
    expect(objects).toContain(`/Alt (\u00fe\u00ff${[...'Square. One square of =HYPERLINK'].map((sign) => `\0${sign}`).join('')}`)
    for (const type of ['Document', 'Sect', 'Table', 'THead', 'TBody', 'TR', 'L', 'LI']) expect(objects).toContain(`/S /${type}\n`)
    const of = (type: string) => elements.filter((one) => one.type === type).map((one) => one.text.trim())
    expect(of('H1').join(' ')).toContain('Report =HYPERLINK')
    expect(of('H2')).toEqual(['First section'])
    expect(of('Caption')).toEqual(['Names and numbers'])
    // The heading of the columns and of the rows are headings; repeated on the second page it is none of the structure.
    expect(of('TH').slice(0, 3)).toEqual(['Name', 'Number', 'Row 0'])
    expect(of('TH').filter((text) => text === 'Name')).toHaveLength(1)
    expect(of('TD')).toContain('59')
    expect(artifacts).toMatch(/Page 1 of 3|Page 1 of 2/)
    expect(artifacts).toContain('NameNumber')
    expect(of('LBody')).toEqual(['One', 'Two'])
  })

  it('sets Chinese in a font that has it', async () => {
    const { elements } = readPdf(await writeReport(report, 'pdf'))
    expect(elements.map((one) => one.text)).toContain(chinese)
    expect(elements.map((one) => one.text).join(' ')).not.toContain('Written as code points.')
  }, 60_000)

  it('writes code points for what none of its fonts has a sign for, and says so', async () => {
    const rare = { ...report, parts: [{ kind: 'paragraph', text: `${chinese} \u{2a6d6}` } as const] }
    const text = readPdf(await writeReport(rare, 'pdf')).elements.map((one) => one.text).join(' ')
    expect(text).toContain(`${chinese} [U+2A6D6]`)
    expect(text).toContain('Written as code points.')
    expect(setText('a\u{2a6d6}b', (code) => code < 0x80)).toEqual({ text: 'a[U+2A6D6]b', missing: 1 })
  }, 60_000)
})

it('has the colours of the pages', () => {
  const tokens = readFileSync('styles/tokens.css', 'utf8').split('@media')[0]!
  for (const [name, colour] of Object.entries(paperColours)) expect(tokens).toContain(`${name}: ${colour};`)
})
