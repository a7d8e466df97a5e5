import { findDraft, keepDraft, pastedDraftId, removeDraft, type PastedKind } from '@/db/drafts'
import { findActivity } from '@/db/register'
import { keepRefusal } from '@/db/refusals'
import type { Db } from '@/db/store'
import type { Viewer } from '@/lib/domain/access/roles'
import { mayRegister } from '@/lib/domain/register/register-permissions'

import { NotFound } from './errors'
import type { Office } from './office'
import { stampOf } from './read-draft'

/** What an officer pasted for an activity, word for word, whatever is wrong with it. `stamp` tells one text from another. */
export interface PastedFile {
  readonly text: string
  readonly stamp: string
}

/** What the viewer pasted for an activity and has not saved; null where there is nothing. Throws `NotFound` for who registers nothing there. */
export function readPasted(office: Office, viewer: Viewer, kind: PastedKind, activityId: string): PastedFile | null {
  return office.store.read((db) => {
    if (!mayImport(db, viewer, activityId)) throw new NotFound()
    return pastedIn(db, viewer, kind, activityId)
  })
}

/** The same within a transaction of the caller, who has asked whether the viewer may. */
export function pastedIn(db: Db, { accountId }: Viewer, kind: PastedKind, activityId: string): PastedFile | null {
  const row = findDraft(db, pastedDraftId(kind, accountId, activityId))
  return row ? { text: (JSON.parse(row.formJson) as { text: string }).text, stamp: stampOf(row.formJson) } : null
}

/** Keeps what was pasted, in the place of what was there, so that a page can show what it is. Answers with its stamp. Throws `NotFound`, `StoreFault`. */
export function keepPasted(office: Office, viewer: Viewer, kind: PastedKind, activityId: string, text: string): string {
  onlyWhoImports(office, viewer, kind, activityId)
  const { accountId } = viewer
  const row = { draftId: pastedDraftId(kind, accountId, activityId), accountId, formJson: JSON.stringify({ text }), savedAt: office.now() }
  office.store.transact((db) => keepDraft(db, row))
  return stampOf(row.formJson)
}

/** Forgets what was pasted: it was saved, or is not wanted. Throws `NotFound`, `StoreFault`. */
export function discardPasted(office: Office, viewer: Viewer, kind: PastedKind, activityId: string): void {
  onlyWhoImports(office, viewer, kind, activityId)
  office.store.transact((db) => removeDraft(db, viewer.accountId, pastedDraftId(kind, viewer.accountId, activityId)))
}

/** Throws `NotFound` for everybody but who may register what is expected under an activity and what came, and leaves a trace. */
export function onlyWhoImports(office: Office, viewer: Viewer, kind: PastedKind, activityId: string): void {
  if (office.store.read((db) => mayImport(db, viewer, activityId))) return
  office.store.transact((db) => keepRefusal(db, { viewer, command: `import-${kind}`, caseId: null, code: 'not-permitted', at: office.now() }))
  throw new NotFound()
}

function mayImport(db: Db, viewer: Viewer, activityId: string): boolean {
  const activity = findActivity(db, activityId)
  return activity !== undefined && mayRegister(viewer, 'delivery', activity.agencyId)
}
