import { writeHappened } from '@/db/happened-views'
import type { Db } from '@/db/store'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { changedFrom, statesByDay } from '@/lib/domain/cases/as-of'
import type { CaseState } from '@/lib/domain/cases/evolve'
import { project, type Projection } from '@/lib/domain/cases/project'

import { officeZone, type Office } from './office'

/**
 * Writes how a case stood as it happened, from the day on from which its last entries tell it otherwise. Such an entry almost always happened last, and
 * then this is the state that it leaves; one in the past makes the days after it anew.
 *
 * @param before the case without those entries; null where they are all that it has
 * @param latest the view of the case as it stands, with the same calendars
 */
export function writeHappenedSince(office: Office, db: Db, caseId: string, states: { before: CaseState | null; after: CaseState }, latest: Projection, calendars: Calendars): void {
  const { before, after } = states
  const known = before?.facts.length ?? 0
  const entries = after.facts.slice(known).map((_, i) => changedFrom({ ...after, facts: after.facts.slice(0, known + i + 1) }))
  write(office, db, caseId, after, { from: entries.reduce((a, b) => (a < b ? a : b)), calendars, latest })
}

/** Writes how a case stood as it happened on all of its days, with the calendars as they are known now. */
export function writeAllHappened(office: Office, db: Db, caseId: string, state: CaseState): void {
  write(office, db, caseId, state, { from: '', calendars: office.calendarsAt(office.now()) })
}

interface Knowing {
  readonly from: string
  readonly calendars: Calendars
  readonly latest?: Projection
}

function write(office: Office, db: Db, caseId: string, state: CaseState, { from, calendars, latest }: Knowing): void {
  const procedure = office.procedures.of(state.procedure)
  const days = statesByDay(state, from, officeZone).map((one) => ({
    ...one,
    view: latest && one.state === state ? latest : project(procedure, one.state, calendars),
  }))
  writeHappened(db, caseId, from, days)
}
