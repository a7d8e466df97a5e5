import { describe, expect, it } from 'vitest'

import { refusedCode, reply, type story } from './story.testing'
import { at, replied, requested } from './stages.testing'

const entry = (one: ReturnType<typeof story>, type: string) => one.state().facts.find((fact) => fact.type === type && fact.supersededBy === null)!
const correction = (seq: number, on: string | null) => ({ command: 'correct-entry' as const, entry: seq, what: on === null ? ('void' as const) : ('date' as const), on, words: 'The stamp says so.' })
const clockOf = (one: ReturnType<typeof story>, key: string) => one.world().readings.find((reading) => reading.key === key)!

describe('a corrected date', () => {
  it('stands in the place of the entry, which stays on record, and every period follows', () => {
    const one = replied()
    const request = entry(one, 'consultations-requested')
    one.given('officer', correction(request.seq, '2026-02-04'))
    const corrected = entry(one, 'consultations-requested')
    expect(corrected).toMatchObject({ occurredOn: '2026-02-04', place: request.seq, stage: request.stage, data: { corrects: request.seq } })
    expect(one.state().facts.find((fact) => fact.seq === request.seq)!.supersededBy).toBe(corrected.seq)
    expect(clockOf(one, 'agency-receipt-1').due).toBe('2026-02-11')
    // The reply that was entered in between still meets its period.
    expect(clockOf(one, 'agency-reply-1').met).toMatchObject({ on: '2026-02-24' })
  })
  it('can be corrected again', () => {
    const one = replied()
    one.given('officer', correction(entry(one, 'reply-received').seq, '2026-02-23'))
    one.given('officer', correction(entry(one, 'reply-received').seq, '2026-02-20'))
    expect(clockOf(one, 'agency-reply-1').met).toMatchObject({ on: '2026-02-20' })
  })
  it('of what ended the case leaves it ended, with nothing running', () => {
    const one = at['record-only']()
    one.given('officer', correction(entry(one, 'cessation-recorded').seq, '2026-02-02'))
    expect(one.state().stage).toBe('record-only')
    expect(one.on('2026-06-01').clock()).toEqual([])
    expect(one.world().readings.every((reading) => reading.stopped !== null)).toBe(true)
  })
  it('of what led to where the case stands says since when', () => {
    const one = requested().on('2026-02-25').given('officer', { command: 'conclude', on: '2026-02-24', outcome: 'solution', words: 'Agreed.' })
    one.given('officer', correction(entry(one, 'consultations-concluded').seq, '2026-02-20'))
    expect(one.state()).toMatchObject({ stage: 'resolved', stageSince: '2026-02-20' })
    expect(clockOf(one, 'agency-reply-1').stopped).toMatchObject({ on: '2026-02-20' })
  })
  it('of what the case has since gone on from moves nothing back', () => {
    const one = at['corrective-step']()
    const step = entry(one, 'corrective-step-agreed').seq
    one.given('officer', { command: 'verify-step', step, outcome: 'failed', words: 'Nothing came.' })
    one.given('officer', correction(step, '2026-02-18'))
    expect(one.state().stage).toBe('agency-consultations')
  })
  it('of a declined extension comes no earlier than its proposal', () => {
    const propose = { command: 'propose-extension' as const, on: '2026-02-24', clock: 'agency-reply-1', n: 5, by: 'responding-side' as const, words: '' }
    const decline = { command: 'answer-extension' as const, on: '2026-02-25', accepted: false, instrument: 'letter' as const, words: '' }
    const one = requested().on('2026-02-25').given('officer', propose).given('officer', decline)
    expect(refusedCode(one.when('officer', correction(entry(one, 'extension-declined').seq, '2026-02-23')))).toBe('date-before')
  })
  it('supersedes what the clock had observed on the wrong date', () => {
    const one = requested().on('2026-03-18')
    one.clock()
    one.given('officer', { ...reply, on: '2026-03-17' })
    one.given('officer', correction(entry(one, 'reply-received').seq, '2026-03-16'))
    expect(one.clock().map((draft) => draft.type)).toEqual(['observation-superseded'])
  })
  it('keeps its order among what it follows and what follows it', () => {
    const one = replied()
    const seq = entry(one, 'consultations-requested').seq
    expect(refusedCode(one.when('officer', correction(seq, '2026-02-03')))).toBe('date-before')
    expect(refusedCode(one.when('officer', correction(seq, '2026-02-25')))).toBe('date-after')
    expect(refusedCode(one.when('officer', correction(seq, '2026-03-01')))).toBe('date-in-future')
  })
})

describe('an entry made by mistake', () => {
  it('no longer counts, and the act is open again', () => {
    const one = requested().on('2026-02-10').given('officer', { command: 'record-receipt', on: '2026-02-09', evidence: 'courier' })
    one.given('officer', correction(entry(one, 'request-received').seq, null))
    expect(clockOf(one, 'agency-reply-1').startsOn).toMatchObject({ deemed: true })
    expect(refusedCode(one.when('officer', { command: 'record-receipt', on: '2026-02-10', evidence: 'courier' }))).toBe('accepted')
  })
  it('cannot be one that moved the case, or that another one answers', () => {
    const moved = requested().given('officer', { command: 'conclude', on: '2026-02-05', outcome: 'solution', words: 'Agreed.' })
    expect(refusedCode(moved.when('officer', correction(entry(moved, 'consultations-concluded').seq, null)))).toBe('entry-moved-the-case')
    const answered = replied()
    expect(refusedCode(answered.when('officer', correction(entry(answered, 'consultations-requested').seq, null)))).toBe('entry-moved-the-case')
    const paused = requested().on('2026-02-20').given('officer', { command: 'open-toll', on: '2026-02-20', reason: 'agreed-pause', words: 'A pause.' })
    const opened = entry(paused, 'toll-opened').seq
    paused.given('officer', { command: 'close-toll', on: '2026-02-20', words: '' })
    expect(refusedCode(paused.when('officer', correction(opened, null)))).toBe('entry-moved-the-case')
  })
})

describe('what cannot be corrected', () => {
  it('is what is not there, was corrected already, carries no date of its own, or was entered by the clock', () => {
    const one = requested().on('2026-03-18')
    one.clock()
    const overdue = entry(one, 'deadline-passed').seq
    for (const seq of [99, 1, entry(one, 'admitted').seq, overdue]) {
      expect(refusedCode(one.when('officer', correction(seq, '2026-02-05')))).toBe('entry-not-correctable')
    }
    expect(refusedCode(one.when('researcher', correction(3, '2026-02-05')))).toBe('not-permitted')
  })
})
