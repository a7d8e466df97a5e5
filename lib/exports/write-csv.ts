import { between, type Cell } from './cell'
import { factsOf, type ColumnName } from './columns'

/**
 * Spreadsheets read a file without this mark in the code page of the machine, and turn Chinese names into signs. Programs that stumble over it
 * have the same list as JSON.
 */
export const byteOrderMark = '\uFEFF'

/**
 * Characters at the beginning of a cell that a spreadsheet takes for a formula, also in their wide forms; and the apostrophe itself, so that
 * taking the first apostrophe away gives back every text as it was.
 */
const startsAFormula = /^['=+\-@\t\r\n＝＋－＠]/

/** One line after RFC 4180, with its end. Only words are made harmless: numbers, dates and the words of closed lists stay as they are. */
export function csvLine(names: readonly ColumnName[], cells: readonly Cell[]): string {
  return `${names.map((name, i) => csvCell(name, cells[i] ?? null)).join(',')}\r\n`
}

/** The line of the names, with its end. */
export function csvHeader(names: readonly ColumnName[]): string {
  return `${names.join(',')}\r\n`
}

/** A file whole, after RFC 4180 and with the mark at its head, where no dictionary names the columns; null is an empty field. */
export function commaSeparated(rows: readonly (readonly (string | number | null)[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map((cell) => csvField(cell, typeof cell === 'string')).join(',')}\r\n`).join('')
}

function csvCell(name: ColumnName, cell: Cell): string {
  const { type } = factsOf(name)
  // An id can come from a file of somebody else, so that codes are no safer than words.
  return csvField(cell, type !== 'number' && type !== 'date' && type !== 'instant' && type !== 'yes-no')
}

function csvField(cell: Cell, isWords: boolean): string {
  if (cell === null) return ''
  const text = typeof cell === 'object' ? cell.join(between) : String(cell)
  return quoted(isWords && startsAFormula.test(text) ? `'${text}` : text)
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
