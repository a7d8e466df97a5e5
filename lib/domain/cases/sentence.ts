import { expectedIn } from '@/lib/domain/reciprocity/frozen-figures'
import type { LedgerOutcome } from '@/lib/domain/reciprocity/ledger'

import type { CaseEvent } from './events'

/** The lists of the vocabulary whose words a sentence takes up. */
export type WordList =
  | 'kind'
  | 'subject'
  | 'statedReason'
  | 'manner'
  | 'evidence'
  | 'declineReason'
  | 'delivered'
  | 'tollReason'
  | 'referral'
  | 'cessationBasis'

/**
 * What a sentence is made with, before it is put into a language: `choice` picks between forms of the sentence, `word` is a word of
 * a list, `date` a calendar date (null where there is none), `span` a date that may be a range or may still move, `side` one of the
 * two sides, `clock` and `stage` a clock and a stage of the procedure by its id, `missed` the end of one that passed, `entry` a line of this record, `grounds` the
 * periods and entries on which a step rests.
 */
export type SentenceValue =
  | { readonly is: 'choice'; readonly value: string }
  | { readonly is: 'count'; readonly value: number }
  | { readonly is: 'word'; readonly list: WordList; readonly value: string }
  | { readonly is: 'date'; readonly on: string | null }
  | { readonly is: 'span'; readonly due: string | null; readonly earliest: string | null; readonly latest: string | null; readonly awaits?: readonly number[] }
  | { readonly is: 'side'; readonly side: 'complaining' | 'responding' }
  | { readonly is: 'clock'; readonly id: string }
  | { readonly is: 'stage'; readonly id: string }
  | { readonly is: 'missed'; readonly clock: string; readonly due: string; readonly latest: string }
  | { readonly is: 'entry'; readonly seq: number }
  | { readonly is: 'scope'; readonly kinds: readonly string[] }
  | { readonly is: 'grounds'; readonly clocks: readonly string[]; readonly events: readonly number[] }

/** The sentence of an event: a key of the messages and its values. */
export interface Sentence {
  readonly key: string
  readonly values: Readonly<Record<string, SentenceValue>>
}

/** An event as far as a sentence goes; without its data where the viewer sees figures only. */
export interface Told {
  readonly type: CaseEvent['type']
  readonly occurredOn: string
  readonly data: CaseEvent['data'] | null
}

const choice = (value: string): SentenceValue => ({ is: 'choice', value })
const yes = (value: boolean): SentenceValue => choice(value ? 'yes' : 'no')
const word = (list: WordList, value: string): SentenceValue => ({ is: 'word', list, value })
const date = (on: string | null): SentenceValue => ({ is: 'date', on })
const sideOf = (side: 'complaining-side' | 'responding-side'): SentenceValue => ({
  is: 'side',
  side: side === 'complaining-side' ? 'complaining' : 'responding',
})
const entry = (seq: number): SentenceValue => ({ is: 'entry', seq })
const count = (value: number): SentenceValue => ({ is: 'count', value })
const responding: SentenceValue = { is: 'side', side: 'responding' }
const complaining: SentenceValue = { is: 'side', side: 'complaining' }
const grounds = (because: { clocks: readonly string[]; events: readonly number[] }): SentenceValue => ({ is: 'grounds', ...because })

/** The sentence that an event carries. Without data it says only what kind of thing happened. */
export function sentence(event: Told): Sentence {
  if (event.data === null) return { key: `generic.${event.type}`, values: {} }
  return { key: `events.${event.type}`, values: valuesOf(event as CaseEvent) }
}

function valuesOf(event: Pick<CaseEvent, 'type' | 'occurredOn' | 'data'>): Sentence['values'] {
  const values = ownValuesOf(event)
  return 'corrects' in event.data && event.data.corrects !== undefined ? { ...values, corrected: entry(event.data.corrects), correctedOn: date(event.occurredOn) } : values
}

function ownValuesOf(event: Pick<CaseEvent, 'type' | 'occurredOn' | 'data'>): Sentence['values'] {
  const { type, data, occurredOn } = event as CaseEvent
  switch (type) {
    case 'complaint-filed':
      return {
        kind: word('kind', data.kind),
        subject: word('subject', data.subject),
        happenedOn: date(data.happenedOn),
        asked: choice(data.asked),
        askedOn: date(data.askedOn),
        given: yes(data.statedReason !== 'none-given'),
        reason: word('statedReason', data.statedReason),
        urgent: yes(data.urgent),
        safety: yes(data.safety),
        filedFor: choice(data.filedFor),
        balance: yes(data.balance !== null),
        complainingLines: count(data.balance?.[data.complainingSide]?.lines ?? 0),
        complainingProvided: count(providedIn(data, data.complainingSide)),
        respondingLines: count(data.balance?.[data.respondingSide]?.lines ?? 0),
        respondingProvided: count(providedIn(data, data.respondingSide)),
        figures: yes(data.figures !== undefined),
        complainingDue: count(dueIn(data, data.complainingSide)),
        complainingInTime: count(cameIn(data, data.complainingSide, 'on-time')),
        complainingOtherwise: count(cameIn(data, data.complainingSide, 'late', 'partial')),
        respondingDue: count(dueIn(data, data.respondingSide)),
        respondingInTime: count(cameIn(data, data.respondingSide, 'on-time')),
        respondingOtherwise: count(cameIn(data, data.respondingSide, 'late', 'partial')),
        complaining,
        responding,
      }
    case 'filing-acknowledged':
    case 'withdrawn':
    case 'note-added':
    case 'information-asked':
    case 'refusal-upheld':
    case 'safety-concern-raised':
    case 'contact-held':
      return {}
    case 'revived':
      return { on: date(occurredOn) }
    case 'information-answered':
      return { question: entry(data.question) }
    case 'complaint-amended':
      return { again: yes(data.toStage !== undefined), asked: choice(data.asked), askedOn: date(data.askedOn) }
    case 'second-look-requested':
      return { refusal: entry(data.refusal) }
    case 'informal-step-taken':
      return { level: choice(data.level), manner: word('manner', data.manner) }
    case 'position-recorded':
      return { side: sideOf(data.side) }
    case 'extension-proposed':
      return { side: sideOf(data.by), clock: { is: 'clock', id: data.clock }, n: count(data.n) }
    case 'extension-agreed':
      return {
        clock: { is: 'clock', id: data.clock },
        n: count(data.n),
        side: sideOf(data.by),
        accepted: sideOf(data.acceptedBy),
        manner: word('manner', data.instrument),
        proposal: entry(data.proposal),
      }
    case 'extension-declined':
      return { proposal: entry(data.proposal) }
    case 'extension-noticed':
      return { clock: { is: 'clock', id: data.clock }, n: count(data.n), side: sideOf(data.by), manner: word('manner', data.instrument) }
    case 'toll-opened':
      return { on: date(occurredOn), hold: choice(data.reason === 'hold-directed' ? 'yes' : data.reason === 'good-faith-talks' ? 'talks' : 'no'), reason: word('tollReason', data.reason) }
    case 'toll-closed':
      return { on: date(occurredOn), opened: entry(data.opened) }
    case 'corrective-step-agreed':
      return { side: sideOf(data.side), dueOn: date(data.dueOn), manner: word('manner', data.instrument) }
    case 'corrective-step-reported':
      return { step: entry(data.step), on: date(occurredOn) }
    case 'corrective-step-answered':
      return { step: entry(data.step), confirmed: yes(data.confirmed) }
    case 'corrective-step-verified':
      return { step: entry(data.step), settled: yes(data.settled) }
    case 'corrective-step-failed':
      return { step: entry(data.step) }
    case 'safety-looked-at':
      return { contact: choice(data.contact) }
    case 'referred':
      return { to: word('referral', data.to), whole: yes(data.whole) }
    case 'cessation-recorded':
      return { by: choice(data.by), on: date(occurredOn), basis: word('cessationBasis', data.basis), goesOn: yes(data.caseGoesOn) }
    case 'entry-voided':
      return { entry: entry(data.entry) }
    case 'lapse-warned':
      return { months: count(data.months), on: date(data.lapsesOn) }
    case 'lapsed':
      return { months: count(data.months) }
    case 'admitted':
      return { urgent: yes(data.urgent) }
    case 'admission-declined':
      return { reason: word('declineReason', data.reason) }
    case 'consultations-requested':
      return {
        level: choice(data.level),
        manner: word('manner', data.manner),
        informal: choice(data.informalStep),
        informalOn: date(data.informalStepOn),
        complaining,
        responding,
      }
    case 'request-received':
      return { level: choice(data.level), evidence: word('evidence', data.evidence), responding }
    case 'reply-received':
      return {
        level: choice(data.level),
        delivered: word('delivered', data.delivered),
        given: yes(data.statedReason !== 'none-given'),
        reason: word('statedReason', data.statedReason),
        alternative: yes(data.alternativeOffered),
        responding,
      }
    case 'meeting-held':
      return { level: choice(data.level), up: yes(data.bothAgreeToGoUp) }
    case 'consultations-concluded':
      return { level: choice(data.level), outcome: choice(data.outcome) }
    case 'escalated':
    case 'referred-to-senior-review':
    case 'suspension-review-opened':
    case 'measure-notified':
      return { ...(data.toStage === undefined ? {} : { to: { is: 'stage', id: data.toStage } as const }), complaining, rested: yes(data.because.clocks.length + data.because.events.length > 0), because: grounds(data.because) }
    case 'suspension-decision-proposed':
      return { ...decided(data) }
    case 'suspension-decision-returned':
      return { proposal: { is: 'entry', seq: data.proposal } }
    case 'suspension-decided':
      return {
        ...decided(data),
        proposal: { is: 'entry', seq: data.proposal },
      }
    case 'receipt-deemed':
      return { on: date(occurredOn), responding }
    case 'deadline-passed':
      return { period: { is: 'missed', clock: data.clock, due: data.due, latest: data.latest } }
    case 'observation-superseded':
      return { entry: { is: 'entry', seq: data.observation } }
    case 'clock-recomputed':
      return {
        period: { is: 'clock', id: data.clock },
        before: { is: 'span', ...data.before },
        after: { is: 'span', ...data.after },
      }
    case 'suspension-flag-raised':
      return { met: { is: 'count', value: metIn(data.conditions) } }
    case 'suspension-flag-lowered':
      return {
        met: { is: 'count', value: metIn(data.conditions) },
        all: { is: 'count', value: Object.keys(data.conditions).length },
      }
    default:
      return type satisfies never
  }
}

const decided = (data: { decision: string; scope: readonly { kind: string }[]; reviewOn: string | null; recommends: boolean }) => ({
  decision: choice(data.decision),
  scope: scopeOf(data.scope),
  reviewed: yes(data.reviewOn !== null),
  reviewOn: date(data.reviewOn),
  recommends: yes(data.recommends),
})

/** Lines on which something was provided, whole or in part. */
function providedIn({ balance }: Pick<CaseEvent<'complaint-filed'>['data'], 'balance'>, side: string): number {
  const stand = balance?.[side]
  return stand ? stand.complete + stand.partial : 0
}

type Filed = Pick<CaseEvent<'complaint-filed'>['data'], 'figures'>

/** Due dates of a side that were expected by the day of the copy. */
function dueIn({ figures }: Filed, side: string): number {
  const stand = figures?.sides[side]
  return stand ? expectedIn(stand) : 0
}

function cameIn({ figures }: Filed, side: string, ...came: LedgerOutcome[]): number {
  return came.reduce((sum, one) => sum + (figures?.sides[side]?.outcomes[one] ?? 0), 0)
}

const metIn = (conditions: Readonly<Record<string, string>>) => Object.values(conditions).filter((verdict) => verdict === 'met').length

const scopeOf = (scope: readonly { kind: string }[]): SentenceValue => ({ is: 'scope', kinds: scope.map((item) => item.kind) })
