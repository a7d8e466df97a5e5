import type { CaseEvent } from './events'
import type { CaseState, Fact } from './evolve'
import type { EventType } from './vocabulary'

/** What is on record of one type and counts, in order of places. */
export function entriesOf<T extends EventType>(state: Pick<CaseState, 'facts'>, type: T): (Fact & CaseEvent<T>)[] {
  return state.facts
    .filter((fact): fact is Fact & CaseEvent<T> => fact.type === type && fact.supersededBy === null)
    .sort((a, b) => a.place - b.place)
}

/** Whether something on record names the entry in a member of its data: an answer its question, an end its beginning. */
function isNamed(state: CaseState, type: EventType, member: string, place: number): boolean {
  return entriesOf(state, type).some((fact) => (fact.data as Record<string, unknown>)[member] === place)
}

/** The question to the complainant that has no answer yet. */
export function openQuestion(state: CaseState) {
  return entriesOf(state, 'information-asked').find((one) => !isNamed(state, 'information-answered', 'question', one.place)) ?? null
}

/** Pauses and holds that have not ended: the clock stands still. */
export function openTolls(state: CaseState) {
  return entriesOf(state, 'toll-opened').filter((one) => !isNamed(state, 'toll-closed', 'opened', one.place))
}

/** Corrective steps that are agreed and neither verified nor failed. */
export function openSteps(state: CaseState) {
  const ended = (place: number) =>
    isNamed(state, 'corrective-step-verified', 'step', place) || isNamed(state, 'corrective-step-failed', 'step', place)
  return entriesOf(state, 'corrective-step-agreed').filter((one) => !ended(one.place))
}

/** Whether a step has been reported as done. */
export function isReported(state: CaseState, step: number): boolean {
  return isNamed(state, 'corrective-step-reported', 'step', step)
}

/** Open steps that were reported as done and that the complainant has not answered since. */
export function stepsToAnswer(state: CaseState) {
  const lastOf = (type: 'corrective-step-reported' | 'corrective-step-answered', step: number) =>
    entriesOf(state, type).filter((one) => one.data.step === step).at(-1)?.place ?? 0
  return openSteps(state).filter((one) => lastOf('corrective-step-reported', one.place) > lastOf('corrective-step-answered', one.place))
}

/** The proposed extension that nobody has answered. Extensions are made one by one, so there is one at most. */
export function openExtension(state: CaseState) {
  const answered = (place: number) =>
    isNamed(state, 'extension-agreed', 'proposal', place) || isNamed(state, 'extension-declined', 'proposal', place)
  return entriesOf(state, 'extension-proposed').find((one) => !answered(one.place)) ?? null
}

/** The hold on all contact that is in force. */
export function contactHold(state: CaseState) {
  const resumed = (place: number) =>
    entriesOf(state, 'safety-looked-at').some((one) => one.data.held === place && one.data.contact === 'resumes')
  return entriesOf(state, 'contact-held').find((one) => !resumed(one.place)) ?? null
}

/** The place of a safety concern at which nobody has looked since it was raised, with the filing or later; null where there is none. */
export function openSafetyConcern(state: CaseState): number | null {
  const raised = entriesOf(state, 'safety-concern-raised').map((one) => one.place)
  const places = state.filed.safety ? [1, ...raised] : raised
  const looked = entriesOf(state, 'safety-looked-at').at(-1)?.place ?? 0
  return places.find((place) => place > looked) ?? null
}
