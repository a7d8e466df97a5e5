import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What nobody is to know who reads what the office gives out, by name. */
export const officeSecret = sqliteTable('office_secret', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
})

/** That somebody who has part in a case was told that it was released to the public register, or withdrawn from it. */
export const releaseNotice = sqliteTable(
  'release_notice',
  {
    id: integer('id').primaryKey(),
    accountId: text('account_id').notNull(),
    caseId: text('case_id').notNull(),
    about: text('about', { enum: ['case-released', 'release-withdrawn'] }).notNull(),
    number: text('number').notNull(),
    createdAt: text('created_at').notNull(),
    readAt: text('read_at'),
  },
  (table) => [index('release_notice_by_account').on(table.accountId, table.id)],
)
