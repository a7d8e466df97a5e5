import { findActivity, findAgency, findExpectation } from '@/db/register'
import { nextReference } from '@/db/cases'
import type { Db } from '@/db/store'
import { officeZone } from '@/lib/domain/agreements/office'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { localDateAt } from '@/lib/domain/calendars/zones'
import type { Command } from '@/lib/domain/cases/commands'
import type { FilingFacts } from '@/lib/domain/cases/filing-facts'

/** What the register says of the things that a complaint names, and the number that it would get. A refusal gives the number back. */
export function filingFacts(db: Db, file: Command<'file'>, procedure: Procedure, now: string): FilingFacts {
  const activity = file.activityId === null ? undefined : findActivity(db, file.activityId)
  const expectation = file.expectationId === null ? undefined : findExpectation(db, file.expectationId)
  const year = Number(localDateAt(now, officeZone(procedure)).slice(0, 4))
  return {
    reference: nextReference(db, procedure.agreement.prefix, year),
    agencyKnown: findAgency(db, file.agencyId) !== undefined,
    activity: activity ? { agencyId: activity.agencyId, counterpartId: activity.counterpartId } : null,
    expectation: expectation ? { activityId: expectation.activityId, from: expectation.fromSide, to: expectation.toSide } : null,
  }
}
