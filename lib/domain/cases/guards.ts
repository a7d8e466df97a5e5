import type { Guard } from '@/lib/domain/agreements/schema'
import { clockState, isOpen } from '@/lib/domain/deadlines/case-clocks'

import { factFindings, finding, type Finding } from './facts'
import { factsMatching } from './selectors'
import type { World } from './world'

/**
 * Judges a condition in three values. An unknown part leaves the whole unknown unless the other parts settle it; the evidence is
 * that of the parts which decide.
 */
export function judge(guard: Guard, world: World): Finding {
  if ('all' in guard) return combine(guard.all.map((one) => judge(one, world)), 'not-met', 'met')
  if ('any' in guard) return combine(guard.any.map((one) => judge(one, world)), 'met', 'not-met')
  if ('not' in guard) return negate(judge(guard.not, world))
  if ('event' in guard) {
    const found = factsMatching([guard.event], world.state.facts)
    return finding(found.length > 0, found.map((fact) => fact.seq))
  }
  if ('clock' in guard) return judgeClock(guard, world)
  if ('flag' in guard) return judgeFlag(world)
  return factFindings[guard.fact](world)
}

function judgeFlag({ state }: World): Finding {
  const raised = state.facts.findLast((fact) => fact.type === 'suspension-flag-raised')
  return finding(state.flagRaised, state.flagRaised && raised ? [raised.seq] : [])
}

function judgeClock(guard: { clock: string; is: 'overdue' | 'passed' | 'open' }, world: World): Finding {
  // A request made anew starts its clock anew, and what an earlier one came to no longer decides.
  const readings = world.readings.filter((one) => one.rule.id === guard.clock).slice(-1)
  const hits = readings.filter((one) => (guard.is === 'open' ? isOpen(one) : clockState(one, world.now) === guard.is))
  return finding(hits.length > 0, [], hits.map((one) => one.key))
}

function negate(inner: Finding): Finding {
  if (inner.verdict === 'unknown') return inner
  return { ...inner, verdict: inner.verdict === 'met' ? 'not-met' : 'met' }
}

/** `decisive` settles the whole by one part; `otherwise` holds where all parts agree on it. */
function combine(parts: Finding[], decisive: 'met' | 'not-met', otherwise: 'met' | 'not-met'): Finding {
  const settling = parts.filter((part) => part.verdict === decisive)
  if (settling.length > 0) return merged(decisive, settling)
  const open = parts.filter((part) => part.verdict === 'unknown')
  return open.length > 0 ? merged('unknown', open) : merged(otherwise, parts)
}

function merged(verdict: Finding['verdict'], parts: Finding[]): Finding {
  return {
    verdict,
    events: [...new Set(parts.flatMap((part) => part.events))],
    clocks: [...new Set(parts.flatMap((part) => part.clocks))],
    lines: [...new Set(parts.flatMap((part) => part.lines ?? []))],
  }
}
