import type { Permitted } from './context'
import { futureRefused } from './date-rules'
import type { DraftEvent } from './events'
import { judge } from './guards'
import { levelOf } from './level'
import { nextStage } from './next-stage'
import { refuse, type Decision } from './refusals'
import { words } from './texts'

export type Consultations =
  | 'request-consultations'
  | 'record-receipt'
  | 'record-reply'
  | 'record-meeting'
  | 'conclude'
  | 'escalate'
  | 'refer-to-senior-review'
  | 'open-suspension-review'
  | 'notify-measure'

/** What happens between the sides, dated by when it happened; and the steps up the ladder, dated today. */
export function decideConsultations(permitted: Permitted<Consultations>): Decision<DraftEvent> {
  const { command, today } = permitted
  const level = levelOf(permitted)
  switch (command.command) {
    case 'request-consultations': {
      const refused = informalStepRefused(permitted as Permitted<'request-consultations'>)
      if (refused) return { refused }
      const data = {
        level,
        manner: command.manner,
        informalStep: command.informalStep,
        informalStepOn: command.informalStep === 'taken' ? command.informalStepOn : null,
        ...(command.several ? { several: true as const } : {}),
      }
      return one({ type: 'consultations-requested', occurredOn: command.on, data: { ...data, ...nextStage(permitted) }, texts: words(command.informalWords) })
    }
    case 'record-receipt': {
      const at = command.at ? { at: command.at } : {}
      const data = { level, evidence: command.evidence, ...at, ...nextStage(permitted) }
      return one({ type: 'request-received', occurredOn: command.on, data, texts: [] })
    }
    case 'record-reply': {
      const { statedReason, delivered, alternativeOffered } = command
      const data = { level, statedReason, delivered, alternativeOffered, ...nextStage(permitted, { choice: delivered }) }
      return one({ type: 'reply-received', occurredOn: command.on, data, texts: words(command.words) })
    }
    case 'record-meeting': {
      const data = { level, bothAgreeToGoUp: command.bothAgreeToGoUp, ...nextStage(permitted, { choice: String(command.bothAgreeToGoUp) }) }
      return one({ type: 'meeting-held', occurredOn: command.on, data, texts: words(command.words) })
    }
    case 'conclude': {
      const data = { level, outcome: command.outcome, ...nextStage(permitted, { choice: command.outcome }) }
      return one({ type: 'consultations-concluded', occurredOn: command.on, data, texts: words(command.words) })
    }
    case 'escalate':
    case 'refer-to-senior-review':
    case 'open-suspension-review': {
      const type = ({
        escalate: 'escalated',
        'refer-to-senior-review': 'referred-to-senior-review',
        'open-suspension-review': 'suspension-review-opened',
      } as const)[command.command]
      const data = { because: because(permitted), ...nextStage(permitted) }
      return one({ type, occurredOn: today, data, texts: words(command.words) })
    }
    case 'notify-measure': {
      const data = { because: because(permitted), ...nextStage(permitted) }
      return one({ type: 'measure-notified', occurredOn: command.on, data, texts: words(command.words) })
    }
    default:
      return command satisfies never
  }
}

const one = (event: DraftEvent): Decision<DraftEvent> => ({ events: [event] })

/** The clocks and entries on which the condition of a step up rests at this instant. */
function because({ act, world }: Permitted<Consultations>) {
  const { clocks, events } = act.when ? judge(act.when, world) : { clocks: [], events: [] }
  return { clocks: [...clocks], events: [...events] }
}

function informalStepRefused({ context, command, act }: Permitted<'request-consultations'>) {
  if (command.informalStep === 'none' || command.informalStepOn === null) return null
  const future = futureRefused(context, command.informalStepOn, 'informalStepOn')
  if (future) return future
  if (command.informalStepOn <= command.on) return null
  const values = { date: command.on, than: command.informalStepOn, event: 'informal-step' }
  return refuse('date-before', values, { field: 'on', citation: act }).refused
}
