import type { Selector } from '@/lib/domain/agreements/schema'
import type { Fact } from './evolve'

/** Whether a fact on record is one that the selector picks. A superseded entry is picked by none. */
export function matches(selector: Selector, fact: Fact): boolean {
  if (fact.supersededBy !== null) return false
  if (fact.type !== selector.event) return false
  if (selector.stage !== undefined && fact.stage !== selector.stage) return false
  const data = fact.data as Record<string, unknown>
  return Object.entries(selector.is ?? {}).every(([member, value]) => data[member] === value)
}

/** The facts that any of the selectors picks, in order of their places. */
export function factsMatching(selectors: readonly Selector[], facts: readonly Fact[]): Fact[] {
  return facts.filter((fact) => selectors.some((selector) => matches(selector, fact))).sort((a, b) => a.place - b.place)
}
