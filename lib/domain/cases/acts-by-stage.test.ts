import { describe, expect, it } from 'vitest'

import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import type { Role } from '@/lib/domain/access/roles'

import { decide } from './decide'
import { at } from './stages.testing'
import type { Command } from './commands'
import { commandNames, type CommandName } from './vocabulary'

const stages = Object.keys(at) as (keyof typeof at)[]

/** Any command of a kind: whether it is permitted at a stage at all is said before anything of it is looked at. */
const some = (command: CommandName) => ({ command, on: '2026-02-04', words: 'Words.' }) as unknown as Command

function refusal(stage: keyof typeof at, role: Role, command: CommandName) {
  const one = at[stage]()
  const { procedure, state, now } = one.world()
  const context = { now, procedure, calendars: one.calendars(), actor: 'somebody', role, agencyId: 'bes', recused: [], lines: [] }
  const decision = decide(context, state, some(command))
  return 'refused' in decision ? decision.refused.code : 'accepted'
}

it('there is a story for every stage', () => {
  expect(stages.toSorted()).toEqual(sta2024.stages.map((stage) => stage.id).toSorted())
  for (const stage of stages) expect(at[stage]().state().stage).toBe(stage)
})

/** Where the procedure has an act for a command, and for whom: all other places are refused as such. */
describe.each(stages)('at %s', (stage) => {
  const here = sta2024.acts.filter((act) => act.stages.includes(stage))
  it.each(commandNames.filter((name) => name !== 'file'))('%s', (command) => {
    const acts = here.filter((act) => act.command === command)
    for (const role of ['researcher', 'officer', 'coordinator', 'overseer'] as const) {
      const may = acts.some((act) => act.roles.includes(role))
      if (may) continue
      expect(['not-permitted', 'wrong-stage']).toContain(refusal(stage, role, command))
    }
  })
})

/** What each stage offers, as one table to read: commands that the procedure permits there, apart from those at hand at any time. */
it('each stage offers what the ladder says', () => {
  const offered = (stage: string) => sta2024.acts.filter((act) => !act.standing && act.stages.includes(stage)).map((act) => act.command)
  const round = ['request-consultations', 'record-receipt', 'record-reply', 'record-meeting', 'conclude', 'answer-extension', 'close-toll']
  const anywhere = ['lift-hold', 'hold-contact', 'look-at-safety']
  const table: Record<string, string[]> = {
    intake: ['acknowledge', 'ask-information', 'answer-information', 'admit', 'decline-admission'],
    'second-look': ['admit', 'uphold-refusal'],
    'agency-consultations': [...round, 'escalate'],
    'coordinator-consultations': [...round, 'refer-to-senior-review'],
    'senior-review': ['conclude', 'open-suspension-review', 'answer-extension', 'close-toll'],
    'corrective-step': ['report-step', 'answer-step', 'verify-step', 'answer-extension', 'close-toll'],
    'suspension-review': ['decide-suspension', 'second-decision'],
    suspended: ['decide-suspension', 'second-decision'],
  }
  for (const [stage, commands] of Object.entries(table)) expect(new Set(offered(stage)), stage).toEqual(new Set([...commands, ...anywhere]))
  expect(offered('not-admitted')).toEqual(['amend', 'request-second-look'])
  expect(offered('lapsed')).toEqual(['revive'])
  const ends = sta2024.stages.filter((stage) => stage.closed && stage.id !== 'not-admitted' && stage.id !== 'lapsed')
  for (const { id } of ends) expect(offered(id), id).toEqual([])
})
