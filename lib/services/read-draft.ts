import { createHash, randomBytes } from 'node:crypto'

import { earlierSubmission, findCase } from '@/db/cases'
import { draftsOf, findDraft, type DraftRow } from '@/db/drafts'
import type { Db } from '@/db/store'
import type { Viewer } from '@/lib/domain/access/roles'
import { keptAnswers, type Answers } from '@/lib/domain/cases/complaint-answers'

import { NotFound } from './errors'
import type { Office } from './office'

/** An unfinished complaint of one person. */
export interface Draft {
  readonly draftId: string
  readonly answers: Answers
  /** UTC instant. */
  readonly savedAt: string
  /** Changes with the answers: what was reviewed is what is filed. */
  readonly stamp: string
}

/** A draft, or the reference of the case that it has become. */
export type DraftOrCase = { readonly filedAs: null; readonly draft: Draft } | { readonly filedAs: string; readonly draft: null }

/** The viewer's own draft. Throws `NotFound` where there is none of that id, or it is somebody else's. */
export function readDraft(office: Office, viewer: Viewer, draftId: string): DraftOrCase {
  return office.store.read((db) => {
    const filedAs = filedAsIn(db, viewer, draftId)
    if (filedAs !== null) return { filedAs, draft: null }
    return { filedAs: null, draft: ownDraft(db, viewer, draftId) }
  })
}

/** Makes the id of a draft that is not kept yet. */
export function newDraftId(): string {
  return randomBytes(8).toString('hex')
}

/** Whether an id is in the form of `newDraftId` and names no draft of anybody's yet. */
export function isFreeDraftId(office: Office, draftId: string): boolean {
  return draftIdPattern.test(draftId) && office.store.read((db) => findDraft(db, draftId)) === undefined
}

/** What a draft is called: made by the form, so that a page can be shown without anything being kept. */
export const draftIdPattern = /^[0-9a-f]{16}$/

/** The viewer's drafts that were not filed, the last saved first. */
export function listDrafts(office: Office, viewer: Viewer): Draft[] {
  return office.store.read((db) => draftsOf(db, viewer.accountId).map(draftOf))
}

/** The viewer's own draft, within the caller's read or write. Throws `NotFound`. */
export function ownDraft(db: Db, viewer: Viewer, draftId: string): Draft {
  const row = findDraft(db, draftId)
  if (row?.accountId !== viewer.accountId) throw new NotFound()
  return draftOf(row)
}

/** The reference of the case that a draft of the viewer's has become; null where it was not filed. */
export function filedAsIn(db: Db, viewer: Viewer, draftId: string): string | null {
  const caseId = earlierSubmission(db, viewer.accountId, draftId)
  return caseId === undefined ? null : (findCase(db, caseId)?.reference ?? null)
}

/** Tells one content of a draft from another. */
export function stampOf(formJson: string): string {
  return createHash('sha256').update(formJson, 'utf8').digest('hex').slice(0, 16)
}

function draftOf({ draftId, formJson, savedAt }: DraftRow): Draft {
  return { draftId, answers: keptAnswers(JSON.parse(formJson)), savedAt, stamp: stampOf(formJson) }
}
