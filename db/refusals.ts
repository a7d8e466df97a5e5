import type { Viewer } from '@/lib/domain/access/roles'

import { refusal } from './schema'
import type { Db } from './store'

/** Keeps a refusal: who asked for what, on which case, and which rule said no. Nothing that was typed is kept. */
export function keepRefusal(
  db: Db,
  refused: { viewer: Viewer; command: string; caseId: string | null; code: string; at: string },
): void {
  const { viewer, command, caseId, code, at } = refused
  db.insert(refusal).values({ refusedAt: at, accountId: viewer.accountId, role: viewer.role, command, caseId, code }).run()
}
