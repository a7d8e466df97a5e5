import { findActivity, findAgency, findExpectation } from '@/db/register'
import { nextReference } from '@/db/cases'
import type { Db } from '@/db/store'
import { officeZone } from '@/lib/domain/agreements/office'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { localDateAt } from '@/lib/domain/calendars/zones'
import type { Command } from '@/lib/domain/cases/commands'
import type { FilingFacts, NamedFacts } from '@/lib/domain/cases/filing-facts'

import type { Office } from './office'
import { figuresToFreeze } from './view-ledger'

/** What the register says of the things that a complaint names, and the number that it would get. A refusal gives the number back. */
export function filingFacts(office: Office, db: Db, file: Command<'file'>, procedure: Procedure): FilingFacts {
  const year = Number(localDateAt(office.now(), officeZone(procedure)).slice(0, 4))
  return { ...namedFacts(db, file), reference: nextReference(db, procedure.agreement.prefix, year), figures: figuresOn(office, db, file.activityId) }
}

/** What the register says of what a complaint, or an amendment of one, names. */
export function namedFacts(db: Db, names: Pick<Command<'file'>, 'agencyId' | 'activityId' | 'expectationId'>): NamedFacts {
  const activity = names.activityId === null ? undefined : findActivity(db, names.activityId)
  const expectation = names.expectationId === null ? undefined : findExpectation(db, names.expectationId)
  return {
    agencyKnown: findAgency(db, names.agencyId) !== undefined,
    activity: activity ? { agencyId: activity.agencyId, counterpartId: activity.counterpartId } : null,
    expectation: expectation ? { activityId: expectation.activityId, from: expectation.fromSide, to: expectation.toSide } : null,
  }
}

/** The figures of both directions of an activity as they stand now; null where none is named, or it is not registered. */
export function figuresOn(office: Office, db: Db, activityId: string | null): FilingFacts['figures'] {
  return activityId === null || !findActivity(db, activityId) ? null : figuresToFreeze(office, db, { kind: 'activity', id: activityId })
}
