import { asc, eq } from 'drizzle-orm'

import type { RegisterEntry } from '@/lib/domain/register/events'

import { activity, agency, counterpart, expectation, instrument } from './register-schema'
import type { Db } from './store'

/** Writes the view of an entry of the register, in the transaction of its event. */
export function writeRegisterView(db: Db, entry: RegisterEntry): void {
  switch (entry.kind) {
    case 'agency':
      db.insert(agency).values({ agencyId: entry.id, name: entry.name, shortName: entry.shortName }).run()
      return
    case 'counterpart':
      db.insert(counterpart)
        .values({ counterpartId: entry.id, agencyId: entry.agencyId, name: entry.name, nameZh: entry.nameZh })
        .run()
      return
    case 'instrument':
      db.insert(instrument)
        .values({
          instrumentId: entry.id,
          title: entry.title,
          kind: entry.instrumentKind,
          signedOn: entry.signedOn,
          expiresOn: entry.expiresOn,
          languages: entry.languages.join(' '),
        })
        .run()
      return
    case 'activity': {
      const { kind: _kind, id, ...rest } = entry
      db.insert(activity).values({ activityId: id, ...rest }).run()
      return
    }
    case 'expectation': {
      const { kind: _kind, id, from, to, ...rest } = entry
      db.insert(expectation).values({ expectationId: id, fromSide: from, toSide: to, ...rest }).run()
      return
    }
  }
}

export type ActivityRow = typeof activity.$inferSelect
export type ExpectationRow = typeof expectation.$inferSelect
export type AgencyRow = typeof agency.$inferSelect
export type CounterpartRow = typeof counterpart.$inferSelect

/** The whole register by kind, in the order of its names. */
export function allOfRegister(db: Db): {
  agencies: AgencyRow[]
  counterparts: CounterpartRow[]
  activities: ActivityRow[]
  expectations: ExpectationRow[]
} {
  return {
    agencies: db.select().from(agency).orderBy(asc(agency.name)).all(),
    counterparts: db.select().from(counterpart).orderBy(asc(counterpart.name)).all(),
    activities: db.select().from(activity).orderBy(asc(activity.title)).all(),
    expectations: db.select().from(expectation).orderBy(asc(expectation.activityId), asc(expectation.expectationId)).all(),
  }
}

export function findAgency(db: Db, id: string): AgencyRow | undefined {
  return db.select().from(agency).where(eq(agency.agencyId, id)).get()
}

export function findActivity(db: Db, id: string): ActivityRow | undefined {
  return db.select().from(activity).where(eq(activity.activityId, id)).get()
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
