import type { Lettering, PdfPaper } from './pdf-paper'
import { sharesOf, type TablePart } from './report-document'

const padding = { side: 5, above: 3, below: 4 }

/** Wide tables are set smaller. */
const sizeFor = (columns: number) => (columns > 6 ? 8 : 9)

interface Cell {
  readonly text: string
  readonly x: number
  readonly width: number
  readonly lettering: Lettering
}

const captionLettering: Lettering = { face: 'semiBold', size: 10 }
const above = 8

/** What is drawn of a table, with how high each row gets. */
function laidOut(paper: PdfPaper, part: TablePart) {
  const shares = sharesOf(part)
  const size = sizeFor(part.columns.length)
  const cellsOf = (texts: readonly string[], face: Lettering['face']): Cell[] => texts.map((text, i) => {
    const before = shares.slice(0, i).reduce((sum, one) => sum + one, 0)
    const x = paper.left + (before / 100) * paper.width + (i === 0 ? 0 : padding.side)
    const end = paper.left + ((before + shares[i]!) / 100) * paper.width - (i === shares.length - 1 ? 0 : padding.side)
    return { text, x, width: end - x, lettering: { face, size, align: part.columns[i]!.numeric ? 'right' : 'left' } }
  })
  const heightOf = (cells: readonly Cell[]) => Math.max(...cells.map(({ text, lettering, width }) => paper.heightOf(text, lettering, width))) + padding.above + padding.below
  const head = cellsOf(part.columns.map(({ header }) => header), 'semiBold')
  const rows = part.rows.map(({ cells, total = false }) => {
    const set = cellsOf(cells, total ? 'semiBold' : 'regular')
    return { cells: set, total, height: heightOf(set) }
  })
  return { head, headHeight: heightOf(head), rows }
}

type LaidOut = ReturnType<typeof laidOut>

/** The caption, the heading and the first rows: fewer of them at the foot of a page are easily missed. A short table stands on one page. */
function heightOfBeginning(paper: PdfPaper, { caption }: TablePart, { headHeight, rows }: LaidOut): number {
  const first = rows.slice(0, rows.length <= 8 ? 8 : 3)
  return paper.heightOf(caption, captionLettering) + 2 + headHeight + first.reduce((sum, { height }) => sum + height, 0)
}

/** How much room the beginning of a table takes. */
export function beginningOfTable(paper: PdfPaper, part: TablePart): number {
  return above + heightOfBeginning(paper, part, laidOut(paper, part))
}

/** Draws a table, its heading again on each page on which it goes on. */
export function drawTable(paper: PdfPaper, part: TablePart): void {
  const { doc } = paper
  const layout = laidOut(paper, part)
  const { head, headHeight, rows } = layout
  paper.down(above)
  paper.keep(heightOfBeginning(paper, part, layout))

  const table = doc.struct('Table')
  paper.add(table)
  paper.set('Caption', part.caption, captionLettering, { parent: table })
  paper.down(2)
  const headOf = doc.struct('THead')
  table.add(headOf)
  const drawRow = (parent: PDFKit.PDFStructureElement | null, cells: readonly Cell[], height: number, types: (i: number) => { type: 'TH' | 'TD'; scope?: 'Column' | 'Row' }) => {
    const top = doc.y
    const row = parent === null ? null : doc.struct('TR')
    if (row !== null) parent!.add(row)
    for (const [i, { text, x, width, lettering }] of cells.entries()) {
      const draw = () => paper.write(text, lettering, x, width, top + padding.above)
      const { type, scope } = types(i)
      if (row === null) paper.decorate(draw, 'Pagination')
      else row.add(doc.struct(type, scope === undefined ? {} : { scope } as object, draw))
    }
    row?.end()
    doc.y = top + height
  }
  const columnHead = () => ({ type: 'TH', scope: 'Column' }) as const
  drawRow(headOf, head, headHeight, columnHead)
  headOf.end()
  paper.rule(doc.y, '--ink', 1)
  const body = doc.struct('TBody')
  table.add(body)
  for (const [i, { cells, total, height }] of rows.entries()) {
    // A sum goes along with what stands above it.
    if (paper.keep(height + (rows[i + 1]?.total ? rows[i + 1]!.height : 0))) {
      drawRow(null, head, headHeight, columnHead)
      paper.rule(doc.y, '--ink', 1)
    }
    if (total) paper.rule(doc.y, '--ink', 1)
    drawRow(body, cells, height, (column) => (column === 0 ? { type: 'TH', scope: 'Row' } : { type: 'TD' }))
    if (!total) paper.rule(doc.y, '--line-soft', 0.5)
  }
  body.end()
  table.end()
  paper.down(10)
}
