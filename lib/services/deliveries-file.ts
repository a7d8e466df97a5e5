import { parse } from 'csv-parse/sync'

/** Characters: some thousand deliveries with a few words each, and less than a form may hold. */
export const deliveriesTextLimit = 400_000
/** Deliveries in one file: what a person can look through before saving. */
export const mostDeliveries = 2_000

export const deliveryColumns = ['line', 'day', 'completeness', 'due', 'reason', 'words', 'evidence'] as const
export type DeliveryColumn = (typeof deliveryColumns)[number]
/** The columns without which nothing can be told of a delivery. */
const neededColumns = ['line', 'day', 'completeness'] as const satisfies readonly DeliveryColumn[]

/** One row of a file, by the line of the text on which it ends (the heading is line 1). */
export interface FileRow {
  readonly lineNumber: number
  readonly cells: Readonly<Record<DeliveryColumn, string>>
  readonly problems: readonly CellProblem[]
}

/** What is wrong with a file or a row: the column that it concerns (null: the whole), and a key of the messages. */
export interface CellProblem {
  readonly column: DeliveryColumn | null
  readonly key: string
  readonly values?: Readonly<Record<string, string | number>>
}

export type DeliveriesFile = { readonly rows: readonly FileRow[] } | { readonly problem: CellProblem }

/**
 * Reads deliveries from comma-, semicolon- or tab-separated values (RFC 4180) with a heading. Nothing of it is guessed: a column that is not
 * known, or a cell that a spreadsheet would run as a formula, is named and not taken.
 */
export function readDeliveries(text: string): DeliveriesFile {
  if (text.length > deliveriesTextLimit) return wrong('too-long', { limit: deliveriesTextLimit, count: text.length })
  let records: { record: string[]; info: { lines: number } }[]
  try {
    // With `info`, each record comes with the line on which it ends; the library's types do not say so.
    records = parse(text, { bom: true, delimiter: [',', ';', '\t'], relax_column_count: true, skip_empty_lines: true, trim: true, info: true }) as unknown as typeof records
  } catch (error) {
    const { code = '', lines = 0 } = error as { code?: string; lines?: number }
    return code.startsWith('CSV_') ? wrong('not-csv', { line: lines }) : wrong('not-csv', { line: 1 })
  }
  const [heading, ...rest] = records
  if (!heading || rest.length === 0) return wrong('no-rows')
  if (rest.length > mostDeliveries) return wrong('too-many-rows', { limit: mostDeliveries, count: rest.length })
  const names = heading.record.map((name) => name.toLowerCase())
  const unknown = names.find((name) => !(deliveryColumns as readonly string[]).includes(name))
  if (unknown !== undefined) return wrong('unknown-column', { name: unknown, known: deliveryColumns.join(', ') })
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) return wrong('column-twice', { name: twice })
  const missing = neededColumns.filter((name) => !names.includes(name))
  if (missing.length > 0) return wrong('columns-missing', { names: missing.join(', ') })
  return { rows: rest.map(({ record, info }) => rowOf(record, names as DeliveryColumn[], info.lines)) }
}

function rowOf(record: readonly string[], names: readonly DeliveryColumn[], lineNumber: number): FileRow {
  const cells = Object.fromEntries(deliveryColumns.map((name) => [name, record[names.indexOf(name)] ?? ''])) as Record<DeliveryColumn, string>
  const problems: CellProblem[] = deliveryColumns.filter((name) => beginsAsFormula(cells[name])).map((column) => ({ column, key: 'formula', values: { value: cells[column].slice(0, 40) } }))
  if (record.length > names.length) problems.push({ column: null, key: 'too-many-cells', values: { count: record.length, columns: names.length } })
  return { lineNumber, cells, problems }
}

/** Whether a spreadsheet would run a text instead of showing it. A minus alone is no sign of it: so do lists begin. */
export function beginsAsFormula(text: string): boolean {
  return /^[=+@\t]/.test(text)
}

const wrong = (key: string, values?: CellProblem['values']): DeliveriesFile => ({ problem: { column: null, key, ...(values && { values }) } })
