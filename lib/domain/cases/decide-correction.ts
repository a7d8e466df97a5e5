import type { Act } from '@/lib/domain/agreements/schema'

import type { Permitted } from './context'
import { entriesOfCommand } from './entries-of-commands'
import { eventData, type DraftEvent } from './events'
import type { Fact } from './evolve'
import { refuse, type Decision } from './refusals'
import { matches } from './selectors'
import { words } from './texts'

/**
 * Corrects an earlier entry by a later one that names it. A date is corrected by an entry of the same kind that stands in its place; an
 * entry made by mistake no longer counts. What moved the case, what another entry rests on, and what the clock entered cannot be undone so.
 */
export function correct({ state, command, act, context, today }: Permitted<'correct-entry'>): Decision<DraftEvent> {
  const entry = state.facts.find((fact) => fact.seq === command.entry)
  const at = { field: 'entry', citation: act }
  if (!entry || entry.supersededBy !== null || !isCorrectable(entry)) return refuse('entry-not-correctable', {}, at)
  const neighbours = neighboursOf(entry, state.facts, context.procedure.acts)
  if (command.what === 'void') {
    const reliedOn = entry.data.toStage !== undefined || neighbours.after.length > 0 || isNamed(entry, state.facts)
    if (reliedOn) return refuse('entry-moved-the-case', {}, at)
    return { events: [{ type: 'entry-voided', occurredOn: today, data: { entry: entry.seq }, texts: words(command.words) }] }
  }
  const on = command.on!
  const late = neighbours.before.find((fact) => fact.occurredOn > on)
  if (late) return refuse('date-before', { date: on, than: late.occurredOn, event: late.type }, { field: 'on', citation: act })
  const early = neighbours.after.find((fact) => fact.occurredOn < on)
  if (early) return refuse('date-after', { date: on, than: early.occurredOn, event: early.type }, { field: 'on', citation: act })
  const corrected = { type: entry.type, occurredOn: on, data: { ...entry.data, corrects: entry.seq }, texts: words(command.words) }
  return { events: [corrected as DraftEvent] }
}

/** Which entries had to come before this one, and for which it had to come first, as the acts of the procedure say. */
function neighboursOf(entry: Fact, facts: readonly Fact[], acts: readonly Act[]): { before: Fact[]; after: Fact[] } {
  const counts = facts.filter((fact) => fact.supersededBy === null && fact.seq !== entry.seq)
  const follows = (later: Fact, earlier: Fact) => later.place > earlier.place && acts.some((act) =>
    act.stages.includes(later.stage)
    && entriesOfCommand[act.command].includes(later.type)
    && act.notBefore.some((selector) => matches(selector, earlier)))
  return { before: counts.filter((fact) => follows(entry, fact)), after: counts.filter((fact) => follows(fact, entry)) }
}

/** The kinds of entry that have a member to name what they correct: those that are dated by what happened. */
export function isCorrectable(entry: Pick<Fact, 'type'>): boolean {
  return 'corrects' in eventData[entry.type].shape
}

/** Whether another entry that counts names this one: an answer its proposal, an end its beginning. */
function isNamed(entry: Fact, facts: readonly Fact[]): boolean {
  const naming = ['proposal', 'opened', 'step', 'question', 'held'] as const
  return facts.some((fact) => fact.supersededBy === null
    && naming.some((member) => (fact.data as Record<string, unknown>)[member] === entry.place))
}
