import { randomInt } from 'node:crypto'

import { findVisibleCase } from '@/db/cases'
import { actorIn, appendEvents } from '@/db/events'
import { keepRefusal } from '@/db/refusals'
import { tellOfRelease } from '@/db/release-notices'
import { isNumberGiven } from '@/db/releases'
import type { Db } from '@/db/store'
import { textsOfStream } from '@/db/streams'
import type { Viewer } from '@/lib/domain/access/roles'
import { scopeOf } from '@/lib/domain/access/visibility'
import { localDateAt } from '@/lib/domain/calendars/zones'
import type { EventText } from '@/lib/domain/cases/events'
import type { CaseState } from '@/lib/domain/cases/evolve'
import { refuse, type Refusal } from '@/lib/domain/cases/refusals'
import { cautionsOf, permitsWhileOpen, refusalOfStage } from '@/lib/domain/release/may-release'
import type { MayName } from '@/lib/domain/release/public-entry'
import { releaseEventData, speakingAgainst, type Caution, type Check, type CheckAnswer, type ReleaseEventData, type ReleaseEventType } from '@/lib/domain/release/release-events'
import { releaseNumber, releaseNumbers } from '@/lib/domain/release/release-number'

import { Conflict, Refused } from './errors'
import { officeZone, type Office } from './office'
import { entryNow, entryText, loadReleasing, releaseEvent, releaseStream, writeReleaseView, type Releasing } from './release-state'

/** The longest public summary: a paragraph, which nobody needs more of to know what a case was about. */
export const summaryLimit = 1200

/** What a coordinator looked at, answered and wrote. */
export interface Review {
  readonly answers: Readonly<Record<Check, CheckAnswer>>
  readonly mayName: MayName
  readonly confirmed: readonly Caution[]
  /** For the public; empty: none. */
  readonly summary: string
}

/** What came of a task about the register: the entry of the stream that stands for it. `changed`: the case, or what was decided on it, is not what was looked at. */
export type ReleaseOutcome =
  | { readonly outcome: 'done'; readonly seq: number }
  | { readonly outcome: 'changed' }
  | { readonly outcome: 'unconfirmed'; readonly cautions: readonly Caution[] }

/**
 * Puts a review on record with the copy of the case that it looked at; whatever it found. Throws `NotFound`, `Refused`, `Conflict` where a person entered
 * something meanwhile, `StoreFault`.
 * @param seen the last entry of the case that the reviewer saw
 */
export function reviewRelease(office: Office, viewer: Viewer, reference: string, review: Review, seen: number): ReleaseOutcome {
  return guarded(office, viewer, reference, 'review-release', (db, releasing) => {
    refuseStage(releasing)
    const { state } = releasing.world
    refuseStale(state, seen)
    const missing = cautionsOf(state).filter((caution) => !review.confirmed.includes(caution))
    if (missing.length > 0) return { outcome: 'unconfirmed', cautions: missing }
    const { answers, mayName, summary } = review
    const data = { caseVersion: state.version, answers, mayName, confirmed: cautionsOf(state) }
    const texts: EventText[] = [
      { name: 'entry', part: 'summary', text: entryText(entryNow(releasing, mayName)) },
      ...(summary.trim() === '' ? [] : [{ name: 'summary', part: 'summary' as const, text: summary.trim() }]),
    ]
    return { outcome: 'done', seq: append(office, db, viewer, releasing, { type: 'release-reviewed', data, texts }) }
  })
}

/**
 * Releases what a review looked at, exactly so. A case that the register shows already keeps its number; one that it does not gets one that was
 * never given out. Throws `NotFound`, `Refused`, `StoreFault`.
 * @param review the entry with the review whose preview was seen
 */
export function releaseCase(office: Office, viewer: Viewer, reference: string, review: number): ReleaseOutcome {
  return guarded(office, viewer, reference, 'release-case', (db, releasing) => {
    const { state, world, row } = releasing
    // Sent twice, it is done once.
    if (state.released?.data.review === review) return { outcome: 'done', seq: state.released.seq }
    refuseStage(releasing)
    if (state.review === null) throw new Refused(refuse('release-not-reviewed').refused)
    const seen = textsOfStream(db, releaseStream(row.caseId)).get(review)?.entry
    if (state.review.seq !== review || seen !== entryText(entryNow(releasing, state.review.data.mayName))) return { outcome: 'changed' }
    if (speakingAgainst(state.review.data).length > 0) throw new Refused(refuse('release-not-cleared').refused)
    const data = {
      review,
      number: state.released?.data.number ?? freeNumber(db),
      version: (state.released?.data.version ?? 0) + 1,
      whileOpen: permitsWhileOpen(world.procedure, world.state.stage),
    }
    return { outcome: 'done', seq: append(office, db, viewer, releasing, { type: 'case-released', data, texts: [] }) }
  })
}

/**
 * Takes a case out of the register, which then answers as if it had never been there; the reason stays beside the event. Throws `NotFound`, `Refused`,
 * `StoreFault`.
 */
export function withdrawRelease(office: Office, viewer: Viewer, reference: string, reason: string): ReleaseOutcome {
  return guarded(office, viewer, reference, 'withdraw-release', (db, releasing) => {
    const { released } = releasing.state
    if (released === null) throw new Refused(refuse('release-none').refused)
    const texts: EventText[] = [{ name: 'reason', part: 'narrative', text: reason.trim() }]
    return { outcome: 'done', seq: append(office, db, viewer, releasing, { type: 'release-withdrawn', data: { number: released.data.number }, texts }) }
  })
}

/** The door: only who may, in one transaction; a refusal is kept in one of its own. */
function guarded(office: Office, viewer: Viewer, reference: string, command: string, task: (db: Db, releasing: Releasing) => ReleaseOutcome): ReleaseOutcome {
  try {
    return office.store.transact((db) => {
      const releasing = loadReleasing(office, db, viewer, reference)
      refuseFor(releasing.refusal)
      return task(db, releasing)
    })
  } catch (error) {
    if (error instanceof Refused) keepTrace(office, viewer, reference, command, error.refusal)
    throw error
  }
}

function keepTrace(office: Office, viewer: Viewer, reference: string, command: string, { code }: Refusal): void {
  office.store.transact((db) => {
    const caseId = findVisibleCase(db, scopeOf(viewer), reference)?.caseId ?? null
    keepRefusal(db, { viewer, command, caseId, code, at: office.now() })
  })
}

/** What the clock entered changes no review; what a person entered is shown first. */
function refuseStale({ facts, version }: CaseState, seen: number): void {
  const since = facts.filter((fact) => fact.seq > seen && fact.actor !== 'clock')
  if (since.length > 0) throw new Conflict(since.map(({ seq, type, occurredOn }) => ({ seq, type, occurredOn })), version)
}

function refuseStage({ world }: Releasing): void {
  refuseFor(refusalOfStage({ procedure: world.procedure, stage: world.state.stage }))
}

function refuseFor(refusal: Refusal | null): void {
  if (refusal !== null) throw new Refused(refusal)
}

type Entering = { [T in ReleaseEventType]: { type: T; data: ReleaseEventData[T]; texts: readonly EventText[] } }[ReleaseEventType]

function append(office: Office, db: Db, viewer: Viewer, { row }: Releasing, entering: Entering): number {
  const { type, data, texts } = entering
  const now = office.now()
  const stream = releaseStream(row.caseId)
  const event = {
    type,
    occurredOn: localDateAt(now, officeZone),
    data: releaseEventData[type].parse(data),
    texts,
    actor: actorIn(db, stream, viewer.accountId),
    actorRole: viewer.role,
  }
  const [recorded] = appendEvents(db, stream, [event], { now, procedure: null })
  writeReleaseView(db, row.caseId, releaseEvent(recorded!))
  // What is only looked at is for nobody else yet.
  if (type !== 'release-reviewed') tellOfRelease(db, row, { about: type, number: data.number, at: recorded!.recordedAt }, viewer.accountId)
  return recorded!.seq
}

/** Numbers are drawn by chance, so that they and the gaps between them tell nothing. */
function freeNumber(db: Db): string {
  for (;;) {
    const number = releaseNumber(randomInt(releaseNumbers))
    if (!isNumberGiven(db, number)) return number
  }
}
