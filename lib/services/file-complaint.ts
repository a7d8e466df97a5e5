import { removeDraft } from '@/db/drafts'
import { StoreFault } from '@/db/faults'
import type { Viewer } from '@/lib/domain/access/roles'
import { readComplaint, type AnswerProblem } from '@/lib/domain/cases/read-complaint'

import { changeCase } from './change-case'
import { listRegister, procedureOfAnswers } from './list-register'
import type { Office } from './office'
import { readDraft } from './read-draft'

export type Filing =
  /** `again`: the same form was sent before, and this is what it led to. */
  | { readonly outcome: 'filed'; readonly reference: string; readonly again: boolean }
  | { readonly outcome: 'incomplete'; readonly problems: readonly AnswerProblem[] }
  /** The draft is not what was reviewed: it was changed elsewhere. */
  | { readonly outcome: 'changed-since-review' }

/**
 * Files a draft that was reviewed as `stamp`, once: the draft's id names the sending. Then the draft is removed; where that fails
 * the case is filed all the same, and the draft is known as filed. Throws `NotFound`, `Refused` where a rule says no, `StoreFault`.
 */
export function fileComplaint(office: Office, viewer: Viewer, draftId: string, stamp: string): Filing {
  const { filedAs, draft } = readDraft(office, viewer, draftId)
  if (filedAs !== null) {
    removeFiled(office, viewer, draftId)
    return { outcome: 'filed', reference: filedAs, again: true }
  }
  if (draft.stamp !== stamp) return { outcome: 'changed-since-review' }

  const procedure = procedureOfAnswers(office, draft.answers)
  const reading = readComplaint(draft.answers, listRegister(office, viewer, procedure), { now: office.now(), procedure })
  if (reading.command === null) return { outcome: 'incomplete', problems: reading.problems }
  const { reference, again } = changeCase(office, viewer, null, reading.command, { submission: draftId, under: procedure })
  removeFiled(office, viewer, draftId)
  return { outcome: 'filed', reference, again }
}

/** The case is on record: a store that refuses now must not hide its reference from the person who filed it. */
function removeFiled(office: Office, viewer: Viewer, draftId: string): void {
  try {
    office.store.transact((db) => removeDraft(db, viewer.accountId, draftId))
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error
    console.error(`draft ${draftId} is filed and could not be removed`, error)
  }
}
