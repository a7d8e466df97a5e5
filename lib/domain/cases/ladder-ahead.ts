import { movesOf, type Move } from '@/lib/domain/agreements/moves'
import { officeZone } from '@/lib/domain/agreements/office'
import type { Act, Procedure, Stage } from '@/lib/domain/agreements/schema'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { addDays, daysBetween } from '@/lib/domain/calendars/days'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { clocksOfCase, isOpen, type ClockReading } from '@/lib/domain/deadlines/case-clocks'

import { entriesOfCommand } from './entries-of-commands'
import type { CaseState } from './evolve'
import { asIfEntered, dataFor } from './hypothetical'
import { observe } from './observe'
import { isActOpen } from './project'
import { worldOf } from './world'

/** A stage still ahead on the way up. */
export interface StageAhead {
  readonly stage: Stage
  readonly act: Act
  /** The first day on which the act that leads there is open if nothing else is entered, with its range; null where that takes an entry. */
  readonly opensOn: { readonly earliest: string; readonly latest: string } | null
  /** The instant from which it is open; null with `opensOn`. */
  readonly opensAt: string | null
  /** The clocks that would run there if the case came there on that day (the later end of a range), its request sent on it and its receipt deemed. */
  readonly clocks: readonly ClockReading[]
}

interface At {
  readonly procedure: Procedure
  readonly calendars: Calendars
  /** UTC instant. */
  readonly now: string
}

/** The rest of the way up from where a case stands: what the clock alone would open, stage by stage. Nothing is recorded. */
export function ladderAhead(at: At, state: CaseState): StageAhead[] {
  const ahead: StageAhead[] = []
  for (let step: Step | null = { at, state }; step !== null;) {
    const next: { ahead: StageAhead; step: Step | null } | null = climb(step)
    if (next === null) break
    ahead.push(next.ahead)
    step = next.step
  }
  return ahead
}

interface Step {
  readonly at: At
  readonly state: CaseState
}

function climb({ at, state }: Step): { ahead: StageAhead; step: Step | null } | null {
  const move = wayUp(at.procedure, state.stage)
  if (move === null) return null
  const stage = at.procedure.stages.find((one) => one.id === move.to)!
  const opening = openingOf(at, state, move.act)
  if (opening === null) return { ahead: { stage, act: move.act, opensOn: null, opensAt: null, clocks: [] }, step: null }
  const on = opening.day.latest
  const arrived = begun({ ...at, now: opening.at }, arrive(opening.state, move.act, stage.id, on, opening.at), on)
  const known = new Set(clocksOfCase(at.procedure, state, at.calendars).map((one) => one.key))
  const clocks = clocksOfCase(at.procedure, arrived, at.calendars).filter((one) => !known.has(one.key) && one.rule.stage === stage.id)
  return { ahead: { stage, act: move.act, opensOn: opening.day, opensAt: opening.at, clocks }, step: { at: { ...at, now: opening.at }, state: arrived } }
}

/** The move to the nearest stage above: one that is no end, lies not aside, and comes later in the procedure. */
function wayUp(procedure: Procedure, from: string): (Move & { act: Act }) | null {
  const place = (id: string) => procedure.stages.findIndex((one) => one.id === id)
  const here = procedure.stages.find((one) => one.id === from)
  if (!here || here.closed || here.aside) return null
  const up = movesOf(procedure).filter((move): move is Move & { act: Act } => {
    const to = procedure.stages.find((one) => one.id === move.to)
    return move.act !== null && move.from === from && !move.back && to !== undefined && !to.closed && !to.aside && place(to.id) > place(from)
  })
  return up.sort((a, b) => place(a.to) - place(b.to))[0] ?? null
}

interface Opening {
  /** The instant from which the act is open. */
  readonly at: string
  readonly day: { readonly earliest: string; readonly latest: string }
  readonly state: CaseState
}

/** Looks at the case now and at each end of a clock, when the clock enters what has passed; between those nothing changes by itself. */
function openingOf(at: At, state: CaseState, act: Act): Opening | null {
  const { procedure, calendars } = at
  const zone = officeZone(procedure)
  let then = state
  let now = at.now
  // Each end of a clock is looked at once: deemed receipts start clocks whose ends come after them.
  for (let looks = 0; looks < 100; looks += 1) {
    for (const draft of observe(worldOf({ procedure, calendars, now }, then))) then = asIfEntered(then, draft, now)
    if (then.stage !== state.stage) return null
    const world = worldOf({ procedure, calendars, now }, then)
    const latest = localDateAt(now, zone)
    const ended = world.readings.find((one) => one.expiresAt === now && one.range !== null)
    const width = ended ? daysBetween(ended.range!.earliest, ended.range!.latest) : 0
    if (isActOpen(act, world)) return { at: now, day: { earliest: addDays(latest, -width), latest }, state: then }
    const coming: string[] = world.readings.flatMap((one) => (isOpen(one) && one.expiresAt !== null && one.expiresAt > now ? [one.expiresAt] : []))
    if (coming.length === 0) return null
    now = coming.reduce((a, b) => (a < b ? a : b))
  }
  return null
}

/** The entry of the act, which brings the case to the stage. */
function arrive(state: CaseState, act: Act, toStage: string, on: string, now: string): CaseState {
  const type = entriesOfCommand[act.command][0]!
  const choice = typeof act.next === 'object' ? Object.entries(act.next.to).find(([, to]) => to === toStage)?.[0] : undefined
  const chosen = choice === undefined || typeof act.next !== 'object' ? {} : { [act.next.by]: choice }
  return asIfEntered(state, { type, occurredOn: on, data: dataFor(state, {}, { ...chosen, toStage }) }, now)
}

/** What starts clocks in the stage on its first day: the entries of acts that are open there and start one that does not run yet. */
function begun({ procedure, calendars, now }: At, state: CaseState, on: string): CaseState {
  const here = procedure.clocks.filter((one) => one.stage === state.stage)
  const starting = here.flatMap((one) => one.start).filter((start) => start.stage === undefined || start.stage === state.stage)
  return procedure.acts
    .filter((act) => act.stages.includes(state.stage) && act.next === undefined && !act.standing)
    .reduce((then, act) => {
      const selector = starting.find((one) => entriesOfCommand[act.command].includes(one.event))
      const runs = selector === undefined || then.facts.some((fact) => fact.type === selector.event && fact.stage === then.stage && fact.supersededBy === null)
      const world = worldOf({ procedure, calendars, now }, then)
      if (runs || !isActOpen(act, world)) return then
      return asIfEntered(then, { type: selector.event, occurredOn: on, data: dataFor(then, selector) }, now)
    }, state)
}
