import { describe, expect, it } from 'vitest'

import { asOfAxes, type AsOf } from '@/lib/domain/cases/as-of'
import { complaint, reply, request } from '@/lib/domain/cases/story.testing'

import { recordDelivery, voidDelivery } from './administer-register'
import { changeCase } from './change-case'
import { lookAtEndOfDays } from './end-of-days.testing'
import { NotFiledYet } from './errors'
import { person, testOffice } from './office.testing'
import { ownLinesMissing } from './own-lines'
import { registerEntry } from './register-entry'
import { sweep } from './sweep'
import { viewCase, type CaseDetail } from './view-case'
import { coordinator, officer, researcher, toProposed } from './whole-way.testing'

const overseer = person('overseer')
const viewers = { researcher, officer, coordinator, overseer }

/** What the screen said at the end of each day on which somebody worked on a case that went the whole way, by viewer. */
function wholeWaySeen() {
  const office = testOffice('2026-02-02')
  const seen: { day: string; by: keyof typeof viewers; detail: CaseDetail }[] = []
  const finish = lookAtEndOfDays(office, '2026-02-02', (day) => {
    for (const [by, viewer] of Object.entries(viewers)) seen.push({ day, by: by as keyof typeof viewers, detail: viewCase(office, viewer, 'STA-2026-0001') })
  })
  const { reference } = toProposed(office)
  finish()
  office.moveTo('2027-01-05')
  sweep(office)
  return { office, reference, seen }
}

describe('a case as recorded by the end of a day', () => {
  it('is what the screen said then', () => {
    const { office, reference, seen } = wholeWaySeen()
    expect(seen.length).toBeGreaterThan(16)
    for (const { day, by, detail } of seen) {
      // Who sees the narrative is decided as of today: the coordinator sees it since the case was escalated.
      if (by === 'coordinator' && !detail.parts.has('narrative')) continue
      const asOf: AsOf = { day, axis: 'recorded' }
      expect(viewCase(office, viewers[by], reference, asOf), `${day}, ${by}`).toEqual({ ...detail, asOf })
    }
  })

  it('holds no reply that was entered later, and as it happened holds it', () => {
    const { office, reference } = replyEnteredLate()
    const types = (axis: AsOf['axis'], day: string) => viewCase(office, officer, reference, { day, axis }).record.map(({ type }) => type)
    expect(types('recorded', '2026-02-15')).not.toContain('reply-received')
    expect(types('happened', '2026-02-15')).toContain('reply-received')
    expect(types('happened', '2026-02-09')).not.toContain('reply-received')
    expect(types('recorded', '2026-02-20')).toContain('reply-received')
  })

  it('leaves out texts of entries that came later', () => {
    const { office, reference } = replyEnteredLate()
    const texts = (axis: AsOf['axis']) => viewCase(office, officer, reference, { day: '2026-02-15', axis }).record.flatMap((entry) => entry.texts.map(({ text }) => text))
    expect(texts('recorded')).not.toContain(reply.words)
    expect(texts('happened')).toContain(reply.words)
  })
})

describe('a case as of a day', () => {
  it.each(asOfAxes)('that is today is what it is now (%s)', (axis) => {
    const { office, reference } = wholeWaySeen()
    for (const viewer of Object.values(viewers)) {
      const asOf: AsOf = { day: '2027-01-05', axis }
      expect(viewCase(office, viewer, reference, asOf)).toEqual({ ...viewCase(office, viewer, reference), asOf })
    }
  })

  it('is not there before it was filed, and cannot be told of a day to come', () => {
    const { office, reference } = replyEnteredLate()
    for (const axis of asOfAxes) expect(() => viewCase(office, officer, reference, { day: '2026-02-01', axis })).toThrow(NotFiledYet)
    expect(() => viewCase(office, officer, reference, { day: '2026-02-21', axis: 'recorded' })).toThrow(RangeError)
  })

  it('as it happened leaves out what is known today to have been a slip', () => {
    const { office, reference } = replyEnteredLate()
    const entry = viewCase(office, officer, reference).record.find(({ type }) => type === 'reply-received')!.seq
    changeCase(office, officer, reference, { command: 'correct-entry', entry, what: 'void', on: null, words: 'Of another case.' })
    const types = (axis: AsOf['axis'], day: string) => viewCase(office, officer, reference, { day, axis }).record.map(({ type }) => type)
    expect(types('happened', '2026-02-15')).not.toContain('reply-received')
    expect(types('recorded', '2026-02-20')).toContain('reply-received')
  })

  it('judges what the own side had provided by what was on record, or had happened, by then', () => {
    const { office, reference } = replyEnteredLate()
    office.moveTo('2026-03-02')
    recordDelivery(office, officer, 'd-1', { expectationId: 'wav-rt', providedOn: '2026-02-10', completeness: 'complete', reason: null, words: null })
    const last = (axis: AsOf['axis'], day: string) => viewCase(office, officer, reference, { day, axis }).expectation!.last
    expect(last('recorded', '2026-02-28')).toBeNull()
    expect(last('happened', '2026-02-28')).toEqual({ on: '2026-02-10', completeness: 'complete' })
    expect(last('happened', '2026-02-09')).toBeNull()
    office.moveTo('2026-03-05')
    voidDelivery(office, officer, 'd-1')
    expect(last('recorded', '2026-03-02')).toEqual({ on: '2026-02-10', completeness: 'complete' })
    expect(last('happened', '2026-02-28')).toBeNull()
    office.moveTo('2026-03-06')
    expect(last('recorded', '2026-03-05')).toBeNull()
    expect(viewCase(office, officer, reference).expectation!.last).toBeNull()
  })

  it('names the own lines that had nothing provided, of those that were on record', () => {
    const { office, reference } = replyEnteredLate()
    const { activityId } = viewCase(office, officer, reference).state.filed
    const filed = { activityId, complainingSide: 'US' }
    const missing = (asOf: AsOf | null) => office.store.read((db) => ownLinesMissing(db, filed, asOf))
    const known = missing(null)!
    office.moveTo('2026-03-02')
    registerEntry(office, { kind: 'expectation', id: 'own', activityId: activityId!, from: 'US', to: 'PRC', title: 'Own line', route: 'stream', format: null, recurrence: null, dueOn: null }, officer)
    recordDelivery(office, officer, 'd-1', { expectationId: 'own', providedOn: '2026-03-01', completeness: 'declined', reason: 'other', words: 'Not now.' })
    office.moveTo('2026-03-05')
    voidDelivery(office, officer, 'd-1')
    office.moveTo('2026-03-09')
    expect(missing(null)).toEqual([...known, 'Own line'])
    expect(missing({ axis: 'recorded', day: '2026-03-01' })).toEqual(known)
    expect(missing({ axis: 'recorded', day: '2026-03-02' })).toEqual(known)
    expect(missing({ axis: 'recorded', day: '2026-03-05' })).toEqual([...known, 'Own line'])
    expect(missing({ axis: 'happened', day: '2026-03-02' })).toEqual([...known, 'Own line'])
  })
})

/** A reply of 10 Feb that was entered on 20 Feb. */
function replyEnteredLate() {
  const office = testOffice('2026-02-02')
  const { reference } = changeCase(office, researcher, null, complaint)
  changeCase(office, officer, reference, { command: 'admit', urgent: false })
  changeCase(office, officer, reference, { ...request, on: '2026-02-02' })
  office.moveTo('2026-02-20')
  sweep(office)
  changeCase(office, officer, reference, { ...reply, on: '2026-02-10' })
  return { office, reference }
}
