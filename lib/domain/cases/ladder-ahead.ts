import { movesOf, type Move } from '@/lib/domain/agreements/moves'
import { officeZone } from '@/lib/domain/agreements/office'
import type { Act, Procedure, Stage } from '@/lib/domain/agreements/schema'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { addDays, daysBetween } from '@/lib/domain/calendars/days'
import { endOfDay, localDateAt } from '@/lib/domain/calendars/zones'
import { clocksOfCase, isFirm, isOpen, type ClockReading } from '@/lib/domain/deadlines/case-clocks'
import type { DateRange } from '@/lib/domain/deadlines/period-ends'

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
  readonly opensOn: DateRange | null
  /** No day that it rests on can still move: neither the end that opens it, nor the opening of a stage before it. */
  readonly isFirm: boolean
  /** The last day after which it opens, with the zone in which that day ends; null where it is open already, or takes an entry. */
  readonly after: { readonly day: string; readonly zone: string } | null
  /** The instant from which it is open; null with `opensOn`. */
  readonly opensAt: string | null
  /** The clocks that would run there if the case came there on that day, its request sent on it and its receipt deemed; ranges cover that of the day. */
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
  const here = { at, state }
  for (let step: Step | null = { late: here, early: here, isFirm: true }; step !== null;) {
    const next: { ahead: StageAhead; step: Step | null } | null = climb(step)
    if (next === null) break
    ahead.push(next.ahead)
    step = next.step
  }
  return ahead
}

interface Branch {
  readonly at: At
  readonly state: CaseState
}

/** How the case comes to a stage on the latest and on the earliest day that is possible; the same branch where they are one day. */
interface Step {
  readonly late: Branch
  readonly early: Branch
  readonly isFirm: boolean
}

function climb({ late, early, isFirm: wasFirm }: Step): { ahead: StageAhead; step: Step | null } | null {
  const { procedure } = late.at
  const move = wayUp(procedure, late.state.stage)
  if (move === null) return null
  const stage = procedure.stages.find((one) => one.id === move.to)!
  const opening = openingOf(late, move.act)
  if (opening === null) {
    return { ahead: { stage, act: move.act, opensOn: null, isFirm: false, after: null, opensAt: null, clocks: [] }, step: null }
  }
  const sooner = early === late ? opening : (openingOf(early, move.act) ?? opening)
  const opensOn = { earliest: least(sooner.day.earliest, opening.day.earliest), latest: opening.day.latest }
  const arrived = arrivedOn(late, opening.state, move, opensOn.latest, opening.at)
  const isOneDay = opensOn.earliest === opensOn.latest
  const arrivedEarly = isOneDay ? arrived : arrivedOn(early, sooner.state, move, opensOn.earliest, startOfDay(opensOn.earliest, officeZone(procedure)))
  const known = new Set(clocksOfCase(procedure, late.state, late.at.calendars).map((one) => one.key))
  const ofEarly = clocksOfCase(procedure, arrivedEarly.state, late.at.calendars)
  const clocks = clocksOfCase(procedure, arrived.state, late.at.calendars)
    .filter((one) => !known.has(one.key) && one.rule.stage === stage.id)
    .map((one) => covering(one, ofEarly.find(({ key }) => key === one.key)))
  const isFirm = wasFirm && opening.isFirm && isOneDay
  return {
    ahead: { stage, act: move.act, opensOn, isFirm, after: opening.after, opensAt: opening.at, clocks },
    step: { late: arrived, early: isOneDay ? arrived : arrivedEarly, isFirm },
  }
}

const startOfDay = (day: string, zone: string) => endOfDay(addDays(day, -1), zone)

const least = (a: string, b: string) => (a < b ? a : b)

function arrivedOn({ at }: Branch, opened: CaseState, { act, to }: Move & { act: Act }, on: string, now: string): Branch {
  return { at: { ...at, now }, state: begun({ ...at, now }, arrive(opened, act, to, on, now), on) }
}

/** The clock as it would run from the latest day, with a range that begins where it would end from the earliest one. */
function covering(reading: ClockReading, early: ClockReading | undefined): ClockReading {
  if (!reading.range || !early?.range || early.range.earliest >= reading.range.earliest) return reading
  const range = { earliest: early.range.earliest, latest: reading.range.latest }
  return { ...reading, range, due: null }
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
  readonly day: DateRange
  readonly isFirm: boolean
  readonly after: StageAhead['after']
  readonly state: CaseState
}

/** Looks at the case now and at each end of a clock, when the clock enters what has passed; between those nothing changes by itself. */
function openingOf({ at, state }: Branch, act: Act): Opening | null {
  const { procedure, calendars } = at
  const zone = officeZone(procedure)
  // As they stand on record: once a receipt is taken for deemed, its date looks firm.
  const unsettled = new Set(clocksOfCase(procedure, state, calendars).filter((one) => !isFirm(one)).map(({ key }) => key))
  let then = state
  let now = at.now
  // Each end of a clock is looked at once: deemed receipts start clocks whose ends come after them.
  for (let looks = 0; looks < 100; looks += 1) {
    for (const draft of observe(worldOf({ procedure, calendars, now }, then))) then = asIfEntered(then, draft, now)
    if (then.stage !== state.stage) return null
    const world = worldOf({ procedure, calendars, now }, then)
    if (isActOpen(act, world)) {
      const latest = localDateAt(now, zone)
      const ended = world.readings.filter((one) => one.expiresAt === now && one.range !== null)
      const width = Math.max(0, ...ended.map(({ range }) => daysBetween(range!.earliest, range!.latest)))
      const last = ended.at(-1)
      return {
        at: now,
        day: { earliest: addDays(latest, -width), latest },
        isFirm: ended.every((one) => isFirm(one) && !unsettled.has(one.key)),
        after: last ? { day: last.range!.latest, zone: last.zone } : null,
        state: then,
      }
    }
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
