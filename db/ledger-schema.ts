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

/** Over which time a sum goes: over all of it, or over the due dates of a year, a month or a day. */
export const sumSpans = ['all', 'year', 'month', 'day'] as const

/** What does not depend on the day on which the ledger is read: those with nothing on record are `open`, whether overdue or not yet due. */
export const ledgerStandings = ['on-time', 'late', 'partial', 'declined', 'open', 'paused', 'undated'] as const
export type LedgerStanding = (typeof ledgerStandings)[number]

const ofSum = {
  scope: text('scope', { enum: ledgerScopes }).notNull(),
  scopeId: text('scope_id').notNull(),
  span: text('span', { enum: sumSpans }).notNull(),
  /** Empty for all time, else the year, the month or the day. */
  bucket: text('bucket').notNull(),
  from: text('from_side').notNull(),
  n: integer('n').notNull(),
}

/**
 * How many due dates of a scope stand alike: over all time, by year and by month; those of which nothing is on record also by day, because on
 * some day they turn from not yet due to overdue. A view of occurrences.
 */
export const ledgerSum = sqliteTable('ledger_sum', {
  ...ofSum,
  standing: text('standing', { enum: ledgerStandings }).notNull(),
  disputed: integer('disputed', { mode: 'boolean' }).notNull(),
}, (table) => [primaryKey({ columns: [table.scope, table.scopeId, table.span, table.bucket, table.standing, table.from, table.disputed] })])

/** By how many days they were late, of those that came late: what a median needs. A view of occurrences. */
export const ledgerLate = sqliteTable('ledger_late', {
  ...ofSum,
  daysLate: integer('days_late').notNull(),
}, (table) => [primaryKey({ columns: [table.scope, table.scopeId, table.span, table.bucket, table.from, table.daysLate] })])

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
