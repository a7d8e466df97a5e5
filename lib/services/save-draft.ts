import { draftsOf, findDraft, keepDraft } from '@/db/drafts'
import { isPermitted } from '@/lib/domain/access/permissions'
import type { Viewer } from '@/lib/domain/access/roles'
import {
  draftTextLimit, firstAnswers, keptAnswers, withAnswers, type AnswerName, type Answers,
} from '@/lib/domain/cases/complaint-answers'
import { refuse } from '@/lib/domain/cases/refusals'

import { NotFound, Refused } from './errors'
import type { Office } from './office'
import { draftIdPattern, filedAsIn, stampOf } from './read-draft'

/** How many unfinished complaints one person may have: more than anybody writes at a time, and an end to a store that only grows. */
export const mostDrafts = 20

export type Saved =
  /** `tooLong`: answers longer than a draft takes; they were not kept, everything else was. */
  | { readonly outcome: 'saved'; readonly savedAt: string; readonly stamp: string; readonly tooLong: readonly AnswerName[] }
  | { readonly outcome: 'filed'; readonly reference: string }
  | { readonly outcome: 'too-many' }

/**
 * Keeps answers of an unfinished complaint; the first save makes the draft. Anything goes, also what cannot be filed. Throws
 * `NotFound` where the draft is somebody else's, `Refused` where the viewer's role files no complaints, `StoreFault`.
 */
export function saveDraft(office: Office, viewer: Viewer, draftId: string, given: Partial<Answers>): Saved {
  if (!isPermitted(viewer.role, 'file')) throw new Refused(refuse('not-permitted', { act: { en: 'File a complaint' } }).refused)
  if (!draftIdPattern.test(draftId)) throw new NotFound()
  const answered = Object.entries(given).filter(([, text]) => text !== undefined) as [AnswerName, string][]
  const tooLong = answered.filter(([, text]) => text.length > draftTextLimit).map(([name]) => name)
  const kept = Object.fromEntries(answered.filter(([name]) => !tooLong.includes(name)))

  return office.store.transact((db): Saved => {
    const reference = filedAsIn(db, viewer, draftId)
    if (reference !== null) return { outcome: 'filed', reference }
    const row = findDraft(db, draftId)
    if (row && row.accountId !== viewer.accountId) throw new NotFound()
    if (!row && draftsOf(db, viewer.accountId).length >= mostDrafts) return { outcome: 'too-many' }
    // What is meant where nothing is chosen is kept with the draft: another first procedure later on does not change it.
    const before = row ? keptAnswers(JSON.parse(row.formJson)) : { ...firstAnswers(viewer), procedureId: office.procedures.forFiling()[0].id }
    const formJson = JSON.stringify(withAnswers(before, kept))
    const stamp = stampOf(formJson)
    if (row?.formJson === formJson) return { outcome: 'saved', savedAt: row.savedAt, stamp, tooLong }
    const savedAt = office.now()
    keepDraft(db, { draftId, accountId: viewer.accountId, formJson, savedAt })
    return { outcome: 'saved', savedAt, stamp, tooLong }
  })
}
