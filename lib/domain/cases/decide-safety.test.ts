import { describe, expect, it } from 'vitest'

import { clockState } from '@/lib/domain/deadlines/case-clocks'

import { complaint, refusedCode, request, story } from './story.testing'
import { at, requested } from './stages.testing'

const raise = { command: 'raise-safety' as const, words: 'Somebody was visited at home.' }
const hold = { command: 'hold-contact' as const, words: '' }
const look = (contact: 'resumes' | 'stays-held') => ({ command: 'look-at-safety' as const, contact, words: 'Spoke with the institution.' })
const clockOf = (one: ReturnType<typeof story>, id: string) => one.world().readings.findLast((reading) => reading.rule.id === id)!

describe('a safety concern', () => {
  it('is looked at within 2 business days, and its first act is to hold all contact', () => {
    const one = requested().on('2026-02-20').given('researcher', raise)
    expect(clockOf(one, 'safety-look').due).toBe('2026-02-24')
    expect(clockOf(one, 'safety-look').rule.expectedFrom).toBe('agency')
    expect(refusedCode(one.when('officer', look('resumes')))).toBe('condition-missing')
    one.given('officer', hold)
    expect(clockState(clockOf(one, 'agency-reply'), one.world().now)).toBe('tolled')
    expect(clockState(clockOf(one, 'safety-look'), one.world().now)).toBe('running')
  })
  it('that was looked at lets the clocks run again only where contact may go on', () => {
    const one = requested().on('2026-02-20').given('officer', raise).given('officer', hold).on('2026-02-23').given('officer', look('stays-held'))
    expect(clockOf(one, 'safety-look').met).toMatchObject({ on: '2026-02-23' })
    expect(clockState(clockOf(one, 'agency-reply'), one.world().now)).toBe('tolled')
    one.on('2026-03-02').given('officer', look('resumes'))
    // Ten days stand still: Sat 14 Mar becomes Tue 24 Mar.
    expect(clockOf(one, 'agency-reply').due).toBe('2026-03-24')
  })
  it('raised with the complaint starts its clock with the filing', () => {
    const one = story().on('2026-02-02').given('researcher', { ...complaint, safety: true })
    expect(clockOf(one, 'safety-look').due).toBe('2026-02-04')
    expect(refusedCode(one.when('officer', hold))).toBe('accepted')
  })
  it('keeps a request from being sent while contact is held', () => {
    const one = at['agency-consultations']().given('officer', raise).given('officer', hold)
    expect(refusedCode(one.when('officer', { ...request, on: '2026-02-04' }))).toBe('condition-missing')
    one.given('officer', look('resumes'))
    expect(refusedCode(one.when('officer', { ...request, on: '2026-02-04' }))).toBe('accepted')
  })
  it('waits to be looked at before another one is raised', () => {
    const one = at.intake().given('researcher', raise)
    expect(refusedCode(one.when('officer', raise))).toBe('condition-missing')
    expect(refusedCode(one.given('officer', hold).when('officer', hold))).toBe('condition-missing')
  })
})

describe('a referral', () => {
  it('closes the case only where nothing of it remains here', () => {
    const part = { command: 'refer' as const, to: 'intellectual-property' as const, whole: false, words: 'Ownership of the model.' }
    expect(requested().given('officer', part).state().stage).toBe('agency-consultations')
    expect(requested().given('officer', { ...part, whole: true }).state().stage).toBe('referred')
    expect(refusedCode(requested().when('researcher', part))).toBe('not-permitted')
  })
})

describe('cessation', () => {
  const cease = { command: 'cease' as const, on: '2026-02-05', basis: 'no-reciprocity' as const, caseGoesOn: true, words: 'No more samples are sent.' }
  it('is open to researcher and agency at any stage, without exhausting anything', () => {
    for (const stage of Object.keys(at) as (keyof typeof at)[]) {
      for (const role of ['researcher', 'officer'] as const) {
        const one = at[stage]()
        const on = one.state().filedOn
        // Whose cessation led there has ceased already.
        const again = stage === 'record-only' && role === 'researcher'
        expect(refusedCode(one.when(role, { ...cease, on })), `${role} at ${stage}`).toBe(again ? 'condition-missing' : 'accepted')
      }
    }
  })
  it('is recorded once for each of them', () => {
    const one = requested().given('researcher', cease)
    expect(refusedCode(one.when('researcher', cease))).toBe('condition-missing')
    expect(refusedCode(one.when('officer', cease))).toBe('accepted')
  })
  it('leaves the case where it is, or keeps it as a record; a case that has ended stays as it ended', () => {
    expect(requested().given('researcher', cease).state().stage).toBe('agency-consultations')
    expect(requested().given('researcher', { ...cease, caseGoesOn: false }).state().stage).toBe('record-only')
    expect(at.resolved().given('officer', { ...cease, caseGoesOn: false }).state().stage).toBe('resolved')
    expect(refusedCode(requested().when('coordinator', cease))).toBe('not-permitted')
  })
})
