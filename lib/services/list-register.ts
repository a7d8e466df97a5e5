import { allOfRegister } from '@/db/register'
import { decidesAdmission, looksAtSafety } from '@/lib/domain/agreements/depends-on'
import type { LocalizedText, Procedure } from '@/lib/domain/agreements/schema'
import type { Viewer } from '@/lib/domain/access/roles'
import type { Answers } from '@/lib/domain/cases/complaint-answers'
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
  /** Under which a complaint can be filed, the first being the one that is meant where none is chosen; and which of them this is for. */
  readonly procedures: readonly { readonly id: string; readonly title: LocalizedText; readonly agreement: LocalizedText; readonly looksAtSafety: boolean }[]
  readonly procedureId: string
  /** Whether a complaint under this procedure is taken up by a decision. */
  readonly decidesAdmission: boolean
  /**
   * Whether activities and expectations are registered under the agreement of this procedure. If not, there are none to choose from, and
   * a complaint names a provision; `registeredUnder` says whose they are.
   */
  readonly ofRegister: boolean
  readonly registeredUnder: LocalizedText
  readonly agencies: readonly RegisteredAgency[]
  readonly provisions: Procedure['agreement']['provisions']
  /** The sides by name, and which of them is the office's. */
  readonly sides: readonly { readonly id: string; readonly name: LocalizedText }[]
  readonly officeSide: string
  /** The first and the last day that a fact of a complaint can have: the oldest signature of the agreements offered, and today where it is latest. */
  readonly earliestOn: string
  readonly latestOn: string
}

/**
 * The register as a complaint can choose from it: by agency, activity and expectation, in both directions. An officer files for the own agency, so there is only that one. Throws `StoreFault`.
 * @param procedure under which it would be filed
 */
export function listRegister(office: Office, viewer: Viewer, procedure: Procedure): Register {
  const { id, agreement } = procedure
  const registered = office.procedures.ofRegister.agreement
  const ofRegister = registered.id === agreement.id
  const offered = office.procedures.forFiling()
  const now = office.now()
  const { agencies, counterparts, activities, expectations } = office.store.read(allOfRegister)
  const names = new Map(counterparts.map((one) => [one.counterpartId, one.name]))
  return {
    procedures: offered.map((one) => ({ id: one.id, title: one.title, agreement: one.agreement.title, looksAtSafety: looksAtSafety(one) })),
    procedureId: id,
    decidesAdmission: decidesAdmission(procedure),
    ofRegister,
    registeredUnder: registered.title,
    agencies: agencies
      .filter((one) => viewer.role !== 'officer' || one.agencyId === viewer.agencyId)
      .map((one) => ({
        id: one.agencyId,
        name: one.name,
        shortName: one.shortName,
        activities: activities
          .filter((activity) => ofRegister && activity.agencyId === one.agencyId)
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
    // The form asks for days beside the question of the procedure: what the chosen one does not reach back to is told at the review.
    earliestOn: offered.map((one) => one.agreement.signedOn).reduce((a, b) => (a < b ? a : b)),
    latestOn: agreement.parties.map((party) => localDateAt(now, party.zone)).reduce((a, b) => (a > b ? a : b)),
  }
}

/** The procedure under which answers would be filed: the chosen one, while it can be chosen; else the first. */
export function procedureOfAnswers({ procedures }: Pick<Office, 'procedures'>, { procedureId }: Pick<Answers, 'procedureId'>): Procedure {
  const offered = procedures.forFiling()
  return offered.find((one) => one.id === procedureId) ?? offered[0]
}
