import { allOfRegister } from '@/db/register'
import type { LocalizedText, Procedure } from '@/lib/domain/agreements/schema'
import type { Viewer } from '@/lib/domain/access/roles'
import { localDateAt } from '@/lib/domain/calendars/zones'

import type { Office } from './office'

export interface RegisteredExpectation {
  readonly id: string
  readonly title: string
  readonly from: string
  readonly to: string
  readonly route: string
  readonly dueOn: string | null
  /** In words as agreed. */
  readonly recurrence: string | null
}

export interface RegisteredActivity {
  readonly id: string
  readonly title: string
  readonly field: string
  readonly counterpart: string
  readonly expectations: readonly RegisteredExpectation[]
}

export interface RegisteredAgency {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly activities: readonly RegisteredActivity[]
}

/** What a complaint can be about, as it is registered. */
export interface Register {
  readonly agencies: readonly RegisteredAgency[]
  readonly provisions: Procedure['agreement']['provisions']
  /** The sides by name, and which of them is the office's. */
  readonly sides: readonly { readonly id: string; readonly name: LocalizedText }[]
  readonly officeSide: string
  /** The first and the last day that a fact of a complaint can have: the agreement's signature, and today where it is latest. */
  readonly earliestOn: string
  readonly latestOn: string
}

/**
 * The register as a complaint can choose from it: by agency, activity and expectation, in both directions. An officer files for the own agency, so there is only that one. Throws `StoreFault`.
 */
export function listRegister(office: Office, viewer: Viewer): Register {
  const { agreement } = office.procedures.forFiling()[0]
  const now = office.now()
  const { agencies, counterparts, activities, expectations } = office.store.read(allOfRegister)
  const names = new Map(counterparts.map((one) => [one.counterpartId, one.name]))
  return {
    agencies: agencies
      .filter((one) => viewer.role !== 'officer' || one.agencyId === viewer.agencyId)
      .map((one) => ({
        id: one.agencyId,
        name: one.name,
        shortName: one.shortName,
        activities: activities
          .filter((activity) => activity.agencyId === one.agencyId)
          .map((activity) => ({
            id: activity.activityId,
            title: activity.title,
            field: activity.field,
            counterpart: names.get(activity.counterpartId) ?? activity.counterpartId,
            expectations: expectations
              .filter((line) => line.activityId === activity.activityId)
              .map((line) => ({
                id: line.expectationId,
                title: line.title,
                from: line.fromSide,
                to: line.toSide,
                route: line.route,
                dueOn: line.dueOn,
                recurrence: line.recurrence,
              })),
          })),
      })),
    provisions: agreement.provisions,
    sides: agreement.parties.map(({ id, name }) => ({ id, name })),
    officeSide: agreement.office,
    earliestOn: agreement.signedOn,
    latestOn: agreement.parties.map((party) => localDateAt(now, party.zone)).reduce((a, b) => (a > b ? a : b)),
  }
}
