import { activitiesUnder, fieldsOfActivities, type Page } from '@/db/ledger-lists'
import { countedUnder, countedUnderEach, lateUnder, monthsOfLedger, type CountedAt, type LedgerScope } from '@/db/ledger-sums'
import { agenciesByName, counterpartsByName, findActivity, findAgency, findCounterpart } from '@/db/register'
import type { Db } from '@/db/store'
import type { Viewer } from '@/lib/domain/access/roles'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { freezeFigures, type FrozenFigures } from '@/lib/domain/reciprocity/frozen-figures'
import { allTime, figuresOf, medianOf, type Period, type ShortFigures, type SideFigures } from '@/lib/domain/reciprocity/ledger'
import { mayReadActivities } from '@/lib/domain/register/register-permissions'

import { NotFound } from './errors'
import { officeZone, type Office } from './office'
import { earliestDay } from './party-days'

export type { LedgerScope, Page }

/** A scope with what it is called; null for everything together. */
export interface NamedScope extends LedgerScope {
  readonly name: string | null
}

export interface LedgerActivity {
  readonly id: string
  readonly title: string
  readonly titleZh: string | null
  readonly field: string
  /** The short name. */
  readonly agency: string
  readonly counterpart: string
  /** Something was agreed in advance. */
  readonly hasLines: boolean
  /** By the side that provides, of the period. */
  readonly figures: Readonly<Record<string, ShortFigures>>
}

export interface Ledger {
  readonly scope: NamedScope
  readonly period: Period
  /** By the side that provides. */
  readonly figures: Readonly<Record<string, SideFigures>>
  /** A page of the activities of the scope, those without a single expectation first. */
  readonly activities: readonly LedgerActivity[]
  /** How many activities there are on all pages, and how many of them are without a single expectation. */
  readonly activitiesInAll: number
  readonly activitiesWithout: number
  /** The agreement whose sides these are. */
  readonly procedure: Procedure
  /** The first day that is not over everywhere: what was due before it is due. */
  readonly cutOff: string
}

/** The figures of a scope and a period, with its activities. Throws `NotFound` for roles that read none or a scope that is not there, `StoreFault`. */
export function viewLedger(office: Office, viewer: Viewer, { scope, period, page }: { scope: LedgerScope; period: Period; page: Page }): Ledger {
  if (!mayReadActivities(viewer)) throw new NotFound()
  const at = { period, cutOff: earliestDay(office) }
  return office.store.read((db) => {
    const { rows, without, withLines } = activitiesUnder(db, scope, page)
    const figuresOfActivity = shortFigures(office, db, rows.map((row) => row.id), at)
    return {
      scope: namedScope(db, scope),
      period,
      figures: figuresIn(office, db, scope, at),
      activities: rows.map((row) => ({ ...row, figures: figuresOfActivity(row.id) })),
      activitiesInAll: without + withLines,
      activitiesWithout: without,
      procedure: office.procedures.ofRegister,
      cutOff: at.cutOff,
    }
  })
}

/** The figures of one scope, by the side that provides, within a read of the caller. */
export function figuresIn(office: Office, db: Db, scope: LedgerScope, at: CountedAt = ofAllTime(office)): Readonly<Record<string, SideFigures>> {
  const figures = figuresOf(countedUnder(db, scope, at), sidesOf(office))
  const late = lateUnder(db, scope, at.period)
  return Object.fromEntries(Object.entries(figures).map(([side, one]) => [side, { ...one, medianDaysLate: medianOf(late.get(side) ?? []) }]))
}

/** The figures of several activities, without the median. */
export function shortFigures(office: Office, db: Db, ids: readonly string[], at: CountedAt = ofAllTime(office)) {
  const counted = countedUnderEach(db, 'activity', ids, at)
  return (id: string): LedgerActivity['figures'] => figuresOf(counted.get(id) ?? [], sidesOf(office))
}

/** The figures of a scope as they stand now, as an event can carry them. */
export function figuresToFreeze(office: Office, db: Db, scope: FrozenFigures['scope']): FrozenFigures {
  const at = ofAllTime(office)
  return freezeFigures(scope, figuresIn(office, db, scope, at), at.cutOff)
}

const ofAllTime = (office: Office): CountedAt => ({ period: allTime, cutOff: earliestDay(office) })

const sidesOf = ({ procedures }: Office) => procedures.ofRegister.agreement.parties.map((party) => party.id)

/** A scope by its name, within a read of the caller. Throws `NotFound` where it is not there. */
export function namedScope(db: Db, { kind, id }: LedgerScope): NamedScope {
  const names = {
    all: () => null,
    agency: () => findAgency(db, id)?.name,
    counterpart: () => findCounterpart(db, id)?.name,
    // A field is its own name; it is there where an activity has it.
    field: () => (activitiesUnder(db, { kind, id }, { offset: 0, limit: 1 }).rows.length === 0 ? undefined : id),
    activity: () => findActivity(db, id)?.title,
  }
  const name = names[kind]()
  if (name === undefined) throw new NotFound()
  return { kind, id, name }
}

/** By what the ledger can be narrowed. Activities are too many to choose from; each leads to its own figures. */
export interface LedgerChoices {
  readonly scopes: readonly NamedScope[]
  /** The first and the last month in which anything falls due; null where nothing does. */
  readonly months: { readonly first: string; readonly last: string } | null
  readonly sides: Procedure['agreement']['parties']
  /** The office's day. */
  readonly today: string
}

/** Throws `NotFound` for roles that read no activities. */
export function ledgerChoices(office: Office, viewer: Viewer): LedgerChoices {
  if (!mayReadActivities(viewer)) throw new NotFound()
  return office.store.read((db) => ({
    scopes: [
      { kind: 'all', id: '', name: null },
      ...agenciesByName(db).map(({ agencyId, name }): NamedScope => ({ kind: 'agency', id: agencyId, name })),
      ...counterpartsByName(db).map(({ counterpartId, name }): NamedScope => ({ kind: 'counterpart', id: counterpartId, name })),
      ...fieldsOfActivities(db).map((field): NamedScope => ({ kind: 'field', id: field, name: field })),
    ],
    months: monthsOfLedger(db),
    sides: office.procedures.ofRegister.agreement.parties,
    today: localDateAt(office.now(), officeZone),
  }))
}
