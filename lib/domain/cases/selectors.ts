import type { Selector } from '@/lib/domain/agreements/schema'
import type { Fact } from './evolve'

/** Whether a fact on record is one that the selector picks. A superseded entry is picked by none. */
export function matches(selector: Selector, fact: Fact): boolean {
  if (fact.type !== selector.event || fact.supersededBy !== null) return false
  if (selector.stage !== undefined && fact.stage !== selector.stage) return false
  return selector.is === undefined || hasMembers(selector.is, fact.data as Record<string, unknown>)
}

function hasMembers(members: NonNullable<Selector['is']>, data: Record<string, unknown>): boolean {
  for (const member in members) if (data[member] !== members[member]) return false
  return true
}

/** Whether any of the selectors picks a fact. */
export function matchesAny(selectors: readonly Selector[], fact: Fact): boolean {
  for (let index = 0; index < selectors.length; index += 1) if (matches(selectors[index]!, fact)) return true
  return false
}

/** The facts that any of the selectors picks, in order of their places. */
export function factsMatching(selectors: readonly Selector[], facts: readonly Fact[]): Fact[] {
  const found: Fact[] = []
  for (const fact of facts) if (matchesAny(selectors, fact)) found.push(fact)
  return isInOrder(found) ? found : found.sort(byPlace)
}

/** Whether facts stand in the order of their places. Only a correction stands elsewhere than where it was entered, so most do. */
export function isInOrder(facts: readonly Fact[]): boolean {
  for (let index = 1; index < facts.length; index += 1) {
    if (facts[index]!.place < facts[index - 1]!.place) return false
  }
  return true
}

export const byPlace = (one: Fact, other: Fact) => one.place - other.place

/**
 * Of the facts that any of the selectors picks, the one that happened first; of those of one day, the one that stands first.
 *
 * @param from the index of the first fact that is looked at
 */
export function earliestMatching(selectors: readonly Selector[], facts: readonly Fact[], from = 0): Fact | undefined {
  let earliest: Fact | undefined
  for (let index = from; index < facts.length; index += 1) {
    const fact = facts[index]!
    if (matchesAny(selectors, fact) && (earliest === undefined || happenedBefore(fact, earliest))) earliest = fact
  }
  return earliest
}

function happenedBefore(one: Fact, other: Fact): boolean {
  return one.occurredOn === other.occurredOn ? one.place < other.place : one.occurredOn < other.occurredOn
}
