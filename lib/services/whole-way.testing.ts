import type { Command } from '@/lib/domain/cases/commands'
import { complaint, reply, request } from '@/lib/domain/cases/story.testing'

import { changeCase } from './change-case'
import { person, type testOffice } from './office.testing'
import { sweep } from './sweep'

/** Words that are found nowhere else, one for each place in which people write, so that a test can look for them. */
export const written = {
  title: 'ZTITLE stations',
  narrative: 'ZNARRATIVE of a person',
  askedWords: 'ZASKED in two messages',
  evidence: 'ZEVIDENCE described',
  informal: 'ZINFORMAL call',
  reply: 'ZREPLY in words',
  note: 'ZNOTE for the record',
  memo: 'ZMEMO with reasons',
}

export const researcher = person('researcher')
export const officer = person('officer')
export const coordinator = person('coordinator')
export const secondCoordinator = person('coordinator', 'second')

/**
 * Takes a case of a test office the whole way, with words at every step: filed on 2 Feb 2026, the meeting missed, up to the
 * coordinator and to senior review, flagged on 15 Aug. Answers with the reference and a way to act on.
 */
export function toFlagged(office: ReturnType<typeof testOffice>) {
  const { title, narrative, askedWords, evidence } = written
  const { reference } = changeCase(office, researcher, null, { ...complaint, title, narrative, askedWords, evidence })
  const act = (viewer: typeof officer, command: Command) => changeCase(office, viewer, reference, command)
  office.moveTo('2026-02-04')
  act(officer, { command: 'admit', urgent: false })
  act(officer, { ...request, on: '2026-02-04', informalWords: written.informal })
  act(researcher, { command: 'note', words: written.note })
  office.moveTo('2026-04-06')
  sweep(office)
  act(officer, { ...reply, on: '2026-03-10', words: written.reply })
  act(officer, { command: 'escalate', words: '' })
  act(coordinator, { ...request, on: '2026-04-06', informalWords: written.informal })
  office.moveTo('2026-06-30')
  sweep(office)
  act(coordinator, { command: 'refer-to-senior-review', words: '' })
  office.moveTo('2026-08-15')
  sweep(office)
  return { reference, act }
}

/** From there to a decision that one person has proposed and nobody has answered. */
export function toProposed(office: ReturnType<typeof testOffice>) {
  const flagged = toFlagged(office)
  flagged.act(coordinator, { command: 'open-suspension-review', words: '' })
  flagged.act(coordinator, proposal)
  return flagged
}

export const proposal: Command<'decide-suspension'> = {
  command: 'decide-suspension',
  decision: 'suspend',
  scope: [{ kind: 'activity', id: 'wave' }],
  reviewOn: '2026-10-01',
  memo: written.memo,
  recommendation: '',
}
