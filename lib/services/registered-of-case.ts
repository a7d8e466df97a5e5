import { lastProvided } from '@/db/provided'
import { findActivity, findAgency, findCounterpart, findExpectation, linesOf } from '@/db/register'
import type { Db } from '@/db/store'
import type { Part } from '@/lib/domain/access/visibility'
import type { AsOf } from '@/lib/domain/cases/as-of'
import type { CaseState } from '@/lib/domain/cases/evolve'

import { providedBy } from './own-lines'

/** What the register says today of all that a case names, as far as the viewer's parts go; of deliveries, what counted as of the day. */
export function registeredOf(db: Db, { filed }: CaseState, parts: ReadonlySet<Part>, asOf: AsOf | null) {
  const activity = filed.activityId === null ? undefined : findActivity(db, filed.activityId)
  const expectation = filed.expectationId === null || !parts.has('summary') ? undefined : findExpectation(db, filed.expectationId)
  const counterpart = filed.counterpartId === null ? undefined : findCounterpart(db, filed.counterpartId)
  return {
    agency: findAgency(db, filed.agencyId)?.name ?? filed.agencyId,
    counterpart: counterpart ? { name: counterpart.name, nameZh: counterpart.nameZh } : null,
    lines: activity
      ? linesOf(db, activity.activityId).map((line) => ({ id: line.expectationId, title: line.title, from: line.fromSide, to: line.toSide }))
      : [],
    activity: activity
      ? {
          id: activity.activityId,
          title: activity.title,
          review: { reference: activity.reviewReference, on: activity.reviewOn, conditions: activity.reviewConditions },
        }
      : null,
    expectation: expectation
      ? {
          id: expectation.expectationId,
          title: expectation.title,
          from: expectation.fromSide,
          to: expectation.toSide,
          route: expectation.route,
          dueOn: expectation.dueOn,
          recurrence: expectation.recurrence,
          last: lastProvided(db, expectation.expectationId, providedBy(asOf)) ?? null,
        }
      : null,
  }
}
