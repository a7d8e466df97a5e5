import { eq, sql, type SQL } from 'drizzle-orm'

import { addDays } from '@/lib/domain/calendars/days'
import type { Counted, Late, Period } from '@/lib/domain/reciprocity/ledger'

import { ledgerLate, ledgerSum, type ledgerScopes, type LedgerStanding, occurrence, type sumSpans } from './ledger-schema'
import { activity, expectation } from './register-schema'
import type { Db } from './store'

export type LedgerScopeKind = (typeof ledgerScopes)[number]

/** What the ledger sums up: one of the things that a line stands under, or all of them. */
export interface LedgerScope {
  readonly kind: LedgerScopeKind
  /** Empty for `all`. */
  readonly id: string
}

interface StandsUnder {
  readonly activityId: string
  readonly agencyId: string
  readonly counterpartId: string
  readonly field: string
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

/** Due dates that are alike in everything that is counted; the day is empty for a line without dates. */
type Alike = readonly [under: StandsUnder, from: string, day: string, standing: LedgerStanding, daysLate: number, disputed: number]

/** By how much the sums of the ledger change, gathered until it is written: what is taken out and put in again moves nothing. */
export class SumsInHand {
  readonly #changes = new Map<string, { alike: Alike; n: number }>()

  /** Puts what a line adds to the sums in (`1`) or takes it out (`-1`), as its occurrences stand. */
  count(db: Db, lineId: string, sign: 1 | -1): void {
    const line = db
      .select({
        from: expectation.fromSide,
        undated: expectation.undated,
        under: { activityId: activity.activityId, agencyId: activity.agencyId, counterpartId: activity.counterpartId, field: activity.field },
      })
      .from(expectation)
      .innerJoin(activity, eq(activity.activityId, expectation.activityId))
      .where(eq(expectation.expectationId, lineId))
      .get()
    if (!line) return
    if (line.undated) return this.#add([line.under, line.from, '', 'undated', 0, 0], sign)
    for (const { dueOn, standing, daysLate, disputed } of db.select().from(occurrence).where(eq(occurrence.expectationId, lineId)).all()) {
      const settled = standing === 'complete' ? (daysLate > 0 ? 'late' : 'on-time') : standing
      this.#add([line.under, line.from, dueOn, settled, daysLate, Number(disputed)], sign)
    }
  }

  /** Brings the sums in the store to what was counted. */
  write(db: Db): void {
    const sums = new Sums()
    const late = new Sums()
    for (const { alike: [under, from, day, standing, daysLate, disputed], n } of this.#changes.values()) {
      for (const { kind, id } of scopesOf(under)) {
        for (const [span, bucket] of bucketsOf(day)) {
          if (span !== 'day' || standing === 'open') sums.add([kind, id, span, bucket, standing, from, disputed], n)
          if (span !== 'day' && standing === 'late') late.add([kind, id, span, bucket, from, daysLate], n)
        }
      }
    }
    sums.writeTo(db, sql`ledger_sum (scope, scope_id, span, bucket, standing, from_side, disputed, n)`)
    late.writeTo(db, sql`ledger_late (scope, scope_id, span, bucket, from_side, days_late, n)`)
    db.delete(ledgerSum).where(eq(ledgerSum.n, 0)).run()
    db.delete(ledgerLate).where(eq(ledgerLate.n, 0)).run()
  }

  #add(alike: Alike, n: 1 | -1): void {
    const key = JSON.stringify(alike)
    this.#changes.set(key, { alike, n: (this.#changes.get(key)?.n ?? 0) + n })
  }
}

/** What is added to the rows of one table, by their keys. */
class Sums {
  readonly #rows = new Map<string, number>()

  add(key: readonly (string | number)[], n: number): void {
    const row = JSON.stringify(key)
    this.#rows.set(row, (this.#rows.get(row) ?? 0) + n)
  }

  /** @param into the table with its columns, of which the last is the number */
  writeTo(db: Db, into: SQL): void {
    const rows = [...this.#rows].filter(([, n]) => n !== 0).map(([key, n]) => [...(JSON.parse(key) as unknown[]), n])
    if (rows.length === 0) return
    const values = rows[0]!.map((_, i) => sql.raw(`value ->> ${i}`))
    db.run(sql`
      insert into ${into} select ${sql.join(values, sql`, `)} from json_each(${JSON.stringify(rows)}) where true
      on conflict do update set n = n + excluded.n`)
  }
}

function bucketsOf(day: string): readonly (readonly [span: string, bucket: string])[] {
  return day === '' ? [['all', '']] : [['all', ''], ['year', day.slice(0, 4)], ['month', day.slice(0, 7)], ['day', day]]
}

/** Empties the sums, before they are made again from the occurrences. */
export function clearSums(db: Db): void {
  db.delete(ledgerSum).run()
  db.delete(ledgerLate).run()
}

/** Of which months, and on which day: the first that is not over everywhere. What is due before it is due. */
export interface CountedAt {
  readonly period: Period
  readonly cutOff: string
}

/** What the ledger counts under a scope. */
export function countedUnder(db: Db, { kind, id }: LedgerScope, at: CountedAt): readonly Counted[] {
  return countedUnderEach(db, kind, [id], at).get(id) ?? []
}

/** The same for several things of one kind, by id; one of which nothing is counted is not among the members. */
export function countedUnderEach(db: Db, kind: LedgerScopeKind, ids: readonly string[], { period, cutOff }: CountedAt): ReadonlyMap<string, readonly Counted[]> {
  const only = (standing: LedgerStanding) => sql`and standing = ${standing}`
  const among = JSON.stringify(ids)
  const sums = ({ span, low, high }: Buckets, { standing = sql`standing`, n = sql`n`, where = sql`` }: { standing?: SQL; n?: SQL; where?: SQL } = {}) => sql`
    select scope_id as id, from_side as "from", ${standing} as outcome, disputed, ${n} as n from ledger_sum
    where scope = ${kind} and scope_id in (select value from json_each(${among})) and span = ${span} and bucket between ${low} and ${high} ${where}`
  const parts = [
    ...bucketsIn(period).map((buckets) => sums(buckets)),
    ...(isAllTime(period) ? [] : [sums(allOfIt, { where: only('undated') })]),
    // Which of those with nothing on record are overdue the day says; the others of them are not yet due.
    ...bucketsBefore(period, cutOff).flatMap((buckets) => [
      sums(buckets, { standing: sql`'overdue'`, where: only('open') }),
      sums(buckets, { n: sql`-n`, where: only('open') }),
    ]),
  ]
  const rows = db.all<Omit<Counted, 'outcome' | 'disputed'> & { id: string; outcome: Counted['outcome'] | 'open'; disputed: 0 | 1 }>(sql`
    select id, "from", outcome, disputed, sum(n) as n from (${sql.join(parts, sql` union all `)}) group by 1, 2, 3, 4 having sum(n) > 0`)
  const found = new Map<string, Counted[]>()
  for (const { id, outcome, disputed, from, n } of rows) {
    if (!found.has(id)) found.set(id, [])
    found.get(id)!.push({ from, outcome: outcome === 'open' ? 'not-yet-due' : outcome, disputed: disputed === 1, n })
  }
  return found
}

/** By how many days what came late was late, by the side that provides. */
export function lateUnder(db: Db, { kind, id }: LedgerScope, period: Period): ReadonlyMap<string, readonly Late[]> {
  const parts = bucketsIn(period).map(({ span, low, high }) => sql`
    select from_side as "from", days_late, n from ledger_late where scope = ${kind} and scope_id = ${id} and span = ${span} and bucket between ${low} and ${high}`)
  if (parts.length === 0) return new Map()
  // One row for each side: as many as there are days would cost more to hand over than to read.
  const rows = db.all<{ from: string; days: string; ns: string }>(sql`
    select "from", json_group_array(days_late) as days, json_group_array(n) as ns from (${sql.join(parts, sql` union all `)}) group by 1`)
  return new Map(rows.map(({ from, days, ns }) => {
    const numbers = JSON.parse(ns) as number[]
    return [from, (JSON.parse(days) as number[]).map((one, i): Late => ({ days: one, n: numbers[i]! }))]
  }))
}

/** Buckets of one span that follow each other, both ends included. */
interface Buckets {
  readonly span: (typeof sumSpans)[number]
  readonly low: string
  readonly high: string
}

const allOfIt: Buckets = { span: 'all', low: '', high: '' }
const firstMonth = '0000-01'
const lastMonth = '9999-12'
const isAllTime = ({ from, to }: Period) => from === null && to === null

/** The buckets that make up a period, as few as there can be: whole years, and the months of those that are not whole. */
function bucketsIn(period: Period): Buckets[] {
  if (isAllTime(period)) return [allOfIt]
  const [first, last] = [period.from ?? firstMonth, period.to ?? lastMonth]
  if (first > last) return []
  const [firstYear, lastYear] = [first.slice(0, 4), last.slice(0, 4)]
  if (firstYear === lastYear && first.slice(5) + last.slice(5) !== '0112') return [{ span: 'month', low: first, high: last }]
  const [startsYear, endsYear] = [first.endsWith('-01'), last.endsWith('-12')]
  const years = { span: 'year' as const, low: startsYear ? firstYear : yearAfter(firstYear, 1), high: endsYear ? lastYear : yearAfter(lastYear, -1) }
  return [
    ...(startsYear ? [] : [{ span: 'month' as const, low: first, high: `${firstYear}-12` }]),
    ...(years.low > years.high ? [] : [years]),
    ...(endsYear ? [] : [{ span: 'month' as const, low: `${lastYear}-01`, high: last }]),
  ]
}

/** The buckets of the days of a period that come before a day. */
function bucketsBefore({ from, to }: Period, day: string): Buckets[] {
  const month = day.slice(0, 7)
  if (to !== null && to < month) return bucketsIn({ from: from ?? firstMonth, to })
  const monthBefore = addDays(`${month}-01`, -1).slice(0, 7)
  const dayBefore = addDays(day, -1)
  const isWithin = (from === null || from <= month) && dayBefore >= `${month}-01`
  return [...bucketsIn({ from: from ?? firstMonth, to: monthBefore }), ...(isWithin ? [{ span: 'day' as const, low: `${month}-01`, high: dayBefore }] : [])]
}

const yearAfter = (year: string, n: number) => String(Number(year) + n).padStart(4, '0')

/** The first and the last month in which anything falls due; null where nothing does. */
export function monthsOfLedger(db: Db): { readonly first: string; readonly last: string } | null {
  const ends = (end: 'min' | 'max') =>
    db.get<{ month: string | null }>(sql`select ${sql.raw(end)}(bucket) as month from ledger_sum where scope = 'all' and scope_id = '' and span = 'month'`).month
  const [first, last] = [ends('min'), ends('max')]
  return first === null || last === null ? null : { first, last }
}
