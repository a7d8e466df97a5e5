import type { Alternative, ClockRule, Procedure } from '@/lib/domain/agreements/schema'
import type { CaseState, Fact } from '@/lib/domain/cases/evolve'
import { factsMatching } from '@/lib/domain/cases/selectors'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { endOfDay, localDateAt } from '@/lib/domain/calendars/zones'

import type { DeadlineOutcome } from './answer'
import { appliedRule, ruleUnder, type AppliedRule } from './applied-rule'
import { zoneOfClock, zoneOfSide } from './clock-zones'
import type { DeadlineInput, ParsedDeadline } from './input'
import { outcomeOf } from './outcome'
import { planOf } from './plan'
import { earliestOf, startOf, type DateRange, type Start, type Surroundings } from './trigger-dates'

/** One running of one clock of a case, worked out from the facts on record and the calendars; holds nothing that depends on today. */
export interface ClockReading {
  /** Clock and instance, as in `agency-reply-1`. */
  readonly key: string
  readonly rule: AppliedRule
  /** The place of the entry that started it. */
  readonly startedBy: number
  readonly instance: number
  /** Day 0, or its range, and how it was found. `deemed` where the procedure fixes it without evidence. */
  readonly startsOn: Start
  readonly zone: string
  /** What was put to the engine, and what it found; `workingOf` tells how. Where day 0 is a range, this is for its earliest end. */
  readonly input: DeadlineInput
  readonly outcome: Pick<DeadlineOutcome, 'due' | 'provisional' | 'error'>
  /** What is put to the engine under each other reading that the rule names; `readingsOf` answers it. */
  readonly others: readonly OtherReading[]
  /** The last day, where it is firm enough to name; null beside a range, or where no date can be told at all. */
  readonly due: string | null
  readonly range: DateRange | null
  /** The first instant after the last day (after the latest end of a range), in the zone of the rule. */
  readonly expiresAt: string | null
  readonly met: { readonly on: string; readonly seq: number } | null
  readonly stopped: { readonly on: string; readonly seq: number } | null
}

/** Another reading of a rule: from which day it would count, and what would be asked. Null where under it the clock does not run yet. */
export interface OtherReading {
  readonly alternative: Alternative
  readonly startsOn: Start | null
  readonly input: DeadlineInput | null
}

/** `passed`: a deeming clock ran out, which fixes a date and blames nobody. `tolled`: it stands still. `no-date`: the calendars cannot tell. */
export type ClockState = 'pending' | 'tolled' | 'running' | 'met' | 'met-late' | 'overdue' | 'passed' | 'stopped' | 'no-date'

/** What was last worked out for a state. States and calendars are never changed in place, so it holds for as long as they are the same. */
const worked = new WeakMap<CaseState, { procedure: Procedure; calendars: Calendars; readings: readonly ClockReading[] }>()

/** All clocks of a case that have been started, in the order of the procedure. */
export function clocksOfCase(procedure: Procedure, state: CaseState, calendars: Calendars): readonly ClockReading[] {
  const kept = worked.get(state)
  if (kept?.procedure === procedure && kept.calendars === calendars) return kept.readings
  const readings = workOut(procedure, state, calendars)
  worked.set(state, { procedure, calendars, readings })
  return readings
}

function workOut(procedure: Procedure, state: CaseState, calendars: Calendars): ClockReading[] {
  const done = new Map<string, ClockReading[]>()
  const read = (rule: ClockRule): ClockReading[] => {
    const known = done.get(rule.id)
    if (known) return known
    done.set(rule.id, [])
    const readings = readClock(procedure, rule, state, calendars, (id) => read(ruleOf(procedure, id)))
    done.set(rule.id, readings)
    return readings
  }
  return procedure.clocks.flatMap(read)
}

/** How a clock stands at an instant. Nobody is called late before the latest end of a range. */
export function clockState(reading: ClockReading, now: string): ClockState {
  const deeming = reading.rule.deems !== undefined
  if (reading.met) {
    const late = !deeming && reading.range !== null && reading.met.on > reading.range.latest
    return late ? 'met-late' : 'met'
  }
  if (reading.stopped) {
    const over = reading.range !== null && reading.stopped.on > reading.range.latest
    return over ? (deeming ? 'passed' : 'overdue') : 'stopped'
  }
  if (reading.expiresAt === null) return reading.outcome.error === 'TOLL_OPEN' ? 'tolled' : 'no-date'
  if (now >= reading.expiresAt) return deeming ? 'passed' : 'overdue'
  return !hasAgreedDate(reading.rule) && localDateAt(now, reading.zone) < reading.startsOn.earliest ? 'pending' : 'running'
}

/** Whether a clock runs to a date that was agreed, and counts no days to it. */
export function hasAgreedDate({ trigger }: Pick<ClockRule, 'trigger'>): boolean {
  return 'on' in trigger && trigger.date !== undefined
}

/** Whether a clock still waits for somebody: not met, not stopped. */
export function isOpen(reading: Pick<ClockReading, 'met' | 'stopped'>): boolean {
  return reading.met === null && reading.stopped === null
}

function ruleOf(procedure: Procedure, id: string): ClockRule {
  const rule = procedure.clocks.find((one) => one.id === id)
  if (!rule) throw new Error(`no clock ${id} in ${procedure.id} version ${procedure.version}`)
  return rule
}

function readClock(
  procedure: Procedure,
  rule: ClockRule,
  state: CaseState,
  calendars: Calendars,
  other: (id: string) => ClockReading[],
): ClockReading[] {
  const starts = factsMatching(rule.start, state.facts)
  return starts.flatMap((start, i) => {
    const next = rule.namedBy === undefined ? starts[i + 1] : undefined
    const facts = windowOf(rule, start, next, state.facts)
    const end = stopOf(rule, facts) ?? (next ? { on: next.occurredOn, seq: next.seq, place: next.place } : null)
    const open = facts.filter((fact) => fact.place <= (end?.place ?? Infinity))
    const around: Surroundings = {
      window: open,
      calendars,
      endOf: (id) => other(id)[i]?.range ?? null,
      zoneOf: (side) => zoneOfSide(procedure, side, state.filed),
    }
    const applied = appliedRule(rule, start, state)
    const startsOn = startOf(applied.trigger, around)
    if (!startsOn) return []
    const grown = { tolls: tollsOf(rule, upTo(state.facts, end)), extensions: extensionsOf(rule, i + 1, open) }
    const others = rule.alternatives.map((alternative) => otherReading(alternative, applied, grown, startsOn, around))
    const worked = reading(procedure, applied, state, calendars, startsOn, grown)
    const { met, stopped } = ending(rule, open, end)
    // Written out: spreading objects of so many members costs more than all the days counted.
    return [{
      key: `${rule.id}-${i + 1}`,
      rule: applied,
      startedBy: start.place,
      instance: i + 1,
      startsOn,
      zone: worked.zone,
      input: worked.input,
      outcome: worked.outcome,
      others,
      due: worked.due,
      range: worked.range,
      expiresAt: worked.expiresAt,
      met,
      stopped,
    }]
  })
}

/** What concerns one running: from its start up to the next one, which may itself meet it; or, where several run beside each other, what names it. */
function windowOf(rule: ClockRule, start: Fact, next: Fact | undefined, facts: readonly Fact[]): Fact[] {
  const within = facts
    .filter((fact) => fact.supersededBy === null && fact.place >= start.place && (!next || fact.place <= next.place))
    .sort((a, b) => a.place - b.place)
  const { namedBy } = rule
  if (namedBy === undefined) return within
  const others = (fact: Fact) => {
    const named = (fact.data as Record<string, unknown>)[namedBy]
    return named !== undefined && named !== start.place
  }
  const isStart = (fact: Fact) => fact.place !== start.place && factsMatching(rule.start, [fact]).length > 0
  return within.filter((fact) => !others(fact) && !isStart(fact))
}

/** What counts up to the end of a running, also from before its start: what stands still then stands still for it too. */
function upTo(facts: readonly Fact[], end: End | null): Fact[] {
  return facts.filter((fact) => fact.supersededBy === null && fact.place <= (end?.place ?? Infinity))
}

/** From each opening entry to the one that names it; open-ended where there is none yet. */
function tollsOf(rule: ClockRule, facts: readonly Fact[]): Toll[] {
  return rule.tolledBy.flatMap(({ opens, closes, names, most }) =>
    factsMatching([opens], facts)
      .slice(0, most)
      .map((opening) => {
        const closing = factsMatching(closes, facts).find((fact) => (fact.data as Record<string, unknown>)[names] === opening.place)
        return { from: opening.occurredOn, to: closing?.occurredOn ?? null }
      }),
  )
}

function extensionsOf(rule: ClockRule, instance: number, facts: readonly Fact[]): Extension[] {
  return factsMatching([{ event: 'extension-agreed' }, { event: 'extension-noticed' }], facts).flatMap((fact) => {
    if (fact.type !== 'extension-agreed' && fact.type !== 'extension-noticed') return []
    if (fact.data.clock !== rule.id || fact.data.instance !== instance) return []
    return [{ n: fact.data.n, unit: rule.rule.unit, anchor: rule.extension?.anchor ?? 'nominal', agreedOn: fact.occurredOn }]
  })
}

type Toll = NonNullable<DeadlineInput['tolls']>[number]
type Extension = NonNullable<DeadlineInput['extensions']>[number]

interface End {
  readonly on: string
  readonly seq: number
  readonly place: number
}

function ending(rule: ClockRule, facts: readonly Fact[], end: End | null) {
  const meeting = earliestOf(factsMatching(rule.met, facts.slice(1)))
  if (meeting) return { met: { on: meeting.occurredOn, seq: meeting.seq }, stopped: null }
  return { met: null, stopped: end && { on: end.on, seq: end.seq } }
}

/** The first event after the start that ends the need for the clock: named by the rule, or the case leaves its stages. */
function stopOf(rule: ClockRule, window: readonly Fact[]): End | null {
  const leaving = window.slice(1).find((fact) => {
    const to = fact.data.toStage
    return to !== undefined && !rule.runsIn.includes(to)
  })
  const named = factsMatching(rule.stoppedBy, window)[0]
  const first = [leaving, named].filter((fact) => fact !== undefined).sort((a, b) => a.place - b.place)[0]
  return first ? { on: first.occurredOn, seq: first.seq, place: first.place } : null
}

interface Grown {
  readonly tolls: Toll[]
  readonly extensions: Extension[]
}

function reading(procedure: Procedure, rule: AppliedRule, state: CaseState, calendars: Calendars, startsOn: Start, grown: Grown) {
  const put = (trigger: string): DeadlineInput => ({ trigger, rule: rule.rule, tolls: grown.tolls, extensions: grown.extensions })
  const ask = (input: DeadlineInput) => outcomeOf(planOf(input as ParsedDeadline, rule.rule), input.zone, calendars)
  const first = ask(put(startsOn.earliest))
  const last = startsOn.latest === startsOn.earliest ? first : ask(put(startsOn.latest))
  const range = spanOf(first, last)
  const zone = zoneOfClock(procedure, rule, state.filed, range?.latest ?? startsOn.latest)
  return {
    zone,
    input: { trigger: startsOn.earliest, zone, rule: rule.rule, tolls: grown.tolls, extensions: grown.extensions },
    outcome: first,
    due: first.due !== null && first.due === last.due ? first.due : null,
    range,
    expiresAt: range ? endOfDay(range.latest, zone) : null,
  }
}

function spanOf(first: DeadlineOutcome, last: DeadlineOutcome): DateRange | null {
  const earliestEnd = first.provisional?.earliest ?? first.due
  const latestEnd = last.provisional?.latest ?? last.due
  return earliestEnd && latestEnd ? { earliest: earliestEnd, latest: latestEnd } : null
}

function otherReading(alternative: Alternative, applied: AppliedRule, grown: Grown, startsOn: Start, around: Surroundings): OtherReading {
  const { trigger, anchor } = alternative
  const from = trigger === undefined ? startsOn : startOf(trigger, around)
  if (from === null) return { alternative, startsOn: null, input: null }
  const extensions = anchor === undefined ? grown.extensions : grown.extensions.map((one) => ({ ...one, anchor }))
  const input = { trigger: from.earliest, rule: ruleUnder(alternative, applied), tolls: grown.tolls, extensions }
  return { alternative, startsOn: from, input }
}
