import { deliveriesOf, findActivity, findAgency, findExpectation, linesOf } from '@/db/register'
import { nextReference } from '@/db/cases'
import type { Db } from '@/db/store'
import { officeZone } from '@/lib/domain/agreements/office'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { balanceOf, lastDeliveries } from '@/lib/domain/reciprocity/balance'
import type { Command } from '@/lib/domain/cases/commands'
import type { FilingFacts, NamedFacts } from '@/lib/domain/cases/filing-facts'

/** What the register says of the things that a complaint names, and the number that it would get. A refusal gives the number back. */
export function filingFacts(db: Db, file: Command<'file'>, procedure: Procedure, now: string): FilingFacts {
  const year = Number(localDateAt(now, officeZone(procedure)).slice(0, 4))
  return { ...namedFacts(db, file), reference: nextReference(db, procedure.agreement.prefix, year), balance: balanceIn(db, file.activityId) }
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

/** What both sides, as providers, have on record in an activity today, counted by lines; null where no activity is named. */
export function balanceIn(db: Db, activityId: string | null): FilingFacts['balance'] {
  if (activityId === null) return null
  const lines = linesOf(db, activityId).map((line) => ({ id: line.expectationId, from: line.fromSide }))
  return { ...balanceOf(lines, deliveriesOf(db, activityId)) }
}

/** The lines of the complaining side in the activity of a case that have nothing on record as provided, by title; null without an activity. */
export function ownLinesMissing(db: Db, filed: { readonly activityId: string | null; readonly complainingSide: string }): readonly string[] | null {
  if (filed.activityId === null) return null
  const provided = lastDeliveries(deliveriesOf(db, filed.activityId))
  return linesOf(db, filed.activityId)
    .filter((line) => line.fromSide === filed.complainingSide && !provided.has(line.expectationId))
    .map((line) => line.title)
}
