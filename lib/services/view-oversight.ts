import { countStandings, listClocks } from '@/db/clock-list'
import { countActivities, countByCounterpart, countOpenCases, listActivities, type ActivityFilter } from '@/db/oversight'
import type { TimeFilter } from '@/db/time-figures'
import type { LocalizedText } from '@/lib/domain/agreements/schema'
import type { Viewer } from '@/lib/domain/access/roles'
import { scopeOf } from '@/lib/domain/access/visibility'
import { ageSpans, type AgeSpan } from '@/lib/domain/cases/case-list'
import { bothSides, clockStandings, dueStandings, type ClockListQuery, type ClockStanding } from '@/lib/domain/cases/clock-list'

import { clockLine, clockMoment, type ClockLine } from './clock-line'
import { NotFound } from './errors'
import type { Office } from './office'
import { namesOf } from './view-cases'
import { suspensionStages } from './view-suspension'
import { timeFigures, timeList, type CaseTime, type TimeFigures } from './view-oversight-time'

/** Open cases at a stage. Its figures by age add up to `open`. */
export interface StageFigures {
  readonly id: string
  readonly label: LocalizedText
  readonly byAge: Readonly<Record<AgeSpan, number>>
  readonly open: number
  /** Of `open`, those with the suspension flag raised. */
  readonly flagged: number
  /** Cooperation is suspended in all cases at this stage. */
  readonly suspended: boolean
}

/** Clocks that expect one side, or both together. The standings add up to `all`; met, met late and missed to `due`. */
export interface SideFigures {
  /** A party by its id, or `both`. */
  readonly side: string
  /** Null for both sides. */
  readonly name: LocalizedText | null
  readonly standings: Readonly<Record<ClockStanding, number>>
  readonly due: number
  readonly all: number
}

export interface CounterpartFigures {
  /** Null: no counterpart is named. */
  readonly id: string | null
  readonly name: string | null
  readonly open: number
  readonly closed: number
}

/** The cases of an agency: the sums of those with each counterpart. */
export interface AgencyFigures {
  readonly id: string
  readonly name: string
  readonly open: number
  readonly closed: number
  readonly counterparts: readonly CounterpartFigures[]
}

export interface ActivityFigures {
  readonly id: string
  readonly name: string
  readonly all: number
  /** Without any registered expectation. */
  readonly without: number
}

export interface Oversight {
  /** The office's day, as of which everything is counted. */
  readonly today: string
  /** In the order of the ladder; every stage that is no end, also where no case stands. */
  readonly stages: readonly StageFigures[]
  readonly sides: readonly SideFigures[]
  /** Whose the days of all cases were; they add up to the ages of the cases. */
  readonly time: readonly TimeFigures[]
  /** Agencies that have cases, by name. */
  readonly agencies: readonly AgencyFigures[]
  /** Agencies that have activities, by name. */
  readonly activities: readonly ActivityFigures[]
}

/**
 * Figures over all cases, each counted by the store from its views. Throws `NotFound` for everybody but overseers and coordinators.
 */
export function viewOversight(office: Office, viewer: Viewer): Oversight {
  const scope = oversightScope(viewer)
  const moment = clockMoment(office)
  return office.store.read((db) => {
    const names = namesOf(db)
    return {
      today: moment.today,
      stages: stageFigures(office, countOpenCases(db, scope, moment.today)),
      sides: sideFigures(office, countStandings(db, scope, moment)),
      time: timeFigures(office, db, scope, moment.today),
      agencies: agencyFigures(countByCounterpart(db, scope), names),
      activities: countActivities(db)
        .map(({ agency, n, without }) => ({ id: agency, name: names.agencies.get(agency) ?? agency, all: n, without }))
        .sort(byName),
    }
  })
}

export interface OversightClocks {
  readonly lines: readonly ClockLine[]
  readonly total: number
  readonly today: string
}

/** The clocks behind a figure, one line for each. Who may see it: as `viewOversight`. */
export function viewOversightClocks(office: Office, viewer: Viewer, query: Omit<ClockListQuery, 'which'> & { which: readonly ClockStanding[] }): OversightClocks {
  const scope = oversightScope(viewer)
  const moment = clockMoment(office)
  const world = { now: moment.now, calendars: office.calendarsAt(moment.now), procedures: office.procedures }
  return office.store.read((db) => {
    const { rows, total } = listClocks(db, scope, query, moment)
    const names = namesOf(db)
    return { lines: rows.map((row) => clockLine(row, names, world)), total, today: moment.today }
  })
}

/** The cases behind a figure of time, with their days. Who may see it: as `viewOversight`. */
export function viewOversightTime(office: Office, viewer: Viewer, filter: TimeFilter, page: { offset: number; limit: number }): { readonly cases: readonly CaseTime[]; readonly total: number } {
  const scope = oversightScope(viewer)
  const { today } = clockMoment(office)
  return office.store.read((db) => timeList(office, db, { scope, today }, filter, page))
}

export interface ListedActivity {
  readonly id: string
  readonly title: string
  readonly field: string
  readonly agency: string
  readonly counterpart: string | null
  readonly review: { readonly reference: string; readonly on: string }
  /** How many lines were agreed in advance, of both directions. */
  readonly expectations: number
}

/** The activities behind a figure. Who may see it: as `viewOversight`. */
export function viewOversightActivities(
  office: Office,
  viewer: Viewer,
  query: ActivityFilter & { offset: number; limit: number },
): { readonly activities: readonly ListedActivity[]; readonly total: number } {
  oversightScope(viewer)
  return office.store.read((db) => {
    const { rows, total } = listActivities(db, query, query)
    const names = namesOf(db)
    const activities = rows.map(({ row, expectations }) => ({
      id: row.activityId,
      title: row.title,
      field: row.field,
      agency: names.agencies.get(row.agencyId) ?? row.agencyId,
      counterpart: names.counterparts.get(row.counterpartId) ?? null,
      review: { reference: row.reviewReference, on: row.reviewOn },
      expectations,
    }))
    return { activities, total }
  })
}

/** By what the lists behind the figures can be narrowed: the sides, and the agencies that have activities. */
export function oversightChoices(office: Office, viewer: Viewer) {
  oversightScope(viewer)
  const agencies = office.store.read((db) => {
    const names = namesOf(db)
    return countActivities(db).map(({ agency }) => ({ id: agency, name: names.agencies.get(agency) ?? agency }))
  })
  return {
    sides: office.procedures.ofRegister.agreement.parties.map(({ id, name }) => ({ id, name })),
    agencies: agencies.sort(byName),
  }
}

function oversightScope(viewer: Viewer) {
  if (viewer.role !== 'overseer' && viewer.role !== 'coordinator') throw new NotFound()
  return scopeOf(viewer)
}

/** The stages that are no end: those of the procedure under which cases are filed, and those of others in which a case stands. */
function stageFigures(office: Office, found: ReturnType<typeof countOpenCases>): StageFigures[] {
  const labels = new Map<string, LocalizedText>()
  const [usual] = office.procedures.forFiling()
  const { suspended } = suspensionStages(office)
  for (const { stages } of [usual, ...office.procedures.all()]) {
    for (const { id, label, closed } of stages) {
      const occurs = !closed && (stages === usual.stages || found.some((one) => one.stage === id))
      if (occurs && !labels.has(id)) labels.set(id, label)
    }
  }
  for (const { stage } of found) if (!labels.has(stage)) labels.set(stage, { en: stage })
  return [...labels].map(([id, label]) => {
    const here = found.filter((one) => one.stage === id)
    const byAge = Object.fromEntries(ageSpans.map((age) => [age, here.find((one) => one.age === age)?.n ?? 0])) as Record<AgeSpan, number>
    return { id, label, byAge, open: sum(here.map((one) => one.n)), flagged: sum(here.map((one) => one.flagged)), suspended: suspended.includes(id) }
  })
}

function sideFigures({ procedures }: Office, found: ReturnType<typeof countStandings>): SideFigures[] {
  const all = [...procedures.forFiling(), ...procedures.all()].flatMap(({ agreement }) => agreement.parties)
  const offered = new Set(procedures.forFiling().flatMap(({ agreement }) => agreement.parties.map((party) => party.id)))
  const counted = [...new Set(all.map((party) => party.id))].filter((id) => offered.has(id) || found.some((one) => one.side === id))
  const sides = [...counted.map((side) => ({ side, name: all.find((party) => party.id === side)!.name })), { side: bothSides, name: null }]
  return sides.map(({ side, name }) => {
    const count = (standing: ClockStanding) => found.find((one) => one.side === side && one.standing === standing)?.n ?? 0
    const standings = Object.fromEntries(clockStandings.map((standing) => [standing, count(standing)])) as Record<ClockStanding, number>
    return { side, name, standings, due: sum(dueStandings.map(count)), all: sum(clockStandings.map(count)) }
  })
}

function agencyFigures(found: ReturnType<typeof countByCounterpart>, names: ReturnType<typeof namesOf>): AgencyFigures[] {
  const count = (rows: typeof found, closed: boolean) => sum(rows.filter((one) => one.closed === closed).map((one) => one.n))
  return [...new Set(found.map((one) => one.agency))]
    .map((id) => {
      const its = found.filter((one) => one.agency === id)
      const counterparts = [...new Set(its.map((one) => one.counterpart))].map((counterpart) => {
        const between = its.filter((one) => one.counterpart === counterpart)
        const name = counterpart === null ? null : (names.counterparts.get(counterpart) ?? counterpart)
        return { id: counterpart, name, open: count(between, false), closed: count(between, true) }
      })
      return { id, name: names.agencies.get(id) ?? id, open: count(its, false), closed: count(its, true), counterparts: counterparts.sort(byName) }
    })
    .sort(byName)
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** What has no name comes last. */
function byName(a: { readonly name: string | null }, b: { readonly name: string | null }): number {
  if (a.name === null || b.name === null) return a.name === b.name ? 0 : a.name === null ? 1 : -1
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}
