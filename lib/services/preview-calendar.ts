import { clocksNow } from '@/db/case-list'
import { findCase } from '@/db/cases'
import { contentHash } from '@/db/chain'
import { StoreFault } from '@/db/faults'
import type { Db } from '@/db/store'
import { openCases, openCasesOver } from '@/db/sweep-queue'
import type { LocalizedText } from '@/lib/domain/agreements/schema'
import type { Viewer } from '@/lib/domain/access/roles'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { checkClosing, checkTakeBack, type TypedClosing, type TypedTakeBack } from '@/lib/domain/calendars/check-closing'
import { checkSchedule, scheduleDoubts, type ScheduleDoubt, type TypedSchedule } from '@/lib/domain/calendars/check-schedule'
import { withEntries, type CalendarEntry } from '@/lib/domain/calendars/entries'
import type { EntryProblem } from '@/lib/domain/calendars/entry-problem'
import type { ClockRow } from '@/lib/domain/cases/clock-rows'
import type { EventData } from '@/lib/domain/cases/events'
import { recomputed } from '@/lib/domain/cases/observe'
import { worldOf } from '@/lib/domain/cases/world'

import { loadCase } from './append-to-case'
import { changedDays, fingerprintOf } from './calendar-changes'
import { NotFound } from './errors'
import type { Office } from './office'
import { latestDay } from './party-days'

/** A fact of the calendars as an administrator typed it. */
export type TypedEntry =
  | { readonly kind: 'closing'; readonly typed: TypedClosing }
  | { readonly kind: 'schedule'; readonly typed: TypedSchedule }
  | { readonly kind: 'take-back'; readonly typed: TypedTakeBack }

/** An open clock that would come to other dates. Reference and dates only: an administrator sees no content of cases. */
export interface MovingClock {
  readonly reference: string
  readonly clock: string
  readonly label: LocalizedText
  readonly instance: number
  readonly before: EventData['clock-recomputed']['before']
  readonly after: EventData['clock-recomputed']['after']
}

export interface CalendarPreview {
  readonly entry: CalendarEntry
  readonly doubts: readonly ScheduleDoubt[]
  readonly moves: readonly MovingClock[]
  /** Cases, by reference, that cannot be worked out at present, so that nobody can tell what would move in them. */
  readonly unknown: readonly string[]
  /** Of entry and moves: tells at the confirmation whether the list is still the one that was seen. */
  readonly stamp: string
}

export type Previewed = { readonly problems: readonly EntryProblem[] } | { readonly preview: CalendarPreview }

/**
 * What an entry of the calendars would do, before anything is kept: each open clock that it would move, with its dates before and
 * after; or what is wrong with what was typed. Throws `NotFound` for anybody but an administrator, and `StoreFault`.
 */
export function previewCalendarEntry(office: Office, viewer: Viewer, typed: TypedEntry): Previewed {
  if (viewer.role !== 'administrator') throw new NotFound()
  return office.store.read((db) => previewIn(office, db, typed))
}

/** The same within a transaction of the caller. */
export function previewIn(office: Office, db: Db, typed: TypedEntry): Previewed {
  const now = office.now()
  const calendars = office.calendarsAt(now)
  const checked = checkEntry(office, typed, calendars)
  if ('problems' in checked) return checked
  const { entry } = checked
  const { moves, unknown } = movesUnder(office, db, now, { before: calendars, after: withEntries(calendars, [entry]) })
  const doubts = entry.type === 'prc-schedule-entered' ? scheduleDoubts(entry.data) : []
  return { preview: { entry, doubts, moves, unknown, stamp: contentHash({ entry, moves }) } }
}

function checkEntry(office: Office, entry: TypedEntry, calendars: Calendars): { entry: CalendarEntry } | { problems: EntryProblem[] } {
  switch (entry.kind) {
    case 'closing':
      return checkClosing(entry.typed, calendars, latestDay(office))
    case 'schedule':
      return checkSchedule(entry.typed, calendars, latestDay(office))
    case 'take-back':
      return checkTakeBack(entry.typed, calendars)
  }
}

/** By the same function with which the clock then records what moved, so that the list and the record cannot differ. */
function movesUnder(office: Office, db: Db, now: string, calendars: { before: Calendars; after: Calendars }): Pick<CalendarPreview, 'moves' | 'unknown'> {
  const days = changedDays(fingerprintOf(calendars.before), fingerprintOf(calendars.after))
  const cases = (days === null ? openCases(db) : openCasesOver(db, days))
    .map((caseId) => ({ caseId, reference: findCase(db, caseId)!.reference }))
    .sort((a, b) => (a.reference < b.reference ? -1 : 1))
  const unknown: string[] = []
  const moves = cases.flatMap(({ caseId, reference }) => {
    try {
      return movesOf(office, db, { caseId, reference }, { calendars: calendars.after, now })
    } catch (error) {
      if (error instanceof StoreFault) throw error
      unknown.push(reference)
      return []
    }
  })
  return { moves, unknown }
}

function movesOf(
  { procedures }: Office,
  db: Db,
  { caseId, reference }: { caseId: string; reference: string },
  { calendars, now }: { calendars: Calendars; now: string },
): MovingClock[] {
  const state = loadCase(db, caseId)!
  const procedure = procedures.of(state.procedure)
  const before = clocksNow(db, caseId) as ClockRow[]
  return recomputed(before, worldOf({ procedure, calendars, now }, state)).map((draft) => {
    const data = draft.data as EventData['clock-recomputed']
    const { label } = procedure.clocks.find((one) => one.id === data.clock)!
    return { reference, clock: data.clock, label, instance: data.instance, before: data.before, after: data.after }
  })
}
