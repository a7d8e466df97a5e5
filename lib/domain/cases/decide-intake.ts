import type { Permitted } from './context'
import { futureRefused } from './date-rules'
import type { DraftEvent } from './events'
import { namedRefused } from './decide-filing'
import { nextStage } from './next-stage'
import { entriesOf, openQuestion } from './open-matters'
import { refuse, type Decision } from './refusals'
import { words } from './texts'

export type Intake =
  | 'acknowledge'
  | 'admit'
  | 'decline-admission'
  | 'ask-information'
  | 'answer-information'
  | 'amend'
  | 'request-second-look'
  | 'uphold-refusal'

/** What is done by entering it: dated today. */
export function decideIntake(permitted: Permitted<Intake>): Decision<DraftEvent> {
  const { act, command, today, state } = permitted
  const toStage = nextStage(permitted)
  const at = { occurredOn: today }
  const elsewhere = (text: string) => ({ name: 'elsewhere', part: 'narrative' as const, text })
  switch (command.command) {
    case 'acknowledge':
      return { events: [{ type: 'filing-acknowledged', ...at, data: { ...toStage }, texts: [] }] }
    case 'admit':
      return { events: [{ type: 'admitted', ...at, data: { urgent: command.urgent, ...toStage }, texts: [] }] }
    case 'decline-admission': {
      const texts = [...words(command.words), elsewhere(command.elsewhere)]
      return { events: [{ type: 'admission-declined', ...at, data: { reason: command.reason, ...toStage }, texts }] }
    }
    case 'ask-information':
      return { events: [{ type: 'information-asked', ...at, data: {}, texts: words(command.words) }] }
    case 'answer-information': {
      const data = { question: openQuestion(state)!.place }
      return { events: [{ type: 'information-answered', ...at, data, texts: words(command.words) }] }
    }
    case 'amend':
      return amend(permitted as Permitted<'amend'>)
    case 'request-second-look': {
      // The stage is reached by a refusal only, so there is one.
      const refusal = entriesOf(state, 'admission-declined').at(-1)
      if (!refusal) return refuse('condition-missing', { act: act.label, condition: act.guidance }, { citation: act })
      return { events: [{ type: 'second-look-requested', ...at, data: { refusal: refusal.seq, ...toStage }, texts: words(command.words) }] }
    }
    case 'uphold-refusal': {
      const texts = [...words(command.words), elsewhere(command.elsewhere)]
      return { events: [{ type: 'refusal-upheld', ...at, data: { ...toStage }, texts }] }
    }
  }
}

/** Names anew what the complaint is about; what was filed stays on record beside it. The agency stays: another one is another complaint. */
function amend(permitted: Permitted<'amend'>): Decision<DraftEvent> {
  const { context, command, today, state } = permitted
  const refused =
    namedRefused(context, { ...command, agencyId: state.filed.agencyId, kind: state.filed.kind }, state.filed.respondingSide) ??
    (command.askedOn === null ? null : futureRefused(context, command.askedOn, 'askedOn'))
  if (refused) return { refused }
  const data = {
    counterpartId: context.named?.activity?.counterpartId ?? null,
    activityId: command.activityId,
    expectationId: command.expectationId,
    provisionId: command.provisionId,
    asked: command.asked,
    askedOn: command.asked === 'asked' ? command.askedOn : null,
    ...nextStage(permitted),
  }
  const asked = command.askedWords === '' ? [] : [{ name: 'askedWords', part: 'narrative' as const, text: command.askedWords }]
  return { events: [{ type: 'complaint-amended', occurredOn: today, data, texts: [...words(command.words), ...asked] }] }
}
