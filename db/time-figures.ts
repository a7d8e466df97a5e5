import { and, asc, desc, eq, lte, sql, type SQL } from 'drizzle-orm'

import { daysBetween } from '@/lib/domain/calendars/days'
import type { TimeClass } from '@/lib/domain/cases/time-by-class'

import { readCaseSums, sumsUnder, type CaseSumScope } from './case-sums'
import { casesOf, type Counting } from './case-set'
import type { Page } from './ledger-lists'
import { caseView, type timeSpan } from './schema'
import { spanOfCase, spansAt } from './spans-at'
import type { Db } from './store'

/** Days of one class, of all parties together or of one; `party` null: with no party alone. */
export interface TimeFilter {
  readonly class?: TimeClass
  readonly party?: string | null
}

/** How many days of a span lie up to a day, that one included; the end of a span that goes on is that day. */
const daysIn = (time: typeof timeSpan, today: string) => sql<number>`cast(julianday(min(coalesce(${time.to}, ${today}), ${today})) - julianday(${time.from}) + 1 as integer)`

function begun({ scope, set, at }: Counting, filter: TimeFilter): SQL | undefined {
  const { time, hold } = spansAt(at.past)
  return and(
    casesOf(scope, set, at.past),
    hold(time),
    lte(time.from, at.today),
    filter.class === undefined ? undefined : eq(time.class, filter.class),
    filter.party === undefined ? undefined : filter.party === null ? sql`${time.party} is null` : eq(time.party, filter.party),
  )
}

/** The days of the cases up to a day, by whose they were, and of how many cases. */
export function sumTime(db: Db, counting: Counting): { class: TimeClass; party: string | null; days: number; cases: number }[] {
  const under = sumsUnder(counting.scope, counting.set, counting.at)
  if (under) return sumTimeUnder(db, under, counting.at.today)
  const { time } = spansAt(counting.at.past)
  return db
    .select({ class: time.class, party: time.party, days: sql<number>`sum(${daysIn(time, counting.at.today)})`, cases: sql<number>`count(distinct ${time.caseId})` })
    .from(time)
    .innerJoin(caseView, eq(caseView.caseId, time.caseId))
    .where(begun(counting, {}))
    .groupBy(time.class, time.party)
    .all()
}

/** Each span that has begun counts from its first day to this one, less the days since its end. */
function sumTimeUnder(db: Db, under: CaseSumScope, today: string): { class: TimeClass; party: string | null; days: number; cases: number }[] {
  type Key = [of: TimeClass, party: string | null]
  const upToToday = (figure: 'day-from' | 'day-to' | 'first-day') => new Map(readCaseSums<Key>(db, under, figure, today).map((sum) => [JSON.stringify(sum.key), sum]))
  const [begun, over, cases] = [upToToday('day-from'), upToToday('day-to'), upToToday('first-day')]
  const day = daysBetween('1970-01-01', today)
  return [...begun].map(([key, { key: [of, party], n, days }]) => {
    const ended = over.get(key)
    const since = ended === undefined ? 0 : ended.n * day - ended.days
    return { class: of, party, days: n * (day + 1) - days - since, cases: cases.get(key)!.n }
  })
}

/** One page of the cases that had such days, those with the most days first, and the number of all that had. */
export function listTime(db: Db, counting: Counting, filter: TimeFilter, { offset, limit }: Page) {
  const { time } = spansAt(counting.at.past)
  const { span, joins } = spanOfCase(counting.at.past)
  const where = begun(counting, filter)
  const days = sql<number>`sum(${daysIn(time, counting.at.today)})`
  const rows = db
    .select({ row: caseView, stage: span.stage, days })
    .from(time)
    .innerJoin(caseView, eq(caseView.caseId, time.caseId))
    .innerJoin(span, joins)
    .where(where)
    .groupBy(time.caseId)
    .orderBy(desc(days), asc(caseView.reference))
    .limit(limit)
    .offset(offset)
    .all()
  const total = db
    .select({ n: sql<number>`count(distinct ${time.caseId})` })
    .from(time)
    .innerJoin(caseView, eq(caseView.caseId, time.caseId))
    .where(where)
    .get()!.n
  return { rows, total }
}
