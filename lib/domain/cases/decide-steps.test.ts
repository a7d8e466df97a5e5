import { describe, expect, it } from 'vitest'

import { clockState } from '@/lib/domain/deadlines/case-clocks'

import { refusedCode, type story } from './story.testing'
import { at, clocked, requested, step } from './stages.testing'

const clockOf = (one: ReturnType<typeof story>, id: string, instance = 1) =>
  one.world().readings.find((reading) => reading.rule.id === id && reading.instance === instance)!
const agreed = (one: ReturnType<typeof story>) => one.state().facts.findLast((fact) => fact.type === 'corrective-step-agreed')!.seq
const verify = (entry: number, outcome: 'complete' | 'done' | 'failed') => ({ command: 'verify-step' as const, step: entry, outcome, words: 'Looked at the stream.' })
const report = (entry: number, on: string) => ({ command: 'report-step' as const, step: entry, on, words: 'It streams.' })

describe('a corrective step', () => {
  it('is due on the agreed day, unrolled, from the side that undertook it, and stops the clocks of its stage', () => {
    const one = at['corrective-step']()
    expect(one.state().stage).toBe('corrective-step')
    expect(clockOf(one, 'step-done')).toMatchObject({ due: '2026-04-01', zone: 'Asia/Shanghai' })
    expect(clockOf(one, 'step-done').rule.expectedFrom).toBe('responding-side')
    // Fifteen business days after Wed 1 Apr.
    expect(clockOf(one, 'step-verify').due).toBe('2026-04-22')
    expect(clockState(clockOf(one, 'agency-reply'), one.world().now)).toBe('tolled')
  })
  it('undertaken by the complaining side ends in its zone', () => {
    const one = requested().on('2026-02-20').given('officer', { ...step, side: 'complaining-side', dueOn: '2026-02-28' })
    expect(clockOf(one, 'step-done')).toMatchObject({ due: '2026-02-28', zone: 'America/New_York' })
  })
  it('is verified within 15 business days of its report', () => {
    const one = at['corrective-step']().on('2026-03-10')
    one.given('officer', report(agreed(one), '2026-03-09'))
    expect(clockOf(one, 'step-verify').due).toBe('2026-03-30')
    expect(clockOf(one, 'step-done').met).toMatchObject({ on: '2026-03-09' })
    expect(refusedCode(one.when('officer', report(agreed(one), '2026-03-10')))).toBe('condition-missing')
  })
  it('that settles the matter resolves the case', () => {
    const one = at['corrective-step']().on('2026-03-10')
    one.given('officer', report(agreed(one), '2026-03-09')).given('researcher', { command: 'answer-step', step: agreed(one), confirmed: true, words: '' })
    expect(one.given('officer', verify(agreed(one), 'complete')).state().stage).toBe('resolved')
  })
  it('that failed returns to where it came from, and the clocks run again', () => {
    const one = clocked(at['corrective-step']().on('2026-04-06'))
    expect(one.state().facts.at(-1)).toMatchObject({ type: 'deadline-passed', data: { clock: 'step-done' } })
    one.given('officer', verify(agreed(one), 'failed'))
    expect(one.state().stage).toBe('agency-consultations')
    // From 19 Feb to 6 Apr are 46 days: Sat 14 Mar becomes Wed 29 Apr.
    expect(clockOf(one, 'agency-reply').due).toBe('2026-04-29')
  })
  it('done with more remaining returns too, and comes back to the stage of the coordinator where it was agreed there', () => {
    const one = at['coordinator-consultations']().on('2026-03-20').given('coordinator', {
      command: 'request-consultations', on: '2026-03-20', manner: 'letter', informalStep: 'none', informalStepOn: null, informalWords: 'None.',
    }).on('2026-03-25').given('coordinator', { ...step, on: '2026-03-24' })
    expect(one.given('coordinator', verify(agreed(one), 'done')).state().stage).toBe('coordinator-consultations')
  })
  it('stands beside others; only the last one settles the matter', () => {
    const one = at['corrective-step']()
    const first = agreed(one)
    one.given('officer', { ...step, dueOn: '2026-05-04' })
    const second = agreed(one)
    expect(clockOf(one, 'step-done', 1).due).toBe('2026-04-01')
    expect(clockOf(one, 'step-done', 2).due).toBe('2026-05-04')
    one.given('officer', report(first, '2026-02-20'))
    expect(clockOf(one, 'step-done', 1).met).not.toBeNull()
    expect(clockOf(one, 'step-done', 2).met).toBeNull()
    expect(refusedCode(one.when('officer', verify(first, 'complete')))).toBe('steps-still-open')
    one.given('officer', verify(first, 'done'))
    expect(one.state().stage).toBe('corrective-step')
    expect(one.given('officer', verify(second, 'complete')).state().stage).toBe('resolved')
  })
})

describe('what is refused', () => {
  it('a step that is due before it was agreed, or agreed before there was a request', () => {
    expect(refusedCode(requested().on('2026-02-20').when('officer', { ...step, dueOn: '2026-02-18' }))).toBe('step-due-too-early')
    expect(refusedCode(at['agency-consultations']().when('officer', { ...step, on: '2026-02-04' }))).toBe('condition-missing')
    expect(refusedCode(requested().on('2026-02-20').when('officer', { ...step, on: '2026-02-04' }))).toBe('date-before')
  })
  it('a step that is not open, and a report dated before the agreement', () => {
    const one = at['corrective-step']()
    expect(refusedCode(one.when('officer', verify(2, 'done')))).toBe('step-unknown')
    const confirm = { command: 'answer-step' as const, step: 99, confirmed: true, words: '' }
    expect(refusedCode(one.when('researcher', confirm))).toBe('condition-missing')
    expect(refusedCode(one.when('officer', report(agreed(one), '2026-02-18')))).toBe('date-before')
    one.given('officer', report(agreed(one), '2026-02-20'))
    expect(refusedCode(one.when('researcher', confirm))).toBe('step-unknown')
    one.given('researcher', { ...confirm, step: agreed(one), confirmed: false, words: 'Two stations are missing.' })
    expect(refusedCode(one.when('researcher', { ...confirm, step: agreed(one) }))).toBe('condition-missing')
  })
  it('the complainant neither verifies nor reports', () => {
    const one = at['corrective-step']()
    expect(refusedCode(one.when('researcher', verify(agreed(one), 'complete')))).toBe('not-permitted')
  })
})
