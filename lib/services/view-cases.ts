import type { ListMoment } from '@/db/case-groups'
import { caseIdsInOrder, casesByIds, clocksAndActsOfEach, countGroups, listCases } from '@/db/case-list'
import { activityTitles, agenciesByName, counterpartsByName } from '@/db/register'
import type { Db } from '@/db/store'
import type { Basis, LocalizedText, Procedure } from '@/lib/domain/agreements/schema'
import { expectedParty, handOf, isOthersMove, type Expected, type SidesOfCase } from '@/lib/domain/agreements/sides'
import type { Role, Viewer } from '@/lib/domain/access/roles'
import { scopeOf } from '@/lib/domain/access/visibility'
import { addDays } from '@/lib/domain/calendars/days'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { provisionalOfRow, ruleOfRow } from '@/lib/domain/cases/clock-rows'
import type { CaseGroup, CaseListQuery } from '@/lib/domain/cases/case-list'
import { timeLeft, type TimeLeft } from '@/lib/domain/deadlines/time-left'

import { momentAsOf, pastOf } from './as-of-moment'
import type { Office } from './office'

/** A running clock as a list shows it. */
export interface ListedClock {
  readonly label: LocalizedText
  /** The last day; null beside a range that is not firm yet. */
  readonly due: string | null
  readonly earliest: string
  readonly latest: string
  /** Why the date is not firm: the years whose PRC schedule it waits for, none where the day from which it counts is itself not firm. */
  readonly provisional: { readonly years: readonly number[] } | null
  readonly zone: string
  /** On what the period rests. */
  readonly basis: Basis
  readonly expected: Expected
  readonly overdue: boolean
  readonly left: TimeLeft | null
}

export interface ListedCase {
  readonly reference: string
  /** What the complainant called it; null where the viewer does not see the narrative. */
  readonly title: string | null
  readonly kind: string
  readonly stage: string
  readonly stageLabel: LocalizedText
  /** What happens at this stage, in a sentence of the procedure; null for a stage that it no longer has. */
  readonly stageDescription: LocalizedText | null
  readonly closed: boolean
  readonly urgent: boolean
  readonly flagRaised: boolean
  readonly agency: string
  readonly counterpart: string | null
  readonly activity: string | null
  readonly complainingSide: string
  readonly respondingSide: string
  readonly parties: Procedure['agreement']['parties']
  readonly filedOn: string
  /** The date that comes next; null where no clock runs, or where all that run are late. */
  readonly next: ListedClock | null
  /** The clocks that are late, the oldest first. */
  readonly late: readonly ListedClock[]
  /** Whose move it is: the side that the next clock expects, else the latest one's, else the part of the office to which an act is open. */
  readonly move: Expected | null
  /** The acts that the viewer's role may take now. */
  readonly acts: readonly LocalizedText[]
  /** Periods that stand still, by name. */
  readonly still: readonly LocalizedText[]
}

export interface CaseList {
  readonly cases: readonly ListedCase[]
  /** How many cases match, on all pages together. */
  readonly total: number
  /** How many match in each group, under the same filter; none as of a past day, and for those who only read. */
  readonly groups: Readonly<Partial<Record<CaseGroup, number>>>
  /** The office's day, of which the list is. */
  readonly today: string
}

/** How many days ahead count as due soon. */
export const soonDays = 10

/**
 * The one door for reading lists of cases: a page of those that the viewer may see, in the parts that they may see. As of a past day: as they stood
 * by the end of it, as recorded or as it happened; acts and groups keep no history and are left out. Throws `RangeError` for a day to come.
 */
export function viewCases(office: Office, viewer: Viewer, query: CaseListQuery): CaseList {
  const { scope, moment, past, listed } = listingOf(office, viewer, query)
  return office.store.read((db) => {
    const { rows, total } = listCases(db, scope, query, moment, past)
    return { cases: listed(db, rows), total, groups: past === null && !isReader(viewer.role) ? countGroups(db, scope, query, moment) : {}, today: moment.today }
  })
}

/** All cases that match, without the groups, to be read in pages of one moment. */
export interface AllCases {
  readonly total: number
  readonly read: (page: { readonly offset: number; readonly limit: number }) => readonly ListedCase[]
}

/**
 * The same door for whoever wants all of a list: put in order once, where a page of `viewCases` would do it each time. The pages fit together
 * as long as nothing is recorded meanwhile, or the office stands still. Throws as `viewCases`.
 */
export function viewAllCases(office: Office, viewer: Viewer, query: Omit<CaseListQuery, 'offset' | 'limit'>): AllCases {
  const { scope, moment, past, listed } = listingOf(office, viewer, query)
  const ids = office.store.read((db) => caseIdsInOrder(db, scope, query, moment, past))
  return { total: ids.length, read: ({ offset, limit }) => office.store.read((db) => listed(db, casesByIds(db, scope, ids.slice(offset, offset + limit), past))) }
}

/** What a list of cases is read with, and how a row of the view becomes one of the list. */
function listingOf(office: Office, viewer: Viewer, query: Pick<CaseListQuery, 'asOf' | 'axis'>) {
  const asOf = query.asOf === undefined ? null : { day: query.asOf, axis: query.axis ?? 'recorded' }
  const { now, today, knownAt } = momentAsOf(office, asOf)
  const past = pastOf(office, asOf)
  const scope = scopeOf(viewer)
  const calendars = office.calendarsAt(knownAt)
  const moment = momentOf(office, viewer.role, now, today)
  const listed = (db: Db, rows: ReturnType<typeof casesByIds>) => {
    const register = namesOf(db, rows)
    const ofCase = clocksAndActsOfEach(db, rows.map(({ row }) => row.caseId), past)
    return rows.map(({ row, title }): ListedCase => {
      const procedure = office.procedures.of({ id: row.procedureId, version: row.procedureVersion })
      const { acts, ...found } = ofCase(row.caseId)
      const clocks = inOrder(procedure, found.clocks)
      const running = clocks
        .flatMap((clock) => listedClock(clock, procedure, row, { now, calendars }))
        .sort((a, b) => (a.earliest < b.earliest ? -1 : a.earliest > b.earliest ? 1 : 0))
      const late = running.filter((clock) => clock.overdue)
      const next = running.find((clock) => !clock.overdue) ?? null
      const open = openNow(acts, now)
      const still = clocks.filter((clock) => clock.tolled).map((clock) => ruleOfRow(procedure, clock).label)
      const stage = procedure.stages.find((one) => one.id === row.stage)
      return {
        reference: row.reference,
        title,
        kind: row.kind,
        stage: row.stage,
        stageLabel: stage?.label ?? { en: row.stage },
        stageDescription: stage?.description ?? null,
        closed: row.closed,
        urgent: row.urgent,
        flagRaised: row.flagRaised,
        agency: register.agencies.get(row.agencyId) ?? row.agencyId,
        counterpart: row.counterpartId === null ? null : (register.counterparts.get(row.counterpartId) ?? null),
        activity: row.activityId === null ? null : (register.activities.get(row.activityId) ?? null),
        complainingSide: row.complainingSide,
        respondingSide: row.respondingSide,
        parties: procedure.agreement.parties,
        filedOn: row.filedOn,
        next,
        late,
        // While everything stands still, nobody is expected to act.
        move: (next ?? late.at(-1))?.expected ?? (still.length > 0 ? null : handWithActs(open, procedure)),
        acts: actsFor(viewer.role, open, procedure),
        still,
      }
    })
  }
  return { scope, moment, past, listed }
}

const isReader = (role: Role) => role === 'overseer' || role === 'administrator'

/** What the groups of a list turn on, for a role at an instant. */
function momentOf({ procedures }: Office, role: Role, now: string, today: string): ListMoment {
  const hand = role === 'officer' ? 'agency' : role === 'coordinator' ? 'coordinator' : null
  return {
    role,
    hand,
    procedures: procedures.all().map(({ id, version, agreement, stages }) => ({
      id,
      version,
      office: agreement.office,
      stages: hand === null ? [] : stages.filter((stage) => handOf(stage.level) === hand).map((stage) => stage.id),
    })),
    now,
    today,
    soon: addDays(today, soonDays),
  }
}

type ClocksAndActs = ReturnType<ReturnType<typeof clocksAndActsOfEach>>
type ClockOfView = ClocksAndActs['clocks'][number]

/** As the procedure has them, which is how the page of a case has them: of two that end on one day, both tell the same first. */
function inOrder({ clocks }: Procedure, found: readonly ClockOfView[]): ClockOfView[] {
  const placeOf = (one: ClockOfView) => clocks.findIndex(({ id }) => id === one.clockId)
  return [...found].sort((a, b) => placeOf(a) - placeOf(b) || a.instance - b.instance)
}

/** A clock that waits for somebody and has a date; nothing for all others. */
function listedClock(
  clock: ClockOfView,
  procedure: Procedure,
  row: SidesOfCase,
  { now, calendars }: { now: string; calendars: Calendars },
): ListedClock[] {
  const { due, earliest, latest, expiresAt } = clock
  if (clock.outcome !== 'open' || clock.deems || earliest === null || latest === null || expiresAt === null) return []
  const rule = ruleOfRow(procedure, clock)
  const { zone } = clock
  const reading = { range: { earliest, latest }, rule, expiresAt, zone, met: null, stopped: null }
  return [
    {
      label: rule.label,
      due,
      earliest,
      latest,
      provisional: provisionalOfRow(clock),
      zone,
      basis: rule.basis,
      expected: expectedParty(procedure, rule.expectedFrom, row),
      overdue: now >= expiresAt,
      left: timeLeft(reading, now, calendars, isOthersMove(procedure, rule.expectedFrom, row)),
    },
  ]
}

interface OpenAct {
  readonly actId: string
  readonly roles: readonly string[]
}

function openNow(windows: ClocksAndActs['acts'], now: string): OpenAct[] {
  return windows
    .filter((one) => one.opensAt <= now && (one.closesAt === null || one.closesAt > now))
    .map((one) => ({ actId: one.actId, roles: JSON.parse(one.rolesJson) as string[] }))
}

/** The open acts of a role, in the order of the procedure. */
function actsFor(role: Role, open: readonly OpenAct[], procedure: Procedure): LocalizedText[] {
  const ids = new Set(open.filter((one) => one.roles.includes(role)).map((one) => one.actId))
  return procedure.acts.filter((act) => ids.has(act.id)).map((act) => act.label)
}

/** Where no clock runs, the move is with those to whom an act is open. */
function handWithActs(open: readonly OpenAct[], procedure: Procedure): Expected | null {
  const roles = new Set(open.flatMap((one) => one.roles))
  const party = procedure.agreement.office
  if (roles.has('officer')) return { party, hand: 'agency' }
  return roles.has('coordinator') ? { party, hand: 'coordinator' } : null
}

/**
 * Names of the register by id, read once for a list.
 * @param rows whose activities are named; of activities there can be thousands, and a page names a few
 */
export function namesOf(db: Db, rows: readonly { readonly row: { readonly activityId: string | null } }[] = []) {
  return {
    agencies: new Map(agenciesByName(db).map((one) => [one.agencyId, one.name])),
    counterparts: new Map(counterpartsByName(db).map((one) => [one.counterpartId, one.name])),
    activities: activityTitles(db, rows.flatMap(({ row }) => row.activityId ?? [])),
  }
}
