import { describe, expect, it } from 'vitest'

import { sta2024 } from '@/lib/domain/agreements/sta-2024'

import type { CaseEvent } from './events'
import { fold } from './evolve'
import { complaint, request, story } from './story.testing'
import { tellingPolicy, toldAudiences } from './telling-policy'
import { tellingsOf, type Telling } from './tellings'
import { eventTypes } from './vocabulary'

/** Who is told of what: one row for each event type, one column for each audience. */
const policy = `
                               complainant officers coordinators
complaint-filed                all         all      -
filing-acknowledged            all         others   others
admitted                       all         others   others
admission-declined             all         others   others
information-asked              all         others   others
information-answered           all         all      others
complaint-amended              all         all      others
second-look-requested          all         all      others
refusal-upheld                 all         others   others
informal-step-taken            all         others   others
consultations-requested        all         others   others
request-received               all         others   others
reply-received                 all         others   others
meeting-held                   all         others   others
position-recorded              all         others   others
extension-proposed             all         others   others
extension-agreed               all         others   others
extension-declined             all         others   others
extension-noticed              all         others   others
toll-opened                    all         others   others
toll-closed                    all         others   others
corrective-step-agreed         all         others   others
corrective-step-reported       all         all      all
corrective-step-answered       all         all      all
corrective-step-verified       all         others   others
corrective-step-failed         all         others   others
consultations-concluded        all         others   others
escalated                      all         others   all
referred-to-senior-review      all         others   others
measure-notified               all         others   others
safety-concern-raised          all         all      all
contact-held                   all         all      all
safety-looked-at               all         all      all
referred                       all         all      all
suspension-review-opened       all         others   all
suspension-decision-proposed   -           -        all
suspension-decision-returned   -           -        all
suspension-decided             all         others   all
revived                        all         others   others
cessation-recorded             all         all      all
withdrawn                      all         all      all
entry-voided                   all         others   others
note-added                     all         others   others
receipt-deemed                 all         all      all
deadline-passed                all         all      all
observation-superseded         all         all      all
clock-recomputed               -           all      all
lapse-warned                   all         all      all
lapsed                         all         all      all
suspension-flag-raised         -           all      figures
suspension-flag-lowered        -           all      figures
`

const rows = policy.trim().split('\n').slice(1).map((line) => line.trim().split(/\s+/))

describe('the policy of telling', () => {
  it('names every event type once', () => {
    expect(rows.map((row) => row[0])).toEqual([...eventTypes])
  })
  it.each(rows)('%s', (type, ...cells) => {
    expect(toldAudiences.map((audience) => tellingPolicy[type as CaseEvent['type']][audience])).toEqual(
      cells.map((cell) => (cell === '-' ? 'none' : cell)),
    )
  })
})

type Story = ReturnType<typeof story>

/** The tellings of the latest event of a story, by audience: what is asked, until when. */
function told(one: Story): Record<string, string> {
  const { facts } = one.state()
  // Folding again gives the case as it stood with that event.
  const state = fold(facts as readonly CaseEvent[])!
  const entries = tellingsOf(facts.at(-1)!, state, sta2024).map((telling) => [telling.audience, shown(telling)])
  return Object.fromEntries(entries) as Record<string, string>
}

const shown = ({ asked, until, except }: Telling) =>
  [asked.join(' or ') || 'told', until ? `until ${until}` : '', `not ${except.join(', ')}`].filter(Boolean).join('; ')

const filed = (more = {}) => story().on('2026-02-02').given('researcher', { ...complaint, ...more })
const requested = () =>
  filed().on('2026-02-04').given('officer', { command: 'admit', urgent: false }).given('officer', { ...request, on: '2026-02-04' })
const escalated = () => {
  const one = requested().on('2026-04-06')
  one.clock()
  return one.given('officer', { command: 'escalate', words: '' })
}

describe('intake', () => {
  it('asks the officers to acknowledge, and first of all to hold contact where a safety concern comes with it', () => {
    expect(told(filed())).toEqual({ officers: 'acknowledge; until intake-acknowledge-1; not researcher' })
    expect(told(filed({ safety: true })).officers).toBe('hold-contact; until safety-look-1; not researcher')
  })
  it('tells the complainant what the agency did, and no fellow officer', () => {
    expect(told(filed().given('officer', { command: 'acknowledge' }))).toEqual({ complainant: 'told; not officer' })
  })
  it('asks the complainant for an answer, and the officers for a decision once it has come', () => {
    const one = filed().given('officer', { command: 'ask-information', words: 'Which stations?' })
    expect(told(one)).toEqual({ complainant: 'answer-information; not officer' })
    expect(told(one.given('researcher', { command: 'answer-information', words: 'ZN1.' })).officers).toBe(
      'admit or decline-admission; until intake-admissibility-1; not researcher',
    )
  })
  it('asks the complainant to amend or for a second look after a refusal, and then another officer than the one who refused', () => {
    const one = filed().given('officer', { command: 'decline-admission', reason: 'nothing-named', words: 'Nothing.', elsewhere: 'Elsewhere.' })
    expect(told(one).complainant).toBe('resubmit or request-second-look; not officer')
    one.given('researcher', { command: 'request-second-look', words: 'It is named.' })
    expect(told(one).officers).toBe('admit or uphold-refusal; not researcher, officer')
    expect(told(one.given('officer', { command: 'uphold-refusal', words: 'No.', elsewhere: 'There.' }, { actor: 'second' })).complainant).toBe(
      'resubmit; not second',
    )
  })
})

describe('a missed deadline', () => {
  it('of the agency tells officers, coordinators and the complainant, before escalation too', () => {
    const one = filed().on('2026-02-06')
    one.clock()
    expect(told(one)).toEqual({
      complainant: 'told; not clock',
      officers: 'acknowledge; until intake-acknowledge-1; not clock',
      coordinators: 'told; not clock',
    })
  })
  it('of the office is its own as well where its side responds', () => {
    const one = filed().on('2026-02-04').given('officer', { command: 'admit', urgent: false })
    one.given('officer', { ...request, on: '2026-02-04' }).on('2026-03-18')
    one.clock()
    const state = one.state()
    const turned = { ...state, filed: { ...state.filed, complainingSide: 'PRC', respondingSide: 'US' } }
    const missed = state.facts.find((fact) => fact.type === 'deadline-passed')!
    expect(tellingsOf(missed, turned, sta2024).map((one) => one.audience)).toEqual(['complainant', 'officers', 'coordinators'])
    expect(tellingsOf(missed, state, sta2024).map((one) => one.audience)).toEqual(['complainant', 'officers'])
  })
  it('of the other side tells whose hands the case is in, with what it opens', () => {
    const one = requested().on('2026-03-18')
    one.clock()
    expect(told(one)).toEqual({ complainant: 'told; not clock', officers: 'escalate; not clock' })
    const up = escalated().given('coordinator', { ...request, on: '2026-04-06' }).on('2026-05-20')
    up.clock()
    expect(told(up)).toEqual({ complainant: 'told; not clock', coordinators: 'refer-to-senior-review; not clock' })
  })
})

describe('coordinators', () => {
  it('are told of holds, and of nothing else, before the case has come up', () => {
    const one = requested()
    expect(told(one).coordinators).toBeUndefined()
    expect(told(one.given('researcher', { command: 'raise-safety', words: 'A colleague.' })).coordinators).toBeUndefined()
    expect(told(one.given('coordinator', { command: 'direct-hold', words: 'Talks elsewhere.' })).coordinators).toBe('told; not coordinator')
    expect(told(one.given('coordinator', { command: 'lift-hold', words: '' })).coordinators).toBe('told; not coordinator')
  })
  it('are asked to go on from escalation, and to answer a proposal by another person', () => {
    const one = escalated()
    expect(told(one)).toEqual({
      complainant: 'told; not officer',
      coordinators: 'coordinator-request; until coordinator-request-1; not officer',
    })
    one.given('coordinator', { ...request, on: '2026-04-06' }).on('2026-06-30')
    expect(told(one)).toHaveProperty('officers', 'told; not coordinator')
    one.clock()
    one.given('coordinator', { command: 'refer-to-senior-review', words: '' }).on('2026-08-15')
    one.clock()
    expect(told(one)).toEqual({ officers: 'told; not clock', coordinators: 'open-suspension-review; not clock' })
    one.given('coordinator', { command: 'open-suspension-review', words: '' }, { actor: 'first' })
    expect(told(one).coordinators).toBe('decide-suspension; until suspension-decide-1; not first')
    const scope = [{ kind: 'activity' as const, id: 'wave' }]
    const proposal = { command: 'decide-suspension' as const, decision: 'continue' as const, scope, reviewOn: null, memo: 'Memo.', recommendation: '' }
    expect(told(one.given('coordinator', proposal, { actor: 'first' }))).toEqual({
      coordinators: 'second-decision; until suspension-decide-1; not first',
    })
  })
})

it('asks the complainant about a corrective step, and officers to verify it by its own date', () => {
  const agreed = { command: 'agree-step' as const, side: 'responding-side' as const, dueOn: '2026-03-02', instrument: 'letter' as const, words: 'Six stations.' }
  const one = requested().given('officer', { ...agreed, on: '2026-02-04' }).given('officer', { ...agreed, on: '2026-02-04' }).on('2026-02-20')
  const second = one.state().version
  one.given('officer', { command: 'report-step', step: second, on: '2026-02-20', words: 'Done, they say.' })
  expect(told(one)).toEqual({
    complainant: 'answer-step; until step-verify-2; not officer',
    officers: 'verify-step; until step-verify-2; not officer',
  })
})
