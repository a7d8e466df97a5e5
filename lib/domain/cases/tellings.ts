import { expectedParty, handOf } from '@/lib/domain/agreements/sides'
import type { Act, ClockRule, ExpectedFrom, Guard, Procedure, Trigger } from '@/lib/domain/agreements/schema'
import type { Role } from '@/lib/domain/access/roles'

import { takesAnother } from './acts-here'
import type { CaseEvent } from './events'
import type { CaseState, Fact } from './evolve'
import { openSteps } from './open-matters'
import { reachedCoordinator } from './project'
import { factsMatching } from './selectors'
import { tellingPolicy, toldAudiences, type Reaches, type ToldAudience } from './telling-policy'
import type { CommandName } from './vocabulary'

/** That an audience is told of an event, and what is asked of it with that. */
export interface Telling {
  readonly audience: ToldAudience
  /** The acts, by id, one of which is asked of them now; none where the event only tells. */
  readonly asked: readonly string[]
  /** Until the end of which clock, by its key (`intake-acknowledge-1`); null where no period runs for it. */
  readonly until: string | null
  /** Who of them is left out, by pseudonym: whoever entered the event, and whoever may not take any of the acts. */
  readonly except: readonly string[]
}

const roleOf: Readonly<Record<ToldAudience, Role>> = { complainant: 'researcher', officers: 'officer', coordinators: 'coordinator' }

/** Who is told of an event that has just been entered, with the case as it stands after it. */
export function tellingsOf(event: CaseEvent, after: CaseState, procedure: Procedure): Telling[] {
  const reaches = reachesOf(event, after, procedure)
  const ask = askOf(event, after, procedure)
  return toldAudiences
    .filter((audience) => isReached(audience, reaches, event, after, procedure))
    .map((audience) => {
      const acts = ask.acts.filter((act) => act.roles.includes(roleOf[audience]))
      return {
        audience,
        asked: acts.map((act) => act.id),
        until: acts.length === 0 ? null : ask.until,
        except: [...new Set([event.actor, ...barredFrom(acts, after)])],
      }
    })
}

function isReached(audience: ToldAudience, reaches: Reaches, event: CaseEvent, after: CaseState, procedure: Procedure): boolean {
  const reach = reaches[audience]
  if (reach === 'none') return false
  // The one researcher who can enter anything in a case is who complained.
  if (audience === 'complainant' && event.actorRole === 'researcher') return false
  if (audience === 'coordinators' && reach !== 'figures' && !reachedCoordinator(procedure, after)) return false
  return reach !== 'others' || event.actorRole !== roleOf[audience]
}

/** The policy, where what the event says narrows or widens it. */
function reachesOf(event: CaseEvent, after: CaseState, procedure: Procedure): Reaches {
  const reaches = tellingPolicy[event.type]
  if (event.type === 'deadline-passed') return reachesOfMissed(event, reaches, after, procedure)
  if (event.type === 'observation-superseded') {
    const before = after.facts.find((fact) => fact.seq === event.data.observation)
    return before?.type === 'deadline-passed' ? reachesOfMissed(before, reaches, after, procedure) : reaches
  }
  if (event.type === 'toll-opened' && event.data.reason === 'hold-directed') return { ...reaches, coordinators: 'figures' }
  if (event.type === 'toll-closed') {
    const opened = after.facts.find((fact) => fact.place === event.data.opened && fact.type === 'toll-opened')
    return opened?.type === 'toll-opened' && opened.data.reason === 'hold-directed' ? { ...reaches, coordinators: 'figures' } : reaches
  }
  return reaches
}

/**
 * A deadline of the office's own side is told to all who answer for it, coordinators before the case reaches them included; another
 * one to those in whose hands the case is.
 */
function reachesOfMissed(missed: CaseEvent<'deadline-passed'>, reaches: Reaches, after: CaseState, procedure: Procedure): Reaches {
  if (isOwnDeadline(missed, after, procedure)) return { ...reaches, coordinators: 'figures' }
  const isCoordinators = handHolding(after, procedure) === 'coordinator'
  return isCoordinators ? { ...reaches, officers: 'none' } : { ...reaches, coordinators: 'none' }
}

/** Whether the party whose office runs the case was expected to act under the clock that passed, by itself. */
export function isOwnDeadline({ data }: CaseEvent<'deadline-passed'>, state: CaseState, procedure: Procedure): boolean {
  const rule = procedure.clocks.find((one) => one.id === data.clock)
  if (!rule) return false
  const start = factsMatching(rule.start, state.facts)[data.instance - 1]
  return expectedParty(procedure, expectedOf(rule, start), state.filed).party === procedure.agreement.office
}

function expectedOf(rule: ClockRule, start: Fact | undefined): ExpectedFrom {
  if (rule.expectedFrom !== 'undertaking-side') return rule.expectedFrom
  return start && 'side' in start.data ? start.data.side : 'responding-side'
}

/** The part of the office that has the case: of an open corrective step, the level at which it was agreed. */
function handHolding(state: CaseState, procedure: Procedure) {
  const level = openSteps(state)[0]?.data.level ?? procedure.stages.find((one) => one.id === state.stage)?.level ?? 'none'
  return handOf(level) ?? 'agency'
}

interface Ask {
  readonly acts: readonly Act[]
  readonly until: string | null
}

/** What an event asks for: the acts, whoever may take them, and the clock until whose end. */
function askOf(event: CaseEvent, after: CaseState, procedure: Procedure): Ask {
  const here = procedure.acts.filter((act) => act.stages.includes(after.stage) && !act.standing)
  if (event.type === 'deadline-passed') return askOfMissed(event, here, after, procedure)
  const { commands, dated } = commandsAsked(event)
  const acts = commands.flatMap((command) => here.filter((act) => act.command === command))
  const clock = here.find((act) => act.command === (dated ?? commands[0]) && act.meets !== undefined)?.meets
  const step = 'step' in event.data ? event.data.step : undefined
  return { acts, until: runningKey(procedure.clocks.find((rule) => rule.id === clock), after, step) }
}

/** By which commands an event is answered. `dated` is the command whose clock says until when, where it is not the first. */
function commandsAsked(event: CaseEvent): { commands: readonly CommandName[]; dated?: CommandName } {
  switch (event.type) {
    case 'complaint-filed':
      return event.data.safety ? { commands: ['hold-contact'], dated: 'look-at-safety' } : { commands: ['acknowledge'] }
    case 'complaint-amended':
      return { commands: event.data.toStage === undefined ? ['admit', 'decline-admission'] : ['acknowledge'] }
    case 'information-asked':
      return { commands: ['answer-information'] }
    case 'information-answered':
      return { commands: ['admit', 'decline-admission'] }
    case 'admission-declined':
      return { commands: ['amend', 'request-second-look'] }
    case 'refusal-upheld':
      return { commands: ['amend'] }
    case 'second-look-requested':
      return { commands: ['admit', 'uphold-refusal'] }
    case 'escalated':
      return { commands: ['request-consultations'] }
    case 'corrective-step-reported':
      return { commands: ['answer-step', 'verify-step'], dated: 'verify-step' }
    case 'corrective-step-answered':
      return { commands: ['verify-step'] }
    case 'safety-concern-raised':
      return { commands: ['hold-contact'], dated: 'look-at-safety' }
    case 'contact-held':
      return { commands: ['look-at-safety'] }
    case 'suspension-flag-raised':
      return { commands: ['open-suspension-review'] }
    case 'suspension-review-opened':
    case 'suspension-decision-returned':
      return { commands: ['decide-suspension'] }
    case 'suspension-decision-proposed':
      return { commands: ['second-decision'] }
    default:
      return { commands: [] }
  }
}

/** A missed deadline asks for what would have met it, for what its passing opens, and for what counts from its end. */
function askOfMissed({ data }: CaseEvent<'deadline-passed'>, here: readonly Act[], after: CaseState, procedure: Procedure): Ask {
  const meeting = here.filter((act) => act.meets === data.clock)
  const opened = here.filter((act) => act.when !== undefined && turnsOn(act.when, data.clock))
  const following = procedure.clocks.filter((rule) => countsFrom(rule.trigger, data.clock))
  const next = here.filter((act) => following.some((rule) => rule.id === act.meets))
  const key = (clock: string) => `${clock}-${data.instance}`
  const until = meeting.length > 0 ? key(data.clock) : following[0] && next.length > 0 ? key(following[0].id) : null
  return { acts: [...new Set([...meeting, ...opened, ...next])], until }
}

/** Whether a condition asks how a clock stands. */
function turnsOn(guard: Guard, clock: string): boolean {
  if ('all' in guard) return guard.all.some((one) => turnsOn(one, clock))
  if ('any' in guard) return guard.any.some((one) => turnsOn(one, clock))
  if ('not' in guard) return turnsOn(guard.not, clock)
  return 'clock' in guard && guard.clock === clock
}

function countsFrom(from: Trigger, clock: string): boolean {
  if ('dueOf' in from) return from.dueOf === clock
  if ('earlierOf' in from) return from.earlierOf.some((one) => countsFrom(one, clock))
  if ('laterOf' in from) return from.laterOf.some((one) => countsFrom(one, clock))
  return 'offset' in from && countsFrom(from.from, clock)
}

/** The key of the clock that runs now: the one that was started last, or by the step named. Null where it cannot run in this stage. */
function runningKey(rule: ClockRule | undefined, state: CaseState, step: number | undefined): string | null {
  if (!rule || !rule.runsIn.includes(state.stage)) return null
  const starts = factsMatching(rule.start, state.facts)
  const index = rule.namedBy === undefined ? starts.length - 1 : starts.findIndex((start) => start.place === step)
  return index < 0 ? null : `${rule.id}-${index + 1}`
}

/** Who may take none of the acts, because they entered what these answer. */
function barredFrom(acts: readonly Act[], state: CaseState): string[] {
  const barred = acts.map((act) => takesAnother(act, state))
  const [first] = barred
  return typeof first === 'string' && barred.every((one) => one === first) ? [first] : []
}
