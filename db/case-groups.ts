import { and, eq, or, sql, type SQL } from 'drizzle-orm'

import type { Role } from '@/lib/domain/access/roles'
import type { CaseGroup } from '@/lib/domain/cases/case-list'

import { actWindow, caseView, clockSpan } from './schema'

/** What a procedure says of the viewer's own hands, as far as the groups turn on it. */
export interface ProcedureInHand {
  readonly id: string
  readonly version: number
  /** The party whose office runs the cases. */
  readonly office: string
  /** The stages in which a case is in the hands of the viewer's part of the office. */
  readonly stages: readonly string[]
}

/** Who asks, and at which instant. */
export interface ListMoment {
  readonly role: Role
  /** The part of the office that the viewer acts for; null for one who only reads. */
  readonly hand: 'agency' | 'coordinator' | null
  readonly procedures: readonly ProcedureInHand[]
  /** UTC instant. */
  readonly now: string
  /** The office's day, `YYYY-MM-DD`. */
  readonly today: string
  /** The last day that counts as due soon, `YYYY-MM-DD`. */
  readonly soon: string
}

/**
 * Only current spans, of clocks that still wait for somebody; one that merely fixes a date waits for nobody. The plus sign keeps
 * SQLite from going through all open clocks for each case: it is to look up the few of that case.
 */
export const waitingClock = sql`${clockSpan.caseId} = ${caseView.caseId} and ${clockSpan.recordedTo} is null and +${clockSpan.outcome} = 'open' and ${clockSpan.deems} = 0`

/**
 * The cases of a group, as a condition. Awaiting you: a clock expects your part of the office, or an act is open to you and nobody
 * else is expected any more. Awaiting the other side: a clock expects the side that does not run this office, also where it is
 * late. Due soon: a date that is still to come.
 */
export function inGroup(group: CaseGroup, moment: ListMoment): SQL | undefined {
  const mine = expectsYou(moment)
  const stillToCome = sql`(${clockSpan.expiresAt} is null or ${clockSpan.expiresAt} > ${moment.now})`
  switch (group) {
    case 'all':
      return undefined
    case 'awaiting-you': {
      const somebodyElse = waiting(stillToCome, sql`${clockSpan.expectedFrom} <> 'both-sides'`, sql`not ${mine}`)
      return or(waiting(mine), and(actOpen(moment), sql`not ${somebodyElse}`))
    }
    case 'awaiting-other-side':
      return waiting(expectsOtherSide(moment))
    case 'acts-open':
      return actOpen(moment)
    case 'due-soon':
      return waiting(stillToCome, sql`${clockSpan.earliest} <= ${moment.soon}`)
  }
}

function waiting(...more: SQL[]): SQL {
  return sql`exists (select 1 from ${clockSpan} where ${and(waitingClock, ...more)})`
}

/** Acts that are always at hand (a note, a withdrawal) have no window, so they are not among what is open. */
function actOpen({ role, now }: ListMoment): SQL {
  return sql`exists (select 1 from ${actWindow} where ${actWindow.caseId} = ${caseView.caseId} and exists (select 1 from json_each(${actWindow.rolesJson}) where value = ${role}) and ${actWindow.opensAt} <= ${now} and (${actWindow.closesAt} is null or ${actWindow.closesAt} > ${now}))`
}

function expectsYou({ hand, procedures }: ListMoment): SQL {
  if (hand === null) return sql`0`
  const ofEach = procedures.map(({ stages, ...procedure }) => {
    const ourSide = or(bySide('complaining', sql`=`, procedure.office), bySide('responding', sql`=`, procedure.office))
    return and(isUnder(procedure), or(sql`${clockSpan.expectedFrom} = ${hand}`, and(ourSide, inStages(stages))))
  })
  return sql`(${or(...ofEach) ?? sql`0`})`
}

function expectsOtherSide({ procedures }: ListMoment): SQL {
  const ofEach = procedures.map((procedure) =>
    and(isUnder(procedure), or(bySide('complaining', sql`<>`, procedure.office), bySide('responding', sql`<>`, procedure.office))),
  )
  return sql`(${or(...ofEach) ?? sql`0`})`
}

function bySide(side: 'complaining' | 'responding', compared: SQL, office: string): SQL {
  const column = side === 'complaining' ? caseView.complainingSide : caseView.respondingSide
  return sql`(${clockSpan.expectedFrom} = ${`${side}-side`} and ${column} ${compared} ${office})`
}

function isUnder({ id, version }: Pick<ProcedureInHand, 'id' | 'version'>): SQL {
  return and(eq(caseView.procedureId, id), eq(caseView.procedureVersion, version))!
}

function inStages(stages: readonly string[]): SQL {
  if (stages.length === 0) return sql`0`
  return sql`${caseView.stage} in (${sql.join(stages.map((stage) => sql`${stage}`), sql`, `)})`
}
