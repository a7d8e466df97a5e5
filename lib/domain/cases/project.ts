import { isClosed } from '@/lib/domain/agreements/office'
import type { Act, Procedure } from '@/lib/domain/agreements/schema'
import { needsNarrative } from '@/lib/domain/access/permissions'
import type { Role } from '@/lib/domain/access/roles'
import { clocksOfCase, isOpen, type ClockReading } from '@/lib/domain/deadlines/case-clocks'
import type { Calendars } from '@/lib/domain/calendars/calendars'

import type { CaseState } from './evolve'
import { beginning, clockRow, type ClockRow } from './clock-rows'
import { judge } from './guards'
import { repliesOf, staysOf, type Reply, type Stay } from './stays'
import { timeByClass, type TimeSpan } from './time-by-class'
import type { World } from './world'
import { nextCheckAt } from './observe'

/** What lists show of a case. Holds nothing that depends on today, so any past day can be asked of it. */
export interface CaseRow {
  readonly version: number
  readonly stage: string
  readonly stageSince: string
  readonly closed: boolean
  readonly urgent: boolean
  readonly flagRaised: boolean
  readonly reachedCoordinator: boolean
}

/** A span in which an act is open: from an instant (null: already) to an instant (null: until something happens). */
export interface ActWindow {
  readonly actId: string
  readonly roles: readonly Role[]
  readonly opensAt: string | null
  readonly closesAt: string | null
}

export interface Projection {
  readonly row: CaseRow
  readonly clocks: readonly ClockRow[]
  readonly acts: readonly ActWindow[]
  readonly time: readonly TimeSpan[]
  readonly stays: readonly Stay[]
  readonly replies: readonly Reply[]
  readonly nextCheckAt: string | null
}

/** The view of a case after an event, with the calendars as they were known then. */
export function project(procedure: Procedure, state: CaseState, calendars: Calendars): Projection {
  const readings = clocksOfCase(procedure, state, calendars)
  return {
    row: {
      version: state.version,
      stage: state.stage,
      stageSince: state.stageSince,
      closed: isClosed(procedure, state.stage),
      urgent: state.urgent,
      flagRaised: state.flagRaised,
      reachedCoordinator: reachedCoordinator(procedure, state),
    },
    clocks: readings.map(clockRow),
    acts: procedure.acts.filter((act) => act.stages.includes(state.stage)).flatMap((act) => windows(act, procedure, state, readings)),
    time: timeByClass(procedure, state, calendars),
    stays: staysOf(procedure, state),
    replies: repliesOf(state),
    nextCheckAt: nextCheckAt({ procedure, readings, state }),
  }
}

/** Whether the coordinator's hands, or higher ones, have held the case at some time. */
export function reachedCoordinator(procedure: Procedure, state: CaseState): boolean {
  const higher = new Set(procedure.stages.filter((one) => one.level === 'coordinator' || one.level === 'senior').map((one) => one.id))
  return higher.has(state.stage) || state.facts.some((fact) => higher.has(fact.stage))
}

/** Tries the condition at the beginning and at each end of a running clock: between those nothing can change by itself. */
function windows(act: Act, procedure: Procedure, state: CaseState, readings: readonly ClockReading[]): ActWindow[] {
  if (act.standing) return []
  // Before a case has come up, the coordinator does not read it, and takes only what needs no reading.
  const reads = !needsNarrative(act.command) || reachedCoordinator(procedure, state)
  const roles = act.roles.filter((role) => role !== 'coordinator' || reads)
  const ends = readings.filter((one) => isOpen(one) && one.expiresAt !== null).map((one) => one.expiresAt!)
  const instants = [beginning, ...new Set(ends)].sort()
  const open = instants.map((now) => isActOpen(act, { procedure, state, readings, now, ownLinesMissing: null }))
  return instants.flatMap((now, i) => {
    if (!open[i] || (i > 0 && open[i - 1])) return []
    const end = instants.findIndex((_, k) => k > i && !open[k])
    return [{ actId: act.id, roles, opensAt: i === 0 ? null : now, closesAt: end === -1 ? null : instants[end]! }]
  })
}

/** Whether the procedure permits an act in this stage at the world's instant. */
export function isActOpen(act: Act, world: World): boolean {
  if (!act.stages.includes(world.state.stage)) return false
  return act.when === undefined || judge(act.when, world).verdict === 'met'
}
