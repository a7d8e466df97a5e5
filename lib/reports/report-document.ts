/**
 * A report as parts in the order in which they are read, in words of one language: the page and the three files are written from it, so that
 * all four say the same. It holds nothing that depends on when it is written.
 */
export interface ReportDocument {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** Who answers for it: an office, never a person. */
  readonly office: string
  /** UTC instant of the last entry of the record that it rests on; the files bear it as the instant at which they were made. */
  readonly at: string
  readonly parts: readonly ReportPart[]
  readonly words: {
    /** At the foot of each page, with `{page}` and `{pages}`. */
    readonly pageOf: string
    /** At the end of a file that has no sign for some characters of a name, and writes their code points. */
    readonly codePoints: string
  }
}

export type ReportPart = HeadingPart | ParagraphPart | ListPart | TablePart | FigurePart

export interface HeadingPart {
  readonly kind: 'heading'
  /** The title is the only heading of level 1. */
  readonly level: 2 | 3
  readonly id: string
  readonly text: string
}

export interface ParagraphPart {
  readonly kind: 'paragraph'
  readonly text: string
  /** `warning`: to be read before anything else. `note`: how the table or the picture before it is to be read. */
  readonly tone?: 'warning' | 'note'
}

export interface ListPart {
  readonly kind: 'list'
  readonly items: readonly string[]
}

export interface TablePart {
  readonly kind: 'table'
  readonly id: string
  readonly caption: string
  /** The first column names the rows. `share` is the part of the width, in hundredths; the columns without one have the rest in equal parts. */
  readonly columns: readonly { readonly header: string; readonly numeric?: boolean; readonly share?: number }[]
  readonly rows: readonly { readonly cells: readonly string[]; readonly total?: boolean }[]
}

export interface FigurePart {
  readonly kind: 'figure'
  readonly id: string
  /** An SVG element whose colours are the properties of styles/tokens.css. */
  readonly svg: string
  /** Its size in units of the drawing. */
  readonly width: number
  readonly height: number
  readonly title: string
  /** What it says, for readers who do not see it. */
  readonly alternative: string
  readonly caption: string
}

export const reportFormats = ['docx', 'pdf', 'html'] as const
export type ReportFormat = (typeof reportFormats)[number]

export const reportTypes: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
}

/** The width of a column in hundredths of the table. */
export function sharesOf({ columns }: Pick<TablePart, 'columns'>): number[] {
  const given = columns.reduce((sum, { share = 0 }) => sum + share, 0)
  const without = columns.filter(({ share }) => share === undefined).length
  return columns.map(({ share }) => share ?? (100 - given) / without)
}
