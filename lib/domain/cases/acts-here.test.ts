import { describe, expect, it } from 'vitest'

import { actsHere } from './acts-here'
import { complaint, request, story } from './story.testing'

const filed = () => story().on('2026-02-02').given('researcher', complaint)
const ids = (acts: readonly { id: string }[]) => acts.map((act) => act.id)
const closed = (here: ReturnType<typeof actsHere>) => here.closed.map(({ act, because }) => [act.id, because])

describe('in intake', () => {
  it('gives the officer what the stage provides, and the complainant what one may always do', () => {
    const world = filed().world()
    expect(ids(actsHere(world, 'officer', null).open)).toEqual([
      'acknowledge', 'ask-information', 'admit', 'decline-admission', 'raise-safety', 'refer', 'position', 'cease-agency', 'correct-entry', 'note',
    ])
    expect(ids(actsHere(world, 'researcher', 'researcher').open)).toEqual(['amend', 'raise-safety', 'cease', 'withdraw', 'note'])
  })

  it('says what has been done already, and what lacks its condition', () => {
    const nothingNamed = { ...complaint, expectationId: null, provisionId: null }
    const one = story().on('2026-02-02').given('researcher', nothingNamed).given('officer', { command: 'acknowledge' })
    expect(closed(actsHere(one.world(), 'officer', 'officer'))).toEqual([
      ['acknowledge', 'not-met'],
      ['admit', 'not-met'],
    ])
  })

  it.each(['overseer', 'custodian', 'administrator'] as const)('gives a %s nothing', (role) => {
    expect(actsHere(filed().world(), role, null)).toEqual({ open: [], closed: [] })
  })
})

it('tells who proposed a decision that it takes a second person', () => {
  const one = filed()
    .on('2026-02-04')
    .given('officer', { command: 'admit', urgent: false })
    .given('officer', { ...request, on: '2026-02-04' })
    .on('2026-03-18')
    .given('officer', { command: 'escalate', words: '' })
    .given('coordinator', { ...request, on: '2026-03-18' })
    .on('2026-06-30')
    .given('coordinator', { command: 'refer-to-senior-review', words: '' })
    .on('2026-08-15')
  one.clock()
  const scope = [{ kind: 'activity' as const, id: 'wave' }]
  one
    .given('coordinator', { command: 'open-suspension-review', words: '' })
    .given('coordinator', { command: 'decide-suspension', decision: 'continue', scope, reviewOn: null, memo: 'Memo.', recommendation: '' }, { actor: 'first' })

  expect(closed(actsHere(one.world(), 'coordinator', 'first'))).toEqual([
    ['decide-suspension', 'not-met'],
    ['second-decision', 'second-person'],
  ])
  expect(ids(actsHere(one.world(), 'coordinator', 'second').open)).toEqual(['second-decision', 'raise-safety', 'refer', 'position', 'correct-entry', 'note'])
})
