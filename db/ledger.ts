import { and, asc, eq, lt, notInArray, sql } from 'drizzle-orm'

import type { CasePause } from '@/lib/domain/cases/pauses'
import { occurrencesOf, type Occurrence } from '@/lib/domain/reciprocity/occurrences'
import { dueDatesOfLine, isUndated, type DueTerms, type Schedule } from '@/lib/domain/reciprocity/schedule'
import type { Stance } from '@/lib/domain/register/events'

import { canonicalJson } from './chain'
import { occurrence, overdueDate, pause } from './ledger-schema'
import { clearSums, SumsInHand } from './ledger-sums'
import { activity, delivery, expectation, instrument } from './register-schema'
import type { Db } from './store'

/** Every day by which a line falls due, in order; none for a line that is not registered. */
export function dueDatesIn(db: Db, lineId: string): readonly string[] {
  const found = termsOf(db, lineId)
  return found === null ? [] : dueDatesOfLine(found, found.expiresOn)
}

function termsOf(db: Db, lineId: string): (DueTerms & { readonly expiresOn: string }) | null {
  const found = db
    .select({ dueOn: expectation.dueOn, scheduleJson: expectation.scheduleJson, withdrawnOn: expectation.withdrawnOn, expiresOn: instrument.expiresOn })
    .from(expectation)
    .innerJoin(activity, eq(activity.activityId, expectation.activityId))
    .innerJoin(instrument, eq(instrument.instrumentId, activity.instrumentId))
    .where(eq(expectation.expectationId, lineId))
    .get()
  if (!found) return null
  const { scheduleJson, ...terms } = found
  return { ...terms, schedule: scheduleJson === null ? null : (JSON.parse(scheduleJson) as Schedule) }
}

/**
 * Makes a change that can move what is expected under some lines, and brings their due dates and the sums of the ledger after it, in the
 * transaction of the change. Of the sums only those are touched that it changes.
 */
export function withLedger(db: Db, lineIds: readonly string[], change: () => void): void {
  const shared = inHand.get(db)
  const sums = shared ?? new SumsInHand()
  for (const lineId of lineIds) sums.count(db, lineId, -1)
  change()
  for (const lineId of lineIds) {
    writeOccurrences(db, lineId)
    sums.count(db, lineId, 1)
  }
  if (!shared) sums.write(db)
}

/** The sums of those transactions that write them once, at their end. */
const inHand = new WeakMap<Db, SumsInHand>()

/** Runs a task of many changes in a transaction, and brings the sums of the ledger after all of them at once: until then they are as before. */
export function withLedgerAtOnce<T>(db: Db, task: () => T): T {
  const sums = new SumsInHand()
  inHand.set(db, sums)
  try {
    const done = task()
    sums.write(db)
    return done
  } finally {
    inHand.delete(db)
  }
}

/** Makes the due dates and the sums anew for every line, from the views of lines, deliveries and pauses. */
export function rebuildLedger(db: Db): void {
  clearSums(db)
  db.delete(occurrence).run()
  const sums = new SumsInHand()
  for (const { id } of db.select({ id: expectation.expectationId }).from(expectation).all()) {
    writeOccurrences(db, id)
    sums.count(db, id, 1)
  }
  sums.write(db)
}

function writeOccurrences(db: Db, lineId: string): void {
  db.delete(occurrence).where(eq(occurrence.expectationId, lineId)).run()
  const rows = standingOf(db, lineId)
  const terms = rows.length === 0 ? termsOf(db, lineId) : null
  db.update(expectation).set({ undated: terms !== null && isUndated(terms, terms.expiresOn) }).where(eq(expectation.expectationId, lineId)).run()
  if (rows.length === 0) return
  const told = new Set(db.select({ dueOn: overdueDate.dueOn }).from(overdueDate).where(eq(overdueDate.expectationId, lineId)).all().map(({ dueOn }) => dueOn))
  const values = rows.map(({ dueOn, standing, deliveryId, on, daysLate, disputed }) =>
    [dueOn, standing, deliveryId, on, daysLate, Number(disputed), Number(told.has(dueOn))])
  db.run(sql`
    insert into occurrence (expectation_id, due_on, standing, delivery_id, settled_on, days_late, disputed, told)
    select ${lineId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6 from json_each(${JSON.stringify(values)})`)
}

/** What came of each due date of a line, as the views of what it rests on stand. */
function standingOf(db: Db, lineId: string): readonly Occurrence[] {
  const dueDates = dueDatesIn(db, lineId)
  if (dueDates.length === 0) return []
  const came = db.select().from(delivery).where(and(eq(delivery.expectationId, lineId), eq(delivery.void, false))).all()
  const line = db.select({ positionsJson: expectation.positionsJson }).from(expectation).where(eq(expectation.expectationId, lineId)).get()!
  const deliveries = came.map((one) => ({ ...one, id: one.deliveryId, disputed: isDisputed(one.positionsJson) }))
  return occurrencesOf(dueDates, deliveries, pausesOver(db, lineId), isDisputed(line.positionsJson))
}

function isDisputed(positionsJson: string): boolean {
  return Object.values(JSON.parse(positionsJson) as Record<string, { stance: Stance }>).some(({ stance }) => stance === 'disputed')
}

/** The decisions that suspend what is expected under a line: it, its activity, or the counterpart. */
export function pausesOver(db: Db, lineId: string): { from: string; to: string | null }[] {
  return db
    .select({ from: pause.from, to: pause.to })
    .from(expectation)
    .innerJoin(activity, eq(activity.activityId, expectation.activityId))
    .innerJoin(pause, sql`(${pause.kind} = 'expectation' and ${pause.objectId} = ${expectation.expectationId})
      or (${pause.kind} = 'activity' and ${pause.objectId} = ${activity.activityId})
      or (${pause.kind} = 'counterpart' and ${pause.objectId} = ${activity.counterpartId})`)
    .where(eq(expectation.expectationId, lineId))
    .orderBy(asc(pause.from))
    .all()
}

/** The due dates of the lines of an activity that are not settled in full, in order, up to the first that is to come: what a delivery can be for. */
export function awaitedDates(db: Db, activityId: string, today: string): Map<string, string[]> {
  const rows = db
    .select({ id: occurrence.expectationId, dueOn: occurrence.dueOn })
    .from(occurrence)
    .innerJoin(expectation, eq(expectation.expectationId, occurrence.expectationId))
    .where(and(eq(expectation.activityId, activityId), notInArray(occurrence.standing, ['complete', 'paused'])))
    .orderBy(asc(occurrence.dueOn))
    .all()
  const awaited = new Map<string, string[]>()
  for (const { id, dueOn } of rows) {
    const dates = awaited.get(id) ?? []
    if ((dates.at(-1) ?? '') <= today) dates.push(dueOn)
    awaited.set(id, dates)
  }
  return awaited
}

/** The earliest day before `cutOff` by which a line was due with nothing on record. */
export function firstOverdue(db: Db, lineId: string, cutOff: string): string | null {
  const open = and(eq(occurrence.expectationId, lineId), eq(occurrence.standing, 'open'), lt(occurrence.dueOn, cutOff))
  return db.select({ dueOn: occurrence.dueOn }).from(occurrence).where(open).orderBy(asc(occurrence.dueOn)).get()?.dueOn ?? null
}

/** Brings the pauses of a case to what its state says, and the ledger of the lines that they cover with them. */
export function writePauses(db: Db, caseId: string, pauses: readonly CasePause[]): void {
  const before = db.select().from(pause).where(eq(pause.caseId, caseId)).orderBy(asc(pause.kind), asc(pause.objectId), asc(pause.from)).all()
  const rows = pauses.map((one) => ({ caseId, ...one })).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  if (canonicalJson(before) === canonicalJson(rows)) return
  withLedger(db, linesUnder(db, [...before, ...rows]), () => {
    db.delete(pause).where(eq(pause.caseId, caseId)).run()
    if (rows.length > 0) db.insert(pause).values(rows).run()
  })
}

const keyOf = ({ kind, objectId, from }: CasePause) => `${kind} ${objectId} ${from}`

function linesUnder(db: Db, objects: readonly Pick<CasePause, 'kind' | 'objectId'>[]): string[] {
  const column = { expectation: expectation.expectationId, activity: activity.activityId, counterpart: activity.counterpartId }
  const found = objects.flatMap(({ kind, objectId }) =>
    db
      .select({ id: expectation.expectationId })
      .from(expectation)
      .innerJoin(activity, eq(activity.activityId, expectation.activityId))
      .where(eq(column[kind], objectId))
      .all())
  return [...new Set(found.map(({ id }) => id))]
}

/** The lines of an activity, or of the activities under an instrument. */
export function linesOfStanding(db: Db, under: { activityId: string } | { instrumentId: string }): string[] {
  const where = 'activityId' in under ? eq(activity.activityId, under.activityId) : eq(activity.instrumentId, under.instrumentId)
  return db
    .select({ id: expectation.expectationId })
    .from(expectation)
    .innerJoin(activity, eq(activity.activityId, expectation.activityId))
    .where(where)
    .all()
    .map(({ id }) => id)
}
