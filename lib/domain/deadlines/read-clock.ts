import type { ClockRule } from '@/lib/domain/agreements/schema'
import type { Fact } from '@/lib/domain/cases/evolve'
import { earliestMatching, factsMatching, matches, matchesAny } from '@/lib/domain/cases/selectors'
import { endOfDay } from '@/lib/domain/calendars/zones'

import { appliedRule } from './applied-rule'
import type { ClockReading } from './case-clocks'
import type { CaseWork } from './case-work'
import { zoneOfClock, zoneOfSide } from './clock-zones'
import type { DateRange, Extension, PeriodEnds, Toll } from './period-ends'
import { startOf, type Surroundings } from './trigger-dates'

const NONE: readonly ClockReading[] = []

/** Each running of a clock that has a day 0. */
export function readClock(work: CaseWork, rule: ClockRule): readonly ClockReading[] {
  const starts = factsMatching(rule.start, work.facts)
  if (starts.length === 0) return NONE
  const readings: ClockReading[] = []
  for (let i = 0; i < starts.length; i += 1) {
    const reading = readRunning(work, rule, starts, i)
    if (reading !== null) readings.push(reading)
  }
  return readings
}

/** One running of a clock, as what its dates are looked up in. */
class Running implements Surroundings {
  constructor(private readonly work: CaseWork, private readonly index: number, readonly window: readonly Fact[]) {}

  get ends(): PeriodEnds {
    return this.work.ends
  }

  /** Of another clock, the running that started as many times ago belongs to this one. */
  endOf(clock: string): DateRange | null {
    return this.work.readingsOf(clock)[this.index]?.range ?? null
  }

  zoneOf(side: 'office' | 'complaining-side' | 'responding-side'): string {
    return zoneOfSide(this.work.procedure, side, this.work.state.filed)
  }
}

function readRunning(work: CaseWork, rule: ClockRule, starts: readonly Fact[], index: number): ClockReading | null {
  const { procedure, state, ends } = work
  const start = starts[index]!
  const next = rule.namedBy === undefined ? starts[index + 1] : undefined
  const within = windowOf(rule, start, next, work.facts)
  const end = stopOf(rule, within) ?? next ?? null
  const around = new Running(work, index, upTo(within, end))
  const applied = appliedRule(rule, start, state)
  const startsOn = startOf(applied.trigger, around)
  if (!startsOn) return null
  const stops = stopsOf(rule, work.facts, end)
  const tolls = stops.map(({ toll }) => toll)
  const extensions = extensionsOf(rule, index + 1, around.window)
  const { outcome, range, due } = ends.from(startsOn, applied.rule, tolls, extensions)
  const zone = zoneOfClock(procedure, applied, state.filed, range?.latest ?? startsOn.latest)
  // Never met by the entry that started it.
  const meeting = earliestMatching(rule.met, around.window, 1)
  // Written out: spreading objects of so many members costs more than all the days counted.
  return {
    key: `${rule.id}-${index + 1}`,
    rule: applied,
    startedBy: start.place,
    tolledBy: stops.map(({ place }) => place),
    instance: index + 1,
    startsOn,
    around,
    zone,
    input: { trigger: startsOn.earliest, zone, rule: applied.rule, tolls, extensions },
    outcome,
    due,
    range,
    expiresAt: range ? endOfDay(range.latest, zone) : null,
    met: meeting ? { on: meeting.occurredOn, seq: meeting.seq } : null,
    stopped: !meeting && end ? { on: end.occurredOn, seq: end.seq } : null,
  }
}

/** What concerns one running: from its start up to the next one, which may itself meet it; or, where several run beside each other, what names it. */
function windowOf(rule: ClockRule, start: Fact, next: Fact | undefined, facts: readonly Fact[]): readonly Fact[] {
  const alone = start === facts[0] && next === undefined
  const within = alone ? facts : facts.filter((fact) => fact.place >= start.place && (!next || fact.place <= next.place))
  const { namedBy } = rule
  if (namedBy === undefined) return within
  return within.filter((fact) => {
    const named = memberOf(fact, namedBy)
    const ofAnother = named !== undefined && named !== start.place
    return !ofAnother && (fact.place === start.place || !matchesAny(rule.start, fact))
  })
}

/** What counts up to the end of a running. */
function upTo(facts: readonly Fact[], end: Fact | null): readonly Fact[] {
  return end === null ? facts : facts.filter((fact) => fact.place <= end.place)
}

/** From each opening entry to the one that names it; open-ended where there is none yet. What stood still before the start counts too. */
function stopsOf(rule: ClockRule, facts: readonly Fact[], end: Fact | null): { place: number; toll: Toll }[] {
  const stops: { place: number; toll: Toll }[] = []
  for (const { opens, closes, names, most = Infinity } of rule.tolledBy) {
    let left = most
    for (const opening of facts) {
      if (left === 0 || (end !== null && opening.place > end.place)) break
      if (!matches(opens, opening)) continue
      const closing = upTo(facts, end).find((fact) => matchesAny(closes, fact) && memberOf(fact, names) === opening.place)
      stops.push({ place: opening.place, toll: { from: opening.occurredOn, to: closing?.occurredOn ?? null } })
      left -= 1
    }
  }
  return stops
}

function extensionsOf(rule: ClockRule, instance: number, facts: readonly Fact[]): Extension[] {
  const extensions: Extension[] = []
  for (const fact of facts) {
    if (fact.type !== 'extension-agreed' && fact.type !== 'extension-noticed') continue
    if (fact.data.clock !== rule.id || fact.data.instance !== instance) continue
    extensions.push({ n: fact.data.n, unit: rule.rule.unit, anchor: rule.extension?.anchor ?? 'nominal', agreedOn: fact.occurredOn })
  }
  return extensions
}

/** The first event after the start that ends the need for the clock: named by the rule, or the case leaves its stages. */
function stopOf(rule: ClockRule, window: readonly Fact[]): Fact | undefined {
  for (let index = 0; index < window.length; index += 1) {
    const fact = window[index]!
    if (matchesAny(rule.stoppedBy, fact) || (index > 0 && leaves(rule, fact))) return fact
  }
  return undefined
}

function leaves({ runsIn }: ClockRule, { data: { toStage } }: Fact): boolean {
  return toStage !== undefined && !runsIn.includes(toStage)
}

function memberOf({ data }: Fact, name: string): unknown {
  return (data as Record<string, unknown>)[name]
}
