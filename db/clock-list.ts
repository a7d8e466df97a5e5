import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm'

import type { Scope } from '@/lib/domain/access/visibility'
import type { CaseSet } from '@/lib/domain/cases/case-list'
import {
  bothSides, clockTimes, standingOfOutcome, type ClockFilter, type ClockListQuery, type ClockStanding, type ClockTime,
} from '@/lib/domain/cases/clock-list'

import { readCaseSums, sumsUnder, type CaseSumScope } from './case-sums'
import { casesOf } from './case-set'
import { caseView, type clockSpan } from './schema'
import { rowsAt, spansAt, type Past } from './spans-at'
import type { Db } from './store'

/** When is asked, and whose office runs the cases of each procedure. */
export interface ClockMoment {
  /** UTC instant. */
  readonly now: string
  /** The last day that counts as due soon, `YYYY-MM-DD`. */
  readonly soon: string
  readonly offices: readonly { readonly id: string; readonly version: number; readonly party: string }[]
  /** The past day that is asked for; without it, or null: as everything stands. */
  readonly past?: Past | null
}

export type ListedSpan = { readonly clock: typeof clockSpan.$inferSelect; readonly row: typeof caseView.$inferSelect; readonly standing: ClockStanding }

/** One page of the clocks of the cases that the scope shows, the one that ends first at the head, with the number of all that match. */
export function listClocks(db: Db, scope: Scope, query: ClockListQuery, moment: ClockMoment): { rows: readonly ListedSpan[]; total: number } {
  const clocks = clocksAt(moment)
  const where = and(...filters(scope, query, moment), ...asked(query, moment))
  const rows = joined(db, clocks, { clock: clocks, row: caseView, standing: standingAt(moment) })
    .where(where)
    .orderBy(sql`${clocks.earliest} is null`, asc(clocks.earliest), asc(clocks.latest), asc(caseView.reference), asc(clocks.clockId), asc(clocks.instance))
    .limit(query.limit)
    .offset(query.offset)
    .all()
  const { n } = joined(db, clocks, { n: sql<number>`count(*)` }).where(where).get()!
  return { rows: rowsAt(db, rows, pastOf(moment)), total: n }
}

/** How many of the clocks that still wait end when. */
export function countTimes(db: Db, scope: Scope, filter: ClockFilter, moment: ClockMoment): Record<ClockTime, number> {
  const clocks = clocksAt(moment)
  const where = and(...filters(scope, filter, moment), waitingAt(moment))
  const found = joined(db, clocks, { time: timeAt(moment), n: sql<number>`count(*)` }).where(where).groupBy(sql`1`).all()
  return Object.fromEntries(clockTimes.map((time) => [time, found.find((one) => one.time === time)?.n ?? 0])) as Record<ClockTime, number>
}

/** How many clocks of each side have which standing; both sides together go by `both`. Clocks that only fix a date are not among them. */
export function countStandings(db: Db, scope: Scope, set: CaseSet, moment: ClockMoment): { side: string; standing: ClockStanding; n: number }[] {
  const under = sumsUnder(scope, set, { past: pastOf(moment) })
  if (under) return sumStandings(db, under, moment)
  const clocks = clocksAt(moment)
  return joined(db, clocks, { side: sideOf(moment), standing: standingAt(moment), n: sql<number>`count(*)` })
    .where(and(...filters(scope, set, moment), eq(clocks.deems, false)))
    .groupBy(sql`1`, sql`2`)
    .all()
}

type SummedClock = [expectedFrom: string, complainingSide: string, respondingSide: string, procedureId: string, version: number, outcome: keyof typeof standingOfOutcome | 'open']

function sumStandings(db: Db, under: CaseSumScope, { now, offices }: ClockMoment): { side: string; standing: ClockStanding; n: number }[] {
  const sideOfKey = ([expectedFrom, complaining, responding, id, version]: SummedClock) => {
    if (expectedFrom === 'both-sides') return bothSides
    if (expectedFrom === 'complaining-side') return complaining
    if (expectedFrom === 'responding-side') return responding
    return offices.find((one) => one.id === id && one.version === version)?.party ?? ''
  }
  const missed = new Map(readCaseSums<SummedClock>(db, under, 'clock', now).map(({ key, n }) => [key.join(' '), n]))
  const found = new Map<string, { side: string; standing: ClockStanding; n: number }>()
  const add = (side: string, standing: ClockStanding, n: number) => {
    if (n === 0) return
    const known = found.get(`${side} ${standing}`)
    found.set(`${side} ${standing}`, { side, standing, n: n + (known?.n ?? 0) })
  }
  for (const { key, n } of readCaseSums<SummedClock>(db, under, 'clock')) {
    const [side, outcome] = [sideOfKey(key), key[5]]
    if (outcome !== 'open') add(side, standingOfOutcome[outcome], n)
    else {
      const over = missed.get(key.join(' ')) ?? 0
      add(side, 'missed', over)
      add(side, 'running', n - over)
    }
  }
  return [...found.values()]
}

function joined<T extends Parameters<Db['select']>[0]>(db: Db, clocks: typeof clockSpan, columns: T) {
  return db.select(columns).from(clocks).innerJoin(caseView, eq(caseView.caseId, clocks.caseId))
}

function filters(scope: Scope, filter: ClockFilter, moment: ClockMoment): (SQL | undefined)[] {
  const past = pastOf(moment)
  const { clocks, hold } = spansAt(past)
  return [
    hold(clocks),
    casesOf(scope, filter, past),
    filter.side === undefined ? undefined : sql`${sideOf(moment)} = ${filter.side}`,
    filter.stage === undefined ? undefined : eq(caseView.stage, filter.stage),
  ]
}

const pastOf = ({ past }: ClockMoment) => past ?? null

const clocksAt = (moment: ClockMoment) => spansAt(pastOf(moment)).clocks

function asked({ which, time, between }: ClockListQuery, moment: ClockMoment): (SQL | undefined)[] {
  const clocks = clocksAt(moment)
  return [
    which === 'waiting' ? waitingAt(moment) : and(eq(clocks.deems, false), inArray(standingAt(moment), [...which])),
    time === undefined ? undefined : sql`${timeAt(moment)} = ${time}`,
    between === undefined ? undefined : sql`${clocks.earliest} <= ${between.to} and ${clocks.latest} >= ${between.from}`,
  ]
}

/** A clock that only fixes a date stops waiting on that day; all others wait on, late. */
function waitingAt(moment: ClockMoment): SQL {
  const { now } = moment
  const clocks = clocksAt(moment)
  return sql`(${clocks.outcome} = 'open' and (${clocks.deems} = 0 or ${clocks.expiresAt} is null or ${clocks.expiresAt} > ${now}))`
}

function timeAt(moment: ClockMoment): SQL<ClockTime> {
  const { now, soon } = moment
  const clocks = clocksAt(moment)
  return sql<ClockTime>`case when ${clocks.expiresAt} is null then 'undated' when ${clocks.expiresAt} <= ${now} then 'late' when ${clocks.earliest} <= ${soon} then 'soon' else 'later' end`
}

function standingAt(moment: ClockMoment): SQL<ClockStanding> {
  const { now } = moment
  const clocks = clocksAt(moment)
  const closed = Object.entries(standingOfOutcome).map(([outcome, standing]) => sql`when ${outcome} then ${standing}`)
  const open = sql`case when ${clocks.expiresAt} <= ${now} then 'missed' else 'running' end`
  return sql<ClockStanding>`case ${clocks.outcome} ${sql.join(closed, sql` `)} else ${open} end`
}

/** The party that a clock expects, by its id: `agency` and `coordinator` are the side whose office runs the case. */
function sideOf(moment: ClockMoment): SQL<string> {
  const { offices } = moment
  const clocks = clocksAt(moment)
  const running = offices.map(({ id, version, party }) => sql`when ${caseView.procedureId} = ${id} and ${caseView.procedureVersion} = ${version} then ${party}`)
  const office = running.length === 0 ? sql`''` : sql`case ${sql.join(running, sql` `)} else '' end`
  return sql<string>`case ${clocks.expectedFrom} when 'both-sides' then ${bothSides} when 'complaining-side' then ${caseView.complainingSide} when 'responding-side' then ${caseView.respondingSide} else ${office} end`
}
