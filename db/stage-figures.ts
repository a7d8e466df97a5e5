import { and, asc, desc, eq, isNull, sql, type SQL } from 'drizzle-orm'

import type { Turn } from '@/lib/domain/cases/stays'

import { readCaseSums, stayed, sumsUnder } from './case-sums'
import { casesOf, type Counting } from './case-set'
import type { Page } from './ledger-lists'
import { caseView, type stageStay } from './schema'
import { spansAt } from './spans-at'
import type { Db } from './store'

const n = sql<number>`count(*)`

const monthOf = (stays: typeof stageStay) => sql<string>`substr(${stays.enteredOn}, 1, 7)`

/** Which moves from stage to stage, the filing among them; a member that is absent narrows nothing. */
export interface MoveFilter {
  /** Null: the filing, which comes from no stage. */
  readonly from?: string | null
  readonly to?: string
  readonly turn?: Turn
  /** Months in which they were made, `YYYY-MM`, both included. */
  readonly between?: { readonly from: string; readonly to: string }
}

/** How many moves the office counts were made in which month. */
export function countTurns(db: Db, counting: Counting): { month: string; turn: Turn; n: number }[] {
  const under = sumsUnder(counting.scope, counting.set, counting.at)
  if (under) return readCaseSums<[month: string, turn: Turn]>(db, under, 'turn').map(({ key: [month, turn], n }) => ({ month, turn, n })).sort((a, b) => (a.month < b.month ? -1 : 1))
  const { stays } = spansAt(counting.at.past)
  return read(db, stays, { month: monthOf(stays), turn: stays.turn, n }).where(counted(counting, sql`${stays.turn} <> 'other'`)).groupBy(sql`1`, sql`2`).orderBy(sql`1`).all()
}

/** How many times a case went from which stage to which; from none: it was filed. */
export function countMoves(db: Db, counting: Counting): { from: string | null; to: string; n: number }[] {
  const under = sumsUnder(counting.scope, counting.set, counting.at)
  if (under) return readCaseSums<[from: string | null, to: string]>(db, under, 'move').map(({ key: [from, to], n }) => ({ from, to, n }))
  const { stays } = spansAt(counting.at.past)
  return read(db, stays, { from: stays.cameFrom, to: stays.stage, n }).where(counted(counting)).groupBy(sql`1`, sql`2`).all()
}

/** How many stays at a stage lasted how many days; null: those that go on. */
export function countStays(db: Db, counting: Counting): { stage: string; days: number | null; n: number }[] {
  const under = sumsUnder(counting.scope, counting.set, counting.at)
  if (under) return readCaseSums<[stage: string, days: number | null]>(db, under, 'stay').map(({ key: [stage, days], n }) => ({ stage, days, n }))
  const { stays } = spansAt(counting.at.past)
  const length = sql<number | null>`case when ${stays.leftOn} is null then null else ${stayed} end`
  return read(db, stays, { stage: stays.stage, days: length, n }).where(counted(counting)).groupBy(sql`1`, sql`2`).all()
}

const columnsOf = (stays: typeof stageStay) => ({
  reference: caseView.reference,
  n: stays.n,
  agency: caseView.agencyId,
  procedureId: caseView.procedureId,
  procedureVersion: caseView.procedureVersion,
  stage: stays.stage,
  cameFrom: stays.cameFrom,
  turn: stays.turn,
  enteredOn: stays.enteredOn,
  leftOn: stays.leftOn,
})

/** One page of the moves behind a figure, the latest first, and the number of all that match. */
export function listMoves(db: Db, counting: Counting, filter: MoveFilter, { offset, limit }: Page) {
  const { stays } = spansAt(counting.at.past)
  const where = and(
    filter.from === undefined ? undefined : filter.from === null ? isNull(stays.cameFrom) : eq(stays.cameFrom, filter.from),
    filter.to === undefined ? undefined : eq(stays.stage, filter.to),
    filter.turn === undefined ? undefined : eq(stays.turn, filter.turn),
    filter.between === undefined ? undefined : sql`${monthOf(stays)} between ${filter.between.from} and ${filter.between.to}`,
  )
  const rows = read(db, stays, columnsOf(stays))
    .where(counted(counting, where))
    .orderBy(desc(stays.enteredOn), asc(caseView.reference), desc(stays.n))
    .limit(limit)
    .offset(offset)
    .all()
  return { rows, total: read(db, stays, { n }).where(counted(counting, where)).get()!.n }
}

/** Which stays: at one stage or all; those that are over, those that go on, or either. */
export interface StayFilter {
  readonly stage?: string
  readonly over?: boolean
}

/** One page of the stays behind a figure, the longest first, and the number of all that match. A stay that goes on is counted to the day. */
export function listStays(db: Db, counting: Counting, filter: StayFilter, { offset, limit }: Page) {
  const { stays } = spansAt(counting.at.past)
  const where = and(
    filter.stage === undefined ? undefined : eq(stays.stage, filter.stage),
    filter.over === undefined ? undefined : filter.over ? sql`${stays.leftOn} is not null` : isNull(stays.leftOn),
  )
  const length = sql<number>`max(0, cast(julianday(coalesce(${stays.leftOn}, ${counting.at.today})) - julianday(${stays.enteredOn}) as integer))`
  const rows = read(db, stays, { ...columnsOf(stays), days: length })
    .where(counted(counting, where))
    .orderBy(desc(length), asc(caseView.reference), asc(stays.n))
    .limit(limit)
    .offset(offset)
    .all()
  return { rows, total: read(db, stays, { n }).where(counted(counting, where)).get()!.n }
}

function read<T extends Parameters<Db['select']>[0]>(db: Db, stays: typeof stageStay, columns: T) {
  return db.select(columns).from(stays).innerJoin(caseView, eq(caseView.caseId, stays.caseId))
}

function counted({ scope, set, at }: Counting, further?: SQL): SQL | undefined {
  const { stays, hold } = spansAt(at.past)
  return and(casesOf(scope, set, at.past), hold(stays), further)
}
