import { listClocks } from '@/db/clock-list'
import { listActivities, valuesOfSets } from '@/db/oversight'
import { listReplies, listShortDeliveries, type ReasonFilter } from '@/db/reason-figures'
import { listMoves, listStays, type MoveFilter, type StayFilter } from '@/db/stage-figures'
import type { TimeFilter } from '@/db/time-figures'
import type { Db } from '@/db/store'
import type { LocalizedText } from '@/lib/domain/agreements/schema'
import type { Viewer } from '@/lib/domain/access/roles'
import type { ClockListQuery, ClockStanding } from '@/lib/domain/cases/clock-list'
import { localDateAt } from '@/lib/domain/calendars/zones'

import { caseListChoices } from './case-list-choices'
import { clockLine, type ClockLine } from './clock-line'
import { KeptWhileUnwritten } from './kept-while-unwritten'
import { officeZone, type Office } from './office'
import { countingOf, everythingNow, type OversightAsked, type OversightCounting } from './oversight-counting'
import { namesOf } from './view-cases'
import { sidesNamed } from './view-oversight-reasons'
import { stagesNamed } from './view-oversight-stages'
import { timeList, type CaseTime } from './view-oversight-time'

export type { MoveFilter, ReasonFilter, StayFilter, TimeFilter }

/** Which lines of a list, of how many. */
interface Page {
  readonly offset: number
  readonly limit: number
}

/** A page of lines, and how many there are on all pages: the figure that led here. */
export interface Listed<Line> {
  readonly lines: readonly Line[]
  readonly total: number
  /** The day as of which it is listed. */
  readonly today: string
}

/** The lists behind the figures of oversight. Each throws `NotFound` for everybody but overseers and coordinators. */
function listed<Line>(office: Office, viewer: Viewer, asked: OversightAsked, read: (db: Db, counting: OversightCounting, names: ReturnType<typeof namesOf>) => Omit<Listed<Line>, 'today'>): Listed<Line> {
  const counting = countingOf(office, viewer, asked)
  return office.store.read((db) => ({ ...read(db, counting, namesOf(db)), today: counting.at.today }))
}

type ClockQuery = Page & Pick<ClockListQuery, 'side'> & { readonly which: readonly ClockStanding[] }

export function viewOversightClocks(office: Office, viewer: Viewer, query: ClockQuery, asked = everythingNow): Listed<ClockLine> {
  return listed(office, viewer, asked, (db, { scope, set, moment, knownAt }) => {
    const world = { now: moment.now, calendars: office.calendarsAt(knownAt), procedures: office.procedures }
    const { rows, total } = listClocks(db, scope, { ...set, ...query }, moment)
    const names = namesOf(db, rows)
    return { lines: rows.map((row) => clockLine(row, names, world)), total }
  })
}

export function viewOversightTime(office: Office, viewer: Viewer, filter: TimeFilter, page: Page, asked = everythingNow): Listed<CaseTime> {
  return listed(office, viewer, asked, (db, counting) => {
    const { cases, total } = timeList(office, db, counting, filter, page)
    return { lines: cases, total }
  })
}

/** One time that a case came to a stage; `n` is its place among those of the case. */
export interface StageMove {
  readonly reference: string
  readonly n: number
  readonly agency: string
  /** Null: it was filed. */
  readonly from: LocalizedText | null
  readonly to: LocalizedText
  readonly on: string
}

export function viewOversightMoves(office: Office, viewer: Viewer, filter: MoveFilter, page: Page, asked = everythingNow): Listed<StageMove> {
  return listed(office, viewer, asked, (db, counting, names) => {
    const { rows, total } = listMoves(db, counting, filter, page)
    const lines = rows.map((row): StageMove => ({
      reference: row.reference,
      n: row.n,
      agency: names.agencies.get(row.agency) ?? row.agency,
      from: row.cameFrom === null ? null : stageLabel(office, row, row.cameFrom),
      to: stageLabel(office, row, row.stage),
      on: row.enteredOn,
    }))
    return { lines, total }
  })
}

/** One stay of a case at a stage; `n` is its place among those of the case. */
export interface StageStay {
  readonly reference: string
  readonly n: number
  readonly agency: string
  readonly stage: LocalizedText
  readonly enteredOn: string
  /** Null while it goes on. */
  readonly leftOn: string | null
  /** Calendar days; of one that goes on, to the day of counting. */
  readonly days: number
}

export function viewOversightStays(office: Office, viewer: Viewer, filter: StayFilter, page: Page, asked = everythingNow): Listed<StageStay> {
  return listed(office, viewer, asked, (db, counting, names) => {
    const { rows, total } = listStays(db, counting, filter, page)
    const lines = rows.map((row): StageStay => ({
      reference: row.reference,
      n: row.n,
      agency: names.agencies.get(row.agency) ?? row.agency,
      stage: stageLabel(office, row, row.stage),
      enteredOn: row.enteredOn,
      leftOn: row.leftOn,
      days: row.days,
    }))
    return { lines, total }
  })
}

export type ListedReply = ReturnType<typeof listReplies>['rows'][number]

export function viewOversightReplies(office: Office, viewer: Viewer, filter: ReasonFilter, page: Page, asked = everythingNow): Listed<ListedReply> {
  return listed(office, viewer, asked, (db, counting, names) => {
    const { rows, total } = listReplies(db, counting, filter, page)
    return { lines: rows.map((row) => ({ ...row, agency: names.agencies.get(row.agency) ?? row.agency })), total }
  })
}

export type ShortDelivery = ReturnType<typeof listShortDeliveries>['rows'][number]

/** Deliveries that were partial or declined, as they stand: of a past day nothing is known. */
export function viewOversightDeliveries(office: Office, viewer: Viewer, filter: ReasonFilter, page: Page, { set } = everythingNow): Listed<ShortDelivery> {
  return listed(office, viewer, { set, asOf: null }, (db) => {
    const { rows, total } = listShortDeliveries(db, set, filter, page)
    return { lines: rows, total }
  })
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

/** Activities as they stand: of a past day nothing is known. */
export function viewOversightActivities(office: Office, viewer: Viewer, { hasExpectations, ...page }: Page & { readonly hasExpectations?: boolean }, { set } = everythingNow): Listed<ListedActivity> {
  return listed(office, viewer, { set, asOf: null }, (db, _, names) => {
    const { rows, total } = listActivities(db, { ...set, ...(hasExpectations === undefined ? {} : { hasExpectations }) }, page)
    const lines = rows.map(({ row, expectations }) => ({
      id: row.activityId,
      title: row.title,
      field: row.field,
      agency: names.agencies.get(row.agencyId) ?? row.agencyId,
      counterpart: names.counterparts.get(row.counterpartId) ?? null,
      review: { reference: row.reviewReference, on: row.reviewOn },
      expectations,
    }))
    return { lines, total }
  })
}

/** By what figures can be narrowed, and as of which days they can be asked for. Throws `NotFound` as the figures do. */
export function oversightChoices(office: Office, viewer: Viewer): OversightChoices {
  const { scope } = countingOf(office, viewer, everythingNow)
  return read.now(office, scope, () => choicesOf(office, viewer))
}

/** Each page of oversight asks for them. Some kilobytes, the same for all who see as much. */
const read = new KeptWhileUnwritten<OversightChoices>(8)

export type OversightChoices = ReturnType<typeof choicesOf>

function choicesOf(office: Office, viewer: Viewer) {
  const { counterparts, procedures, withoutCounterpart } = caseListChoices(office, viewer)
  const { fields, months, agencies } = office.store.read((db) => ({ ...valuesOfSets(db), agencies: [...namesOf(db).agencies].map(([id, name]) => ({ id, name })) }))
  return {
    sides: sidesNamed(office, procedures.flatMap(({ id }) => office.procedures.inUse(id)?.agreement.parties.map((party) => party.id) ?? [])),
    agencies: agencies.sort((a, b) => (a.name < b.name ? -1 : 1)),
    counterparts,
    withoutCounterpart,
    /** Every stage of every procedure, each once: a case can have been at any of them. */
    everyStage: stagesNamed(office, office.procedures.all().flatMap((one) => one.stages.map(({ id }) => id))),
    fields,
    procedures,
    months,
    today: localDateAt(office.now(), officeZone),
  }
}

/** A stage as the procedure of a case names it. */
function stageLabel({ procedures }: Office, { procedureId: id, procedureVersion: version }: { procedureId: string; procedureVersion: number }, stage: string): LocalizedText {
  return procedures.of({ id, version }).stages.find((one) => one.id === stage)?.label ?? { en: stage }
}
