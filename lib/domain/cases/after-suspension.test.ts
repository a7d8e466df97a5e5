import { describe, expect, it } from 'vitest'

import { complaint, refusedCode, request, story } from './story.testing'
import { at, clocked, decided } from './stages.testing'

const propose = (decision: 'suspend' | 'continue' | 'keep' | 'resume' | 'terminate', reviewOn: string | null = null) => ({
  command: 'decide-suspension' as const, decision, scope: [{ kind: 'activity' as const, id: 'wave' }], reviewOn, memo: 'Memo.', recommendation: '',
})
const review = (one: ReturnType<typeof story>, instance: number) =>
  one.world().readings.find((reading) => reading.rule.id === 'suspended-review' && reading.instance === instance)!

describe('a suspension', () => {
  it('is reviewed again and again: each decision to keep it starts the next 90 days', () => {
    const one = at.suspended()
    expect(review(one, 1).due).toBe('2026-11-13')
    decided('keep', '2027-01-15', one.on('2026-11-02'))
    expect(one.state().stage).toBe('suspended')
    expect(review(one, 1).met).toMatchObject({ on: '2026-11-02' })
    // Ninety days from 2 Nov are Sun 31 Jan 2027: Mon 1 Feb.
    expect(review(one, 2).due).toBe('2027-02-01')
  })
  it('keeps its scope on review', () => {
    const one = at.suspended().on('2026-11-02')
    const decision = one.when('coordinator', { ...propose('keep', '2027-01-15'), scope: [] }, { actor: 'first' })
    expect('events' in decision && decision.events[0]!.data).toMatchObject({ scope: [{ kind: 'activity', id: 'wave' }] })
  })
  it('ends by resuming or terminating, with two persons', () => {
    expect(at['cooperation-resumed']().state().stage).toBe('cooperation-resumed')
    expect(at['activity-terminated']().state().stage).toBe('activity-terminated')
    const one = at.suspended().given('coordinator', propose('resume'), { actor: 'first' })
    expect(refusedCode(one.when('coordinator', { command: 'second-decision', agree: true, words: '' }, { actor: 'first' }))).toBe('same-person')
  })
  it('needs a later review date to be kept, within the period', () => {
    const one = at.suspended().on('2026-11-02')
    expect(refusedCode(one.when('coordinator', propose('keep', '2026-11-02')))).toBe('review-date-too-early')
    expect(refusedCode(one.when('coordinator', propose('keep', '2027-02-02')))).toBe('review-date-too-late')
  })
  it('that has not been decided cannot be resumed, and one that stands is not decided anew', () => {
    expect(refusedCode(at['suspension-review']().when('coordinator', propose('resume')))).toBe('not-suspended')
    expect(refusedCode(at['suspension-review']().when('coordinator', propose('terminate')))).toBe('not-suspended')
    expect(refusedCode(at.suspended().when('coordinator', propose('suspend', '2026-10-01')))).toBe('decision-not-here')
    expect(refusedCode(at['cooperation-resumed']().when('coordinator', propose('resume')))).toBe('wrong-stage')
  })
  it('can carry a recommendation beyond its scope, which decides nothing', () => {
    const one = at['suspension-review']()
    const decision = one.when('coordinator', { ...propose('continue'), recommendation: 'Look at the whole protocol.' }, { actor: 'first' })
    expect('events' in decision && decision.events[0]).toMatchObject({ data: { recommends: true }, texts: [{ name: 'memo' }, { name: 'recommendation' }] })
  })
})

describe('a concern received from the other side', () => {
  const named = { agencyKnown: true, activity: { agencyId: 'bes', counterpartId: 'sei' }, expectation: { activityId: 'wave', from: 'US', to: 'PRC' } }
  const filing = { ...named, reference: 'STA-2026-0001', figures: null }
  const received = { ...complaint, expectationId: 'wav-us', filedFor: 'other-side' as const, receivedOn: '2026-01-30' }
  const taken = () => story().on('2026-02-02').given('officer', received, { context: { filing } })

  it('goes the same ladder with the sides exchanged, from the day on which it was received', () => {
    const one = taken()
    expect(one.state()).toMatchObject({ filedOn: '2026-01-30', filed: { complainingSide: 'PRC', respondingSide: 'US', filedFor: 'other-side' } })
    expect(one.world().readings.find((reading) => reading.key === 'intake-acknowledge-1')!.due).toBe('2026-02-03')
    one.given('officer', { command: 'admit', urgent: false }).given('officer', { ...request, on: '2026-02-02' })
    expect(one.world().readings.find((reading) => reading.key === 'agency-reply-1')!.zone).toBe('America/New_York')
  })
  it('counts a missed reply among the office’s own, and opens no suspension review here', () => {
    const one = taken().given('officer', { command: 'admit', urgent: false }).given('officer', { ...request, on: '2026-02-02' })
    const facts = clocked(one.on('2026-03-20')).world()
    expect(facts.state.facts.some((fact) => fact.type === 'deadline-passed')).toBe(true)
    one.given('officer', { command: 'escalate', words: '' }).given('coordinator', { ...request, on: '2026-03-20' }).on('2026-06-30')
    clocked(one).given('coordinator', { command: 'refer-to-senior-review', words: '' }).on('2026-08-15')
    clocked(one)
    expect(refusedCode(one.when('coordinator', { command: 'open-suspension-review', words: '' }))).toBe('condition-missing')
  })
  it('needs the day on which it was received, and a line that is expected from this side', () => {
    expect(refusedCode(story().when('officer', { ...received, receivedOn: '2026-02-09' }, { context: { filing } }))).toBe('date-in-future')
    const otherWay = { ...filing, expectation: { activityId: 'wave', from: 'PRC', to: 'US' } }
    expect(refusedCode(story().when('officer', received, { context: { filing: otherWay } }))).toBe('expectation-other-way')
  })
  it('is withdrawn by the officer when the side that brought it has', () => {
    expect(taken().given('officer', { command: 'withdraw', words: 'By their letter.' }).state().stage).toBe('withdrawn')
  })
})
