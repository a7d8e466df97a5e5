import type { ClockRule, ExpectedFrom, Procedure, Trigger } from '@/lib/domain/agreements/schema'
import type { CaseState, Fact } from '@/lib/domain/cases/evolve'
import { factsMatching } from '@/lib/domain/cases/selectors'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { endOfDay, localDateAt } from '@/lib/domain/calendars/zones'

import { computeDeadline, type DeadlineAnswer, type DeadlineInput } from './compute-deadline'

/** A date that may not be firm yet: both ends are equal where it is. */
export interface DateRange {
  readonly earliest: string
  readonly latest: string
}

/** A rule as it applies to one running: the side that undertook something is resolved. */
export type AppliedRule = Omit<ClockRule, 'expectedFrom' | 'zone'> & {
  readonly expectedFrom: ExpectedFrom
  readonly zone: Exclude<ClockRule['zone'], 'undertaking-side'>
}

/** One running of one clock of a case, worked out from the facts on record and the calendars; holds nothing that depends on today. */
export interface ClockReading {
  /** Clock and instance, as in `agency-reply-1`. */
  readonly key: string
  readonly rule: AppliedRule
  /** The place of the entry that started it. */
  readonly startedBy: number
  readonly instance: number
  /** Day 0, or its range. `deemed` where the procedure fixes it without evidence. */
  readonly startsOn: DateRange & { readonly deemed: boolean }
  readonly zone: string
  /** What was put to the engine, and its answer with the working. Where day 0 is a range, this is the answer for its earliest end. */
  readonly input: DeadlineInput
  readonly answer: DeadlineAnswer
  /** The last day, where it is firm enough to name; null beside a range, or where no date can be told at all. */
  readonly due: string | null
  readonly range: DateRange | null
  /** The first instant after the last day (after the latest end of a range), in the zone of the rule. */
  readonly expiresAt: string | null
  readonly met: { readonly on: string; readonly seq: number } | null
  readonly stopped: { readonly on: string; readonly seq: number } | null
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
  if (reading.expiresAt === null) return reading.answer.error === 'TOLL_OPEN' ? 'tolled' : 'no-date'
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
    const startsOn = triggerDate(rule.trigger, open, i, other)
    if (!startsOn) return []
    const applied = appliedRule(rule, start)
    const grown = { tolls: tollsOf(rule, upTo(state.facts, end)), extensions: extensionsOf(rule, i + 1, open) }
    const which = { instance: i + 1, key: `${rule.id}-${i + 1}`, startedBy: start.place }
    return [{ ...reading(procedure, applied, state, calendars, startsOn, grown), ...which, ...ending(rule, open, end) }]
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

/** Who undertook the thing is named by the entry that started the clock. */
function appliedRule(rule: ClockRule, start: Fact): AppliedRule {
  const side = 'side' in start.data ? start.data.side : 'responding-side'
  return {
    ...rule,
    expectedFrom: rule.expectedFrom === 'undertaking-side' ? side : rule.expectedFrom,
    zone: rule.zone === 'undertaking-side' ? side : rule.zone,
  }
}

/** What counts up to the end of a running, also from before its start: what stands still then stands still for it too. */
function upTo(facts: readonly Fact[], end: End | null): Fact[] {
  return facts.filter((fact) => fact.supersededBy === null && fact.place <= (end?.place ?? Infinity))
}

/** From each opening entry to the one that names it; open-ended where there is none yet. */
function tollsOf(rule: ClockRule, facts: readonly Fact[]): Toll[] {
  return rule.tolledBy.flatMap(({ opens, closes, names }) =>
    factsMatching([opens], facts).map((opening) => {
      const closing = factsMatching(closes, facts).find((fact) => (fact.data as Record<string, unknown>)[names] === opening.place)
      return { from: opening.occurredOn, to: closing?.occurredOn ?? null }
    }),
  )
}

function extensionsOf(rule: ClockRule, instance: number, facts: readonly Fact[]): Extension[] {
  return factsMatching([{ event: 'extension-agreed' }, { event: 'extension-noticed' }], facts).flatMap((fact) => {
    if (fact.type !== 'extension-agreed' && fact.type !== 'extension-noticed') return []
    if (fact.data.clock !== rule.id || fact.data.instance !== instance) return []
    return [{ n: fact.data.n, unit: rule.rule.unit, agreedOn: fact.occurredOn }]
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
  const meeting = earliest(factsMatching(rule.met, facts.slice(1)))
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

type Start = DateRange & { deemed: boolean }

function triggerDate(from: Trigger, window: readonly Fact[], index: number, other: (id: string) => ClockReading[]): Start | null {
  if ('on' in from) {
    const fact = earliest(factsMatching([from.on], window))
    if (fact) {
      const date = from.date === undefined ? fact.occurredOn : String((fact.data as Record<string, unknown>)[from.date])
      return { earliest: date, latest: date, deemed: false }
    }
    const deeming = from.orDueOf === undefined ? undefined : other(from.orDueOf)[index]
    return deeming?.range ? { ...deeming.range, deemed: true } : null
  }
  if ('dueOf' in from) {
    const ending = other(from.dueOf)[index]
    return ending?.range ? { ...ending.range, deemed: false } : null
  }
  if ('offset' in from) throw new Error('a trigger with an offset is not run by this version')
  const parts = ('earlierOf' in from ? from.earlierOf : from.laterOf).map((one) => triggerDate(one, window, index, other))
  const known = parts.filter((one) => one !== null)
  if ('laterOf' in from && known.length < parts.length) return null
  const pick = 'earlierOf' in from ? least : greatest
  if (known.length === 0) return null
  return { earliest: pick(known.map((one) => one.earliest)), latest: pick(known.map((one) => one.latest)), deemed: known.some((one) => one.deemed) }
}

const least = (dates: string[]) => dates.reduce((a, b) => (a < b ? a : b))
const greatest = (dates: string[]) => dates.reduce((a, b) => (a > b ? a : b))

function earliest(facts: readonly Fact[]): Fact | undefined {
  return [...facts].sort((a, b) => (a.occurredOn < b.occurredOn ? -1 : a.occurredOn > b.occurredOn ? 1 : a.place - b.place))[0]
}

function reading(
  procedure: Procedure,
  rule: AppliedRule,
  state: CaseState,
  calendars: Calendars,
  startsOn: Start,
  grown: { tolls: Toll[]; extensions: Extension[] },
) {
  const n = state.urgent && rule.urgentN !== undefined ? rule.urgentN : rule.rule.n
  const put = (trigger: string): DeadlineInput => ({ trigger, rule: { ...rule.rule, n }, ...grown })
  const first = computeDeadline(put(startsOn.earliest), calendars)
  const last = startsOn.latest === startsOn.earliest ? first : computeDeadline(put(startsOn.latest), calendars)
  const range = spanOf(first, last)
  const zone = zoneOfClock(procedure, rule, state.filed, range?.latest ?? startsOn.latest)
  const input = { ...put(startsOn.earliest), zone }
  return {
    rule,
    startsOn,
    zone,
    input,
    answer: computeDeadline(input, calendars),
    due: first.due !== null && first.due === last.due ? first.due : null,
    range,
    expiresAt: range ? endOfDay(range.latest, zone) : null,
  }
}

function spanOf(first: DeadlineAnswer, last: DeadlineAnswer): DateRange | null {
  const earliestEnd = first.provisional?.earliest ?? first.due
  const latestEnd = last.provisional?.latest ?? last.due
  return earliestEnd && latestEnd ? { earliest: earliestEnd, latest: latestEnd } : null
}

/** The zone in which a due day of a clock ends: the party's, or the one in which that day ends last. */
export function zoneOfClock(
  procedure: Procedure,
  rule: Pick<AppliedRule, 'zone'>,
  sides: { readonly complainingSide: string; readonly respondingSide: string },
  date: string,
): string {
  const zones = new Map(procedure.agreement.parties.map((party) => [party.id, party.zone]))
  const named = { office: procedure.agreement.office, 'complaining-side': sides.complainingSide, 'responding-side': sides.respondingSide }
  if (rule.zone !== 'latest') return zones.get(named[rule.zone])!
  return [...zones.values()].reduce((a, b) => (endOfDay(date, b) > endOfDay(date, a) ? b : a))
}
