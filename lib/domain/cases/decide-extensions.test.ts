import { describe, expect, it } from 'vitest'

import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import { clockState } from '@/lib/domain/deadlines/case-clocks'

import { complaint, eventTypesOf, refusedCode, request, story } from './story.testing'
import { at, clocked, requested } from './stages.testing'

const proposal = {
  command: 'propose-extension' as const, on: '2026-03-02', clock: 'agency-reply-1', n: 20, by: 'responding-side' as const, words: '',
}
const answer = { command: 'answer-extension' as const, on: '2026-03-03', accepted: true, instrument: 'letter' as const, words: '' }
const proposed = () => requested().on('2026-03-02').given('officer', proposal)
const dueOf = (one: ReturnType<typeof story>, key: string) => one.world().readings.find((reading) => reading.key === key)!.due

describe('an extension by both sides', () => {
  it('grows the period from its unrolled end, once the other side accepts', () => {
    const one = proposed()
    expect(dueOf(one, 'agency-reply-1')).toBe('2026-03-16')
    const decision = one.on('2026-03-03').when('officer', answer)
    expect('events' in decision && decision.events[0]!.data).toMatchObject({ by: 'responding-side', acceptedBy: 'complaining-side', instrument: 'letter' })
    // Sat 14 Mar and 20 days: Fri 3 Apr.
    expect(dueOf(one, 'agency-reply-1')).toBe('2026-04-03')
    one.on('2026-03-20')
    expect(one.clock().map((draft) => draft.type)).toEqual(['receipt-deemed'])
  })
  it('declined changes nothing, and another can be proposed', () => {
    const one = proposed().on('2026-03-04').given('officer', { ...answer, on: '2026-03-04', accepted: false })
    expect(dueOf(one, 'agency-reply-1')).toBe('2026-03-16')
    expect(eventTypesOf(one.when('officer', { ...proposal, on: '2026-03-04' }))).toEqual(['extension-proposed'])
  })
  it('is made one by one', () => {
    expect(refusedCode(proposed().when('officer', proposal))).toBe('condition-missing')
    expect(refusedCode(requested().when('officer', answer))).toBe('condition-missing')
  })
  it('cannot be agreed on a day before it was proposed, but can be entered late', () => {
    expect(refusedCode(proposed().on('2026-03-05').when('officer', { ...answer, on: '2026-03-01' }))).toBe('date-before')
    const late = proposed().on('2026-03-24')
    late.clock()
    expect(late.state().facts.at(-1)!.type).toBe('deadline-passed')
    late.given('officer', { ...answer, on: '2026-03-10' })
    expect(late.clock().map((draft) => draft.type)).toContain('observation-superseded')
  })
  it('has a cap: in all no more than the period itself', () => {
    const one = requested().on('2026-03-02')
    const beyond = one.when('officer', { ...proposal, n: 31 })
    expect('refused' in beyond && beyond.refused).toMatchObject({ code: 'extension-beyond-cap', field: 'n', citation: { basis: 'policy' } })
    one.given('officer', proposal).on('2026-03-03').given('officer', answer)
    expect(refusedCode(one.when('officer', { ...proposal, on: '2026-03-03', n: 11 }))).toBe('extension-beyond-cap')
    expect(refusedCode(one.when('officer', { ...proposal, on: '2026-03-03', n: 10 }))).toBe('accepted')
  })
  it('has a shorter cap on the urgent track', () => {
    const one = at.intake().given('officer', { command: 'admit', urgent: true }).given('officer', { ...request, on: '2026-02-02' })
    expect(refusedCode(one.when('officer', { ...proposal, on: '2026-02-02', n: 16 }))).toBe('extension-beyond-cap')
    expect(refusedCode(one.when('officer', { ...proposal, on: '2026-02-02', n: 15 }))).toBe('accepted')
  })
  it('does not bring back a period that has run out, nor lengthen one that has no extension', () => {
    expect(refusedCode(requested().on('2026-03-18').when('officer', { ...proposal, on: '2026-03-17' }))).toBe('extension-too-late')
    expect(refusedCode(requested().when('officer', { ...proposal, on: '2026-02-05', clock: 'agency-receipt-1' }))).toBe('clock-not-extendable')
    expect(refusedCode(requested().when('officer', { ...proposal, on: '2026-02-05', clock: 'nothing-1' }))).toBe('clock-not-extendable')
  })
})

describe('an extension by notice', () => {
  /** A procedure that lets a period grow by written notice, as FOIA does; `sta-2024` has none. */
  const noticing = {
    ...sta2024,
    clocks: sta2024.clocks.map((clock) =>
      clock.id === 'agency-reply' ? { ...clock, extension: { ...clock.extension!, mode: 'notice' as const, most: 10 } } : clock),
    acts: [...sta2024.acts, { ...sta2024.acts.find((act) => act.id === 'agency-propose-extension')!, id: 'notice', command: 'extend-by-notice' as const, when: undefined }],
  }
  const notice = {
    command: 'extend-by-notice' as const, on: '2026-03-02', clock: 'agency-reply-1', n: 10, by: 'responding-side' as const, instrument: 'letter' as const, words: 'Unusual circumstances.',
  }
  const running = () => story(noticing).on('2026-02-02').given('researcher', complaint).given('officer', { command: 'admit', urgent: false })
    .on('2026-02-05').given('officer', { ...request, on: '2026-02-05' }).on('2026-03-02')
  it('grows the period by itself, up to its cap', () => {
    const one = running().given('officer', notice)
    expect(dueOf(one, 'agency-reply-1')).toBe('2026-03-24')
    expect(refusedCode(one.when('officer', { ...notice, n: 1 }))).toBe('extension-beyond-cap')
  })
  it('is no act where the procedure has none, and no way round the other side', () => {
    expect(refusedCode(requested().on('2026-03-02').when('officer', notice))).toBe('wrong-stage')
    expect(refusedCode(running().when('officer', { ...proposal, by: 'complaining-side' }))).toBe('clock-not-extendable')
  })
})

describe('a pause', () => {
  const pause = { command: 'open-toll' as const, on: '2026-02-25', reason: 'agreed-pause' as const, words: 'Both desks move.' }
  it('stops what runs between the sides, and lets it run again from a day that counts', () => {
    const one = requested().on('2026-02-25').given('officer', pause)
    expect(one.world().readings.filter((reading) => clockState(reading, one.world().now) === 'tolled').map((reading) => reading.rule.id)).toEqual([
      'agency-reply', 'agency-conclude', 'agency-meet',
    ])
    expect(refusedCode(one.when('officer', pause))).toBe('condition-missing')
    one.on('2026-06-01')
    expect(one.clock().map((draft) => draft.type)).toEqual(['receipt-deemed'])
    one.given('officer', { command: 'close-toll', on: '2026-03-11', words: '' })
    // Fourteen days stand still: Sat 14 Mar becomes Sat 28 Mar, which rolls to Mon 30 Mar.
    expect(dueOf(one, 'agency-reply-1')).toBe('2026-03-30')
  })
  it('does not end before it began, nor without having begun', () => {
    expect(refusedCode(requested().when('officer', { command: 'close-toll', on: '2026-02-05', words: '' }))).toBe('condition-missing')
    const one = requested().on('2026-02-25').given('officer', pause)
    expect(refusedCode(one.when('officer', { command: 'close-toll', on: '2026-02-24', words: '' }))).toBe('date-before')
  })
  it('keeps the suspension flag down', () => {
    const one = clocked(at['senior-review']().on('2026-08-15'))
    expect(one.state().flagRaised).toBe(true)
    one.given('coordinator', { ...pause, on: '2026-08-15' })
    clocked(one)
    expect(one.state().flagRaised).toBe(false)
  })
})

describe('a hold', () => {
  const hold = { command: 'direct-hold' as const, words: 'A visit of both governments.' }
  it('is the coordinator’s to direct and to lift, at any level, and goes on into the next', () => {
    const one = requested().on('2026-02-25')
    expect(refusedCode(one.when('officer', hold))).toBe('not-permitted')
    one.given('coordinator', hold)
    expect(refusedCode(one.when('coordinator', hold))).toBe('condition-missing')
    one.given('officer', { command: 'conclude', on: '2026-02-25', outcome: 'no-solution', words: 'None.' }).given('officer', { command: 'escalate', words: '' })
    const held = one.world().readings.find((reading) => reading.rule.id === 'coordinator-request')!
    expect(clockState(held, one.world().now)).toBe('tolled')
    one.on('2026-03-02').given('coordinator', { command: 'lift-hold', words: '' })
    expect(dueOf(one, 'coordinator-request-1')).toBe('2026-03-13')
    expect(refusedCode(one.when('coordinator', { command: 'lift-hold', words: '' }))).toBe('condition-missing')
  })
})
