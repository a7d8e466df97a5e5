import { createHash } from 'node:crypto'

import { deliveriesOf, linesOf, type ExpectationRow } from '@/db/register'
import type { Viewer } from '@/lib/domain/access/roles'
import { statedReasons } from '@/lib/domain/cases/vocabulary'
import { completenesses, enteredDelivery, type FieldsOf } from '@/lib/domain/register/events'
import type { RegisterProblem } from '@/lib/domain/register/register-rules'

import { problemsOfDelivery, recordDelivery } from './administer-register'
import { readDeliveries, type CellProblem, type DeliveryColumn, type FileRow } from './deliveries-file'
import { importAtOnce } from './in-one-transaction'
import type { Office } from './office'
import { deliveryIdFrom, deliveryKey } from './same-delivery'
import { viewActivity } from './view-activities'

/** What a row of a file would become: a delivery of a line, one that is on record already, or what is wrong with it. */
export interface PreviewedRow {
  readonly lineNumber: number
  readonly cells: FileRow['cells']
  /** The line that the row names, where there is one. */
  readonly title: string | null
  readonly standing: 'new' | 'on-record' | 'wrong'
  readonly problems: readonly CellProblem[]
}

export type PreviewedDeliveries = { readonly rows: readonly PreviewedRow[]; readonly stamp: string } | { readonly problem: CellProblem }

/** `invalid`: something is wrong with it by now, or it says something else than what was looked at; nothing of it is kept. */
export type ImportedDeliveries = { readonly outcome: 'invalid' } | { readonly outcome: 'recorded'; readonly count: number }

/**
 * What a file of deliveries would put on record for an activity, row by row, with everything that is wrong with each. Nothing is recorded.
 * Throws `NotFound` where there is no such activity or the viewer reads none, `StoreFault`.
 */
export function previewDeliveries(office: Office, viewer: Viewer, activityId: string, text: string): PreviewedDeliveries {
  const { mayRegister } = viewActivity(office, viewer, activityId)
  if (!mayRegister) return { problem: { column: null, key: 'not-permitted' } }
  const file = readDeliveries(text)
  if ('problem' in file) return file
  const rows = lookedAt(office, activityId, file.rows).map(({ fields: _fields, ...row }) => row)
  return { rows, stamp: createHash('sha256').update(JSON.stringify([activityId, rows])).digest('hex').slice(0, 16) }
}

/**
 * Records every new row of a file that was looked at: all of them, or none. What is on record already is left as it is.
 * @param stamp of the preview that was seen
 */
export function importDeliveries(office: Office, viewer: Viewer, activityId: string, text: string, stamp: string): ImportedDeliveries {
  return importAtOnce(office, (within): ImportedDeliveries => {
    const previewed = previewDeliveries(within, viewer, activityId, text)
    if ('problem' in previewed || previewed.stamp !== stamp || previewed.rows.some(({ standing }) => standing === 'wrong')) return { outcome: 'invalid' }
    const file = readDeliveries(text)
    const rows = 'problem' in file ? [] : lookedAt(within, activityId, file.rows)
    const entered = rows.flatMap(({ standing, fields }) => (standing === 'new' && fields ? [recordDelivery(within, viewer, within.store.read((db) => deliveryIdFrom(db, 'csv', fields)), fields)] : []))
    // What the preview found right, the same rules find right in the same transaction.
    if (entered.some((one) => 'problems' in one)) throw new Error('a delivery of a file was refused after it was looked at')
    return { outcome: 'recorded', count: entered.length }
  })
}

type LookedAt = PreviewedRow & { readonly fields: FieldsOf<'delivery'> | null }

/** Holds each row against the register, by the rules of a delivery that is entered by hand. */
function lookedAt(office: Office, activityId: string, rows: readonly FileRow[]): LookedAt[] {
  const { lines, known } = office.store.read((db) => ({ lines: linesOf(db, activityId), known: new Set(deliveriesOf(db, activityId).filter((one) => !one.void).map(deliveryKey)) }))
  const seen = new Set<string>()
  return rows.map((row) => {
    const { fields, title, problems } = fieldsIn(row, lines)
    const about = { lineNumber: row.lineNumber, cells: row.cells, title, fields }
    if (fields === null) return { ...about, standing: 'wrong', problems }
    const key = deliveryKey(fields)
    if (seen.has(key)) return { ...about, standing: 'wrong', problems: [...problems, { column: null, key: 'twice' }] }
    seen.add(key)
    if (problems.length === 0 && known.has(key)) return { ...about, standing: 'on-record', problems }
    const found = [...problems, ...problemsOfDelivery(office, fields).map(inColumn)]
    return { ...about, standing: found.length > 0 ? 'wrong' : 'new', problems: found }
  })
}

const columnOf: Readonly<Record<string, DeliveryColumn>> = { expectationId: 'line', providedOn: 'day', completeness: 'completeness', dueOn: 'due', reason: 'reason', words: 'words', evidence: 'evidence' }

function inColumn({ field, key, values }: RegisterProblem): CellProblem {
  return { column: field === null ? null : (columnOf[field] ?? null), key, ...(values && { values }) }
}

function fieldsIn({ cells, problems: ofCells }: FileRow, lines: readonly ExpectationRow[]): { fields: FieldsOf<'delivery'> | null; title: string | null; problems: CellProblem[] } {
  const problems = [...ofCells]
  const named = lines.filter((one) => one.expectationId === cells.line || one.title === cells.line)
  const line = named.length === 1 ? named[0]! : null
  if (line === null) problems.push({ column: 'line', key: named.length > 1 ? 'several-lines' : 'unknown-line', values: { value: cells.line } })
  if (!(completenesses as readonly string[]).includes(cells.completeness)) problems.push({ column: 'completeness', key: 'not-one-of', values: { value: cells.completeness, known: completenesses.join(', ') } })
  if (cells.reason !== '' && !(statedReasons as readonly string[]).includes(cells.reason)) problems.push({ column: 'reason', key: 'not-one-of', values: { value: cells.reason, known: statedReasons.join(', ') } })
  const or = (text: string) => (text === '' ? null : text)
  const fields = {
    expectationId: line?.expectationId ?? 'none', providedOn: cells.day, completeness: cells.completeness, reason: or(cells.reason),
    words: or(cells.words), dueOn: or(cells.due), evidence: or(cells.evidence),
  }
  const parsed = enteredDelivery.safeParse(fields)
  if (!parsed.success) {
    for (const { path, code } of parsed.error.issues) {
      const column = columnOf[String(path[0])] ?? null
      if (!problems.some((one) => one.column === column)) problems.push({ column, key: code === 'too_big' ? 'too-long-cell' : 'not-a-date', values: { value: column === null ? '' : cells[column].slice(0, 40) } })
    }
  }
  return { fields: problems.length === 0 && parsed.success ? parsed.data : null, title: line?.title ?? null, problems }
}
