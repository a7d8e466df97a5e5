import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

import { standings } from '@/lib/domain/reciprocity/occurrences'

/** What decisions on suspension cover, and while which days. A view of cases. */
export const pause = sqliteTable('pause', {
  caseId: text('case_id').notNull(),
  kind: text('kind', { enum: ['activity', 'expectation', 'counterpart'] }).notNull(),
  objectId: text('object_id').notNull(),
  from: text('from_on').notNull(),
  /** The first day on which it is expected again. */
  to: text('to_on'),
}, (table) => [primaryKey({ columns: [table.caseId, table.kind, table.objectId, table.from] })])

/** Each time that a line falls due, and what came of it. A view of lines, deliveries and pauses. */
export const occurrence = sqliteTable('occurrence', {
  expectationId: text('expectation_id').notNull(),
  dueOn: text('due_on').notNull(),
  standing: text('standing', { enum: standings }).notNull(),
  deliveryId: text('delivery_id'),
  /** The day of the delivery that it stands by. */
  on: text('settled_on'),
  daysLate: integer('days_late').notNull(),
  disputed: integer('disputed', { mode: 'boolean' }).notNull(),
  /** The clock has entered that it passed with nothing on record. */
  told: integer('told', { mode: 'boolean' }).notNull(),
}, (table) => [primaryKey({ columns: [table.expectationId, table.dueOn] })])

/** What the ledger sums up, and for what. */
export const ledgerScopes = ['all', 'agency', 'counterpart', 'field', 'activity'] as const

/** Over which time a sum goes: over all of it, over the due dates of a month, or over those of one day. */
export const sumSpans = ['all', 'month', 'day'] as const

/**
 * How many due dates of a scope are alike in everything that the ledger counts: over all time and by month; those of which nothing is on
 * record also by day, because on some day they turn from not yet due to overdue. A view of occurrences.
 */
export const ledgerSum = sqliteTable('ledger_sum', {
  scope: text('scope', { enum: ledgerScopes }).notNull(),
  scopeId: text('scope_id').notNull(),
  span: text('span', { enum: sumSpans }).notNull(),
  /** Empty for all time, else the month or the day. */
  bucket: text('bucket').notNull(),
  from: text('from_side').notNull(),
  standing: text('standing', { enum: [...standings, 'undated'] }).notNull(),
  daysLate: integer('days_late').notNull(),
  disputed: integer('disputed', { mode: 'boolean' }).notNull(),
  n: integer('n').notNull(),
}, (table) => [
  primaryKey({ columns: [table.scope, table.scopeId, table.span, table.bucket, table.from, table.standing, table.daysLate, table.disputed] }),
])

/** The due dates of which the clock has entered that they passed with nothing on record. A view of the streams of overdue lines. */
export const overdueDate = sqliteTable('overdue_date', {
  expectationId: text('expectation_id').notNull(),
  dueOn: text('due_on').notNull(),
  recordedAt: text('recorded_at').notNull(),
}, (table) => [primaryKey({ columns: [table.expectationId, table.dueOn] })])

/** Researchers who want to be told of an activity. No part of the record. */
export const activityFollower = sqliteTable('activity_follower', {
  accountId: text('account_id').notNull(),
  activityId: text('activity_id').notNull(),
}, (table) => [primaryKey({ columns: [table.accountId, table.activityId] })])

/** What a person was told of a line that fell due with nothing on record. */
export const lineNotice = sqliteTable('line_notice', {
  id: integer('id').primaryKey(),
  accountId: text('account_id').notNull(),
  expectationId: text('expectation_id').notNull(),
  firstDueOn: text('first_due_on').notNull(),
  lastDueOn: text('last_due_on').notNull(),
  dueDates: integer('due_dates').notNull(),
  createdAt: text('created_at').notNull(),
  readAt: text('read_at'),
})
