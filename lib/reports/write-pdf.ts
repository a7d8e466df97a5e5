import { pngOf } from './paper'
import { PdfPaper, type Lettering } from './pdf-paper'
import { beginningOfTable, drawTable } from './pdf-table'
import type { FigurePart, HeadingPart, ListPart, ParagraphPart, ReportDocument, ReportPart } from './report-document'

const text: Lettering = { face: 'regular', size: 10.5 }
const note: Lettering = { face: 'regular', size: 9, colour: '--ink-soft' }
const headings = { 1: { face: 'bold', size: 20 }, 2: { face: 'bold', size: 15 }, 3: { face: 'semiBold', size: 12 } } as const
/** Room before a heading, in points. */
const above = { 2: 18, 3: 10 } as const

/** How wide a picture stands on the page, in points: 4.5 inches, unless it would then be taller than the room for it. */
const pictureWidth = 324
const mostPictureHeight = 560

/**
 * The report as PDF: tagged, with its language and title, bookmarks for its headings, and the fonts in it. The same document gives the same bytes.
 * @throws Error where the fonts of the program cannot be read
 */
export async function writePdf(report: ReportDocument): Promise<Buffer> {
  const { title, parts, words } = report
  const paper = new PdfPaper(report)
  const outline = paper.doc.outline
  let section: PDFKit.PDFOutline = outline
  paper.set('H1', title, headings[1])
  paper.down(10)
  for (const [i, part] of parts.entries()) {
    switch (part.kind) {
      case 'heading':
        setHeading(paper, part, parts.slice(i + 1))
        if (part.level === 2) section = outline.addItem(part.text)
        else section.addItem(part.text)
        break
      case 'paragraph':
        setParagraph(paper, part)
        break
      case 'list':
        setList(paper, part)
        break
      case 'table':
        drawTable(paper, part)
        break
      case 'figure':
        setPicture(paper, part)
        break
    }
  }
  if (paper.hasCodePoints) setParagraph(paper, { kind: 'paragraph', text: words.codePoints, tone: 'note' })
  return paper.end((page, pages) => `${title}. ${words.pageOf.replace('{page}', String(page)).replace('{pages}', String(pages))}`)
}

/** A heading stands with the beginning of what it heads. */
function setHeading(paper: PdfPaper, part: HeadingPart, following: readonly ReportPart[]): void {
  if (part.level === 2) paper.beginSection()
  paper.down(above[part.level])
  paper.keep(paper.heightOf(part.text, headings[part.level]) + 4 + beginningOf(paper, following))
  paper.set(`H${part.level}`, part.text, headings[part.level])
  paper.down(4)
}

/** How much of a part has to stand on the page of the heading before it; a heading below that one goes along, too. */
function beginningOf(paper: PdfPaper, [part, ...following]: readonly ReportPart[]): number {
  switch (part?.kind) {
    case undefined:
      return 0
    case 'heading':
      return above[part.level] + paper.heightOf(part.text, headings[part.level]) + 4 + beginningOf(paper, following)
    case 'paragraph':
      return Math.min(paper.heightOf(part.text, text), 40) + (following[0]?.kind === 'figure' || following[0]?.kind === 'table' ? 6 + beginningOf(paper, following) : 0)
    case 'list':
      return 40
    case 'table':
      return beginningOfTable(paper, part)
    case 'figure':
      return sizeOf(part).height + paper.heightOf(part.caption, note) + 18
  }
}

/** The size of a picture on the page, in points. */
function sizeOf({ width, height }: FigurePart): { width: number; height: number } {
  const scale = Math.min(pictureWidth / width, mostPictureHeight / height)
  return { width: width * scale, height: height * scale }
}

function setParagraph(paper: PdfPaper, { text: words, tone }: ParagraphPart): void {
  if (tone === 'warning') return setWarning(paper, words)
  const lettering = tone === 'note' ? note : text
  paper.keep(Math.min(paper.heightOf(words, lettering), 40))
  paper.set('P', words, lettering)
  paper.down(6)
}

function setWarning(paper: PdfPaper, words: string): void {
  const lettering: Lettering = { face: 'semiBold', size: 10.5 }
  const inside = { x: paper.left + 10, width: paper.width - 20 }
  const height = paper.heightOf(words, lettering, inside.width) + 16
  paper.keep(height)
  const top = paper.doc.y
  paper.decorate(() => paper.doc.rect(paper.left, top, paper.width, height).lineWidth(1.25).strokeColor('#1b1b1b').stroke())
  paper.doc.y = top + 8
  paper.set('P', words, lettering, inside)
  paper.doc.y = top + height + 8
}

function setList(paper: PdfPaper, { items }: ListPart): void {
  const { doc } = paper
  const list = doc.struct('L')
  paper.add(list)
  for (const item of items) {
    paper.keep(Math.min(paper.heightOf(item, text, paper.width - 14), 40))
    const entry = doc.struct('LI')
    list.add(entry)
    const { y } = doc
    paper.set('Lbl', '•', text, { parent: entry, x: paper.left, width: 12 })
    doc.y = y
    paper.set('LBody', item, text, { parent: entry, x: paper.left + 14, width: paper.width - 14 })
    entry.end()
    paper.down(3)
  }
  list.end()
  paper.down(4)
}

function setPicture(paper: PdfPaper, part: FigurePart): void {
  const { doc } = paper
  const { title, alternative, caption } = part
  const { width, height } = sizeOf(part)
  paper.down(6)
  paper.keep(height + paper.heightOf(caption, note) + 12)
  const top = doc.y
  const bbox = [paper.left, top, paper.left + width, top + height]
  paper.add(doc.struct('Figure', { alt: `${title}. ${alternative}`, bbox, placement: 'Block' } as object, () => doc.image(pngOf(part), paper.left, top, { width })))
  doc.y = top + height + 6
  paper.set('P', caption, note)
  paper.down(6)
}
