import { clocksAndActs } from '@/db/case-list'
import { writeCheck } from '@/db/case-views'
import type { Db } from '@/db/store'
import { casesDue, markCalendarsSeen, openCases, openCasesOver, seenCalendars } from '@/db/sweep-queue'
import type { ClockRow } from '@/lib/domain/cases/clock-rows'
import { worldOf } from '@/lib/domain/cases/world'
import { nextCheckAt, observe, recomputed } from '@/lib/domain/cases/observe'

import { appendToCase, loadCase } from './append-to-case'
import { changedDays, fingerprintOf } from './calendar-changes'
import { ProcedureFault } from './errors'
import type { Office } from './office'

export interface Swept {
  /** Cases looked at. */
  readonly checked: number
  /** Events that the clock entered. */
  readonly recorded: number
}

/** Cases taken from the queue at a time, so that the list in memory stays short. */
const batch = 200

/**
 * The clock at work: enters what has passed in every case whose next check has come. Each case is a transaction of its own and is
 * read anew in it, so however often and in how many processes this runs, each thing is entered once.
 */
export function sweep(office: Office): Swept {
  let checked = 0
  let recorded = 0
  const look = (caseId: string) => {
    checked += 1
    try {
      recorded += office.store.transact((db) => lookAt(office, db, caseId))
    } catch (error) {
      // A case whose rules are not at hand waits for them, and is told of each time; the others do not wait with it.
      if (!(error instanceof ProcedureFault)) throw error
      console.error(`the clock cannot look at case ${caseId}`, error)
    }
  }
  lookWhereCalendarsChanged(office, look)
  const done = new Set<string>()
  for (;;) {
    const due = office.store.read((db) => casesDue(db, office.now(), batch)).filter((caseId) => !done.has(caseId))
    if (due.length === 0) return { checked, recorded }
    for (const caseId of due) {
      done.add(caseId)
      look(caseId)
    }
  }
}

/**
 * When a notice or a closing becomes known, every open clock that it touches is worked out again, and both dates stay on record. Only
 * cases with a clock over the days that changed are read.
 */
function lookWhereCalendarsChanged(office: Office, look: (caseId: string) => void): void {
  const fingerprint = fingerprintOf(office.calendarsAt(office.now()))
  const seen = office.store.read(seenCalendars)
  if (seen === fingerprint) return
  if (seen !== null) {
    const days = changedDays(seen, fingerprint)
    for (const caseId of office.store.read((db) => (days === null ? openCases(db) : openCasesOver(db, days)))) look(caseId)
  }
  office.store.transact((db) => markCalendarsSeen(db, fingerprint))
}

function lookAt(office: Office, db: Db, caseId: string): number {
  const now = office.now()
  const state = loadCase(db, caseId)
  if (state === null) return 0
  const procedure = office.procedures.of(state.procedure)
  const world = worldOf({ procedure, calendars: office.calendarsAt(now), now }, state)
  const before = clocksAndActs(db, caseId).clocks as ClockRow[]
  const drafts = [...recomputed(before, world), ...observe(world)]
  if (drafts.length === 0) writeCheck(db, caseId, nextCheckAt(world))
  else appendToCase(office, db, caseId, state, { drafts, author: 'clock', procedure: state.procedure })
  return drafts.length
}
