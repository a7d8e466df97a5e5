import { actorIn, appendEvents, caseEventsOf, type RecordedEvent } from '@/db/events'
import { writeCaseViews } from '@/db/case-views'
import type { Db } from '@/db/store'
import type { Viewer } from '@/lib/domain/access/roles'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import type { CaseEvent, DraftEvent } from '@/lib/domain/cases/events'
import { evolve, fold, type CaseState } from '@/lib/domain/cases/evolve'
import { project, type Projection } from '@/lib/domain/cases/project'

import { writeHappenedSince } from './happened-views'
import type { Office } from './office'
import { teller } from './tell'

/** Who enters: a person, or the clock. */
export type Author = Viewer | 'clock'

/** Who acts in a case stream, as its events name them. */
export function authorIn(db: Db, caseId: string, author: Author): { actor: string; actorRole: string } {
  if (author === 'clock') return { actor: 'clock', actorRole: 'clock' }
  return { actor: actorIn(db, { kind: 'case', id: caseId }, author.accountId), actorRole: author.role }
}

/** The case as its events tell it, in order of entry; null where there are none. */
export function loadCase(db: Db, caseId: string): CaseState | null {
  return fold(caseEventsOf(db, caseId))
}

/**
 * Puts events on a case's record, writes its views and tells whom they concern, event by event, in the caller's transaction. Answers
 * with the state after the last one.
 */
export function appendToCase(
  office: Office,
  db: Db,
  caseId: string,
  before: CaseState | null,
  entries: { drafts: readonly DraftEvent[]; author: Author; procedure: CaseEvent['procedure'] },
): CaseState {
  const person = authorIn(db, caseId, entries.author)
  const events = entries.drafts.map(({ type, occurredOn, data, texts, byClock }) => {
    const by = byClock ? { actor: 'clock', actorRole: 'clock' } : person
    return { type, occurredOn, data, texts, ...by }
  })
  const recorded = appendEvents(db, { kind: 'case', id: caseId }, events, { now: office.now(), procedure: entries.procedure })
  const tell = teller(office, db, caseId, entries.author === 'clock' ? null : entries.author.accountId)
  const last = recorded.reduce<Viewed | null>((so, event) => {
    const after = viewed(office, db, caseId, so?.state ?? before, event)
    tell(event as unknown as CaseEvent, after.state)
    return after
  }, null)
  if (last === null) return before!
  writeHappenedSince(office, db, caseId, { before, after: last.state }, last.projection, last.calendars)
  return last.state
}

/** A case after an entry, with what lists show of it by the calendars known then. */
export interface Viewed {
  readonly state: CaseState
  readonly projection: Projection
  readonly calendars: Calendars
}

/** Folds one recorded event and writes the views as they stood with it: the calendars are those known when it was entered. */
export function viewed(office: Office, db: Db, caseId: string, before: CaseState | null, event: RecordedEvent): Viewed {
  const state = evolve(before, event as unknown as CaseEvent)
  const calendars = office.calendarsAt(event.recordedAt, event.storeSeq)
  const projection = project(office.procedures.of(state.procedure), state, calendars)
  writeCaseViews(db, caseId, state, projection, event.recordedAt)
  return { state, projection, calendars }
}
