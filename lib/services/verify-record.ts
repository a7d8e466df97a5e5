import { verifyRecord as verify, type Verification } from '@/db/verify'

import type { Office } from './office'

export type { RecordFault, Verification } from '@/db/verify'

/** Verifies both chains, every commitment and the views' versions. Reads only. */
export function verifyRecord(office: Pick<Office, 'store'>): Verification {
  return office.store.read(verify)
}
