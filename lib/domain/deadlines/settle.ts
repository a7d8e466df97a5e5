import type { CountedExtension, Plan, PlannedExtension, Roll } from './plan'
import type { Count, Reckoned, Reckoner, Span } from './reckoner'

/** One part of the way to the end, for the explanation. */
export type Leg =
  | { readonly kind: 'count', readonly from: Span, readonly count: Count, readonly extension: number | null, readonly end: Reckoned }
  | { readonly kind: 'roll', readonly for: 'anchor' | 'due', readonly from: Span, readonly end: Reckoned }
  | { readonly kind: 'judged', readonly extension: number, readonly verdict: Verdict, readonly rolled: Reckoned | null }
  | { readonly kind: 'fixed', readonly extension: number, readonly to: number }

/** Whether an extension was agreed on in time; `unsettled` where that depends on a schedule that is not held. */
export type Verdict = 'in time' | 'late' | 'revived' | 'unsettled'

export interface Settled extends Reckoned {
  readonly legs: readonly Leg[]
}

/** The end so far. More than one at a time exist only while it is unsettled whether an extension counts. */
interface State {
  readonly end: Reckoned
  /** A date fixed by agreement is never rolled. */
  readonly fixed: boolean
  readonly legs: readonly Leg[]
}

/**
 * The final date of a plan: the count, each extension in its order, and the roll of the last end. A rolled end is
 * worked out only where an extension is judged by it or runs from it, and for the due date.
 */
export function settle(plan: Plan, reckoner: Reckoner): Settled {
  const trigger = { lo: plan.trigger, hi: plan.trigger }
  const count = { n: plan.n, unit: plan.unit, direction: plan.direction }
  const end = reckoner.count(trigger, count)
  let states: State[] = [{ end, fixed: false, legs: [{ kind: 'count', from: trigger, count, extension: null, end }] }]
  plan.extensions.forEach((_, index) => {
    states = together(states.flatMap((state) => extend(plan, state, index, reckoner)))
  })
  const finals = states.map((state) => {
    if (state.fixed) return { ...state.end, legs: state.legs }
    const rolled = restingOn(state.end, reckoner.roll(state.end))
    return { ...rolled, legs: [...state.legs, { kind: 'roll' as const, for: 'due' as const, from: state.end, end: rolled }] }
  })
  return finals.reduce((one, other) => ({ ...hull(one, other), legs: one.legs }))
}

function extend(plan: Plan, state: State, index: number, reckoner: Reckoner): State[] {
  const extension = plan.extensions[index]!
  const { verdict, rolled } = judge(plan.roll, state, extension, reckoner)
  const legs: Leg[] = [...state.legs, { kind: 'judged', extension: index, verdict, rolled }]
  const basis = basisOf(state, extension, verdict, rolled)
  const kept = { ...state, end: restingOn(basis, state.end), legs }
  if (verdict === 'late') return [kept]
  const longer = 'to' in extension
    ? { end: { lo: extension.to, hi: extension.to, ...basis }, fixed: true, legs: [...legs, fixedLeg(index, extension.to)] }
    : lengthen(state, extension, index, basis, legs, reckoner)
  return verdict === 'unsettled' ? [longer, kept] : [longer]
}

function fixedLeg(extension: number, to: number): Leg {
  return { kind: 'fixed', extension, to }
}

/**
 * An extension counts unless it was agreed on after the current rolled due date; a clock that stands still has
 * none yet. The end is rolled only where the unrolled one does not tell: rolling moves it one way only.
 */
function judge(
  roll: Roll, { end, fixed }: State, { agreedOn, revive }: PlannedExtension, reckoner: Reckoner,
): { verdict: Verdict, rolled: Reckoned | null } {
  if (agreedOn === null || end.lo === Infinity) return { verdict: 'in time', rolled: null }
  if (revive) return { verdict: 'revived', rolled: null }
  if (fixed || roll === 'none') return { verdict: verdictOf(agreedOn, end), rolled: null }
  if (roll === 'following' && agreedOn <= end.lo) return { verdict: 'in time', rolled: null }
  if (roll === 'preceding' && agreedOn > end.hi) return { verdict: 'late', rolled: null }
  const rolled = reckoner.roll(end)
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

function lengthen(
  state: State, extension: CountedExtension, index: number, basis: Basis, legs: readonly Leg[], reckoner: Reckoner,
): State {
  const count: Count = { n: extension.n, unit: extension.unit, direction: 'after' }
  const rolling = extension.anchor === 'rolled' && !state.fixed
  const from = rolling ? restingOn(state.end, reckoner.roll(state.end)) : state.end
  const end = restingOn(basis, restingOn(from, reckoner.count(from, count)))
  const rolls: Leg[] = rolling ? [{ kind: 'roll', for: 'anchor', from: state.end, end: from }] : []
  return { end, fixed: false, legs: [...legs, ...rolls, { kind: 'count', from, count, extension: index, end }] }
}

/** A result that also rests on what something before it rested on. */
function restingOn(before: Basis, result: Reckoned): Reckoned {
  if (before.unknown === null && before.mayMove === null) return result
  return { ...result, unknown: before.unknown ?? result.unknown, mayMove: before.mayMove ?? result.mayMove }
}

function hull<T extends Reckoned>(one: T, other: T): T {
  return {
    ...one,
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
