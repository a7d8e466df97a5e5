import { closeSync, mkdirSync, openSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { caseByReference } from '@/db/cases'

import { NotFound } from './errors'
import type { Office } from './office'
import { recordFiles, type TextPart, type Written } from './record-files'
import type { KeyFolder } from './record-keys'

export { textParts, type TextPart } from './record-files'

/** What is exported: the whole record, or one case by its reference; and which texts with it. */
export interface ExportScope {
  readonly reference: string | null
  readonly parts: readonly TextPart[]
}

/**
 * Writes the record, or one case of it, into an empty folder with a script that verifies it without this application: events, the texts
 * that its readers may have, procedures, checkpoints, public keys, and an index for people; with the whole record also the dates that somebody
 * needs who counts the figures again. For whoever has the store; what others get of it is in `record-bundle.ts`.
 * @throws NotFound where there is no such case, KeyMissing, StoreFault, and what the file system throws
 */
export function exportRecord(office: Office, keys: KeyFolder, folder: string, { reference, parts }: ExportScope): Readonly<Written> {
  mkdirSync(folder, { recursive: true })
  if (readdirSync(folder).length > 0) throw new Error(`${folder} is not empty; name a new folder, so that nothing of another export is mixed in`)
  const caseId = reference === null ? null : (office.store.read((db) => caseByReference(db, reference))?.caseId ?? null)
  if (reference !== null && caseId === null) throw new NotFound()
  const one = reference === null || caseId === null ? null : { reference, caseId }
  const files = recordFiles(office, keys, { one, audience: null, parts, shown: () => ({ as: 'entries', parts }) })
  for (;;) {
    const { value, done } = files.next()
    if (done) return value
    const file = openSync(join(folder, value.path), 'wx')
    try {
      for (const piece of value.pieces) writeFileSync(file, piece)
    } finally {
      closeSync(file)
    }
  }
}
