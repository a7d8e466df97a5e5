import { sql } from 'drizzle-orm'

import type { Scope } from '@/lib/domain/access/visibility'

import { visibleCases } from './cases'
import { caseView, clockSpan } from './schema'
import type { Db } from './store'

export interface AwaitedYear {
  readonly year: number
  readonly clocks: number
  readonly cases: number
  /** The instant from which the first of them has been recorded as waiting for it. */
  readonly recordedFrom: string
  /** The earliest day on which one of them can end. */
  readonly neededBy: string
}

/** Clocks that wait, with a date that is not firm. The index of provisional spans holds just these. */
const waiting = sql`${clockSpan.recordedTo} is null and ${clockSpan.outcome} = 'open' and ${clockSpan.provisionalYears} is not null and ${clockSpan.earliest} is not null`

/**
 * For which years' schedules the open clocks wait in the cases that the scope shows. A clock that counts from a day which is itself
 * not firm waits for what the other clocks of its case wait for.
 */
export function awaitedYears(db: Db, scope: Scope): AwaitedYear[] {
  return db.all<AwaitedYear>(sql`
    with waiting as (
      select ${clockSpan.caseId} as case_id, ${clockSpan.clockId} as clock_id, ${clockSpan.instance} as instance,
        ${clockSpan.earliest} as earliest, ${clockSpan.provisionalYears} as years
      from ${clockSpan} join ${caseView} on ${caseView.caseId} = ${clockSpan.caseId}
      where ${waiting} and ${visibleCases(scope)}
    ), awaited as (
      select w.*, cast(y.value as integer) as year from waiting w,
        json_each(case when w.years <> '[]' then w.years else coalesce((select o.years from waiting o where o.case_id = w.case_id and o.years <> '[]' limit 1), '[]') end) y
    )
    select year, count(*) as clocks, count(distinct case_id) as cases, min(earliest) as neededBy,
      min((select min(s.recorded_from) from clock_span s where s.case_id = awaited.case_id and s.clock_id = awaited.clock_id
        and s.instance = awaited.instance and s.provisional_years is not null)) as recordedFrom
    from awaited group by year order by year`)
}
