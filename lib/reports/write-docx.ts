import {
  AlignmentType, BorderStyle, Document, Footer, HeadingLevel, ImageRun, LevelFormat, Packer, PageNumber, Paragraph, Table, TableCell, TableLayoutType,
  TableRow, TextRun, WidthType, type IStylesOptions,
} from 'docx'

import { paperColours, pngOf } from './paper'
import { sharesOf, type FigurePart, type ReportDocument, type ReportPart, type TablePart } from './report-document'
import { escaped } from './write-html'
import { withoutTimes } from './zip-times'

/** Letter paper with margins of an inch, in twentieths of a point. */
const page = { width: 12_240, height: 15_840, margin: 1_440 }
const textWidth = page.width - 2 * page.margin

/** How wide a picture stands on paper, in pixels of 96 to the inch: 4.5 inches, unless it would then be taller than the page has room for. */
const pictureWidth = 432
const mostPictureHeight = 740

const bullets = 'points'
/** Fonts that come with office programs: this one's own is not on the reader's machine. */
const font = 'Arial'
const colour = (name: string) => paperColours[name]!.slice(1)

const stylesIn = (language: string): IStylesOptions => ({
  default: {
    document: { run: { font, size: 21, color: colour('--ink'), language: { value: language === 'en' ? 'en-US' : language, eastAsia: 'zh-CN' } }, paragraph: { spacing: { after: 120, line: 276 } } },
    title: { run: { font, size: 36, bold: true }, paragraph: { spacing: { after: 240 } } },
    heading1: { run: { font, size: 30, bold: true }, paragraph: { spacing: { before: 480, after: 120 }, keepNext: true } },
    heading2: { run: { font, size: 24, bold: true }, paragraph: { spacing: { before: 320, after: 100 }, keepNext: true } },
  },
  paragraphStyles: [
    { id: 'Caption', name: 'caption', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { bold: true, size: 20 }, paragraph: { keepNext: true, spacing: { before: 200, after: 80 } } },
    { id: 'Note', name: 'Note', basedOn: 'Normal', quickFormat: true, run: { size: 18, color: colour('--ink-soft') } },
    { id: 'Warning', name: 'Warning', basedOn: 'Normal', quickFormat: true, run: { bold: true } },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', quickFormat: true, run: { size: 18 }, paragraph: { spacing: { before: 30, after: 30, line: 240 } } },
  ],
})

/** The report for Word: headings, captions and tables are such, pictures have a text that stands for them. The same document gives the same bytes. */
export async function writeDocx(report: ReportDocument): Promise<Buffer> {
  const { title, language, office, at, parts, words } = report
  const [before = '', between = '', after = ''] = words.pageOf.split(/\{pages?\}/)
  const foot = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: 18, children: [`${title}. ${before}`, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] })],
  })
  const file = new Document({
    title,
    creator: office,
    lastModifiedBy: office,
    styles: stylesIn(language),
    numbering: { config: [{ reference: bullets, levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 360, hanging: 260 } } } }] }] },
    sections: [{
      properties: { page: { size: { width: page.width, height: page.height }, margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin } } },
      footers: { default: new Footer({ children: [foot] }) },
      children: [new Paragraph({ heading: HeadingLevel.TITLE, text: title }), ...parts.flatMap(partAsDocx)],
    }],
  })
  // The library would write the instant of now.
  const core = { path: 'docProps/core.xml', data: coreProperties(title, office, language, at) }
  return withoutTimes(await Packer.toBuffer(file, undefined, [core]))
}

function coreProperties(title: string, office: string, language: string, at: string): string {
  const instant = `${at.slice(0, 19)}Z`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(office)}</dc:creator><cp:lastModifiedBy>${escaped(office)}</cp:lastModifiedBy><dc:language>${escaped(language)}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}

function partAsDocx(part: ReportPart, place: number): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [new Paragraph({ heading: part.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, text: part.text })]
    case 'paragraph':
      return [paragraphAsDocx(part)]
    case 'list':
      return part.items.map((text) => new Paragraph({ text, numbering: { reference: bullets, level: 0 } }))
    case 'table':
      return tableAsDocx(part)
    case 'figure':
      return [pictureAsDocx(part, place + 1), new Paragraph({ style: 'Note', text: part.caption })]
  }
}

function paragraphAsDocx({ text, tone }: { text: string; tone?: 'warning' | 'note' }): Paragraph {
  if (tone === 'note') return new Paragraph({ style: 'Note', text })
  if (tone === undefined) return new Paragraph({ text })
  const line = { style: BorderStyle.SINGLE, size: 12, space: 6, color: colour('--ink') }
  return new Paragraph({ style: 'Warning', text, border: { top: line, bottom: line, left: line, right: line } })
}

function tableAsDocx(part: TablePart): (Paragraph | Table)[] {
  const widths = sharesOf(part).map((share) => Math.floor((share / 100) * textWidth))
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const thin = { style: BorderStyle.SINGLE, size: 4, color: colour('--line') }
  const strong = { style: BorderStyle.SINGLE, size: 12, color: colour('--ink') }
  const cell = (text: string, i: number, of: { bold?: boolean; top?: typeof thin; bottom?: typeof thin }) => new TableCell({
    width: { size: widths[i]!, type: WidthType.DXA },
    borders: { left: none, right: none, top: of.top ?? none, bottom: of.bottom ?? thin },
    margins: { left: i === 0 ? 0 : 60, right: 60 },
    children: [new Paragraph({
      style: 'Cell',
      ...(part.columns[i]!.numeric ? { alignment: AlignmentType.RIGHT } : {}),
      children: [new TextRun({ text, ...(of.bold ? { bold: true } : {}) })],
    })],
  })
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    // The first row and the first column are headings.
    tableLook: { firstRow: true, firstColumn: true, noVBand: true },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: part.columns.map(({ header }, i) => cell(header, i, { bold: true, bottom: strong })) }),
      ...part.rows.map(({ cells, total }) => new TableRow({ cantSplit: true, children: cells.map((text, i) => cell(text, i, total ? { bold: true, top: strong } : {})) })),
    ],
  })
  return [new Paragraph({ style: 'Caption', text: part.caption }), table, new Paragraph({ style: 'Cell', text: '' })]
}

/** @param number tells it apart within the file: the library would go on counting from the file before */
function pictureAsDocx(part: FigurePart, number: number): Paragraph {
  const { width, height, title, alternative, id } = part
  const scale = Math.min(pictureWidth / width, mostPictureHeight / height)
  return new Paragraph({
    keepNext: true,
    children: [new ImageRun({
      type: 'png',
      data: pngOf(part),
      transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
      altText: { title, description: alternative, name: id, id: String(number) },
    })],
  })
}
