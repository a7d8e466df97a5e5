import { and, eq, sql } from 'drizzle-orm'

import { outcomeOf, type Counted, type Period } from '@/lib/domain/reciprocity/ledger'

import { ledgerSum, type ledgerScopes, occurrence } from './ledger-schema'
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
type Alike = readonly [under: StandsUnder, from: string, day: string, standing: string, daysLate: number, disputed: number]

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
      this.#add([line.under, line.from, dueOn, standing, daysLate, Number(disputed)], sign)
    }
  }

  /** Brings the sums in the store to what was counted. */
  write(db: Db): void {
    const rows = new Map<string, [key: readonly (string | number)[], n: number]>()
    for (const { alike: [under, from, day, ...rest], n } of this.#changes.values()) {
      if (n === 0) continue
      for (const { kind, id } of scopesOf(under)) {
        for (const [span, bucket] of bucketsOf(day, rest[0])) {
          const key = [kind, id, span, bucket, from, ...rest]
          const name = key.join('\n')
          rows.set(name, [key, (rows.get(name)?.[1] ?? 0) + n])
        }
      }
    }
    const changed = [...rows.values()].filter(([, n]) => n !== 0).map(([key, n]) => [...key, n])
    if (changed.length === 0) return
    db.run(sql`
      insert into ledger_sum (scope, scope_id, span, bucket, from_side, standing, days_late, disputed, n)
      select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8
      from json_each(${JSON.stringify(changed)}) where true
      on conflict do update set n = n + excluded.n`)
    db.delete(ledgerSum).where(eq(ledgerSum.n, 0)).run()
  }

  #add(alike: Alike, n: 1 | -1): void {
    const key = JSON.stringify(alike)
    this.#changes.set(key, { alike, n: (this.#changes.get(key)?.n ?? 0) + n })
  }
}

function bucketsOf(day: string, standing: string): readonly (readonly [span: string, bucket: string])[] {
  const all = ['all', ''] as const
  if (day === '') return [all]
  const month = ['month', day.slice(0, 7)] as const
  return standing === 'open' ? [all, month, ['day', day]] : [all, month]
}

/** Empties the sums, before they are made again from the occurrences. */
export function clearSums(db: Db): void {
  db.delete(ledgerSum).run()
}

/** Of which months, and on which day. See `figuresOf`. */
export interface CountedAt {
  readonly period: Period
  readonly cutOff: string
}

/** What the ledger counts under a scope. */
export function countedUnder(db: Db, { kind, id }: LedgerScope, at: CountedAt): readonly Counted[] {
  return countedUnderEach(db, kind, [id], at, 'days').get(id) ?? []
}

/**
 * The same for several things of one kind, by id; one of which nothing is counted is not among the members.
 * @param late `days` tells by how many days each was late, which only a median needs; `whether` counts all that were late together
 */
export function countedUnderEach(
  db: Db,
  kind: LedgerScopeKind,
  ids: readonly string[],
  { period: { from, to }, cutOff }: CountedAt,
  late: 'days' | 'whether',
): ReadonlyMap<string, readonly Counted[]> {
  const ofScopes = sql`${ledgerSum.scope} = ${kind} and ${ledgerSum.scopeId} in (select value from json_each(${JSON.stringify(ids)}))`
  const whole = sql`${ledgerSum.span} = 'all'`
  const within = from === null && to === null ? whole : sql`((${whole} and ${ledgerSum.standing} = 'undated')
    or (${ledgerSum.span} = 'month' and ${ledgerSum.bucket} between ${from ?? ''} and ${to ?? '9999-12'}))`
  const days = late === 'days' ? sql<number>`${ledgerSum.daysLate}` : sql<number>`min(${ledgerSum.daysLate}, 1)`
  const n = sql<number>`sum(${ledgerSum.n})`
  const alike = db
    .select({ id: ledgerSum.scopeId, from: ledgerSum.from, standing: ledgerSum.standing, daysLate: days, disputed: ledgerSum.disputed, n })
    .from(ledgerSum)
    .where(and(ofScopes, within))
    .groupBy(ledgerSum.scopeId, ledgerSum.from, ledgerSum.standing, days, ledgerSum.disputed)
    .all()
  // Which of those with nothing on record are overdue the day says; the others of them are not yet due.
  const lastOfPeriod = to === null ? cutOff : [`${to}-99`, cutOff].sort()[0]!
  const overdue = db
    .select({ id: ledgerSum.scopeId, from: ledgerSum.from, disputed: ledgerSum.disputed, n })
    .from(ledgerSum)
    .where(and(ofScopes, sql`${ledgerSum.span} = 'day' and ${ledgerSum.bucket} >= ${from ?? ''} and ${ledgerSum.bucket} < ${lastOfPeriod}`))
    .groupBy(ledgerSum.scopeId, ledgerSum.from, ledgerSum.disputed)
    .all()
  const overdueOf = new Map(overdue.map((one) => [keyOf(one), one.n]))
  const found = new Map<string, Counted[]>()
  for (const { id, standing, ...one } of alike) {
    const counted = found.get(id) ?? []
    found.set(id, counted)
    if (standing !== 'open') {
      counted.push({ ...one, outcome: standing === 'undated' ? 'undated' : outcomeOf({ standing, daysLate: one.daysLate, dueOn: '' }, cutOff) })
      continue
    }
    const past = overdueOf.get(keyOf({ id, ...one })) ?? 0
    if (past > 0) counted.push({ ...one, outcome: 'overdue', n: past })
    if (one.n > past) counted.push({ ...one, outcome: 'not-yet-due', n: one.n - past })
  }
  return found
}

const keyOf = ({ id, from, disputed }: { id: string; from: string; disputed: boolean }) => `${from} ${disputed} ${id}`

/** The first and the last month in which anything falls due; null where nothing does. */
export function monthsOfLedger(db: Db): { readonly first: string; readonly last: string } | null {
  const ends = (end: 'min' | 'max') =>
    db.get<{ month: string | null }>(sql`select ${sql.raw(end)}(bucket) as month from ledger_sum where scope = 'all' and scope_id = '' and span = 'month'`).month
  const [first, last] = [ends('min'), ends('max')]
  return first === null || last === null ? null : { first, last }
}
