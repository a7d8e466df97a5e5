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

/** What an officer pastes for an activity, to look at before it is saved: a data management plan, or deliveries. */
export type PastedKind = 'plan' | 'deliveries'
const pastedKinds: readonly PastedKind[] = ['plan', 'deliveries']

/** What an officer pasted and has not saved is kept among the drafts too: one of each kind for each activity. */
export const pastedDraftId = (kind: PastedKind, accountId: string, activityId: string) => `${kind}-${accountId}-${activityId}`

/** The complaints of an account that have not been filed, the last saved first. */
export function draftsOf(db: Db, accountId: string): DraftRow[] {
  const filed = db
    .select({ one: sql`1` })
    .from(submission)
    .where(and(eq(submission.accountId, draft.accountId), eq(submission.token, draft.draftId)))
  return db
    .select()
    .from(draft)
    .where(and(eq(draft.accountId, accountId), ne(draft.draftId, proposalDraftId(accountId)), ...pastedKinds.map((kind) => notLike(draft.draftId, `${kind}-%`)), notExists(filed)))
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
