import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'

import type { Scope } from '@/lib/domain/access/visibility'
import type { CaseSet } from '@/lib/domain/cases/case-list'

import { filedWithin, inField, isNamed } from './case-list'
import { spanAt, type At } from './case-spans'
import { visibleCases } from './cases'
import { caseSpan, caseView } from './schema'
import type { Db } from './store'

/** Of which cases figures are counted, for whom, and as of when. */
export interface Counting {
  readonly scope: Scope
  readonly set: CaseSet
  readonly at: At
}

/** The span of a case that held at an instant, for a join with its view. A case that was filed later has none. */
export function spanOfCase(at: Pick<At, 'before'>): SQL {
  return and(eq(caseSpan.caseId, caseView.caseId), spanAt(caseSpan, at))!
}

/**
 * The cases that are counted, as a condition on their view. What an amendment can name anew, the counterpart and the activity, is taken as it was
 * recorded at the instant; the register, with the field of an activity, as it is.
 */
export function casesOf(scope: Scope, set: CaseSet, at: Pick<At, 'before'>): SQL {
  return and(
    visibleCases(scope),
    set.agency === undefined ? undefined : eq(caseView.agencyId, set.agency),
    set.kind === undefined ? undefined : eq(caseView.kind, set.kind),
    set.procedure === undefined ? undefined : eq(caseView.procedureId, set.procedure),
    filedWithin(set),
    at.before !== null ? sql`exists (select 1 from ${caseSpan} where ${and(spanOfCase(at), named(caseSpan, set))})` : named(caseView, set),
  )!
}

function named(row: typeof caseSpan | typeof caseView, { counterpart, field }: CaseSet): SQL | undefined {
  return and(
    counterpart === undefined ? undefined : isNamed(row.counterpartId, counterpart),
    field === undefined ? undefined : inField(row.activityId, field),
  )
}

type CaseViewRow = typeof caseView.$inferSelect

/** Rows of cases with what could change in them as it was recorded at an instant; as they are where it is not past. */
export function rowsAt<Row extends { readonly row: CaseViewRow }>(db: Db, rows: readonly Row[], at: Pick<At, 'before'>): readonly Row[] {
  if (at.before === null || rows.length === 0) return rows
  const spans = db.select().from(caseSpan).where(and(inArray(caseSpan.caseId, rows.map(({ row }) => row.caseId)), spanAt(caseSpan, at))).all()
  const spanOf = new Map(spans.map(({ caseId, stage, closed, flagRaised, urgent, counterpartId, activityId }) => [caseId, { stage, closed, flagRaised, urgent, counterpartId, activityId }]))
  return rows.map((one) => ({ ...one, row: { ...one.row, ...spanOf.get(one.row.caseId) } }))
}
