import type { Role, Viewer } from '@/lib/domain/access/roles'

import { checkCheckpoints, firstCheckpointFault, type CheckedCheckpoint } from './checkpoints'
import { NotFound } from './errors'
import type { Office } from './office'
import { recordKeys, type RecordKey } from './record-keys'
import { verifyRecord, type Verification } from './verify-record'

/** Who looks after the record, or over it. What it holds of a case is for those who may see the case. */
const readers: readonly Role[] = ['coordinator', 'overseer', 'custodian', 'administrator']

export interface RecordOverview {
  /** The last ones, the last first. */
  readonly checkpoints: readonly CheckedCheckpoint[]
  readonly keys: readonly RecordKey[]
}

/** A month of days: each takes a check of a signature, and all of them are in an export. */
const shownCheckpoints = 31

/** The checkpoints of the record, each held against its key and the record, and the keys. Throws `NotFound` for other roles, `StoreFault`. */
export function viewRecord(office: Office, viewer: Viewer): RecordOverview {
  if (!readers.includes(viewer.role)) throw new NotFound()
  return { checkpoints: checkCheckpoints(office, shownCheckpoints), keys: recordKeys(office) }
}

/** Walks the whole record and all its checkpoints, for who may see them. Throws as `viewRecord`. */
export function verifyNow(office: Office, viewer: Viewer): Verification & { readonly checkpoints: ReturnType<typeof firstCheckpointFault> } {
  if (!readers.includes(viewer.role)) throw new NotFound()
  return { ...verifyRecord(office), checkpoints: firstCheckpointFault(office) }
}
