import { headOfRecord } from '@/db/checkpoints'
import { accessFacts, complainantOf, findCase, findVisibleCase, type CaseViewRow } from '@/db/cases'
import type { Stream, StreamKind } from '@/db/events'
import type { Db } from '@/db/store'
import type { Viewer } from '@/lib/domain/access/roles'
import { scopeOf, visibleParts } from '@/lib/domain/access/visibility'

import { NotFound } from './errors'
import type { Office } from './office'
import { recordFiles, textParts, type RecordFile, type Shown, type TextPart, type Written } from './record-files'
import { signWith, type KeyFolder } from './record-keys'

/** What somebody takes away: the files of it, made while they are taken, and what it is called. */
export interface Bundle {
  /** Of letters, digits and hyphens. */
  readonly name: string
  readonly files: Generator<RecordFile, Written>
}

/**
 * The most entries of a record that goes out as one download. It takes some minutes of the one process that serves everybody, and who verifies it reads
 * hundreds of megabytes into memory. A larger one is written where the office runs, with `record:export`.
 */
export const mostEntries = 200_000

/** The record has more entries than go out as one download. */
export class TooLarge extends Error {
  constructor(readonly entries: number) {
    super(`the record has ${entries} entries, and ${mostEntries} go into one download`)
    this.name = 'TooLarge'
  }
}

/**
 * A case as a bundle that verifies without this application, for somebody who sees the case, in the parts that he or she sees now: what is withheld
 * stands as its commitment. Throws `NotFound`, `KeyMissing`, `StoreFault`; taking the files throws as `recordFiles`.
 */
export function caseBundle(office: Office, keys: KeyFolder, viewer: Viewer, reference: string): Bundle {
  return office.store.read((db) => {
    const row = findVisibleCase(db, scopeOf(viewer), reference)
    if (!row) throw new NotFound()
    const shown = shownOfCase(db, viewer, row)
    // Whether the office can sign is told before anything is sent.
    signWith(office, keys)
    const one = { reference, caseId: row.caseId }
    return { name: `${reference}-record`, files: recordFiles(office, keys, { one, audience: viewer.role, parts: shown.parts, shown: () => shown }) }
  })
}

/** Who may take everything that they see at once. Others see a case at a time. */
export function mayTakeEverything({ role }: Viewer): boolean {
  return role === 'overseer'
}

/** Whether the record is small enough for one download. */
export function fitsOneDownload(office: Office): boolean {
  return entriesOf(office) <= mostEntries
}

/**
 * The whole record in what the viewer sees of it, with the dates that it takes to count its figures again. Throws `NotFound` for who may not,
 * `TooLarge`, `KeyMissing`, `StoreFault`; taking the files throws as `recordFiles`.
 */
export function recordBundle(office: Office, keys: KeyFolder, viewer: Viewer): Bundle {
  if (!mayTakeEverything(viewer)) throw new NotFound()
  if (!fitsOneDownload(office)) throw new TooLarge(entriesOf(office))
  signWith(office, keys)
  const parts: readonly TextPart[] = ['summary']
  const known = new Map<string, Shown>()
  const shown = ({ kind, id }: Stream): Shown => {
    if (kind === 'case') {
      const ofCase = known.get(id) ?? office.store.read((db) => shownOfCase(db, viewer, findCase(db, id)!))
      known.set(id, ofCase)
      return ofCase
    }
    return openKinds.has(kind) ? { as: 'entries', parts } : { as: 'hashes', parts: [] }
  }
  return { name: 'whole-record', files: recordFiles(office, keys, { one: null, audience: viewer.role, parts, shown }) }
}

/**
 * What an overseer can look up besides cases: what cooperation consists of, and what everything is counted by. Not accounts and tokens, which are
 * people's, nor releases: which entry of the public register is which case is for coordinators.
 */
const openKinds: ReadonlySet<StreamKind> = new Set(['office', 'agency', 'counterpart', 'instrument', 'activity', 'expectation', 'delivery', 'overdue', 'calendar', 'procedure', 'record-key'])

const entriesOf = ({ store }: Office) => store.read((db) => headOfRecord(db)?.storeSeq ?? 0)

/** What was entered is part of the summary of a case: who does not see that has headings, as on the page of its record. */
function shownOfCase(db: Db, viewer: Viewer, row: CaseViewRow): Shown {
  const seen = visibleParts(scopeOf(viewer), accessFacts(row, complainantOf(db, row.caseId)))
  if (!seen.has('figures')) return { as: 'hashes', parts: [] }
  return seen.has('summary') ? { as: 'entries', parts: textParts.filter((part) => seen.has(part)) } : { as: 'headings', parts: [] }
}
