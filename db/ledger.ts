import { and, asc, eq, notInArray, sql } from 'drizzle-orm'

import type { CasePause } from '@/lib/domain/cases/pauses'
import type { Counted } from '@/lib/domain/reciprocity/ledger'
import { occurrencesOf, type Occurrence } from '@/lib/domain/reciprocity/occurrences'
import { dueDatesOfLine, type Schedule } from '@/lib/domain/reciprocity/schedule'
import type { Stance } from '@/lib/domain/register/events'

import { canonicalJson } from './chain'
import { ledgerSum, type ledgerScopes, occurrence, overdueDate, pause } from './ledger-schema'
import { activity, delivery, expectation, instrument } from './register-schema'
import type { Db } from './store'

/** What the ledger sums up: one of the things that a line stands under, or all of them. */
export interface LedgerScope {
  readonly kind: (typeof ledgerScopes)[number]
  /** Empty for `all`. */
  readonly id: string
}

interface StandsUnder {
  readonly activityId: string
  readonly agencyId: string
  readonly counterpartId: string
  readonly field: string
}

/** Every day by which a line falls due, in order; none for a line that is not registered. */
export function dueDatesIn(db: Db, lineId: string): readonly string[] {
  const found = db
    .select({ dueOn: expectation.dueOn, scheduleJson: expectation.scheduleJson, withdrawnOn: expectation.withdrawnOn, expiresOn: instrument.expiresOn })
    .from(expectation)
    .innerJoin(activity, eq(activity.activityId, expectation.activityId))
    .innerJoin(instrument, eq(instrument.instrumentId, activity.instrumentId))
    .where(eq(expectation.expectationId, lineId))
    .get()
  if (!found) return []
  const { scheduleJson, expiresOn, ...terms } = found
  return dueDatesOfLine({ ...terms, schedule: scheduleJson === null ? null : (JSON.parse(scheduleJson) as Schedule) }, expiresOn)
}

/**
 * Makes a change that can move what is expected under some lines, and brings their due dates and the sums of the ledger after it, in the
 * transaction of the change: what the lines added to the sums before is taken out, and what they add now is put in.
 */
export function withLedger(db: Db, lineIds: readonly string[], change: () => void): void {
  for (const lineId of lineIds) addToSums(db, lineId, -1)
  change()
  for (const lineId of lineIds) {
    writeOccurrences(db, lineId)
    addToSums(db, lineId, 1)
  }
}

/** Makes the due dates and the sums anew for every line, from the views of lines, deliveries and pauses. */
export function rebuildLedger(db: Db): void {
  db.delete(ledgerSum).run()
  db.delete(occurrence).run()
  const lines = db.select({ id: expectation.expectationId }).from(expectation).all()
  for (const { id } of lines) {
    writeOccurrences(db, id)
    addToSums(db, id, 1)
  }
}

function writeOccurrences(db: Db, lineId: string): void {
  db.delete(occurrence).where(eq(occurrence.expectationId, lineId)).run()
  const rows = standingOf(db, lineId)
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

/** Puts what a line adds to the sums in (`1`) or takes it out (`-1`), for each thing that it stands under. */
function addToSums(db: Db, lineId: string, sign: 1 | -1): void {
  const under = db
    .select({ activityId: activity.activityId, agencyId: activity.agencyId, counterpartId: activity.counterpartId, field: activity.field, from: expectation.fromSide })
    .from(expectation)
    .innerJoin(activity, eq(activity.activityId, expectation.activityId))
    .where(eq(expectation.expectationId, lineId))
    .get()
  if (!under) return
  const counted = countedOf(db.select().from(occurrence).where(eq(occurrence.expectationId, lineId)).all())
  const rows = scopesOf(under).flatMap(({ kind, id }) =>
    counted.map(({ bucket, standing, daysLate, disputed, n }) => [kind, id, bucket, standing, daysLate, Number(disputed), n * sign]))
  db.run(sql`
    insert into ledger_sum (scope, scope_id, from_side, bucket, standing, days_late, disputed, n)
    select value ->> 0, value ->> 1, ${under.from}, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6 from json_each(${JSON.stringify(rows)}) where true
    on conflict do update set n = n + excluded.n`)
  if (sign === -1) db.delete(ledgerSum).where(eq(ledgerSum.n, 0)).run()
}

/** Everything that a line is counted under. */
export function scopesOf({ activityId, agencyId, counterpartId, field }: StandsUnder): readonly LedgerScope[] {
  return [
    { kind: 'all', id: '' },
    { kind: 'agency', id: agencyId },
    { kind: 'counterpart', id: counterpartId },
    { kind: 'field', id: field },
    { kind: 'activity', id: activityId },
  ]
}

/** The due dates of one line, those that are alike in what is counted together. */
function countedOf(rows: readonly (typeof occurrence.$inferSelect)[]): Omit<Counted, 'from'>[] {
  if (rows.length === 0) return [{ bucket: '', standing: 'undated', daysLate: 0, disputed: false, n: 1 }]
  const alike = new Map<string, Omit<Counted, 'from'>>()
  for (const { dueOn, standing, daysLate, disputed } of rows) {
    const bucket = standing === 'open' ? dueOn : dueOn.slice(0, 7)
    const key = canonicalJson([bucket, standing, daysLate, disputed])
    alike.set(key, { bucket, standing, daysLate, disputed, n: (alike.get(key)?.n ?? 0) + 1 })
  }
  return [...alike.values()]
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
    if ((dates.at(-1) ?? '') <= today) awaited.set(id, [...dates, dueOn])
  }
  return awaited
}

/** What the ledger counts under a scope. */
export function countedUnder(db: Db, { kind, id }: LedgerScope): Counted[] {
  return db
    .select({ from: ledgerSum.from, bucket: ledgerSum.bucket, standing: ledgerSum.standing, daysLate: ledgerSum.daysLate, disputed: ledgerSum.disputed, n: ledgerSum.n })
    .from(ledgerSum)
    .where(and(eq(ledgerSum.scope, kind), eq(ledgerSum.scopeId, id)))
    .all()
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
