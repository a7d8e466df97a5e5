import { and, desc, eq, ne, notExists, notLike, sql } from 'drizzle-orm'

import { draft, submission } from './schema'
import type { Db } from './store'

export type DraftRow = typeof draft.$inferSelect

/** A draft by its id, whosever it is: the caller compares the account. */
export function findDraft(db: Db, draftId: string): DraftRow | undefined {
  return db.select().from(draft).where(eq(draft.draftId, draftId)).get()
}

/** What an administrator pasted and has not entered is kept among the drafts, under the account: one at a time. */
export const proposalDraftId = (accountId: string) => `procedure-${accountId}`

/** What begins the id of each data management plan that an officer pasted. */
const planDraft = 'plan-'

/** A data management plan that an officer pasted for an activity and has not saved is kept among the drafts too: one for each activity. */
export const planDraftId = (accountId: string, activityId: string) => `${planDraft}${accountId}-${activityId}`

/** The complaints of an account that have not been filed, the last saved first. */
export function draftsOf(db: Db, accountId: string): DraftRow[] {
  const filed = db
    .select({ one: sql`1` })
    .from(submission)
    .where(and(eq(submission.accountId, draft.accountId), eq(submission.token, draft.draftId)))
  return db
    .select()
    .from(draft)
    .where(and(eq(draft.accountId, accountId), ne(draft.draftId, proposalDraftId(accountId)), notLike(draft.draftId, `${planDraft}%`), notExists(filed)))
    .orderBy(desc(draft.savedAt), draft.draftId)
    .all()
}

/** Keeps a draft, new or as it is now. */
export function keepDraft(db: Db, row: DraftRow): void {
  const { formJson, savedAt } = row
  db.insert(draft).values(row).onConflictDoUpdate({ target: draft.draftId, set: { formJson, savedAt } }).run()
}

/** Removes a draft of an account; one that is not there is gone already. */
export function removeDraft(db: Db, accountId: string, draftId: string): void {
  db.delete(draft).where(and(eq(draft.draftId, draftId), eq(draft.accountId, accountId))).run()
}
