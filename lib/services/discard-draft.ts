import { removeDraft } from '@/db/drafts'
import type { Viewer } from '@/lib/domain/access/roles'

import type { Office } from './office'

/** Removes an unfinished complaint of the viewer's for good. One that is gone, or is somebody else's, is left as it is. Throws `StoreFault`. */
export function discardDraft(office: Office, viewer: Viewer, draftId: string): void {
  office.store.transact((db) => removeDraft(db, viewer.accountId, draftId))
}
