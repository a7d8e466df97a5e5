import { describe, expect, it } from 'vitest'

import { complaint, reply, request, story } from './story.testing'

const requested = () =>
  story()
    .on('2026-02-02')
    .given('researcher', complaint)
    .on('2026-02-04')
    .given('officer', { command: 'admit', urgent: false })
    .on('2026-02-05')
    .given('officer', { ...request, on: '2026-02-05' })

const types = (drafts: { type: string }[]) => drafts.map((one) => one.type)

describe('the clock', () => {
  it('enters nothing while the day lasts, and what passed from its end in the zone of the rule', () => {
    // Filed Mon 2 Feb 2026; acknowledgement due Wed 4 Feb, which ends at 05:00Z on the 5th in New York.
    const one = story().on('2026-02-02').given('researcher', complaint)
    expect(types(one.on('2026-02-05T04:59:59Z').clock())).toEqual([])
    expect(types(one.on('2026-02-05T05:00:00Z').clock())).toEqual(['deadline-passed'])
  })
  it('enters each thing once', () => {
    const one = requested().on('2026-03-18')
    expect(types(one.clock())).toEqual(['receipt-deemed', 'deadline-passed'])
    expect(one.clock()).toEqual([])
  })
  it('deems receipt on the fifth day on which both sides work', () => {
    // Sent Thu 5 Feb 2026: 6, 9, 10, 11, 12 Feb are open on both sides; 14 Feb is a make-up Saturday in China only.
    const one = requested().on('2026-02-12T16:00:00Z')
    expect(one.clock()[0]).toMatchObject({ type: 'receipt-deemed', occurredOn: '2026-02-12' })
  })
  it('lets evidence of receipt prevail over the deemed day, and supersedes what it had entered', () => {
    const one = requested().on('2026-03-18')
    one.clock()
    one.given('officer', { command: 'record-receipt', on: '2026-02-26', evidence: 'courier' })
    // The reply now counts from 26 Feb: 28 Mar is a Saturday, so Monday 30 Mar. Nothing is overdue on 18 Mar.
    expect(types(one.clock())).toEqual(['observation-superseded', 'observation-superseded'])
    const clock = one.world().readings.find((reading) => reading.rule.id === 'agency-reply')
    expect(clock).toMatchObject({ due: '2026-03-30', startsOn: { deemed: false } })
    expect(one.clock()).toEqual([])
  })
  it('takes back that a reply was missed when one that came in time is entered late', () => {
    const one = requested().on('2026-03-18')
    one.clock()
    one.given('officer', { ...reply, on: '2026-03-10' })
    expect(types(one.clock())).toEqual(['observation-superseded'])
  })
  it('keeps that the period passed when the reply itself came late', () => {
    const one = requested().on('2026-03-20')
    one.clock()
    one.given('officer', { ...reply, on: '2026-03-19' })
    expect(one.clock()).toEqual([])
  })
})

describe('a period that ends in a year without a schedule', () => {
  it('has a range, and calls nobody late before its latest end', () => {
    const one = story()
      .on('2026-11-20')
      .given('researcher', { ...complaint, happenedOn: '2026-11-01', askedOn: '2026-11-02' })
      .given('officer', { command: 'admit', urgent: false })
      .given('officer', { ...request, informalStepOn: '2026-11-03', on: '2026-11-20' })
      .given('officer', { command: 'record-receipt', on: '2026-11-20', evidence: 'acknowledgement' })
    // 45 days from 20 Nov 2026 is Mon 4 Jan 2027: China's New Year days off of 2027 are not announced.
    const meet = one.world().readings.find((reading) => reading.rule.id === 'agency-meet')!
    expect(meet.due).toBeNull()
    expect(meet.range!.earliest <= meet.range!.latest).toBe(true)
    expect(meet.outcome.error).toBe('PRC_SCHEDULE_NOT_PUBLISHED')
    one.on(`${meet.range!.latest}T17:00:00Z`)
    expect(one.clock().filter((draft) => draft.type === 'deadline-passed' && draft.data.clock === 'agency-meet')).toEqual([])
    one.on(meet.expiresAt!)
    expect(one.clock().filter((draft) => draft.type === 'deadline-passed' && draft.data.clock === 'agency-meet')).toHaveLength(1)
  })
})
