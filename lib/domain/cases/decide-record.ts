import type { Permitted } from './context'
import { correct } from './decide-correction'
import type { DraftEvent } from './events'
import { levelOf } from './level'
import { nextStage } from './next-stage'
import { entriesOf } from './open-matters'
import { refuse, type Decision } from './refusals'
import { words } from './texts'

export type OnRecord = 'record-informal-step' | 'record-position' | 'cease' | 'revive' | 'withdraw' | 'note' | 'correct-entry'

/** What is at hand at nearly every stage. */
export function decideOnRecord(permitted: Permitted<OnRecord>): Decision<DraftEvent> {
  const { command, today, context } = permitted
  const texts = words(command.words)
  switch (command.command) {
    case 'record-informal-step': {
      const data = { level: levelOf(permitted), manner: command.manner }
      return { events: [{ type: 'informal-step-taken', occurredOn: command.on, data, texts }] }
    }
    case 'record-position':
      return { events: [{ type: 'position-recorded', occurredOn: command.on, data: { side: command.side }, texts }] }
    case 'cease': {
      const by = context.role === 'researcher' ? ('researcher' as const) : ('agency' as const)
      const { basis, caseGoesOn } = command
      const data = { by, basis, caseGoesOn, ...nextStage(permitted, { choice: String(caseGoesOn) }) }
      return { events: [{ type: 'cessation-recorded', occurredOn: command.on, data, texts }] }
    }
    case 'revive':
      return revive(permitted as Permitted<'revive'>)
    case 'withdraw':
      return { events: [{ type: 'withdrawn', occurredOn: today, data: nextStage(permitted), texts }] }
    case 'note':
      return { events: [{ type: 'note-added', occurredOn: today, data: {}, texts }] }
    case 'correct-entry':
      return correct(permitted as Permitted<'correct-entry'>)
  }
}

/** A lapsed case continues where it lapsed; where the sides consult, the new request opens a new round and its clocks. */
function revive(permitted: Permitted<'revive'>): Decision<DraftEvent> {
  const { state, command, context, act } = permitted
  const { returnTo } = entriesOf(state, 'lapsed').at(-1)!.data
  const stage = context.procedure.stages.find((one) => one.id === returnTo)
  const level = stage === undefined || stage.level === 'none' ? 'agency' : stage.level
  const hand = level === 'agency' ? 'officer' : 'coordinator'
  if (context.role !== hand) return refuse('not-permitted', { act: act.label }, { citation: act })
  const revived: DraftEvent = { type: 'revived', occurredOn: command.on, data: nextStage(permitted, { returnTo }), texts: words(command.words) }
  const requests = entriesOf(state, 'consultations-requested').filter((one) => one.stage === returnTo)
  const last = requests.at(-1)
  if (!last) return { events: [revived] }
  const { informalStep, informalStepOn } = last.data
  const data = { level, manner: command.manner, informalStep, informalStepOn }
  return { events: [revived, { type: 'consultations-requested', occurredOn: command.on, data, texts: [] }] }
}
