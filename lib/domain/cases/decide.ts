import { officeZone } from '@/lib/domain/agreements/office'
import type { Act } from '@/lib/domain/agreements/schema'
import { isPermitted } from '@/lib/domain/access/permissions'
import { localDateAt } from '@/lib/domain/calendars/zones'

import type { Command } from './commands'
import type { Context, Permitted } from './context'
import { futureRefused } from './date-rules'
import { decideConsultations } from './decide-consultations'
import { decideFiling } from './decide-filing'
import { decideIntake } from './decide-intake'
import { decideSuspension } from './decide-suspension'
import type { DraftEvent } from './events'
import type { CaseState } from './evolve'
import { judge } from './guards'
import { refuse, type Decision, type Refusal } from './refusals'
import { factsMatching } from './selectors'
import type { CommandName } from './vocabulary'
import { worldOf, type World } from './world'

/**
 * Says no first, or answers with the events that the command makes. Reads like the procedure: is there such an act here, may this
 * role do it, is its condition met, is its date possible; then what it records.
 */
export function decide(context: Context, state: CaseState | null, command: Command): Decision<DraftEvent> {
  if (command.command === 'file') return decideFiling(context, command)
  if (state === null) throw new Error(`${command.command} needs a case`)

  const found = findAct(context, state, command.command)
  if ('refused' in found) return found
  const { act } = found
  const world = worldOf(context, state)

  const refused = conditionRefused(act, world) ?? dateRefused(context, state, act, command)
  if (refused) return { refused }

  const today = localDateAt(context.now, officeZone(context.procedure))
  return record({ context, state, act, command, world, today } as Permitted<Exclude<CommandName, 'file'>>)
}

function record(permitted: Permitted<Exclude<CommandName, 'file'>>): Decision<DraftEvent> {
  switch (permitted.command.command) {
    case 'acknowledge':
    case 'admit':
    case 'decline-admission':
    case 'withdraw':
    case 'note':
      return decideIntake(permitted as Permitted<Parameters<typeof decideIntake>[0]['command']['command']>)
    case 'decide-suspension':
    case 'second-decision':
      return decideSuspension(permitted as Permitted<'decide-suspension' | 'second-decision'>)
    default:
      return decideConsultations(permitted as Parameters<typeof decideConsultations>[0])
  }
}

function findAct(context: Context, state: CaseState, command: CommandName): { act: Act } | { refused: Refusal } {
  const acts = context.procedure.acts.filter((act) => act.command === command)
  const label = acts[0]?.label ?? { en: command }
  if (!isPermitted(context.role, command)) return refuse('not-permitted', { act: label })
  const here = acts.filter((act) => act.stages.includes(state.stage))
  const stage = context.procedure.stages.find((one) => one.id === state.stage)
  const names = { act: label, stage: stage?.label ?? { en: state.stage } }
  if (here.length === 0) return refuse('wrong-stage', names, acts[0] ? { citation: acts[0] } : {})
  const mine = here.find((act) => act.roles.includes(context.role))
  return mine ? { act: mine } : refuse('not-permitted', names, { citation: here[0] })
}

function conditionRefused(act: Act, world: World): Refusal | null {
  if (!act.when) return null
  const { verdict } = judge(act.when, world)
  if (verdict === 'met') return null
  const code = verdict === 'unknown' ? 'condition-unknown' : 'condition-missing'
  return refuse(code, { act: act.label, condition: act.whenWords ?? act.guidance }, { citation: act }).refused
}

/** Refuses a date to come, one before the agreement, and one before what the act depends on. */
function dateRefused(context: Context, state: CaseState, act: Act, command: Command): Refusal | null {
  const on = 'on' in command ? command.on : null
  if (on === null) return null
  const future = futureRefused(context, on, 'on')
  if (future) return future
  const earlier = factsMatching(act.notBefore, state.facts).sort((a, b) => (a.occurredOn < b.occurredOn ? 1 : -1))[0]
  if (earlier && on < earlier.occurredOn) {
    return refuse('date-before', { date: on, than: earlier.occurredOn, event: earlier.type }, { field: 'on', citation: act }).refused
  }
  return null
}
