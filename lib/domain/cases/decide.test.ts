import { describe, expect, it } from 'vitest'

import { complaint, eventTypesOf, refusedCode, reply, request, story } from './story.testing'

const filed = () => story().on('2026-02-02').given('researcher', complaint)
const admitted = () => filed().on('2026-02-04').given('officer', { command: 'admit', urgent: false })
const requested = () => admitted().on('2026-02-05').given('officer', { ...request, on: '2026-02-05' })
/** Deemed received on 12 Feb (fifth day on which both work); the reply was due on 16 Mar. */
const replyOverdue = () => {
  const one = requested().on('2026-03-18')
  one.clock()
  return one
}
const atCoordinator = () => replyOverdue().given('officer', { command: 'escalate', words: '' })
const coordinatorOverdue = () => {
  const one = atCoordinator().on('2026-03-20').given('coordinator', { ...request, on: '2026-03-20' }).on('2026-06-30')
  one.clock()
  return one
}
const atSeniorReview = () => coordinatorOverdue().given('coordinator', { command: 'refer-to-senior-review', words: '' })
const flagged = () => {
  const one = atSeniorReview().on('2026-08-15')
  one.clock()
  return one
}
const underReview = () => flagged().given('coordinator', { command: 'open-suspension-review', words: '' })
const proposal = {
  command: 'decide-suspension' as const,
  decision: 'suspend' as const,
  scope: [{ kind: 'activity' as const, id: 'wave' }],
  reviewOn: '2026-10-01',
  memo: 'The stream of the same stations is suspended until data flow again.', recommendation: '',
}

describe('filing', () => {
  it('records a complaint dated on the office’s day', () => {
    const decision = story().on('2026-02-03T03:00:00Z').when('researcher', complaint)
    expect('events' in decision && decision.events[0]).toMatchObject({ type: 'complaint-filed', occurredOn: '2026-02-02' })
  })
  it('keeps every text out of the event', () => {
    const decision = story().when('researcher', complaint)
    const event = 'events' in decision ? decision.events[0]! : null
    for (const text of event!.texts) expect(JSON.stringify(event!.data)).not.toContain(text.text)
    expect(event!.texts.map((text) => text.name)).toEqual(['title', 'narrative', 'askedWords'])
  })
  it.each([
    ['a day that has not come', { happenedOn: '2026-02-04' }, 'date-in-future'],
    ['a day before the agreement', { happenedOn: '1979-01-30' }, 'date-before-agreement'],
    ['a request to the partner that is still to come', { askedOn: '2026-03-01' }, 'date-in-future'],
    ['an activity of another agency', { agencyId: 'ahs' }, 'unknown-activity'],
    ['an expectation without its activity', { activityId: null }, 'unknown-expectation'],
    ['a provision that the agreement does not name', { provisionId: 'article-99' }, 'unknown-provision'],
  ])('refuses %s', (_what, change, code) => {
    expect(refusedCode(story().on('2026-02-02').when('researcher', { ...complaint, ...change }))).toBe(code)
  })
  it('takes tomorrow’s date where the other side’s day has begun', () => {
    const late = story().on('2026-02-02T20:00:00Z')
    expect(refusedCode(late.when('researcher', { ...complaint, happenedOn: '2026-02-03' }))).toBe('accepted')
  })
  it('lets an officer file for the own agency only', () => {
    expect(refusedCode(story().when('officer', { ...complaint, filedFor: 'agency' }))).toBe('accepted')
    expect(refusedCode(story().when('officer', { ...complaint, filedFor: 'agency', agencyId: 'ahs', activityId: null, expectationId: null }))).toBe('not-permitted')
  })
  it.each(['coordinator', 'overseer', 'custodian', 'administrator'] as const)('is not for a %s', (role) => {
    expect(refusedCode(story().when(role, complaint))).toBe('not-permitted')
  })
})

describe('in intake', () => {
  it('can be acknowledged once', () => {
    const one = filed().given('officer', { command: 'acknowledge' })
    expect(refusedCode(one.when('officer', { command: 'acknowledge' }))).toBe('condition-missing')
  })
  it('is admitted to agency consultations', () => {
    expect(admitted().state().stage).toBe('agency-consultations')
  })
  it('is not admitted without an activity, without anything named, or without the partner asked', () => {
    const outside = { ...complaint, activityId: null, expectationId: null, provisionId: 'dispute-resolution' }
    const nothingNamed = { ...complaint, expectationId: null }
    const notAsked = { ...complaint, asked: 'not-asked' as const, askedOn: null, askedWords: '' }
    for (const file of [outside, nothingNamed, notAsked]) {
      expect(refusedCode(story().given('researcher', file).when('officer', { command: 'admit', urgent: false }))).toBe('condition-missing')
    }
    const unsafe = { ...notAsked, asked: 'asking-unsafe' as const, askedWords: 'A junior colleague would be blamed.' }
    expect(refusedCode(story().given('researcher', unsafe).when('officer', { command: 'admit', urgent: false }))).toBe('accepted')
  })
  it('closes with a reason when not admitted', () => {
    const one = filed().given('officer', { command: 'decline-admission', reason: 'not-under-agreement', words: 'A private project.', elsewhere: 'The university.' })
    expect(one.state().stage).toBe('not-admitted')
    expect(refusedCode(one.when('officer', { command: 'admit', urgent: false }))).toBe('wrong-stage')
  })
  it('refuses consultations, naming the rule', () => {
    const decision = filed().when('officer', { ...request, on: '2026-02-02' })
    expect('refused' in decision && decision.refused).toMatchObject({ code: 'wrong-stage', citation: { basis: 'policy' } })
  })
})

describe('in agency consultations', () => {
  it('takes one request', () => {
    expect(refusedCode(requested().when('officer', { ...request, on: '2026-02-05' }))).toBe('condition-missing')
  })
  it('refuses a request dated before admission, or after today', () => {
    expect(refusedCode(admitted().when('officer', { ...request, on: '2026-02-03' }))).toBe('date-before')
    expect(refusedCode(admitted().when('officer', { ...request, on: '2026-02-06' }))).toBe('date-in-future')
  })
  it('refuses an informal step that came after the request', () => {
    expect(refusedCode(admitted().on('2026-02-10').when('officer', { ...request, on: '2026-02-05', informalStepOn: '2026-02-06' }))).toBe('date-before')
  })
  it('refuses a receipt, a reply, a meeting or a conclusion before there was a request', () => {
    const one = admitted()
    expect(refusedCode(one.when('officer', { command: 'record-receipt', on: '2026-02-04', evidence: 'courier' }))).toBe('condition-missing')
    expect(refusedCode(one.when('officer', { ...reply, on: '2026-02-04' }))).toBe('condition-missing')
    expect(refusedCode(one.when('officer', { command: 'record-meeting', on: '2026-02-04', bothAgreeToGoUp: false, words: 'Met.' }))).toBe('condition-missing')
    expect(refusedCode(one.when('officer', { command: 'conclude', on: '2026-02-04', outcome: 'solution', words: 'Done.' }))).toBe('condition-missing')
  })
  it('refuses a reply dated before the request', () => {
    expect(refusedCode(requested().when('officer', { ...reply, on: '2026-02-04' }))).toBe('date-before')
  })
  it('does not go up before something is overdue', () => {
    expect(refusedCode(requested().when('officer', { command: 'escalate', words: '' }))).toBe('condition-missing')
  })
  it('goes up when the reply is overdue, and says on what that rests', () => {
    const decision = replyOverdue().when('officer', { command: 'escalate', words: '' })
    expect('events' in decision && decision.events[0]!.data).toMatchObject({
      because: { clocks: ['agency-reply-1'], events: [] },
      toStage: 'coordinator-consultations',
    })
  })
  it('goes up when both sides agreed to it at a meeting', () => {
    const one = requested().on('2026-02-25').given('officer', { command: 'record-meeting', on: '2026-02-25', bothAgreeToGoUp: true, words: 'Both agree.' })
    expect(eventTypesOf(one.when('officer', { command: 'escalate', words: '' }))).toEqual(['escalated'])
  })
  it('stays when concluded without a solution, and may then go up', () => {
    const one = requested().on('2026-02-25').given('officer', { command: 'conclude', on: '2026-02-24', outcome: 'no-solution', words: 'None.' })
    expect(one.state().stage).toBe('agency-consultations')
    expect(refusedCode(one.when('officer', { command: 'escalate', words: '' }))).toBe('accepted')
  })
  it('is resolved when concluded with a solution', () => {
    expect(requested().given('officer', { command: 'conclude', on: '2026-02-05', outcome: 'solution', words: 'Agreed.' }).state().stage).toBe('resolved')
  })
  it('is not in the coordinator’s hands yet', () => {
    expect(refusedCode(requested().when('coordinator', { ...reply, on: '2026-02-05' }))).toBe('not-permitted')
  })
  it('can be withdrawn by the complainant and by nobody else', () => {
    expect(refusedCode(requested().when('officer', { command: 'withdraw', words: '' }))).toBe('condition-missing')
    expect(refusedCode(requested().when('coordinator', { command: 'withdraw', words: '' }))).toBe('not-permitted')
    expect(requested().given('researcher', { command: 'withdraw', words: '' }).state().stage).toBe('withdrawn')
  })
})

describe('in coordinator consultations', () => {
  it('is the coordinator’s to request, not the officer’s', () => {
    expect(refusedCode(atCoordinator().when('officer', { ...request, on: '2026-03-18' }))).toBe('not-permitted')
  })
  it('goes to senior review once overdue, not before', () => {
    expect(refusedCode(atCoordinator().when('coordinator', { command: 'refer-to-senior-review', words: '' }))).toBe('condition-missing')
    expect(atSeniorReview().state().stage).toBe('senior-review')
  })
})

describe('in senior review', () => {
  it('raises the flag when everything is exhausted, and only then opens the review', () => {
    const early = atSeniorReview()
    expect(refusedCode(early.when('coordinator', { command: 'open-suspension-review', words: '' }))).toBe('condition-missing')
    const one = flagged()
    expect(one.state().flagRaised).toBe(true)
    const opened = one.when('coordinator', { command: 'open-suspension-review', words: '' })
    const raised = one.state().facts.find((fact) => fact.type === 'suspension-flag-raised')!
    expect('events' in opened && opened.events[0]!.data).toMatchObject({ because: { clocks: [], events: [raised.seq, 1] } })
  })
})

describe('in suspension review', () => {
  it('takes two different persons', () => {
    const one = underReview().given('coordinator', proposal, { actor: 'first' })
    expect(one.state().stage).toBe('suspension-review')
    expect(refusedCode(one.when('coordinator', { command: 'second-decision', agree: true, words: '' }, { actor: 'first' }))).toBe('same-person')
    expect(one.given('coordinator', { command: 'second-decision', agree: true, words: '' }, { actor: 'second' }).state().stage).toBe('suspended')
  })
  it('can cover a line of the activity other than the one that the complaint cites', () => {
    const one = underReview()
    expect(refusedCode(one.when('coordinator', { ...proposal, scope: [{ kind: 'expectation', id: 'wav-us' }] }))).toBe('accepted')
  })
  it('goes back when the second person does not agree', () => {
    const one = underReview().given('coordinator', proposal, { actor: 'first' })
    one.given('coordinator', { command: 'second-decision', agree: false, words: 'The scope is too wide.' }, { actor: 'second' })
    expect(one.state()).toMatchObject({ stage: 'suspension-review', openProposal: null })
  })
  it('ends where cooperation continues', () => {
    const one = underReview().given('coordinator', { ...proposal, decision: 'continue', reviewOn: null }, { actor: 'first' })
    one.given('coordinator', { command: 'second-decision', agree: true, words: '' }, { actor: 'second' })
    expect(one.state().stage).toBe('cooperation-continues')
    one.clock()
    expect(one.state().flagRaised).toBe(false)
  })
  it('refuses a recused person, a foreign scope, and a review date that is not to come or comes too late', () => {
    const one = underReview()
    expect(refusedCode(one.when('coordinator', proposal, { actor: 'first', recused: ['first'] }))).toBe('person-recused')
    expect(refusedCode(one.when('coordinator', { ...proposal, scope: [{ kind: 'activity', id: 'flu' }] }))).toBe('scope-unknown')
    expect(refusedCode(one.when('coordinator', { ...proposal, scope: [{ kind: 'expectation', id: 'flu-us' }] }))).toBe('scope-unknown')
    expect(refusedCode(one.when('coordinator', { ...proposal, reviewOn: '2026-08-15' }))).toBe('review-date-too-early')
    // 90 days from 15 Aug is Fri 13 Nov 2026, an open day.
    expect(refusedCode(one.when('coordinator', { ...proposal, reviewOn: '2026-11-14' }))).toBe('review-date-too-late')
    expect(refusedCode(one.when('coordinator', { ...proposal, reviewOn: '2026-11-13' }))).toBe('accepted')
  })
  it('knows no second answer without a proposal', () => {
    expect(refusedCode(underReview().when('coordinator', { command: 'second-decision', agree: true, words: '' }))).toBe('condition-missing')
  })
})
