import type { Role, Viewer } from '@/lib/domain/access/roles'

import { checkCheckpoints, firstCheckpointFault, type CheckedCheckpoint } from './checkpoints'
import { NotFound } from './errors'
import type { Office } from './office'
import { fitsOneDownload, mayTakeEverything } from './record-bundle'
import { recordKeys, type RecordKey } from './record-keys'
import { verifyRecord, type Verification } from './verify-record'

/** Who looks after the record, or over it. What it holds of a case is for those who may see the case. */
const readers: readonly Role[] = ['coordinator', 'overseer', 'custodian', 'administrator']

export function mayViewRecord({ role }: Viewer): boolean {
  return readers.includes(role)
}

export interface RecordOverview {
  /** The last ones, the last first. */
  readonly checkpoints: readonly CheckedCheckpoint[]
  readonly keys: readonly RecordKey[]
  /** For who may take everything that they see as one download: whether it fits into one. Null for others. */
  readonly everything: { readonly fits: boolean } | null
}

/** A month of days: each takes a check of a signature, and all of them are in an export. */
const shownCheckpoints = 31

/** The checkpoints of the record, each held against its key and the record, and the keys. Throws `NotFound` for other roles, `StoreFault`. */
export function viewRecord(office: Office, viewer: Viewer): RecordOverview {
  if (!mayViewRecord(viewer)) throw new NotFound()
  return { checkpoints: checkCheckpoints(office, shownCheckpoints), keys: recordKeys(office), everything: mayTakeEverything(viewer) ? { fits: fitsOneDownload(office) } : null }
}

/** The last checkpoint, null where none was made yet, with all keys. */
export interface LastCheckpoint {
  readonly checkpoint: CheckedCheckpoint | null
  readonly keys: readonly RecordKey[]
}

/** What somebody outside needs to hold the record against later. Throws as `viewRecord`. */
export function lastCheckpointOf(office: Office, viewer: Viewer): LastCheckpoint {
  if (!mayViewRecord(viewer)) throw new NotFound()
  return { checkpoint: checkCheckpoints(office, 1)[0] ?? null, keys: recordKeys(office) }
}

/** Walks the whole record and all its checkpoints, for who may see them. Throws as `viewRecord`. */
export function verifyNow(office: Office, viewer: Viewer): Verification & { readonly checkpoints: ReturnType<typeof firstCheckpointFault> } {
  if (!mayViewRecord(viewer)) throw new NotFound()
  return { ...verifyRecord(office), checkpoints: firstCheckpointFault(office) }
}
