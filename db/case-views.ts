import { and, eq, isNull } from 'drizzle-orm'

import type { CaseState } from '@/lib/domain/cases/evolve'
import type { ClockRow } from '@/lib/domain/cases/clock-rows'
import { pausesOf } from '@/lib/domain/cases/pauses'
import type { Projection } from '@/lib/domain/cases/project'

import { withCaseSums } from './case-sums'
import { writeReplies, writeStays, writeTime } from './case-spans'
import { canonicalJson } from './chain'
import { writePauses } from './ledger'
import { pause } from './ledger-schema'
import { actWindow, caseReply, caseSpan, caseSum, caseView, clockCheck, clockSpan, stageStay, timeSpan } from './schema'
import type { Db } from './store'

/** Until when an act has been open where it opened with the stage: before every instant. */
export const alwaysOpen = '1900-01-01T00:00:00Z'

/**
 * Writes what lists show of a case after one event, in the transaction of that event. Rebuilding runs the same code over the same
 * events with the calendars of their day, so the result is the same.
 */
export function writeCaseViews(db: Db, caseId: string, state: CaseState, view: Projection, recordedAt: string): void {
  withCaseSums(db, [caseId], () => writeViews(db, caseId, state, view, recordedAt))
}

function writeViews(db: Db, caseId: string, state: CaseState, view: Projection, recordedAt: string): void {
  const { filed } = state
  const changing = {
    ...view.row,
    changedAt: recordedAt,
    nextDue: nextDueOf(view.clocks),
    // An amendment can name these anew.
    counterpartId: filed.counterpartId,
    activityId: filed.activityId,
    expectationId: filed.expectationId,
  }
  db.insert(caseView)
    .values({
      caseId,
      ...changing,
      reference: filed.reference,
      kind: filed.kind,
      subject: filed.subject,
      agencyId: filed.agencyId,
      identity: filed.identity,
      complainingSide: filed.complainingSide,
      respondingSide: filed.respondingSide,
      procedureId: state.procedure.id,
      procedureVersion: state.procedure.version,
      filedOn: state.filedOn,
      filedAt: recordedAt,
    })
    .onConflictDoUpdate({ target: caseView.caseId, set: changing })
    .run()
  const at = { caseId, fromSeq: view.row.version, recordedAt }
  writeSpan(db, caseId, { ...view.row, ...changing }, recordedAt)
  writeClocks(db, caseId, view.row.version, view.clocks, recordedAt)
  writeActs(db, caseId, view)
  writeTime(db, view.time, at)
  writeStays(db, view.stays, at)
  writeReplies(db, view.replies, at)
  writePauses(db, caseId, pausesOf(state))
  writeCheck(db, caseId, view.nextCheckAt)
}

function nextDueOf(clocks: readonly ClockRow[]): string | null {
  const days = clocks.filter(({ outcome, deems }) => outcome === 'open' && !deems).flatMap(({ earliest }) => earliest ?? [])
  return days.sort()[0] ?? null
}

/** What of a case a past day is asked for by. */
const spanned = ['stage', 'closed', 'flagRaised', 'urgent', 'counterpartId', 'activityId'] as const
type Spanned = Pick<typeof caseSpan.$inferInsert, (typeof spanned)[number] | 'fromSeq'>

function writeSpan(db: Db, caseId: string, row: Omit<Spanned, 'fromSeq'> & { readonly version: number }, recordedAt: string): void {
  const current = db.select().from(caseSpan).where(and(eq(caseSpan.caseId, caseId), isNull(caseSpan.recordedTo))).get()
  const { version: fromSeq, stage, closed, flagRaised, urgent, counterpartId, activityId } = row
  const now: Spanned = { fromSeq, stage, closed, flagRaised, urgent, counterpartId, activityId }
  if (current && spanned.every((member) => current[member] === now[member])) return
  if (current) {
    db.update(caseSpan)
      .set({ recordedTo: recordedAt })
      .where(and(eq(caseSpan.caseId, caseId), eq(caseSpan.fromSeq, current.fromSeq)))
      .run()
  }
  db.insert(caseSpan).values({ caseId, recordedFrom: recordedAt, recordedTo: null, ...now }).run()
}

function writeClocks(db: Db, caseId: string, version: number, clocks: readonly ClockRow[], recordedAt: string): void {
  const current = db.select().from(clockSpan).where(and(eq(clockSpan.caseId, caseId), isNull(clockSpan.recordedTo))).all()
  const keyOf = (row: { clockId: string; instance: number }) => `${row.clockId}-${row.instance}`
  const before = new Map(current.map((row) => [keyOf(row), row]))
  for (const clock of clocks) {
    const known = before.get(keyOf(clock))
    before.delete(keyOf(clock))
    if (known && sameClock(known, clock)) continue
    if (known) closeSpan(db, known, recordedAt)
    db.insert(clockSpan).values({ caseId, fromSeq: version, recordedFrom: recordedAt, recordedTo: null, ...clock }).run()
  }
  for (const gone of before.values()) closeSpan(db, gone, recordedAt)
}

function closeSpan(db: Db, span: typeof clockSpan.$inferSelect, recordedAt: string): void {
  db.update(clockSpan)
    .set({ recordedTo: recordedAt })
    .where(
      and(
        eq(clockSpan.caseId, span.caseId),
        eq(clockSpan.clockId, span.clockId),
        eq(clockSpan.instance, span.instance),
        eq(clockSpan.fromSeq, span.fromSeq),
      ),
    )
    .run()
}

function sameClock(span: typeof clockSpan.$inferSelect, clock: ClockRow): boolean {
  return (Object.keys(clock) as (keyof ClockRow)[]).every((member) => span[member] === clock[member])
}

function writeActs(db: Db, caseId: string, { acts }: Projection): void {
  db.delete(actWindow).where(eq(actWindow.caseId, caseId)).run()
  for (const { actId, roles, opensAt, closesAt } of acts) {
    db.insert(actWindow).values({ caseId, actId, rolesJson: canonicalJson(roles), opensAt: opensAt ?? alwaysOpen, closesAt }).run()
  }
}

/** Says when the clock next has to look at a case; null where it need not. */
export function writeCheck(db: Db, caseId: string, nextCheckAt: string | null): void {
  if (nextCheckAt === null) db.delete(clockCheck).where(eq(clockCheck.caseId, caseId)).run()
  else {
    db.insert(clockCheck).values({ caseId, nextCheckAt }).onConflictDoUpdate({ target: clockCheck.caseId, set: { nextCheckAt } }).run()
  }
}

/** Empties every view of cases, before they are made again from the events. */
export function clearCaseViews(db: Db): void {
  for (const table of [caseView, caseSpan, clockSpan, actWindow, timeSpan, stageStay, caseReply, caseSum, clockCheck, pause]) db.delete(table).run()
}
