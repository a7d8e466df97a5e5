import type { Permitted } from './context'
import { eventData, type DraftEvent } from './events'
import type { Fact } from './evolve'
import { refuse, type Decision } from './refusals'
import { matches } from './selectors'
import { words } from './texts'

/**
 * Corrects an earlier entry by a later one that names it. A date is corrected by an entry of the same kind that stands in its place; an
 * entry made by mistake no longer counts. What moved the case, or what the clock entered, cannot be undone in this way.
 */
export function correct({ state, command, act, context, today }: Permitted<'correct-entry'>): Decision<DraftEvent> {
  const entry = state.facts.find((fact) => fact.seq === command.entry)
  const at = { field: 'entry', citation: act }
  if (!entry || entry.supersededBy !== null || !isCorrectable(entry)) return refuse('entry-not-correctable', {}, at)
  if (command.what === 'void') {
    if (entry.data.toStage !== undefined || isReliedOn(entry, state.facts)) return refuse('entry-moved-the-case', {}, at)
    return { events: [{ type: 'entry-voided', occurredOn: today, data: { entry: entry.seq }, texts: words(command.words) }] }
  }
  const on = command.on!
  const acts = context.procedure.acts
  // What the entry had to follow, and what had to follow it, hold for the new date too.
  const own = acts.filter((one) => eventOf[one.command] === entry.type && one.stages.includes(entry.stage))
  const counts = state.facts.filter((fact) => fact.supersededBy === null && fact.seq !== entry.seq)
  const before = counts.filter((fact) => own.some((one) => one.notBefore.some((selector) => matches(selector, fact)) && fact.place < entry.place))
  const late = before.find((fact) => fact.occurredOn > on)
  if (late) return refuse('date-before', { date: on, than: late.occurredOn, event: late.type }, { field: 'on', citation: act })
  const follows = counts.filter((fact) => fact.place > entry.place && acts.some((one) => eventOf[one.command] === fact.type
    && one.stages.includes(fact.stage) && one.notBefore.some((selector) => matches(selector, entry))))
  const early = follows.find((fact) => fact.occurredOn < on)
  if (early) return refuse('date-after', { date: on, than: early.occurredOn, event: early.type }, { field: 'on', citation: act })
  const { toStage: _moved, ...data } = entry.data
  const corrected = { type: entry.type, occurredOn: on, data: { ...data, corrects: entry.seq }, texts: words(command.words) }
  return { events: [corrected as DraftEvent] }
}

/** The kinds of entry that have a member to name what they correct: those that are dated by what happened. */
export function isCorrectable(entry: Pick<Fact, 'type'>): boolean {
  return 'corrects' in eventData[entry.type].shape
}

/** Whether another entry that counts names this one: an answer its proposal, an end its beginning. */
function isReliedOn(entry: Fact, facts: readonly Fact[]): boolean {
  const naming = ['proposal', 'opened', 'step', 'question', 'held'] as const
  return facts.some((fact) => fact.supersededBy === null
    && naming.some((member) => (fact.data as Record<string, unknown>)[member] === entry.place))
}

/** The kind of entry that a command makes, for those that are dated by what happened. */
const eventOf: Readonly<Record<string, string>> = {
  'record-informal-step': 'informal-step-taken',
  'request-consultations': 'consultations-requested',
  'record-receipt': 'request-received',
  'record-reply': 'reply-received',
  'record-meeting': 'meeting-held',
  conclude: 'consultations-concluded',
  'propose-extension': 'extension-proposed',
  'answer-extension': 'extension-agreed',
  'open-toll': 'toll-opened',
  'close-toll': 'toll-closed',
  'agree-step': 'corrective-step-agreed',
  'report-step': 'corrective-step-reported',
}
