import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'

import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import { eventData, type CaseEvent, type EventData } from '@/lib/domain/cases/events'
import { sentence, type Told } from '@/lib/domain/cases/sentence'
import { eventTypes } from '@/lib/domain/cases/vocabulary'
import record from '@/messages/en/record.json'
import vocabulary from '@/messages/en/vocabulary.json'

import { writeSentence, type Wording } from './event-sentence'

const messages = { record, vocabulary }
const fail = (error: Error) => {
  throw error
}
const translator = (namespace: 'record' | 'vocabulary') =>
  createTranslator({ locale: 'en', messages, namespace, onError: fail }) as unknown as Wording['record']
const wording: Wording = {
  procedure: sta2024,
  complainingSide: 'US',
  respondingSide: 'PRC',
  locale: 'en',
  record: translator('record'),
  vocabulary: translator('vocabulary'),
}

const decision = { decision: 'suspend', scope: [{ kind: 'activity', id: 'wave' }], reviewOn: '2026-10-01', recommends: false } as const
const because = { clocks: ['agency-reply-1'], events: [7] }
const conditions = { 'basis-named': 'met', 'still-unmet': 'unknown' } as const

const data: EventData = {
  'complaint-filed': {
    reference: 'STA-2026-0001',
    kind: 'data-access',
    subject: 'data',
    agencyId: 'bes',
    counterpartId: 'sei',
    activityId: 'wave',
    expectationId: 'wav-rt',
    provisionId: null,
    complainingSide: 'US',
    respondingSide: 'PRC',
    happenedOn: '2026-01-12',
    asked: 'asked',
    askedOn: '2026-01-20',
    statedReason: 'cross-border-approval-pending',
    urgent: false, safety: false, balance: null, filedFor: 'complainant',
    identity: 'agency',
    hasEvidence: false,
    toStage: 'intake',
  },
  'filing-acknowledged': {},
  admitted: { urgent: true, toStage: 'agency-consultations' },
  'admission-declined': { reason: 'nothing-named', toStage: 'not-admitted' },
  'consultations-requested': { level: 'agency', manner: 'diplomatic-note', informalStep: 'taken', informalStepOn: '2026-01-28' },
  'request-received': { level: 'coordinator', evidence: 'courier' },
  'reply-received': { level: 'agency', statedReason: 'none-given', delivered: 'part', alternativeOffered: true },
  'meeting-held': { level: 'agency', bothAgreeToGoUp: true },
  'consultations-concluded': { level: 'senior', outcome: 'no-solution' },
  escalated: { because, toStage: 'coordinator-consultations' },
  'referred-to-senior-review': { because, toStage: 'senior-review' },
  'measure-notified': { because, toStage: 'resolved' },
  'suspension-review-opened': { because: { clocks: [], events: [] }, toStage: 'suspension-review' },
  'suspension-decision-proposed': { ...decision, scope: [...decision.scope] },
  'suspension-decision-returned': { proposal: 21 },
  'suspension-decided': { ...decision, scope: [...decision.scope], proposal: 21, toStage: 'suspended' },
  'information-asked': {},
  'information-answered': { question: 4 },
  'complaint-amended': {
    counterpartId: 'sei', activityId: 'wave', expectationId: 'wav-rt', provisionId: null, asked: 'asked', askedOn: '2026-01-20', toStage: 'intake',
  },
  'second-look-requested': { refusal: 3, toStage: 'second-look' },
  'refusal-upheld': { toStage: 'not-admitted' },
  'informal-step-taken': { level: 'agency', manner: 'email' },
  'position-recorded': { side: 'responding-side' },
  'extension-proposed': { clock: 'agency-reply', instance: 1, n: 10, by: 'responding-side' },
  'extension-agreed': {
    clock: 'agency-reply', instance: 1, n: 10, by: 'responding-side', acceptedBy: 'complaining-side', instrument: 'letter', proposal: 6,
  },
  'extension-declined': { proposal: 6 },
  'extension-noticed': { clock: 'agency-reply', instance: 1, n: 10, by: 'responding-side', instrument: 'letter' },
  'toll-opened': { reason: 'agreed-pause' },
  'toll-closed': { opened: 7 },
  'corrective-step-agreed': { level: 'agency', side: 'responding-side', dueOn: '2026-05-01', instrument: 'letter', returnTo: 'agency-consultations' },
  'corrective-step-reported': { step: 8 },
  'corrective-step-answered': { step: 8, confirmed: false },
  'corrective-step-verified': { step: 8, settled: true, toStage: 'resolved' },
  'corrective-step-failed': { step: 8, toStage: 'agency-consultations' },
  'safety-concern-raised': {},
  'contact-held': {},
  'safety-looked-at': { held: 9, contact: 'stays-held' },
  referred: { to: 'safety', whole: false },
  revived: { toStage: 'agency-consultations' },
  'cessation-recorded': { by: 'researcher', basis: 'no-reciprocity', caseGoesOn: false, toStage: 'record-only' },
  'entry-voided': { entry: 5 },
  'lapse-warned': { months: 9, lapsesOn: '2027-02-02' },
  lapsed: { months: 12, returnTo: 'agency-consultations', toStage: 'lapsed' },
  withdrawn: { toStage: 'withdrawn' },
  'note-added': {},
  'receipt-deemed': { clock: 'agency-receipt', instance: 1 },
  'deadline-passed': { clock: 'agency-reply', instance: 1, due: '2026-02-02', latest: '2026-02-02', expiresAt: '2026-02-02T16:00:00Z' },
  'observation-superseded': { observation: 6 },
  'clock-recomputed': {
    clock: 'agency-meet',
    instance: 1,
    before: { due: null, earliest: '2027-01-04', latest: '2027-01-05' },
    after: { due: '2027-01-05', earliest: '2027-01-05', latest: '2027-01-05' },
  },
  'suspension-flag-raised': { conditions },
  'suspension-flag-lowered': { conditions },
}

const told = <T extends CaseEvent['type']>(type: T, more: Partial<EventData[T]> = {}) =>
  ({ type, occurredOn: '2026-02-02', data: { ...data[type], ...more } }) as Told
const write = (event: Told) => writeSentence(sentence(event), wording)

describe('every event type', () => {
  it.each(eventTypes)('%s has a sentence whose words are all there', (type) => {
    eventData[type].parse(data[type])
    const words = write(told(type))
    expect(words).toMatch(/\.$/)
    expect(words).not.toMatch(/[{}<>]|undefined|null|\d{4}-\d{2}-\d{2}| [.,]/)
  })

  it.each(eventTypes)('%s has words for those who see figures only, and they tell nothing of the data', (type) => {
    const words = write({ type, occurredOn: '2026-02-02', data: null })
    expect(words).toMatch(/\.$/)
    expect(sentence({ type, occurredOn: '2026-02-02', data: null }).values).toEqual({})
  })
})

describe('words that matter', () => {
  it.each([
    [told('deadline-passed'), 'The clock recorded: the period to reply ended on Mon 2 Feb 2026 with no reply on record by that day.'],
    [
      told('deadline-passed', { latest: '2026-02-04' }),
      'The clock recorded: the period to reply ended on Wed 4 Feb 2026, the last day of a provisional range that began on Mon 2 Feb 2026, with no reply on record by that day.',
    ],
    [told('deadline-passed', { clock: 'suspended-review' }), 'The clock recorded: the period “Review of the suspension” ended on Mon 2 Feb 2026 with no decision on record by that day.'],
    [told('escalated'), 'The agency took the case on to the stage “Coordinator consultations”. This rested on: the period “Reply to the request” and entry 7.'],
    [told('suspension-review-opened'), 'The coordinator opened suspension review, the suspension flag being raised.'],
    [
      told('clock-recomputed'),
      'The clock recorded: the calendars changed, and the end of the period “Meeting of the sides” with them: before, Mon 4 Jan 2027 to Tue 5 Jan 2027, provisional; now, Tue 5 Jan 2027.',
    ],
    [
      told('reply-received'),
      'The PRC side replied at the agency level; a part was provided. No reason was given. An alternative was offered.',
    ],
  ])('%#', (event, words) => {
    expect(write(event)).toBe(words)
  })

  it.each(sta2024.clocks.filter((rule) => !rule.deems).map((rule) => rule.id))('a passed %s can be told', (clock) => {
    expect(write(told('deadline-passed', { clock }))).toContain('ended on Mon 2 Feb 2026')
  })

  it.each([
    ['asking-unsafe', 'because asking was unsafe'],
    ['not-asked', 'was not asked before.'],
  ] as const)('%s', (asked, words) => {
    expect(write(told('complaint-filed', { asked, askedOn: null }))).toContain(words)
  })
})
