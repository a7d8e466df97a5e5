import { exportColumns } from '@/lib/exports/columns'
import { byteOrderMark, csvHeader, csvLine } from '@/lib/exports/write-csv'
import type { Translator } from '@/lib/i18n/words'

import { describeColumn } from './describe-columns'
import type { OpenedList } from './export-list'

export const formats = ['csv', 'json'] as const
export type Format = (typeof formats)[number]

/** What a file says of itself. */
export interface FileHead {
  readonly list: string
  /** The day as of which it is, in the zone of the office. */
  readonly asOf: string
  readonly zone: string
  /** UTC instant. */
  readonly readAt: string
}

/** Rows that are read and written at once: so many are in memory, however long the list is. */
export const rowsAtOnce = 1000

/** The whole list as a file, in pieces of a thousand rows; each is read when it is asked for. */
export function* writeExport(format: Format, head: FileHead, opened: OpenedList, words: Translator): Generator<string> {
  yield* format === 'csv' ? writeCsv(head, opened) : writeJson(head, opened, words)
}

/** A file that has no head says in its last columns, row by row, of when it is and what was asked for. */
function* writeCsv({ asOf, readAt }: FileHead, opened: OpenedList): Generator<string> {
  const names = [...opened.columns, ...exportColumns]
  const ofAll = [asOf, readAt, opened.address, opened.ignored]
  yield byteOrderMark + csvHeader(names)
  for (const rows of pages(opened)) yield rows.map((row) => csvLine(names, [...row, ...ofAll])).join('')
}

function* writeJson(head: FileHead, { address, filters, ignored, total, columns, ...opened }: OpenedList, words: Translator): Generator<string> {
  const said = {
    list: head.list,
    title: words(`exports.lists.${head.list}.title`),
    asOf: head.asOf,
    zone: head.zone,
    readAt: head.readAt,
    address,
    filters: Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, value === '' ? null : value])),
    ignored,
    dictionary: '/help/data.json',
    total,
    columns: columns.map((name) => describeColumn(name, words)),
  }
  yield `${JSON.stringify(said, null, 2).replace(/\n\}$/, '')},\n  "rows": [`
  let first = true
  for (const rows of pages({ total, ...opened })) {
    const written = rows.map((row) => JSON.stringify(Object.fromEntries(columns.map((name, i) => [name, row[i]]))))
    yield `${first ? '' : ','}\n    ${written.join(',\n    ')}`
    first = false
  }
  yield `${first ? '' : '\n  '}]\n}\n`
}

function* pages({ total, rows }: Pick<OpenedList, 'total' | 'rows'>) {
  for (let offset = 0; offset < total; offset += rowsAtOnce) yield rows({ offset, limit: rowsAtOnce })
}
