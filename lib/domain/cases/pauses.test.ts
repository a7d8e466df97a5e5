import { describe, expect, it } from 'vitest'

import type { Fact } from './evolve'
import { pausesOf } from './pauses'
import { at, decided } from './stages.testing'
import type { story } from './story.testing'

type Story = ReturnType<typeof story>

const wave = { kind: 'activity', objectId: 'wave' }
const cease = { command: 'cease' as const, basis: 'own-choice' as const, caseGoesOn: true, words: 'No further visits.' }
const pauses = (one: Story) => pausesOf(one.state())

describe('what a case suspends', () => {
  it('is nothing before a decision, and from its day on after it', () => {
    expect(pauses(at['suspension-review']())).toEqual([])
    const one = at.suspended()
    expect(pauses(one)).toEqual([{ ...wave, from: '2026-08-15', to: null }])
    expect(pauses(decided('keep', '2026-12-15', one.on('2026-09-30')))).toEqual([{ ...wave, from: '2026-08-15', to: null }])
  })
  it('ends on the day of the decision to resume, and does not end by terminating', () => {
    expect(pauses(at['cooperation-resumed']())).toEqual([{ ...wave, from: '2026-08-15', to: '2026-09-30' }])
    expect(pauses(at['activity-terminated']())).toEqual([{ ...wave, from: '2026-08-15', to: null }])
  })
  it('is nothing where it was resumed on its own day', () => {
    expect(pauses(decided('resume', null, at.suspended()))).toEqual([])
  })
  it('begins again with a second suspension, on the day on which the first ended too', () => {
    const facts = [suspend(3, '2026-08-15'), resume(4, '2026-09-30'), suspend(5, '2026-09-30')]
    expect(pausesOf({ ...at.suspended().state(), facts })).toEqual([
      { ...wave, from: '2026-08-15', to: '2026-09-30' },
      { ...wave, from: '2026-09-30', to: null },
    ])
  })
  it('is not what an entry said that no longer counts', () => {
    expect(pausesOf({ ...at.suspended().state(), facts: [{ ...suspend(3, '2026-08-15'), supersededBy: 4 }] })).toEqual([])
  })
})

describe('what an agency ends by ceasing', () => {
  const ceased = (one: Story, on: string) => one.given('officer', { ...cease, on })

  it('is the activity from that day on; a researcher ends nothing', () => {
    expect(pauses(ceased(at.intake(), '2026-02-02'))).toEqual([{ ...wave, from: '2026-02-02', to: null }])
    expect(pauses(at['record-only']())).toEqual([])
  })
  it('is not begun again by a decision to resume', () => {
    const one = ceased(at.suspended().on('2026-09-01'), '2026-09-01')
    expect(pauses(decided('resume', null, one.on('2026-09-30')))).toEqual([
      { ...wave, from: '2026-08-15', to: '2026-09-30' },
      { ...wave, from: '2026-09-01', to: null },
    ])
  })
  it('on the day of a suspension is one pause with it, which no decision to resume ends', () => {
    const one = ceased(at.suspended(), '2026-08-15')
    expect(pauses(one)).toEqual([{ ...wave, from: '2026-08-15', to: null }])
    expect(pauses(decided('resume', null, one.on('2026-09-30')))).toEqual([{ ...wave, from: '2026-08-15', to: null }])
  })
  it('said twice holds from the first day', () => {
    const { facts, ...state } = ceased(at.intake(), '2026-02-02').state()
    const again = { ...facts.at(-1)!, seq: 9, occurredOn: '2026-02-01' }
    expect(pausesOf({ ...state, facts: [...facts, again] })).toEqual([{ ...wave, from: '2026-02-01', to: null }])
  })
  it('is nothing of the register where the case names no activity', () => {
    const state = ceased(at.intake(), '2026-02-02').state()
    expect(pausesOf({ ...state, filed: { ...state.filed, activityId: null } })).toEqual([])
  })
})

/** The decision of the story, as if it had been taken on another day. */
const suspend = (seq: number, on: string): Fact => ({ ...decisionOf(at.suspended()), seq, occurredOn: on })
const resume = (seq: number, on: string): Fact => ({ ...decisionOf(at['cooperation-resumed']()), seq, occurredOn: on })
const decisionOf = (one: Story) => one.state().facts.findLast(({ type }) => type === 'suspension-decided')!
