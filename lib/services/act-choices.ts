import { activitiesOfAgency, linesOf } from '@/db/register'
import type { Db } from '@/db/store'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { decisionsHere } from '@/lib/domain/cases/decide-suspension'
import { daysToGrow } from '@/lib/domain/cases/decide-extensions'
import { isCorrectable } from '@/lib/domain/cases/decide-correction'
import type { CaseState } from '@/lib/domain/cases/evolve'
import { isReported, openSteps } from '@/lib/domain/cases/open-matters'
import { isOpen, type ClockReading } from '@/lib/domain/deadlines/case-clocks'

/** What an act's form offers to choose from, of this case and of the register of its agency. */
export interface ActChoices {
  /** Periods that can be extended now, by both sides or by notice, and by how many days in all they still can; null without a cap. */
  readonly clocks: readonly { readonly reading: ClockReading; readonly days: number | null }[]
  /** Corrective steps that are open, by the number of their entry. */
  readonly steps: readonly { readonly entry: number; readonly dueOn: string; readonly side: string; readonly reported: boolean }[]
  /** Entries that can be corrected, by number. */
  readonly entries: readonly number[]
  /** What two persons can decide at this stage. */
  readonly decisions: readonly string[]
  readonly activities: readonly { readonly id: string; readonly title: string }[]
  readonly expectations: readonly { readonly id: string; readonly title: string; readonly activity: string }[]
}

export const noChoices: ActChoices = { clocks: [], steps: [], entries: [], decisions: [], activities: [], expectations: [] }

/** Works the choices out; what the register holds is asked for only where an amendment can name it. */
export function actChoices(db: Db, procedure: Procedure, state: CaseState, readings: readonly ClockReading[]): ActChoices {
  const amendable = procedure.acts.some((act) => act.command === 'amend' && act.stages.includes(state.stage))
  const activities = amendable ? activitiesOfAgency(db, state.filed.agencyId) : []
  return {
    clocks: readings
      .filter((one) => one.rule.extension !== undefined && isOpen(one))
      .map((reading) => ({ reading, days: daysToGrow(state, reading) })),
    steps: openSteps(state).map((one) => ({
      entry: one.place, dueOn: one.data.dueOn, side: one.data.side, reported: isReported(state, one.place),
    })),
    entries: state.facts.filter((fact) => fact.supersededBy === null && isCorrectable(fact)).map((fact) => fact.seq),
    decisions: decisionsHere({ procedure }, state.stage),
    activities: activities.map(({ activityId, title }) => ({ id: activityId, title })),
    expectations: activities.flatMap((activity) =>
      linesOf(db, activity.activityId).map((line) => ({ id: line.expectationId, title: line.title, activity: activity.title })),
    ),
  }
}
