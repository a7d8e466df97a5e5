import { describe, expect, it } from 'vitest'

import { clockState } from '@/lib/domain/deadlines/case-clocks'

import { complaint, refusedCode, story } from './story.testing'
import { at } from './stages.testing'

const admit = { command: 'admit' as const, urgent: false }
const ask = { command: 'ask-information' as const, words: 'Which line is it about?' }
const answer = { command: 'answer-information' as const, words: 'The first one.' }
const clockOf = (one: ReturnType<typeof story>, key: string) => one.world().readings.find((reading) => reading.key === key)!

describe('a question to the complainant', () => {
  it('lets the period to decide stand still until it is answered, and no other period', () => {
    // Filed Mon 2 Feb: due after ten business days, less Presidents’ Day, on Tue 17 Feb.
    const one = at.intake()
    expect(clockOf(one, 'intake-admissibility-1').due).toBe('2026-02-17')
    one.on('2026-02-05').given('officer', ask)
    expect(clockState(clockOf(one, 'intake-admissibility-1'), one.world().now)).toBe('tolled')
    expect(clockOf(one, 'intake-acknowledge-1').due).toBe('2026-02-04')
    // Stands still on Thu 5, Fri 6 and Mon 9 Feb: three business days.
    one.on('2026-02-10').given('researcher', answer)
    expect(clockOf(one, 'intake-admissibility-1').due).toBe('2026-02-20')
  })
  it('is asked one at a time, and answered only where it was asked', () => {
    const one = at.intake()
    expect(refusedCode(one.when('researcher', answer))).toBe('condition-missing')
    one.given('officer', ask)
    expect(refusedCode(one.when('officer', ask))).toBe('condition-missing')
    expect(refusedCode(one.when('coordinator', answer))).toBe('not-permitted')
    one.given('officer', answer)
    expect(refusedCode(one.when('officer', ask))).toBe('accepted')
  })
})

describe('an amendment', () => {
  const bare = { ...complaint, expectationId: null, provisionId: null }
  const amendment = {
    command: 'amend' as const, activityId: 'wave', expectationId: 'wav-rt', provisionId: null, asked: 'asked' as const, askedOn: '2026-01-20',
    askedWords: 'By letter.', words: 'The line was not named.',
  }
  it('names anew what the complaint is about, and opens admission', () => {
    const one = story().given('researcher', bare)
    expect(refusedCode(one.when('officer', admit))).toBe('condition-missing')
    one.given('researcher', amendment)
    expect(one.state().filed).toMatchObject({ expectationId: 'wav-rt', agencyId: 'bes' })
    expect(one.state().stage).toBe('intake')
    expect(refusedCode(one.when('officer', admit))).toBe('accepted')
  })
  it('of a complaint that was not admitted goes back to intake, and the periods begin anew', () => {
    const one = at['not-admitted']().on('2026-03-02').given('researcher', amendment)
    expect(one.state().stage).toBe('intake')
    expect(clockOf(one, 'intake-acknowledge-2').due).toBe('2026-03-04')
    expect(clockOf(one, 'intake-admissibility-1').met).toMatchObject({ on: '2026-02-02' })
  })
  it('cannot name what the register does not know, or a line that runs the other way', () => {
    const named = { agencyKnown: true, activity: null, expectation: null }
    const one = at.intake()
    expect(refusedCode(one.when('researcher', amendment, { context: { named } }))).toBe('unknown-activity')
    const other = { agencyKnown: true, activity: { agencyId: 'bes', counterpartId: 'sei' }, expectation: { activityId: 'wave', from: 'US', to: 'PRC' } }
    expect(refusedCode(one.when('researcher', amendment, { context: { named: other } }))).toBe('expectation-other-way')
    expect(refusedCode(one.when('researcher', { ...amendment, askedOn: '2026-02-09' }))).toBe('date-in-future')
  })
  it('of a complainant’s complaint is not the officer’s to make', () => {
    expect(refusedCode(at.intake().when('officer', amendment))).toBe('condition-missing')
  })
})

describe('a second look', () => {
  it('takes another officer than the one who declined', () => {
    const one = at['second-look']()
    expect(refusedCode(one.when('officer', admit))).toBe('same-person')
    const upheld = { command: 'uphold-refusal' as const, words: 'Nothing is named.', elsewhere: 'The university.' }
    expect(refusedCode(one.when('officer', upheld))).toBe('same-person')
    expect(one.given('officer', admit, { actor: 'other officer' }).state().stage).toBe('agency-consultations')
  })
  it('leaves it at the refusal once, and is not asked for again', () => {
    const upheld = { command: 'uphold-refusal' as const, words: 'Nothing is named.', elsewhere: 'The university.' }
    const one = at['second-look']().given('officer', upheld, { actor: 'other officer' })
    expect(one.state().stage).toBe('not-admitted')
    expect(refusedCode(one.when('researcher', { command: 'request-second-look', words: 'Again.' }))).toBe('condition-missing')
  })
})

describe('who files', () => {
  it('is the complainant for oneself; the officer for the agency or for the other side', () => {
    expect(refusedCode(story().when('researcher', { ...complaint, filedFor: 'agency' }))).toBe('received-needs-office')
    expect(refusedCode(story().when('officer', complaint))).toBe('received-needs-office')
  })
})
