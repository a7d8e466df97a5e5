import { and, eq, sql, type SQL } from 'drizzle-orm'

import type { Scope } from '@/lib/domain/access/visibility'
import type { CaseSet } from '@/lib/domain/cases/case-list'

import { filedWithin, inField, isNamed } from './case-list'
import { visibleCases } from './cases'
import { caseView, type caseSpan } from './schema'
import { spanOfCase, type At, type Past } from './spans-at'

/** Of which cases figures are counted, for whom, and as of when. */
export interface Counting {
  readonly scope: Scope
  readonly set: CaseSet
  readonly at: At
}

/**
 * The cases that are counted, as a condition on their view, beside spans of theirs: of a case that was not there yet there is none. What an
 * amendment can name anew, the counterpart and the activity, is taken as it was then; the register, with the field of an activity, as it is.
 */
export function casesOf(scope: Scope, set: CaseSet, past: Past | null): SQL {
  return and(
    visibleCases(scope),
    set.agency === undefined ? undefined : eq(caseView.agencyId, set.agency),
    set.kind === undefined ? undefined : eq(caseView.kind, set.kind),
    set.procedure === undefined ? undefined : eq(caseView.procedureId, set.procedure),
    filedWithin(set),
    past === null ? named(caseView, set) : namedThen(set, past),
  )!
}

/** That a case was there on a past day. */
export function wasThere(past: Past): SQL {
  const { span, joins } = spanOfCase(past)
  return sql`exists (select 1 from ${span} where ${joins})`
}

function namedThen(set: CaseSet, past: Past): SQL | undefined {
  const { span, joins } = spanOfCase(past)
  const asNamed = named(span, set)
  return asNamed && sql`exists (select 1 from ${span} where ${and(joins, asNamed)})`
}

function named(row: typeof caseSpan | typeof caseView, { counterpart, field }: CaseSet): SQL | undefined {
  return and(
    counterpart === undefined ? undefined : isNamed(row.counterpartId, counterpart),
    field === undefined ? undefined : inField(row.activityId, field),
  )
}
