import { and, eq, gt, gte, inArray, isNull, lt, lte, or, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

import { caseHappened, clockHappened, replyHappened, stayHappened, timeHappened } from './happened-schema'
import { caseReply, caseSpan, caseView, clockSpan, stageStay, timeSpan } from './schema'
import type { Db } from './store'

/** What counts on a past day: what had been recorded before an instant (UTC), or what happened by the end of a day (`YYYY-MM-DD`), as far as is known. */
export type Past = { readonly axis: 'recorded'; readonly before: string } | { readonly axis: 'happened'; readonly day: string }

/** As of when the views are read. */
export interface At {
  /** UTC instant. */
  readonly now: string
  /** The office's day at that instant, `YYYY-MM-DD`. */
  readonly today: string
  /** Null: everything counts, as it stands. */
  readonly past: Past | null
}

const recorded = { cases: caseSpan, clocks: clockSpan, time: timeSpan, stays: stageStay, replies: caseReply }

/** Of a span, what tells when it holds is asked for by `hold` alone; all else that queries read of it has the same names on both axes. */
const happened = {
  cases: caseHappened, clocks: clockHappened, time: timeHappened, stays: stayHappened, replies: replyHappened,
} as unknown as typeof recorded

type Table = (typeof recorded)[keyof typeof recorded]

/** The spans to be read as of a past day, or now for null, with the condition under which one of them holds then. */
export function spansAt(past: Past | null): typeof recorded & { readonly hold: (table: Table) => SQL } {
  if (past?.axis !== 'happened') return { ...recorded, hold: (table) => (past === null ? isNull(table.recordedTo) : holdsBefore(table, past.before)) }
  return {
    ...happened,
    hold: (table) => {
      const { happenedFrom, happenedTo } = table as unknown as Record<'happenedFrom' | 'happenedTo', SQLiteColumn>
      return and(lte(happenedFrom, past.day), or(isNull(happenedTo), gt(happenedTo, past.day)))!
    },
  }
}

/** Whether a span held at the last instant before another. */
function holdsBefore(table: Table, before: string): SQL {
  return and(lt(table.recordedFrom, before), or(isNull(table.recordedTo), gte(table.recordedTo, before)))!
}

/** The span of a case that held, and the condition for its join with the view. A case that was filed later has none. */
export function spanOfCase(past: Past | null): { readonly span: typeof caseSpan; readonly joins: SQL } {
  const { cases, hold } = spansAt(past)
  return { span: cases, joins: and(eq(cases.caseId, caseView.caseId), hold(cases))! }
}

type CaseViewRow = typeof caseView.$inferSelect

/** Rows of cases with what could change in them as it was on a past day; as they are where it is not past. */
export function rowsAt<Row extends { readonly row: CaseViewRow }>(db: Db, rows: Row[], past: Past | null): Row[] {
  if (past === null || rows.length === 0) return rows
  const { cases, hold } = spansAt(past)
  const spans = db.select().from(cases).where(and(inArray(cases.caseId, rows.map(({ row }) => row.caseId)), hold(cases))).all()
  const spanOf = new Map(spans.map(({ caseId, stage, closed, flagRaised, urgent, counterpartId, activityId }) => [caseId, { stage, closed, flagRaised, urgent, counterpartId, activityId }]))
  return rows.map((one) => ({ ...one, row: { ...one.row, ...spanOf.get(one.row.caseId) } }))
}
