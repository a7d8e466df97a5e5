import { findDraft, keepDraft, proposalDraftId, removeDraft } from '@/db/drafts'
import type { Viewer } from '@/lib/domain/access/roles'

import { NotFound } from './errors'
import type { Office } from './office'
import { stampOf } from './read-draft'

/** What an administrator pasted and has not entered yet, word for word, whatever is wrong with it; null where there is nothing. */
export function readProposal(office: Office, viewer: Viewer): string | null {
  if (viewer.role !== 'administrator') throw new NotFound()
  const row = office.store.read((db) => findDraft(db, proposalDraftId(viewer.accountId)))
  return row ? (JSON.parse(row.formJson) as { text: string }).text : null
}

/** Keeps what was pasted, in the place of what was there, so that a page can show what it is. Answers with a stamp that tells one text from another. Throws `NotFound` as reading does. */
export function keepProposal(office: Office, viewer: Viewer, text: string): string {
  if (viewer.role !== 'administrator') throw new NotFound()
  const { accountId } = viewer
  const row = { draftId: proposalDraftId(accountId), accountId, formJson: JSON.stringify({ text }), savedAt: office.now() }
  office.store.transact((db) => keepDraft(db, row))
  return stampOf(row.formJson)
}

/** Forgets what was pasted: it was entered, or is not wanted. */
export function discardProposal(office: Office, viewer: Viewer): void {
  if (viewer.role !== 'administrator') throw new NotFound()
  office.store.transact((db) => removeDraft(db, viewer.accountId, proposalDraftId(viewer.accountId)))
}
