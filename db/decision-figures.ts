import { and, eq, lt, lte, sql } from 'drizzle-orm'

import { casesOf, wasThere, type Counting } from './case-set'
import { caseView, event } from './schema'
import type { Db } from './store'

/** What is counted as a decision or what leads to one. The list stands in the index of the migration as it stands here, so that the index can serve. */
const decisions = sql.raw(
  "('suspension-flag-raised', 'suspension-review-opened', 'suspension-decided', 'cessation-recorded', 'corrective-step-agreed', 'corrective-step-verified', 'corrective-step-failed', 'referred')",
)

/** Entries of one type, and of one kind of it where there are several. */
export interface DecisionCount {
  readonly type: string
  /** The decision, by whom, to whom, or whether a step settled the matter; null where the type says all. */
  readonly detail: string | null
  readonly n: number
  /** In how many cases. */
  readonly cases: number
}

/** Months in which something happened, `YYYY-MM`, both included; null: without that end. */
export interface Months {
  readonly from: string | null
  readonly to: string | null
}

const detail = sql<string | null>`case ${event.type}
  when 'suspension-decided' then json_extract(${event.dataJson}, '$.decision')
  when 'cessation-recorded' then json_extract(${event.dataJson}, '$.by')
  when 'referred' then json_extract(${event.dataJson}, '$.to')
  when 'corrective-step-verified' then case json_extract(${event.dataJson}, '$.settled') when 1 then 'settled' else 'open' end
  end`

/**
 * How often what was decided in the cases that are counted, by the day on which it happened: as recorded at an instant, or as it happened by a day.
 * An entry that was voided, or in the place of which another one stands, does not count.
 */
export function countDecisions(db: Db, { scope, set, at }: Counting, { from, to }: Months): DecisionCount[] {
  const { past } = at
  const known = past === null ? undefined : past.axis === 'recorded' ? lt(event.recordedAt, past.before) : lte(event.occurredOn, past.day)
  const later = past?.axis === 'recorded' ? sql`and other.recorded_at < ${past.before}` : sql``
  const replaced = sql`exists (select 1 from event other where other.stream_kind = 'case' and other.stream_id = ${event.streamId} and other.seq > ${event.seq} ${later}
    and ((other.type = 'entry-voided' and json_extract(other.data_json, '$.entry') = ${event.seq}) or (other.type = ${event.type} and json_extract(other.data_json, '$.corrects') = ${event.seq})))`
  return db
    .select({ type: event.type, detail, n: sql<number>`count(*)`, cases: sql<number>`count(distinct ${event.streamId})` })
    .from(event)
    .innerJoin(caseView, eq(caseView.caseId, event.streamId))
    .where(and(
      // The plus keeps the store from walking all entries of all cases by this: the index of the migration is for the next line.
      sql`+${event.streamKind} = 'case'`,
      sql`${event.type} in ${decisions}`,
      sql`substr(${event.occurredOn}, 1, 7) between ${from ?? '0000-00'} and ${to ?? '9999-99'}`,
      known,
      casesOf(scope, set, past),
      past === null ? undefined : wasThere(past),
      sql`not ${replaced}`,
    ))
    .groupBy(event.type, sql`2`)
    .all()
}
