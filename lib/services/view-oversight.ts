import { headOfRecord } from '@/db/checkpoints'
import { countStandings } from '@/db/clock-list'
import { countActivities, countByCounterpart, countFlagged, countOpenCases } from '@/db/oversight'
import type { Db } from '@/db/store'
import { notLookedAt, seenCalendars } from '@/db/sweep-queue'
import type { LocalizedText } from '@/lib/domain/agreements/schema'
import type { Viewer } from '@/lib/domain/access/roles'
import { ageSpans, type AgeSpan } from '@/lib/domain/cases/case-list'
import { bothSides, clockStandings, dueStandings, type ClockStanding } from '@/lib/domain/cases/clock-list'

import { KeptWhileUnwritten } from './kept-while-unwritten'
import type { Office } from './office'
import { countingOf, everythingNow, type OversightAsked, type OversightCounting } from './oversight-counting'
import { ledgerInShort, type LedgerInShort } from './view-oversight-ledger'
import { deliveryReasons, replyReasons, type ReasonFigures } from './view-oversight-reasons'
import { flowFigures, lengthFigures, turnFigures, type FlowFigures, type LengthFigures, type TurnFigures } from './view-oversight-stages'
import { timeFigures, type TimeFigures } from './view-oversight-time'
import { namesOf } from './view-cases'
import { suspensionStages } from './view-suspension'

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

/** What is told of today only: neither activities nor the ledger nor deliveries keep what they were on a past day. */
export interface OfToday {
  /** Agencies that have activities, by name. */
  readonly activities: readonly ActivityFigures[]
  /** Of the deliveries that were partial or declined. */
  readonly deliveryReasons: ReasonFigures
  /** Null where the ledger cannot be narrowed so. */
  readonly ledger: LedgerInShort | null
}

export interface Oversight {
  /** What was asked for; `asOf` is null for today. */
  readonly asked: OversightAsked
  /** The office's day as of which everything is counted: today, or the day that was asked for. */
  readonly today: string
  /** In the order of the ladder; every stage that is no end, also where no case stands. */
  readonly stages: readonly StageFigures[]
  readonly turns: TurnFigures
  readonly flow: FlowFigures
  /** In the order of the ladder: stages that are no end, and those in which a case stayed and that it left. */
  readonly lengths: readonly LengthFigures[]
  readonly sides: readonly SideFigures[]
  /** Whose the days of all cases were; they add up to the ages of the cases. */
  readonly time: readonly TimeFigures[]
  /** Of the replies of the responding side. */
  readonly replyReasons: ReasonFigures
  /** Agencies that have cases, by name. */
  readonly agencies: readonly AgencyFigures[]
  /** Null for a past day. */
  readonly ofToday: OfToday | null
}

/**
 * Figures over the cases that are asked for, each counted by the store from its views. Throws `NotFound` for everybody but overseers and coordinators.
 */
export function viewOversight(office: Office, viewer: Viewer, asked: OversightAsked = everythingNow): Oversight {
  const counting = countingOf(office, viewer, asked)
  const { at, scope } = counting
  return office.store.read((db) => {
    const count = () => figuresOf(office, db, asked, counting)
    if (at.past === null) return counted.now(office, [scope, asked], count)
    return counted.under(office, [headOfRecord(db)?.storeHash, seenCalendars(db), notLookedAt(db), scope, asked], count)
  })
}

/**
 * Who reads figures goes to their lists and comes back: what was counted is kept for as long as it still holds. Figures of a past day, which take
 * seconds to count in a large office, turn on the record alone and on whether the clock has come round since calendars changed. Some 100 kB each.
 */
const counted = new KeptWhileUnwritten<Oversight>(32)

function figuresOf(office: Office, db: Db, asked: OversightAsked, counting: OversightCounting): Oversight {
  const { scope, set, at, moment } = counting
  const names = namesOf(db)
  const activities = () => countActivities(db, set)
    .map(({ agency, n, without }) => ({ id: agency, name: names.agencies.get(agency) ?? agency, all: n, without }))
    .sort(byName)
  return {
    asked,
    today: at.today,
    stages: stageFigures(office, countOpenCases(db, counting), countFlagged(db, counting)),
    turns: turnFigures(db, counting),
    flow: flowFigures(office, db, counting),
    lengths: lengthFigures(office, db, counting),
    sides: sideFigures(office, countStandings(db, scope, set, moment)),
    time: timeFigures(office, db, counting),
    replyReasons: replyReasons(office, db, counting),
    agencies: agencyFigures(countByCounterpart(db, counting), names),
    ofToday: at.past !== null ? null : { activities: activities(), deliveryReasons: deliveryReasons(office, db, set), ledger: ledgerInShort(office, db, set) },
  }
}

/** The stages that are no end: those of the procedure under which cases are filed, and those of others in which a case stands. */
function stageFigures(office: Office, found: ReturnType<typeof countOpenCases>, raised: ReturnType<typeof countFlagged>): StageFigures[] {
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
    return { id, label, byAge, open: sum(here.map((one) => one.n)), flagged: raised.find((one) => one.stage === id)?.n ?? 0, suspended: suspended.includes(id) }
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
