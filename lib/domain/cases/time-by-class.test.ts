import { describe, expect, it } from 'vitest'

import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import { daysBetween } from '@/lib/domain/calendars/days'

import { at, clocked, requested, replied, step } from './stages.testing'
import { complaint, request, story } from './story.testing'
import { daysUntil, timeByClass, type TimeSpan } from './time-by-class'

type Story = ReturnType<typeof story>

const spansOf = (one: Story) => timeByClass(sta2024, one.state(), one.calendars())

/** A span in short: the class, whose it is where it is somebody's, and its days. */
const short = ({ class: name, party, hand, cause, from, to }: TimeSpan) => [[name, cause, party, hand].filter((part) => part !== null).join(' '), from, to]
const shortOf = (one: Story) => spansOf(one).map(short)

describe('the days of a case', () => {
  it('begin after the day of filing, and go to whom something is expected from', () => {
    expect(shortOf(at.intake())).toEqual([['one-side US agency', '2026-02-03', null]])
    // Admitted on Wed 4 Feb: no period runs until consultations are requested.
    expect(shortOf(at['agency-consultations']())).toEqual([['one-side US agency', '2026-02-03', '2026-02-03'], ['nobody', '2026-02-04', null]])
  })

  it('are nobody’s while a request travels, and from its receipt on those of the side that is to reply, also when it is late', () => {
    expect(shortOf(requested()).slice(1)).toEqual([['nobody', '2026-02-04', '2026-02-11'], ['one-side PRC', '2026-02-12', null]])
  })

  it('are of both sides where something is expected from both, and from neither alone', () => {
    expect(shortOf(replied()).slice(2)).toEqual([['one-side PRC', '2026-02-12', '2026-02-23'], ['both-sides', '2026-02-24', null]])
  })

  it('are of both where one thing is expected from each', () => {
    const one = story().on('2026-02-02').given('researcher', { ...complaint, safety: true }).given('officer', { command: 'admit', urgent: false })
    one.given('officer', { ...request, on: '2026-02-02' })
    // The agency is to look at the safety concern, and the other side to reply: received on Mon 9 Feb.
    expect(shortOf(one)).toEqual([['one-side US agency', '2026-02-03', '2026-02-08'], ['both-sides', '2026-02-09', null]])
  })

  it('are none where it was closed on the day of its filing, and closed ones from then on', () => {
    const one = at.withdrawn()
    expect(shortOf(one)).toEqual([['closed', '2026-02-03', null]])
    expect(spansOf(one).map((span) => daysUntil(span, '2026-02-02'))).toEqual([0])
  })

  it('are closed ones while it has lapsed, and open again when it is revived', () => {
    const lapsed = clocked(at['agency-consultations']().on('2027-02-05'))
    lapsed.on('2027-03-01').given('officer', { command: 'revive', on: '2027-03-01', manner: 'letter', words: 'A new request.' })
    // Nothing was done for twelve months after the admission on 4 Feb 2026; the lapse is the state at the end of its day.
    expect(shortOf(lapsed).slice(1)).toEqual([['nobody', '2026-02-04', '2027-02-03'], ['closed', '2027-02-04', '2027-02-28'], ['nobody', '2027-03-01', null]])
  })
})

describe('a toll', () => {
  const paused = (one: Story) => one.on('2026-02-20').given('officer', { command: 'open-toll', on: '2026-02-18', reason: 'agreed-pause', words: 'Both pause.' })

  it('takes the days on which it is open, before anything that is expected', () => {
    const one = paused(requested()).on('2026-02-27').given('officer', { command: 'close-toll', on: '2026-02-25', words: '' })
    // The day on which the clock runs again counts.
    expect(shortOf(one).slice(2)).toEqual([
      ['one-side PRC', '2026-02-12', '2026-02-17'], ['tolled agreed-pause', '2026-02-18', '2026-02-24'], ['one-side PRC', '2026-02-25', null],
    ])
  })

  it('that began first keeps the days on which two are open', () => {
    const one = paused(requested()).on('2026-02-23').given('coordinator', { command: 'direct-hold', words: 'Held.' })
    one.on('2026-02-27').given('officer', { command: 'close-toll', on: '2026-02-26', words: '' })
    expect(shortOf(one).slice(3)).toEqual([['tolled agreed-pause', '2026-02-18', '2026-02-25'], ['tolled hold-directed US', '2026-02-26', null]])
  })

  it('stops a request that still travels, and also what has passed and is still waited for', () => {
    const early = requested().on('2026-02-09').given('coordinator', { command: 'direct-hold', words: 'Held.' })
    expect(shortOf(early).slice(1)).toEqual([['nobody', '2026-02-04', '2026-02-08'], ['tolled hold-directed US', '2026-02-09', null]])
    const late = clocked(requested().on('2026-06-30')).given('coordinator', { command: 'direct-hold', words: 'Held.' })
    expect(shortOf(late).slice(2)).toEqual([['one-side PRC', '2026-02-12', '2026-06-29'], ['tolled hold-directed US', '2026-06-30', null]])
  })

  it('that stops no clock which is open takes no days', () => {
    const one = at['agency-consultations']().on('2026-02-06').given('coordinator', { command: 'direct-hold', words: 'Held.' })
    expect(shortOf(one).slice(1)).toEqual([['nobody', '2026-02-04', null]])
  })

  it('names a question to the complainant, a corrective step and a hold on contact as its cause', () => {
    const asked = at.intake().on('2026-02-03').given('officer', { command: 'ask-information', words: 'Which stations?' })
    expect(shortOf(asked)).toEqual([['tolled question US', '2026-02-03', null]])
    const undertaken = requested().on('2026-02-20').given('officer', step)
    expect(shortOf(undertaken).slice(3)).toEqual([['tolled corrective-step PRC', '2026-02-19', null]])
    const held = requested().on('2026-02-20').given('researcher', { command: 'raise-safety', words: 'A person is at risk.' }).given('officer', { command: 'hold-contact', words: '' })
    expect(shortOf(held).slice(3)).toEqual([['tolled contact-held', '2026-02-20', null]])
  })

  it('is told apart from another of the same day by its end', () => {
    const one = requested().on('2026-02-20')
      .given('officer', { command: 'open-toll', on: '2026-02-20', reason: 'beyond-control', words: 'A flood.' })
      .given('coordinator', { command: 'direct-hold', words: 'Held.' })
      .on('2026-02-24').given('officer', { command: 'close-toll', on: '2026-02-24', words: '' })
    expect(shortOf(one).slice(3)).toEqual([['tolled beyond-control', '2026-02-20', '2026-02-23'], ['tolled hold-directed US', '2026-02-24', null]])
  })

  it('keeps its days from one that was entered after it with the same dates', () => {
    const undertaken = requested().on('2026-02-20').given('officer', { ...step, on: '2026-02-20' })
    const one = undertaken.given('coordinator', { command: 'direct-hold', words: 'Held.' })
    expect(shortOf(one).slice(3)).toEqual([['tolled corrective-step PRC', '2026-02-20', null]])
  })
})

describe('an extension', () => {
  const extended = (one: Story, on: string, n: number, by: 'complaining-side' | 'responding-side') =>
    one.on(on)
      .given('officer', { command: 'propose-extension', on, clock: 'agency-reply-1', n, by, words: '' })
      .given('officer', { command: 'answer-extension', on, accepted: true, instrument: 'letter', words: '' })

  it('takes the days after the last one that there would have been without it, and none after its own', () => {
    const one = extended(requested(), '2026-03-02', 10, 'responding-side')
    // The 30 days end on Sat 14 March and roll to Mon 16; ten days more end on Tue 24.
    expect(shortOf(one).slice(2)).toEqual([['one-side PRC', '2026-02-12', '2026-03-16'], ['extended PRC', '2026-03-17', '2026-03-24'], ['one-side PRC', '2026-03-25', null]])
  })

  it('goes by who proposed it, one after the other', () => {
    const one = extended(extended(requested(), '2026-03-02', 10, 'responding-side'), '2026-03-20', 5, 'complaining-side')
    expect(shortOf(one).slice(3)).toEqual([['extended PRC', '2026-03-17', '2026-03-24'], ['extended US', '2026-03-25', '2026-03-30'], ['one-side PRC', '2026-03-31', null]])
  })

  it('has no days where what it was for came in time', () => {
    const one = extended(requested(), '2026-03-02', 10, 'responding-side').on('2026-03-11')
    one.given('officer', { command: 'record-reply', on: '2026-03-10', statedReason: 'none-given', delivered: 'nothing', alternativeOffered: false, words: 'Words.' })
    expect(spansOf(one).some((span) => span.class === 'extended')).toBe(false)
  })

  it('gives way to a toll', () => {
    const one = extended(requested(), '2026-03-02', 10, 'responding-side').on('2026-03-20')
    one.given('officer', { command: 'open-toll', on: '2026-03-19', reason: 'agreed-pause', words: 'Both pause.' })
    expect(shortOf(one).slice(3)).toEqual([['extended PRC', '2026-03-17', '2026-03-18'], ['tolled agreed-pause', '2026-03-19', null]])
  })
})

describe('the record', () => {
  it('counts by the days on which things happened, whenever they were entered, and as it was corrected', () => {
    const one = requested().on('2026-05-04').given('officer', { command: 'record-receipt', on: '2026-02-06', evidence: 'courier' })
    const seq = one.state().version
    expect(shortOf(one).slice(1)).toEqual([['nobody', '2026-02-04', '2026-02-05'], ['one-side PRC', '2026-02-06', null]])
    one.given('officer', { command: 'correct-entry', entry: seq, what: 'date', on: '2026-02-10', words: 'The courier’s list.' })
    expect(shortOf(one).slice(1)).toEqual([['nobody', '2026-02-04', '2026-02-09'], ['one-side PRC', '2026-02-10', null]])
  })

  it('of a whole ladder leaves no day out', () => {
    const one = at.suspended()
    const today = '2026-08-31'
    expect(spansOf(one).reduce((sum, span) => sum + daysUntil(span, today), 0)).toBe(daysBetween('2026-02-02', today))
    expect(shortOf(one).slice(3)).toEqual([
      ['one-side US coordinator', '2026-03-18', '2026-03-19'],
      ['nobody', '2026-03-20', '2026-03-26'],
      ['one-side PRC', '2026-03-27', '2026-06-29'],
      ['both-sides', '2026-06-30', '2026-08-14'],
      ['one-side US coordinator', '2026-08-15', null],
    ])
  })
})
