import { readAddress, type Parameters } from '@/app/_address/address-reader'
import { localDateAt } from '@/lib/domain/calendars/zones'
import type { Viewer } from '@/lib/domain/access/roles'
import type { Translator } from '@/lib/i18n/words'
import { officeZone, type Office } from '@/lib/services/office'
import { officeAtRest } from '@/lib/services/office-snapshot'

import type { ExportList, OpenedList } from './export-list'
import { formats, writeExport, type Format } from './write-export'

export interface ExportFile {
  readonly name: string
  readonly type: string
  readonly pieces: Generator<string>
  readonly opened: OpenedList
  /** Gives up the store; to be called when the last piece was made, or no more are wanted. */
  readonly close: () => void
}

const types: Readonly<Record<Format, string>> = { csv: 'text/csv; charset=utf-8; header=present', json: 'application/json; charset=utf-8' }

/**
 * A list as a file, for whoever may see it. It is read at one instant from its first row to its last, whatever is recorded meanwhile. Throws
 * `NotFound` where the viewer does not have the list, `StoreFault`.
 */
export function exportFile(
  office: Office,
  viewer: Viewer,
  list: ExportList,
  parameters: Parameters,
  { words, locale }: { words: Translator; locale: string },
): ExportFile {
  const { ignored, oneOf } = readAddress(parameters)
  const format = oneOf('format', formats, 'csv')
  const rest = officeAtRest(office)
  try {
    const found = list.open({ office: rest.office, viewer, parameters, words, locale })
    const opened = { ...found, ignored: [...found.ignored, ...ignored] }
    const asOf = found.asOf ?? localDateAt(rest.at, officeZone)
    const head = { list: list.id, asOf, zone: officeZone, readAt: rest.at }
    const ofCase = list.id === 'case-record' ? `-${String(found.filters.case)}` : ''
    const name = `comity-${list.id}${ofCase}-${asOf}.${format}`
    return { name, type: types[format], pieces: writeExport(format, head, opened, words), opened, close: rest.close }
  } catch (error) {
    rest.close()
    throw error
  }
}
