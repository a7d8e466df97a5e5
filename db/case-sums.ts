import { eq, sql, type SQL } from 'drizzle-orm'

import { seesAllFigures, type Scope } from '@/lib/domain/access/visibility'
import type { CaseSet } from '@/lib/domain/cases/case-list'

import { activity } from './register-schema'
import { caseSum, caseView } from './schema'
import type { At } from './spans-at'
import type { Db } from './store'

/** What is summed up: the cases of one thing, or all of them. */
export interface CaseSumScope {
  readonly kind: 'all' | 'agency' | 'counterpart' | 'field' | 'kind' | 'procedure'
  /** Empty for `all`, and for cases that name no counterpart. */
  readonly id: string
}

export type CaseFigure = 'stage' | 'open' | 'flagged' | 'between' | 'turn' | 'move' | 'stay' | 'clock' | 'day-from' | 'day-to' | 'first-day' | 'reply'

/** What one case adds to one sum. */
interface Addend {
  readonly figure: CaseFigure
  /** What is counted alike, as JSON. */
  readonly key: string
  /** The day or the instant from which it counts; null where it counts always. */
  readonly at: string | null
  /** The number of that day since 1970, where days are to be counted from it. */
  readonly days: number
}

const dayNumber = (day: SQL) => sql`cast(julianday(${day}) - julianday('1970-01-01') as integer)`

/** All that a case adds, from its views as they stand. */
function addendsOf(db: Db, caseId: string): Addend[] {
  const ofCase = sql`case_id = ${caseId}`
  const current = sql`${ofCase} and recorded_to is null`
  return db.all<Addend>(sql`
    select 'open' as figure, json_array(stage) as key, filed_on as at, 0 as days from case_view where ${ofCase} and not closed
    union all select 'stage', json_array(procedure_id, procedure_version, stage), null, 0 from case_view where ${ofCase}
    union all select 'flagged', json_array(stage), null, 0 from case_view where ${ofCase} and not closed and flag_raised
    union all select 'between', json_array(agency_id, counterpart_id, closed), null, 0 from case_view where ${ofCase}
    union all select 'turn', json_array(substr(entered_on, 1, 7), turn), null, 0 from stage_stay where ${current} and turn <> 'other'
    union all select 'move', json_array(came_from, stage), null, 0 from stage_stay where ${current}
    union all select 'stay', json_array(stage, case when left_on is null then null else ${stayed} end), null, 0 from stage_stay where ${current}
    union all
      select 'clock', json_array(expected_from, complaining_side, responding_side, procedure_id, procedure_version, outcome),
        case when outcome = 'open' then coalesce(expires_at, ${never}) end, 0
      from clock_span join case_view using (case_id) where ${current} and not deems
    union all select 'day-from', json_array(class, party), from_on, ${dayNumber(sql`from_on`)} from time_span where ${current}
    union all select 'day-to', json_array(class, party), to_on, ${dayNumber(sql`to_on`)} from time_span where ${current} and to_on is not null
    union all select 'first-day', json_array(class, party), min(from_on), 0 from time_span where ${current} group by class, party
    union all select 'reply', json_array(side, reason), null, 0 from case_reply where ${current}`)
}

/** From one day to the other; an entry in the past can come out before the one that it followed, and then it is no day. */
export const stayed = sql<number>`max(0, cast(julianday(left_on) - julianday(entered_on) as integer))`

/** After every instant: of an open clock nobody knows yet when it ends. */
const never = '9999-12-31T00:00:00Z'

/** Under what a case is summed up. */
function scopesOf(db: Db, caseId: string): readonly CaseSumScope[] {
  const row = db
    .select({ agency: caseView.agencyId, counterpart: caseView.counterpartId, kind: caseView.kind, procedure: caseView.procedureId, field: activity.field })
    .from(caseView)
    .leftJoin(activity, eq(activity.activityId, caseView.activityId))
    .where(eq(caseView.caseId, caseId))
    .get()
  if (!row) return []
  const scopes: CaseSumScope[] = [
    { kind: 'all', id: '' },
    { kind: 'agency', id: row.agency },
    { kind: 'counterpart', id: row.counterpart ?? '' },
    { kind: 'kind', id: row.kind },
    { kind: 'procedure', id: row.procedure },
  ]
  return row.field === null ? scopes : [...scopes, { kind: 'field', id: row.field }]
}

/** Makes a change to the views of some cases, and brings the sums after it, in the transaction of the change. Only what differs is touched. */
export function withCaseSums(db: Db, caseIds: readonly string[], change: () => void): void {
  const sums = new CaseSums()
  for (const caseId of caseIds) sums.count(db, caseId, -1)
  change()
  for (const caseId of caseIds) sums.count(db, caseId, 1)
  sums.write(db)
}

/** As many cases as are summed up in hand before it is written. */
const atOnce = 500

/** Makes the sums anew for every case, from its views. */
export function rebuildCaseSums(db: Db): void {
  db.delete(caseSum).run()
  const ids = db.select({ id: caseView.caseId }).from(caseView).all().map(({ id }) => id)
  for (let from = 0; from < ids.length; from += atOnce) {
    const sums = new CaseSums()
    for (const id of ids.slice(from, from + atOnce)) sums.count(db, id, 1)
    sums.write(db)
  }
}

/** By how much sums change, gathered until it is written: what is taken out and put in again moves nothing. */
class CaseSums {
  readonly #changes = new Map<string, { addend: Addend; scopes: readonly CaseSumScope[]; n: number }>()

  count(db: Db, caseId: string, sign: 1 | -1): void {
    const scopes = scopesOf(db, caseId)
    const under = JSON.stringify(scopes)
    for (const addend of addendsOf(db, caseId)) {
      const alike = `${addend.figure} ${addend.at} ${addend.key} ${under}`
      this.#changes.set(alike, { addend, scopes, n: sign + (this.#changes.get(alike)?.n ?? 0) })
    }
  }

  write(db: Db): void {
    const rows = [...this.#changes.values()].filter(({ n }) => n !== 0).flatMap(({ addend: { figure, key, at, days }, scopes, n }) =>
      bucketsOf(at).flatMap(([span, bucket]) => scopes.map(({ kind, id }) => [kind, id, figure, span, bucket, key, n, n * days])))
    if (rows.length === 0) return
    const values = rows[0]!.map((_, i) => sql.raw(`value ->> ${i}`))
    db.run(sql`
      insert into case_sum (scope, scope_id, figure, span, bucket, key, n, days)
      select ${sql.join(values, sql`, `)} from json_each(${JSON.stringify(rows)}) where true
      on conflict do update set n = n + excluded.n, days = days + excluded.days`)
    db.delete(caseSum).where(eq(caseSum.n, 0)).run()
  }
}

/** Where what counts from a day or an instant stands: so that all up to some day are read as months, then days, then instants. */
function bucketsOf(at: string | null): readonly (readonly [span: string, bucket: string])[] {
  if (at === null) return [['all', '']]
  const days = [['month', at.slice(0, 7)], ['day', at.slice(0, 10)]] as const
  return at.length === 10 ? days : [...days, ['instant', at]]
}

/** Under what the cases of a set are summed up for a scope; null where they are to be counted one by one. */
export function sumsUnder(scope: Scope, { agency, counterpart, field, kind, procedure, ...rest }: CaseSet, { past }: Pick<At, 'past'>): CaseSumScope | null {
  if (past !== null || !seesAllFigures(scope) || Object.values(rest).some((one) => one !== undefined)) return null
  const named: CaseSumScope[] = Object.entries({ agency, counterpart, field, kind, procedure })
    .flatMap(([by, id]) => (id === undefined ? [] : [{ kind: by as CaseSumScope['kind'], id: id ?? '' }]))
  return named.length > 1 ? null : (named[0] ?? { kind: 'all', id: '' })
}

/** A sum, by what is counted alike. */
export interface CaseSum<Key> {
  readonly key: Key
  readonly n: number
  readonly days: number
}

/**
 * The sums of one figure.
 *
 * @param upTo only what counts from this day or instant or before; without it everything
 */
export function readCaseSums<Key extends readonly (string | number | null)[]>(db: Db, { kind, id }: CaseSumScope, figure: CaseFigure, upTo?: string): CaseSum<Key>[] {
  const of = (where: SQL) => sql`select key, n, days from case_sum where scope = ${kind} and scope_id = ${id} and figure = ${figure} and ${where}`
  const parts = upTo === undefined ? [sql`span in ('all', 'month')`] : upToParts(upTo)
  // One part after the other and not `or`, so that each is a range of the key, and what lies outside is not read.
  const rows = db.all<{ key: string; n: number; days: number }>(sql`select key, sum(n) as n, sum(days) as days from (${sql.join(parts.map(of), sql` union all `)}) group by key`)
  return rows.map(({ key, ...sums }) => ({ key: JSON.parse(key) as Key, ...sums }))
}

/** The fields of the activities that cases are about: of one agency or of all. */
export function fieldsOfCases(db: Db, agency?: string): string[] {
  const ofAgency = agency === undefined ? sql`` : sql`and key ->> 0 = ${agency}`
  return db.all<{ id: string }>(sql`select distinct scope_id as id from case_sum where scope = 'field' and figure = 'between' and span = 'all' ${ofAgency}`).map(({ id }) => id)
}

/** Whole months, then the days of the last one, then the instants of the last day. */
function upToParts(at: string): SQL[] {
  const [month, day] = [at.slice(0, 7), at.slice(0, 10)]
  const first = `${month}-01`
  const months = sql`span = 'month' and bucket < ${month}`
  if (at === day) return [months, sql`span = 'day' and bucket between ${first} and ${day}`]
  return [months, sql`span = 'day' and bucket >= ${first} and bucket < ${day}`, sql`span = 'instant' and bucket between ${day} and ${at}`]
}
