import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import type { Role } from '@/lib/domain/access/roles'
import { calendarsKnownOn } from '@/lib/domain/calendars/calendars'
import { officialCalendars } from '@/lib/domain/calendars/official'

import type { Command } from './commands'
import type { Context } from './context'
import { decide } from './decide'
import { worldOf } from './world'
import type { CaseEvent, DraftEvent } from './events'
import { evolve, type CaseState } from './evolve'
import { observe } from './observe'
import type { Decision } from './refusals'

/** A complaint as most tests file it: about data, an expectation of the PRC side, partner asked. */
export const complaint: Command<'file'> = {
  command: 'file',
  kind: 'data-access',
  subject: 'data',
  title: 'Six stations stopped streaming',
  narrative: 'Six of the ten agreed stations have sent nothing since January.',
  happenedOn: '2026-01-12',
  agencyId: 'bes',
  activityId: 'wave',
  expectationId: 'wav-rt',
  provisionId: null,
  asked: 'asked',
  askedOn: '2026-01-20',
  askedWords: 'Two messages to the partner institute.',
  statedReason: 'cross-border-approval-pending',
  evidence: '',
  urgent: false,
  identity: 'agency',
  safety: false,
  balanceWords: '',
  filedFor: 'complainant',
  receivedOn: null,
}

export const request: Omit<Command<'request-consultations'>, 'on'> = {
  command: 'request-consultations',
  manner: 'letter',
  informalStep: 'taken',
  informalStepOn: '2026-01-28',
  informalWords: 'A call between the two project leads.',
}

export const reply: Omit<Command<'record-reply'>, 'on'> = {
  command: 'record-reply',
  statedReason: 'cross-border-approval-pending',
  delivered: 'nothing',
  alternativeOffered: false,
  words: 'An approval is said to be pending.',
}

/** What the register says of the activity and the line that most tests name. */
const named = {
  agencyKnown: true,
  activity: { agencyId: 'bes', counterpartId: 'sei' },
  expectation: { activityId: 'wave', from: 'PRC', to: 'US' },
}

/** A case that grows in memory: given what was entered, when somebody asks for something on a day, then events or a refusal. */
export function story(procedure = sta2024) {
  let state: CaseState | null = null
  let now = '2026-02-02T17:00:00Z'
  const context = (role: Role, actor: string, recused: string[] = [], more: Partial<Context> = {}) => ({
    now,
    procedure,
    calendars: calendarsKnownOn(officialCalendars, now.slice(0, 10)),
    actor,
    role,
    agencyId: role === 'officer' ? 'bes' : null,
    recused,
    lines: ['wav-rt', 'wav-us'],
    filing: { ...named, reference: 'STA-2026-0001', figures: null },
    named,
    ...more,
  })
  const enter = (drafts: readonly DraftEvent[], actor: string, actorRole: string) => {
    for (const { type, occurredOn, data, byClock } of drafts) {
      const by = byClock ? { actor: 'clock', actorRole: 'clock' } : { actor, actorRole }
      const reference = { id: procedure.id, version: procedure.version, hash: '0' }
      const event = { seq: (state?.version ?? 0) + 1, type, occurredOn, recordedAt: now, ...by, procedure: reference, data }
      state = evolve(state, event as CaseEvent)
    }
  }
  return {
    /** Noon in New York on a day, or an exact instant. */
    on(day: string) {
      now = day.includes('T') ? day : `${day}T17:00:00Z`
      return this
    },
    /** Asks, and enters what was decided. */
    when(role: Role, command: Command, who: { actor?: string; recused?: string[]; context?: Partial<Context> } = {}): Decision<DraftEvent> {
      const actor = who.actor ?? role
      const decision = decide(context(role, actor, who.recused, who.context), state, command)
      if ('events' in decision) enter(decision.events, actor, role)
      return decision
    },
    /** Asks, and fails the test where the answer is no. */
    given(role: Role, command: Command, who: { actor?: string; context?: Partial<Context> } = {}) {
      const decision = this.when(role, command, who)
      if ('refused' in decision) throw new Error(`${command.command}: ${JSON.stringify(decision.refused)}`)
      return this
    },
    /** Lets the clock enter what it sees. */
    clock(): DraftEvent[] {
      const drafts = observe(this.world())
      enter(drafts, 'clock', 'clock')
      return drafts
    },
    world() {
      return worldOf({ procedure, calendars: this.calendars(), now }, state!)
    },
    calendars: () => context('officer', '').calendars,
    state: () => state!,
  }
}

export const refusedCode = (decision: Decision<unknown>) => ('refused' in decision ? decision.refused.code : 'accepted')
export const eventTypesOf = (decision: Decision<DraftEvent>) => ('events' in decision ? decision.events.map((one) => one.type) : [])
