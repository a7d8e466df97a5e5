import { officeZone } from '@/lib/domain/agreements/office'
import type { Act } from '@/lib/domain/agreements/schema'
import { isPermitted } from '@/lib/domain/access/permissions'
import { localDateAt } from '@/lib/domain/calendars/zones'

import type { Command } from './commands'
import type { Context, Permitted } from './context'
import { futureRefused } from './date-rules'
import { takesAnother } from './acts-here'
import { decideConsultations, type Consultations } from './decide-consultations'
import { decideExtensions, type Extensions } from './decide-extensions'
import { decideFiling } from './decide-filing'
import { decideIntake, type Intake } from './decide-intake'
import { decideOnRecord, type OnRecord } from './decide-record'
import { decideSafety, type Safety } from './decide-safety'
import { decideSteps, type Steps } from './decide-steps'
import { decideSuspension, type Suspension } from './decide-suspension'
import { decideTolls, type Tolls } from './decide-tolls'
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

  const world = worldOf(context, state)
  const found = findAct(context, world, command.command)
  if ('refused' in found) return found
  const { act } = found

  const refused = conditionRefused(act, world) ?? samePersonRefused(context, state, act) ?? choiceRefused(act, command) ?? dateRefused(context, state, act, command)
  if (refused) return { refused }

  const today = localDateAt(context.now, officeZone(context.procedure))
  return record({ context, state, act, command, world, today } as Permitted<Exclude<CommandName, 'file'>>)
}

function record(permitted: Permitted<Exclude<CommandName, 'file'>>): Decision<DraftEvent> {
  const { command } = permitted.command
  switch (command) {
    case 'acknowledge':
    case 'admit':
    case 'decline-admission':
    case 'ask-information':
    case 'answer-information':
    case 'amend':
    case 'request-second-look':
    case 'uphold-refusal':
      return decideIntake(permitted as Permitted<Intake>)
    case 'request-consultations':
    case 'record-receipt':
    case 'record-reply':
    case 'record-meeting':
    case 'conclude':
    case 'escalate':
    case 'refer-to-senior-review':
    case 'open-suspension-review':
    case 'notify-measure':
      return decideConsultations(permitted as Permitted<Consultations>)
    case 'propose-extension':
    case 'answer-extension':
    case 'extend-by-notice':
      return decideExtensions(permitted as Permitted<Extensions>)
    case 'open-toll':
    case 'close-toll':
    case 'direct-hold':
    case 'lift-hold':
      return decideTolls(permitted as Permitted<Tolls>)
    case 'agree-step':
    case 'report-step':
    case 'answer-step':
    case 'verify-step':
      return decideSteps(permitted as Permitted<Steps>)
    case 'raise-safety':
    case 'hold-contact':
    case 'look-at-safety':
    case 'refer':
      return decideSafety(permitted as Permitted<Safety>)
    case 'decide-suspension':
    case 'second-decision':
      return decideSuspension(permitted as Permitted<Suspension>)
    case 'record-informal-step':
    case 'record-position':
    case 'cease':
    case 'revive':
    case 'withdraw':
    case 'note':
    case 'correct-entry':
      return decideOnRecord(permitted as Permitted<OnRecord>)
    default:
      return command satisfies never
  }
}

function findAct(context: Context, world: World, command: CommandName): { act: Act } | { refused: Refusal } {
  const { state } = world
  const acts = context.procedure.acts.filter((act) => act.command === command)
  const label = acts[0]?.label ?? { en: command }
  if (!isPermitted(context.role, command)) return refuse('not-permitted', { act: label })
  const here = acts.filter((act) => act.stages.includes(state.stage))
  const stage = context.procedure.stages.find((one) => one.id === state.stage)
  const names = { act: label, stage: stage?.label ?? { en: state.stage } }
  if (here.length === 0) return refuse('wrong-stage', names, acts[0] ? { citation: acts[0] } : {})
  // An act may stand twice in a stage, under different conditions: the one whose condition is met is meant.
  const own = here.filter((act) => act.roles.includes(context.role))
  const mine = own.find((act) => conditionRefused(act, world) === null) ?? own[0]
  return mine ? { act: mine } : refuse('not-permitted', names, { citation: here[0] })
}

function conditionRefused(act: Act, world: World): Refusal | null {
  if (!act.when) return null
  const { verdict } = judge(act.when, world)
  if (verdict === 'met') return null
  const code = verdict === 'unknown' ? 'condition-unknown' : 'condition-missing'
  return refuse(code, { act: act.label, condition: act.whenWords ?? act.guidance }, { citation: act }).refused
}

function samePersonRefused(context: Context, state: CaseState, act: Act): Refusal | null {
  return takesAnother(act, state) === context.actor ? refuse('same-person', { act: act.label }, { citation: act }).refused : null
}

/** Refuses a value that belongs to another act, or to another procedure. */
function choiceRefused(act: Act, command: Command): Refusal | null {
  const values = command as unknown as Record<string, unknown>
  const member = Object.keys(act.choices).find((name) => !act.choices[name]!.includes(String(values[name])))
  return member === undefined ? null : refuse('choice-not-here', { act: act.label }, { field: member, citation: act }).refused
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
