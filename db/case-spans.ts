import { and, eq, isNull, type SQL } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'

import type { Reply, Stay } from '@/lib/domain/cases/stays'
import type { TimeSpan } from '@/lib/domain/cases/time-by-class'

import { caseReply, stageStay, timeSpan } from './schema'
import type { Db } from './store'

/** Where in the record a view is written: with which entry of a case, and when that was recorded. */
export interface WrittenAt {
  readonly caseId: string
  readonly fromSeq: number
  readonly recordedAt: string
}

type Spanned = { readonly fromSeq: number }

/** Days of a case by whose they were. Most entries give no day to anybody else: then there is nothing to write. */
export function writeTime(db: Db, time: readonly TimeSpan[], at: WrittenAt): void {
  const current = db.select().from(timeSpan).where(running(timeSpan, at)).all()
  const { over, begun } = changesOf(current, time, ({ from }) => from, ['to', 'class', 'party', 'hand', 'cause'])
  for (const { from, fromSeq } of over) end(db, timeSpan, at, eq(timeSpan.from, from), fromSeq)
  if (begun.length > 0) db.insert(timeSpan).values(begun.map((row) => ({ ...beginning(at), ...row }))).run()
}

/** The stages of a case one after the other. */
export function writeStays(db: Db, stays: readonly Stay[], at: WrittenAt): void {
  const current = db.select().from(stageStay).where(running(stageStay, at)).all()
  const { over, begun } = changesOf(current, stays, ({ n }) => n, ['stage', 'cameFrom', 'turn', 'enteredOn', 'leftOn'])
  for (const { n, fromSeq } of over) end(db, stageStay, at, eq(stageStay.n, n), fromSeq)
  if (begun.length > 0) db.insert(stageStay).values(begun.map((row) => ({ ...beginning(at), ...row }))).run()
}

/** The replies of the responding side. */
export function writeReplies(db: Db, replies: readonly Reply[], at: WrittenAt): void {
  const current = db.select().from(caseReply).where(running(caseReply, at)).all()
  const { over, begun } = changesOf(current, replies, ({ entry }) => entry, ['side', 'reason', 'delivered', 'on'])
  for (const { entry, fromSeq } of over) end(db, caseReply, at, eq(caseReply.entry, entry), fromSeq)
  if (begun.length > 0) db.insert(caseReply).values(begun.map((row) => ({ ...beginning(at), ...row }))).run()
}

/** What of the rows that stand is over with an entry, and what begins with it; what did not change goes on. */
function changesOf<Row extends object, Key>(
  current: readonly (Row & Spanned)[],
  wanted: readonly Row[],
  keyOf: (row: Row) => Key,
  members: readonly (keyof Row)[],
): { over: (Row & Spanned)[]; begun: Row[] } {
  const before = new Map(current.map((row) => [keyOf(row), row]))
  const after = new Map(wanted.map((row) => [keyOf(row), row]))
  const same = (one: Row | undefined, other: Row | undefined) => one !== undefined && other !== undefined && members.every((member) => one[member] === other[member])
  return {
    over: current.filter((row) => !same(row, after.get(keyOf(row)))),
    begun: wanted.filter((row) => !same(before.get(keyOf(row)), row)),
  }
}

type SpanTable = typeof timeSpan | typeof stageStay | typeof caseReply

function running(table: SpanTable, { caseId }: WrittenAt): SQL {
  return and(eq(table.caseId, caseId), isNull(table.recordedTo))!
}

function end(db: Db, table: SpanTable, { caseId, recordedAt }: WrittenAt, key: SQL, fromSeq: number): void {
  db.update(table as SQLiteTable).set({ recordedTo: recordedAt }).where(and(eq(table.caseId, caseId), key, eq(table.fromSeq, fromSeq))).run()
}

const beginning = ({ caseId, fromSeq, recordedAt }: WrittenAt) => ({ caseId, fromSeq, recordedFrom: recordedAt, recordedTo: null })
