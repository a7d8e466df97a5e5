import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

import { clockColumns, replyColumns, standingColumns, stayColumns, timeColumns } from './span-columns'

/**
 * How cases stood as things happened, as far as is known: each row holds from the end of one day to the end of another, without that one. Views of
 * the events, beside the spans that hold from one entry to another (schema.ts).
 */
const days = () => ({
  caseId: text('case_id').notNull(),
  happenedFrom: text('happened_from').notNull(),
  /** The first day at whose end it no longer holds; null while it holds. */
  happenedTo: text('happened_to'),
})

export const caseHappened = sqliteTable('case_happened', { ...days(), ...standingColumns() }, (table) => [
  primaryKey({ columns: [table.caseId, table.happenedFrom] }),
])

export const clockHappened = sqliteTable('clock_happened', { ...days(), ...clockColumns() }, (table) => [
  primaryKey({ columns: [table.caseId, table.clockId, table.instance, table.happenedFrom] }),
])

export const timeHappened = sqliteTable('time_happened', { ...days(), ...timeColumns() }, (table) => [
  primaryKey({ columns: [table.caseId, table.from, table.happenedFrom] }),
])

export const stayHappened = sqliteTable('stay_happened', { ...days(), ...stayColumns() }, (table) => [
  primaryKey({ columns: [table.caseId, table.n, table.happenedFrom] }),
])

export const replyHappened = sqliteTable('reply_happened', { ...days(), ...replyColumns() }, (table) => [
  primaryKey({ columns: [table.caseId, table.entry, table.happenedFrom] }),
])
