import { accessFacts, complainantOf, findVisibleCase, type CaseViewRow } from '@/db/cases'
import { canonicalJson } from '@/db/chain'
import { eventsOf, type RecordedEvent } from '@/db/events'
import { findActivity, findAgency, findCounterpart } from '@/db/register'
import { clearReleases, writeRelease, writeWithdrawal } from '@/db/releases'
import type { Db } from '@/db/store'
import { eventsOfKinds, hasAllTexts, textsOfStream } from '@/db/streams'
import type { Viewer } from '@/lib/domain/access/roles'
import { scopeOf, visibleParts } from '@/lib/domain/access/visibility'
import { worldOf, type World } from '@/lib/domain/cases/world'
import { publicEntryOf, type EntryWords, type MayName, type PublicEntry, type Reads } from '@/lib/domain/release/public-entry'
import { refusalOfReleaser } from '@/lib/domain/release/may-release'
import { neverReleased, releaseAfter, type ReleaseEvent, type ReleaseState } from '@/lib/domain/release/release-events'
import type { Refusal } from '@/lib/domain/cases/refusals'

import { loadCase } from './append-to-case'
import { NotFound } from './errors'
import type { Office } from './office'

/** A case as it is looked at for the public register. */
export interface Releasing {
  readonly row: CaseViewRow
  readonly world: World
  readonly words: EntryWords & Reads
  readonly state: ReleaseState
  /** Why the viewer may not review, release or withdraw it. */
  readonly refusal: Refusal | null
}

/** Loads a case for the register, for whoever may see it at all. Throws `NotFound`. */
export function loadReleasing(office: Office, db: Db, viewer: Viewer, reference: string): Releasing {
  const scope = scopeOf(viewer)
  const row = findVisibleCase(db, scope, reference)
  if (!row) throw new NotFound()
  const complainant = complainantOf(db, row.caseId)
  const state = loadCase(db, row.caseId)!
  const procedure = office.procedures.of(state.procedure)
  const now = office.now()
  const parts = visibleParts(scope, accessFacts(row, complainant))
  return {
    row,
    world: worldOf({ procedure, calendars: office.calendarsAt(now), now, ownLinesMissing: null }, state),
    words: { ...wordsOf(db, row), subject: parts.has('summary') },
    state: releaseStateOf(db, row.caseId),
    refusal: refusalOfReleaser({ role: viewer.role, parts, isComplainant: complainant === viewer.accountId }),
  }
}

function wordsOf(db: Db, row: CaseViewRow): EntryWords {
  const activity = row.activityId === null ? undefined : findActivity(db, row.activityId)
  return {
    agency: findAgency(db, row.agencyId)?.name ?? row.agencyId,
    field: activity?.field ?? null,
    counterpart: row.counterpartId === null ? null : (findCounterpart(db, row.counterpartId)?.name ?? null),
    activity: activity?.title ?? null,
  }
}

export const releaseStream = (caseId: string) => ({ kind: 'release' as const, id: caseId })

export function releaseStateOf(db: Db, caseId: string): ReleaseState {
  return eventsOf(db, releaseStream(caseId)).map(releaseEvent).reduce(releaseAfter, neverReleased)
}

export const releaseEvent = (event: RecordedEvent): ReleaseEvent => event as unknown as ReleaseEvent

/** The copy of a case as it stands now. */
export function entryNow({ world, words }: Releasing, mayName: MayName): PublicEntry {
  return publicEntryOf(world, words, mayName)
}

/** The copy as it is kept beside a review: equal where nothing of it changed. */
export const entryText = (entry: PublicEntry): string => canonicalJson(entry)

/** Writes what the register shows after one event, from the review that it rests on. */
export function writeReleaseView(db: Db, caseId: string, event: ReleaseEvent): void {
  if (event.type === 'release-withdrawn') writeWithdrawal(db, event.data.number)
  if (event.type !== 'case-released') return
  const { number, version, whileOpen, review } = event.data
  const texts = textsOfStream(db, releaseStream(caseId)).get(review) ?? {}
  // Where the copy was destroyed, nothing can be shown any more; where a text of the case was, not what somebody wrote who had read it.
  const summary = hasAllTexts(db, { kind: 'case', id: caseId }) ? (texts.summary ?? null) : null
  writeRelease(db, caseId, { number, version, whileOpen, releasedAt: event.recordedAt, entryJson: texts.entry ?? null, summary })
}

/** Makes what the register shows anew from its events. */
export function rebuildReleases(db: Db): void {
  clearReleases(db)
  for (const event of eventsOfKinds(db, ['release'])) writeReleaseView(db, event.streamId, releaseEvent(event))
}
