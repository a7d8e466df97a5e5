import { officeZone } from '@/lib/domain/agreements/office'
import type { Act, Procedure } from '@/lib/domain/agreements/schema'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { clocksOfCase } from '@/lib/domain/deadlines/case-clocks'
import { isPermitted } from '@/lib/domain/access/permissions'
import type { Role } from '@/lib/domain/access/roles'

import type { Command } from './commands'
import { decideConsultations } from './decide-consultations'
import { decideFiling, type FilingFacts } from './decide-filing'
import { decideIntake } from './decide-intake'
import { decideSuspension } from './decide-suspension'
import type { DraftEvent } from './events'
import type { CaseState } from './evolve'
import { judge, type World } from './guards'
import { refuse, type Decision, type Refusal } from './refusals'
import { factsMatching } from './selectors'
import type { CommandName } from './vocabulary'

/** What a decision may know besides the case. */
export interface Context {
  /** UTC instant. */
  readonly now: string
  readonly procedure: Procedure
  readonly calendars: Calendars
  /** The pseudonym of the person in this stream, and the role in which they act. */
  readonly actor: string
  readonly role: Role
  /** The agency of an officer; an officer files for it and for no other. */
  readonly agencyId: string | null
  /** Who may not decide on this case, by pseudonym. */
  readonly recused: readonly string[]
  /** For a filing: what the register says of what it names. */
  readonly filing?: FilingFacts
  /** The lines of the case's activity, by id: what a decision may cover besides the activity and the counterpart. */
  readonly lines: readonly string[]
}

/** What a handler is given once stage, role, condition and date have been found in order. */
export interface Permitted<N extends CommandName> {
  readonly context: Context
  readonly state: CaseState
  readonly act: Act
  readonly command: Command<N>
  readonly world: World
  readonly today: string
}

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

/** The case as guards see it. */
export function worldOf(context: Pick<Context, 'procedure' | 'calendars' | 'now'>, state: CaseState): World {
  return {
    procedure: context.procedure,
    state,
    readings: clocksOfCase(context.procedure, state, context.calendars),
    now: context.now,
  }
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

/** A date is in the future when it has not begun in either party's zone: it may already be tomorrow on the other side. */
export function futureRefused(context: Pick<Context, 'now' | 'procedure'>, on: string, field: string): Refusal | null {
  const { parties, signedOn } = context.procedure.agreement
  const latest = parties.map((party) => localDateAt(context.now, party.zone)).reduce((a, b) => (a > b ? a : b))
  if (on > latest) return refuse('date-in-future', { date: on, today: latest }, { field }).refused
  if (on < signedOn) return refuse('date-before-agreement', { date: on, signedOn }, { field }).refused
  return null
}
