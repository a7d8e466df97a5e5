import { officeZone } from '@/lib/domain/agreements/office'
import { localDateAt } from '@/lib/domain/calendars/zones'
import type { ClockReading } from '@/lib/domain/deadlines/case-clocks'
import { clockState, isOpen } from '@/lib/domain/deadlines/case-clocks'
import { suspensionDossier, verdicts } from '@/lib/domain/suspension/dossier'

import type { DraftEvent, EventData } from './events'
import type { Fact } from './evolve'
import { clockRow, provisionalOfRow, type ClockRow } from './clock-rows'
import { lapseOf } from './lapse'
import type { World } from './world'

/**
 * What the clock has to enter at this instant, and has not entered yet: periods that passed, receipt deemed, observations that no
 * longer hold, the flag raised or lowered. Asked twice with nothing new in between, it answers nothing the second time.
 */
export function observe(world: World): DraftEvent[] {
  const open = world.readings.filter((reading) => isPassed(reading, world.now) && !observed(world.state.facts, reading))
  const stale = observations(world.state.facts).filter((fact) => !world.readings.some((reading) => tells(fact, reading, world.now)))
  const drafts = [...stale.map((fact) => supersede(fact, world)), ...open.map(passed), ...lapsing(world)]
  return [...drafts, ...flagChange(world)]
}

/** Warnings of a lapse, and the lapse. Each is entered once for the same last doing. */
function lapsing(world: World): DraftEvent[] {
  const lapse = lapseOf(world)
  if (lapse === null) return []
  const { state, procedure, now } = world
  if (now >= lapse.at) {
    const data = { months: procedure.lapse!.months, returnTo: state.stage, toStage: procedure.lapse!.to }
    return [{ type: 'lapsed', occurredOn: lapse.on, data, texts: [], byClock: true }]
  }
  return lapse.warnings
    .filter(({ at, months }) => now >= at && !isWarned(state.facts, months, lapse.on))
    .map(({ months, on }) => ({
      type: 'lapse-warned' as const, occurredOn: on, data: { months, lapsesOn: lapse.on }, texts: [], byClock: true,
    }))
}

function isWarned(facts: readonly Fact[], months: number, lapsesOn: string): boolean {
  return facts.some((fact) => fact.type === 'lapse-warned' && fact.data.months === months && fact.data.lapsesOn === lapsesOn)
}

/** The next instant at which the clock has something to look at; null where nothing runs. Depends on the record, not on today. */
export function nextCheckAt({ readings, state, procedure }: Pick<World, 'procedure' | 'readings' | 'state'>): string | null {
  const coming = readings
    .filter((reading) => isOpen(reading) && reading.expiresAt !== null && !observed(state.facts, reading))
    .map((reading) => reading.expiresAt!)
  const lapse = lapseOf({ procedure, readings, state })
  const warnings = lapse?.warnings.filter(({ months }) => !isWarned(state.facts, months, lapse.on)) ?? []
  coming.push(...(lapse ? [...warnings.map(({ at }) => at), lapse.at] : []))
  return coming.length === 0 ? null : coming.reduce((a, b) => (a < b ? a : b))
}

/**
 * Open clocks that now come to other dates than the view has, or whose date has become firm: the calendars have changed under them.
 */
export function recomputed(before: readonly ClockRow[], world: World): DraftEvent[] {
  return world.readings.map(clockRow).flatMap((after) => {
    const known = before.find((one) => one.clockId === after.clockId && one.instance === after.instance)
    const same = !known || known.outcome !== 'open' || JSON.stringify(dates(known)) === JSON.stringify(dates(after))
    if (same) return []
    const data = { clock: after.clockId, instance: after.instance, before: dates(known), after: dates(after) }
    return [{ type: 'clock-recomputed' as const, occurredOn: today(world), data, texts: [], byClock: true }]
  })
}

/** A date that may still move says what it waits for: that it became firm is a change, also where the day stays the same. */
function dates(row: ClockRow): EventData['clock-recomputed']['after'] {
  const { due, earliest, latest } = row
  const provisional = provisionalOfRow(row)
  return provisional === null ? { due, earliest, latest } : { due, earliest, latest, awaits: [...provisional.years] }
}

type Observation = Extract<Fact, { type: 'deadline-passed' | 'receipt-deemed' }>

function observations(facts: readonly Fact[]): Observation[] {
  return facts.filter(
    (fact): fact is Observation =>
      fact.supersededBy === null && (fact.type === 'deadline-passed' || fact.type === 'receipt-deemed'),
  )
}

function isPassed(reading: ClockReading, now: string): boolean {
  const state = clockState(reading, now)
  return state === 'overdue' || state === 'passed' || state === 'met-late'
}

function observed(facts: readonly Fact[], reading: ClockReading): boolean {
  return observations(facts).some((fact) => sameClock(fact, reading) && sameDate(fact, reading))
}

/** An observation still holds while its clock has passed with the same date. */
function tells(fact: Observation, reading: ClockReading, now: string): boolean {
  return sameClock(fact, reading) && sameDate(fact, reading) && isPassed(reading, now)
}

function sameClock(fact: Observation, reading: ClockReading): boolean {
  return fact.data.clock === reading.rule.id && fact.data.instance === reading.instance
}

function sameDate(fact: Observation, reading: ClockReading): boolean {
  const latest = fact.type === 'deadline-passed' ? fact.data.latest : fact.occurredOn
  return latest === reading.range?.latest
}

function passed(reading: ClockReading): DraftEvent {
  const range = reading.range!
  const which = { clock: reading.rule.id, instance: reading.instance }
  if (reading.rule.deems === 'receipt-deemed') {
    return { type: 'receipt-deemed', occurredOn: range.latest, data: which, texts: [], byClock: true }
  }
  const data = { ...which, due: reading.due ?? range.earliest, latest: range.latest, expiresAt: reading.expiresAt! }
  return { type: 'deadline-passed', occurredOn: range.latest, data, texts: [], byClock: true }
}

function supersede(fact: Observation, world: World): DraftEvent {
  return {
    type: 'observation-superseded',
    occurredOn: today(world),
    data: { observation: fact.seq },
    texts: [],
    byClock: true,
  }
}

const today = (world: World) => localDateAt(world.now, officeZone(world.procedure))

function flagChange(world: World): DraftEvent[] {
  const dossier = suspensionDossier(world)
  if (dossier.raised === world.state.flagRaised) return []
  const type = dossier.raised ? ('suspension-flag-raised' as const) : ('suspension-flag-lowered' as const)
  return [{ type, occurredOn: today(world), data: { conditions: verdicts(dossier) }, texts: [], byClock: true }]
}
