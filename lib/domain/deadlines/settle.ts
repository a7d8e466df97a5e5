import type { Calendars } from '@/lib/domain/calendars/calendars'
import type { CountedExtension, Plan, PlannedExtension, Roll } from './plan'
import { BeyondTheYears, firm, withinYears, type Count, type Reckoned, type Reckoner, type Span } from './reckoner'

/** One part of the way to the end, for the explanation. */
export type Leg =
  | {
    readonly kind: 'count', readonly from: Span, readonly count: Count, readonly end: Reckoned
    /** Which extension counts; `null` for the rule itself. */
    readonly extension: number | null
  }
  | { readonly kind: 'roll', readonly for: 'anchor' | 'due', readonly from: Span, readonly end: Reckoned }
  | { readonly kind: 'judged', readonly extension: number, readonly verdict: Verdict, readonly rolled: Reckoned | null }
  | { readonly kind: 'fixed', readonly extension: number, readonly to: number }

/** Whether an extension was agreed on in time; `unsettled` where that depends on a schedule that is not held. */
export type Verdict = 'in time' | 'late' | 'revived' | 'unsettled'

/** The end so far. More than one at a time exist only while it is unsettled whether an extension counts. */
interface State {
  readonly end: Reckoned
  /** A date fixed by agreement is never rolled. */
  readonly fixed: boolean
  /** The way here, where somebody asked for it. */
  readonly legs: readonly Leg[] | null
}

/** A plan with the calendars and the way to count on them. */
interface Work { readonly plan: Plan, readonly calendars: Calendars, readonly reckoner: Reckoner }

/**
 * The final date of a plan: the count, each extension in its order, and the roll of the last end. A rolled end is
 * worked out only where an extension is judged by it or runs from it, and for the due date. The legs of the way
 * are added to `legs`, where it is given.
 */
export function settle(plan: Plan, calendars: Calendars, reckoner: Reckoner, legs?: Leg[]): Reckoned {
  const work = { plan, calendars, reckoner }
  const trigger = firm(plan.trigger, plan.trigger)
  const end = reckoner.count(plan, calendars, trigger, plan)
  // Without an extension there is one end only, and where nobody asks for the way it is all there is to say.
  if (!legs && plan.extensions.length === 0) return rolledEnd(work, end)
  const first: Leg[] | null = legs ? [{ kind: 'count', from: trigger, count: plan, extension: null, end }] : null
  let states: State[] = [{ end, fixed: false, legs: first }]
  for (let index = 0; index < plan.extensions.length; index += 1) {
    const extended: State[] = []
    for (const state of states) extended.push(...extendWithin(work, state, index))
    states = together(extended)
  }
  const finals = states.map((state) => rollLast(work, state))
  legs?.push(...finals[0]!.legs!)
  return finals.map((each) => each.end).reduce(hull)
}

function rolledEnd({ plan, calendars, reckoner }: Work, end: Reckoned): Reckoned {
  return plan.roll === 'none' ? end : restingOn(end, reckoner.roll(plan, calendars, end))
}

function rollLast(work: Work, state: State): State {
  if (state.fixed || work.plan.roll === 'none') return state
  const rolled = rolledEnd(work, state.end)
  return { ...state, end: rolled, legs: and(state.legs, { kind: 'roll', for: 'due', from: state.end, end: rolled }) }
}

function and(legs: readonly Leg[] | null, leg: Leg): readonly Leg[] | null {
  return legs && [...legs, leg]
}

/** The extension, with its own place in the input where it leads outside the years. */
function extendWithin(work: Work, state: State, index: number): State[] {
  try {
    return extend(work, state, index)
  } catch (error) {
    if (error instanceof BeyondTheYears) error.path = `extensions[${index}]`
    throw error
  }
}

function extend(work: Work, state: State, index: number): State[] {
  const extension = work.plan.extensions[index]!
  const { verdict, rolled } = judge(work, state, extension)
  const legs = and(state.legs, { kind: 'judged', extension: index, verdict, rolled })
  const basis = basisOf(state, extension, verdict, rolled)
  const kept = { ...state, end: restingOn(basis, state.end), legs }
  if (verdict === 'late') return [kept]
  const longer = 'to' in extension
    ? fix(extension.to, index, basis, legs)
    : lengthen(work, { ...state, legs }, extension, index, basis)
  return verdict === 'unsettled' ? [longer, kept] : [longer]
}

/**
 * An extension counts unless it was agreed on after the current rolled due date; a clock that stands still has
 * none yet. The end is rolled only where the unrolled one does not tell: rolling moves it one way only.
 */
function judge(
  { plan, calendars, reckoner }: Work, { end, fixed }: State, { agreedOn, revive }: PlannedExtension,
): { verdict: Verdict, rolled: Reckoned | null } {
  const roll: Roll = plan.roll
  if (agreedOn === null || end.lo === Infinity) return { verdict: 'in time', rolled: null }
  if (revive) return { verdict: 'revived', rolled: null }
  if (fixed || roll === 'none') return { verdict: verdictOf(agreedOn, end), rolled: null }
  if (roll === 'following' && agreedOn <= end.lo) return { verdict: 'in time', rolled: null }
  if (roll === 'preceding' && agreedOn > end.hi) return { verdict: 'late', rolled: null }
  const rolled = reckoner.roll(plan, calendars, end)
  return { verdict: verdictOf(agreedOn, rolled), rolled }
}

function verdictOf(agreedOn: number, due: Span): Verdict {
  if (agreedOn <= due.lo) return 'in time'
  return agreedOn > due.hi ? 'late' : 'unsettled'
}

type Basis = Pick<Reckoned, 'unknown' | 'mayMove'>

/** What a verdict itself rests on. Days after the date of the agreement cannot make that date late. */
function basisOf({ end }: State, { agreedOn }: PlannedExtension, verdict: Verdict, rolled: Reckoned | null): Basis {
  if (agreedOn === null || verdict === 'revived') return { unknown: null, mayMove: null }
  const mayMove = end.mayMove ?? rolled?.mayMove ?? null
  return {
    unknown: verdict === 'unsettled' ? end.unknown ?? rolled?.unknown ?? null : null,
    mayMove: mayMove !== null && mayMove <= agreedOn ? mayMove : null,
  }
}

/** A date fixed by agreement replaces the count: it rests on nothing but the verdict. */
function fix(to: number, extension: number, basis: Basis, legs: State['legs']): State {
  return { end: { lo: withinYears(to), hi: to, ...basis }, fixed: true, legs: and(legs, { kind: 'fixed', extension, to }) }
}

function lengthen(
  work: Work, state: State, extension: CountedExtension, index: number, basis: Basis,
): State {
  const count: Count = { n: extension.n, unit: extension.unit, direction: 'after' }
  const { plan, calendars, reckoner } = work
  const rolling = extension.anchor === 'rolled' && !state.fixed
  const from = rolling ? rolledEnd(work, state.end) : state.end
  const end = restingOn(basis, restingOn(from, reckoner.count(plan, calendars, from, count)))
  const rolled = rolling ? and(state.legs, { kind: 'roll', for: 'anchor', from: state.end, end: from }) : state.legs
  return { end, fixed: false, legs: and(rolled, { kind: 'count', from, count, extension: index, end }) }
}

/** A result that also rests on what something before it rested on. */
function restingOn(before: Basis, result: Reckoned): Reckoned {
  if (before.unknown === null && before.mayMove === null) return result
  const { lo, hi } = result
  return { lo, hi, unknown: before.unknown ?? result.unknown, mayMove: before.mayMove ?? result.mayMove }
}

function hull(one: Reckoned, other: Reckoned): Reckoned {
  return {
    lo: Math.min(one.lo, other.lo),
    hi: Math.max(one.hi, other.hi),
    unknown: one.unknown ?? other.unknown,
    mayMove: one.mayMove ?? other.mayMove,
  }
}

/** At most two ends at a time: those that are fixed as one span, and those that are not as another. */
function together(states: State[]): State[] {
  if (states.length < 2) return states
  return [true, false].flatMap((fixed) => {
    const same = states.filter((state) => state.fixed === fixed)
    if (same.length === 0) return []
    return [same.reduce((one, other) => ({ ...one, end: hull(one.end, other.end) }))]
  })
}
