import type { Permitted } from './context'
import type { DraftEvent } from './events'
import { levelOf } from './level'
import { nextStage } from './next-stage'
import { isReported, openSteps } from './open-matters'
import { refuse, type Decision } from './refusals'
import { words } from './texts'

export type Steps = 'agree-step' | 'report-step' | 'answer-step' | 'verify-step'

/** A corrective step: agreed with a day, reported, confirmed or disputed by the complainant, verified or failed. */
export function decideSteps(permitted: Permitted<Steps>): Decision<DraftEvent> {
  const { command, act, state } = permitted
  if (command.command === 'agree-step') return agree(permitted as Permitted<'agree-step'>)
  const step = openSteps(state).find((one) => one.place === command.step)
  if (!step) return refuse('step-unknown', {}, { field: 'step', citation: act })
  const texts = words(command.words)
  switch (command.command) {
    case 'report-step': {
      if (isReported(state, step.place)) return refuse('step-unknown', {}, { field: 'step', citation: act })
      const early = command.on < step.occurredOn
      const values = { date: command.on, than: step.occurredOn, event: step.type }
      if (early) return refuse('date-before', values, { field: 'on', citation: act })
      return { events: [{ type: 'corrective-step-reported', occurredOn: command.on, data: { step: step.place }, texts }] }
    }
    case 'answer-step': {
      const data = { step: step.place, confirmed: command.confirmed }
      return { events: [{ type: 'corrective-step-answered', occurredOn: permitted.today, data, texts }] }
    }
    case 'verify-step':
      return verify(permitted as Permitted<'verify-step'>, step)
  }
}

function agree(permitted: Permitted<'agree-step'>): Decision<DraftEvent> {
  const { state, command, act } = permitted
  if (command.dueOn < command.on) {
    return refuse('step-due-too-early', { date: command.dueOn, agreed: command.on }, { field: 'dueOn', citation: act })
  }
  // A further step goes back to where the first one came from.
  const first = openSteps(state)[0]
  const data = {
    level: first?.data.level ?? levelOf(permitted),
    side: command.side,
    dueOn: command.dueOn,
    instrument: command.instrument,
    returnTo: first?.data.returnTo ?? state.stage,
    ...nextStage(permitted),
  }
  return { events: [{ type: 'corrective-step-agreed', occurredOn: command.on, data, texts: words(command.words) }] }
}

/** With another step open the case stays where it is; the matter is settled only with the last one. */
function verify(permitted: Permitted<'verify-step'>, step: ReturnType<typeof openSteps>[number]): Decision<DraftEvent> {
  const { state, command, act, today } = permitted
  const isLast = openSteps(state).length === 1
  if (command.outcome === 'complete' && !isLast) return refuse('steps-still-open', {}, { field: 'outcome', citation: act })
  const leads = isLast ? nextStage(permitted, { choice: command.outcome, returnTo: step.data.returnTo }) : {}
  const texts = words(command.words)
  if (command.outcome === 'failed') {
    return { events: [{ type: 'corrective-step-failed', occurredOn: today, data: { step: step.place, ...leads }, texts }] }
  }
  const data = { step: step.place, settled: command.outcome === 'complete', ...leads }
  return { events: [{ type: 'corrective-step-verified', occurredOn: today, data, texts }] }
}
