import { and, asc, desc, eq, inArray } from 'drizzle-orm'

import type { RegisterEntry } from '@/lib/domain/register/events'

import { withCaseSums } from './case-sums'
import { canonicalJson } from './chain'
import type { RecordedEvent } from './events'
import { linesOfStanding } from './ledger'
import { occurrence } from './ledger-schema'
import { activity, agency, counterpart, delivery, expectation, instrument } from './register-schema'
import { caseView } from './schema'
import type { Db } from './store'

/** Writes the view of an entry of the register as it stands with an event, in the transaction of that event. */
export function writeRegisterView(db: Db, entry: RegisterEntry, recorded: Pick<RecordedEvent, 'recordedAt' | 'storeSeq'>): void {
  switch (entry.kind) {
    case 'agency': {
      const set = { name: entry.name, shortName: entry.shortName }
      db.insert(agency).values({ agencyId: entry.id, ...set }).onConflictDoUpdate({ target: agency.agencyId, set }).run()
      return
    }
    case 'counterpart': {
      const set = { agencyId: entry.agencyId, name: entry.name, nameZh: entry.nameZh }
      db.insert(counterpart).values({ counterpartId: entry.id, ...set }).onConflictDoUpdate({ target: counterpart.counterpartId, set }).run()
      return
    }
    case 'instrument': {
      const { kind: _kind, id, instrumentKind, languages, ...rest } = entry
      const set = { ...rest, kind: instrumentKind, languages: languages.join(' ') }
      db.insert(instrument).values({ instrumentId: id, ...set }).onConflictDoUpdate({ target: instrument.instrumentId, set }).run()
      return
    }
    case 'activity': {
      const { kind: _kind, id, ...set } = entry
      withCaseSums(db, casesToMove(db, entry), () => {
        db.insert(activity).values({ activityId: id, ...set }).onConflictDoUpdate({ target: activity.activityId, set }).run()
      })
      return
    }
    case 'expectation': {
      const { kind: _kind, id, from, to, identifiers, positions, schedule, ...rest } = entry
      const json = { identifiersJson: canonicalJson(identifiers), positionsJson: canonicalJson(positions), scheduleJson: schedule && canonicalJson(schedule) }
      const set = { fromSide: from, toSide: to, ...rest, ...json }
      db.insert(expectation).values({ expectationId: id, ...set }).onConflictDoUpdate({ target: expectation.expectationId, set }).run()
      db.update(activity).set({ hasLines: true }).where(eq(activity.activityId, entry.activityId)).run()
      return
    }
    case 'delivery': {
      const { kind: _kind, id, words: _words, evidence: _evidence, positions, ...rest } = entry
      const set = { ...rest, positionsJson: canonicalJson(positions) }
      db.insert(delivery)
        .values({ deliveryId: id, ...set, enteredAt: recorded.recordedAt, entry: recorded.storeSeq })
        .onConflictDoUpdate({ target: delivery.deliveryId, set })
        .run()
      return
    }
  }
}

/** The cases that are summed up under another field once an activity has one. */
function casesToMove(db: Db, { id, field }: Extract<RegisterEntry, { kind: 'activity' }>): string[] {
  const known = findActivity(db, id)
  if (!known || known.field === field) return []
  return db.select({ id: caseView.caseId }).from(caseView).where(eq(caseView.activityId, id)).all().map((row) => row.id)
}

/** The lines whose place in the ledger an entry can move. */
export function linesMovedBy(db: Db, entry: RegisterEntry): string[] {
  switch (entry.kind) {
    case 'expectation':
      return [entry.id]
    case 'delivery':
      return [entry.expectationId]
    case 'activity':
      return linesOfStanding(db, { activityId: entry.id })
    case 'instrument':
      return linesOfStanding(db, { instrumentId: entry.id })
    case 'agency':
    case 'counterpart':
      return []
  }
}

/** Empties every view of the register, those first that speak of others, before they are made again from the events. */
export function clearRegisterViews(db: Db): void {
  for (const table of [occurrence, delivery, expectation, activity, instrument, counterpart, agency]) db.delete(table).run()
}

export type ActivityRow = typeof activity.$inferSelect
export type ExpectationRow = typeof expectation.$inferSelect
export type AgencyRow = typeof agency.$inferSelect
export type CounterpartRow = typeof counterpart.$inferSelect
export type InstrumentRow = typeof instrument.$inferSelect
export type DeliveryRow = typeof delivery.$inferSelect

/** The whole register by kind, in the order of its names; deliveries have none, and are asked for by activity. */
export function allOfRegister(db: Db): {
  agencies: AgencyRow[]
  counterparts: CounterpartRow[]
  instruments: InstrumentRow[]
  activities: ActivityRow[]
  expectations: ExpectationRow[]
} {
  return {
    agencies: agenciesByName(db),
    counterparts: counterpartsByName(db),
    instruments: db.select().from(instrument).orderBy(asc(instrument.title)).all(),
    activities: db.select().from(activity).orderBy(asc(activity.title)).all(),
    expectations: db.select().from(expectation).orderBy(asc(expectation.activityId), asc(expectation.expectationId)).all(),
  }
}

export function agenciesByName(db: Db): AgencyRow[] {
  return db.select().from(agency).orderBy(asc(agency.name)).all()
}

export function counterpartsByName(db: Db): CounterpartRow[] {
  return db.select().from(counterpart).orderBy(asc(counterpart.name)).all()
}

export function findAgency(db: Db, id: string): AgencyRow | undefined {
  return db.select().from(agency).where(eq(agency.agencyId, id)).get()
}

export function findActivity(db: Db, id: string): ActivityRow | undefined {
  return db.select().from(activity).where(eq(activity.activityId, id)).get()
}

/** The titles of some activities by their ids. */
export function activityTitles(db: Db, ids: readonly string[]): ReadonlyMap<string, string> {
  if (ids.length === 0) return new Map()
  const rows = db.select({ id: activity.activityId, title: activity.title }).from(activity).where(inArray(activity.activityId, [...new Set(ids)])).all()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** The activities of an agency, in the order of their titles. */
export function activitiesOfAgency(db: Db, agencyId: string): ActivityRow[] {
  return db.select().from(activity).where(eq(activity.agencyId, agencyId)).orderBy(asc(activity.title)).all()
}

/** The lines of an activity: what was agreed in advance, in both directions. */
export function linesOf(db: Db, activityId: string): ExpectationRow[] {
  return db.select().from(expectation).where(eq(expectation.activityId, activityId)).orderBy(asc(expectation.expectationId)).all()
}

export function findExpectation(db: Db, id: string): ExpectationRow | undefined {
  return db.select().from(expectation).where(eq(expectation.expectationId, id)).get()
}

export function findCounterpart(db: Db, id: string): CounterpartRow | undefined {
  return db.select().from(counterpart).where(eq(counterpart.counterpartId, id)).get()
}

export function findInstrument(db: Db, id: string): InstrumentRow | undefined {
  return db.select().from(instrument).where(eq(instrument.instrumentId, id)).get()
}

export function findDelivery(db: Db, id: string): DeliveryRow | undefined {
  return db.select().from(delivery).where(eq(delivery.deliveryId, id)).get()
}

const lastFirst = [desc(delivery.providedOn), desc(delivery.entry)]

/** What was provided or declined against the lines of an activity, in both directions, the last first. */
export function deliveriesOf(db: Db, activityId: string): DeliveryRow[] {
  const lines = linesOf(db, activityId).map((line) => line.expectationId)
  if (lines.length === 0) return []
  return db.select().from(delivery).where(inArray(delivery.expectationId, lines)).orderBy(...lastFirst).all()
}

/** What was provided or declined against one line on one day, the last entered first. */
export function deliveriesOfDay(db: Db, expectationId: string, providedOn: string): DeliveryRow[] {
  return db.select().from(delivery).where(and(eq(delivery.expectationId, expectationId), eq(delivery.providedOn, providedOn))).orderBy(...lastFirst).all()
}
