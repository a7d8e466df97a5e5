import { clocksNow } from '@/db/case-list'
import { writeCheck } from '@/db/case-views'
import { StoreFault } from '@/db/faults'
import { casesEverOver } from '@/db/happened-views'
import type { Db } from '@/db/store'
import { casesDue, isNotLookedAt, markCalendarsSeen, markNotLookedAt, openCases, openCasesOver, seenCalendars } from '@/db/sweep-queue'
import type { ClockRow } from '@/lib/domain/cases/clock-rows'
import type { CaseState } from '@/lib/domain/cases/evolve'
import { worldOf } from '@/lib/domain/cases/world'
import { nextCheckAt, observe, recomputed } from '@/lib/domain/cases/observe'

import { appendToCase, loadCase } from './append-to-case'
import { changedDays, fingerprintOf } from './calendar-changes'
import { writeAllHappened } from './happened-views'
import type { Office } from './office'
import { tellOverdue } from './tell-overdue'

export interface Swept {
  /** Cases looked at. */
  readonly checked: number
  /** Events that the clock entered in cases. */
  readonly recorded: number
  /** Lines of which it entered that a due date passed with nothing on record. */
  readonly overdueLines: number
}

/** Cases taken from the queue at a time, so that the list in memory stays short. */
const batch = 200

/** Told of a case that could not be looked at. */
type Report = (caseId: string, error: unknown) => void

const toTheLog: Report = (caseId, error) => console.error(`the clock could not look at case ${caseId}, and tries again`, error)

/**
 * The clock at work: enters what has passed in every case whose next check has come. Each case is a transaction of its own and is
 * read anew in it, so however often and in how many processes this runs, each thing is entered once. A case that cannot be worked out
 * holds up no other: it is reported and stays in the queue. Then it looks at what lines fell due. Throws `StoreFault`, which concerns them all.
 */
export function sweep(office: Office, report = toTheLog): Swept {
  let checked = 0
  let recorded = 0
  const failed = new Set<string>()
  const attempt = (caseId: string, task: (db: Db) => void) => {
    try {
      office.store.transact(task)
    } catch (error) {
      if (error instanceof StoreFault) throw error
      failed.add(caseId)
      office.store.transact((db) => markNotLookedAt(db, caseId))
      report(caseId, error)
    }
  }
  const look = (caseId: string) => {
    checked += 1
    let entries = 0
    attempt(caseId, (db) => void (entries = lookAt(office, db, caseId)))
    recorded += entries
  }
  const again = (caseId: string) => {
    if (!failed.has(caseId)) attempt(caseId, (db) => writeAllHappened(office, db, caseId, loadCase(db, caseId)!))
  }
  lookWhereCalendarsChanged(office, look, again)
  const done = new Set(failed)
  for (;;) {
    const due = office.store.read((db) => casesDue(db, office.now(), batch + failed.size)).filter((caseId) => !done.has(caseId))
    if (due.length === 0) return { checked, recorded, overdueLines: tellOverdue(office) }
    for (const caseId of due) {
      done.add(caseId)
      look(caseId)
    }
  }
}

/**
 * When a notice or a closing becomes known, every open clock that it touches is worked out again, and both dates stay on record. Only
 * cases with a clock over the days that changed are read. What is known today of the days of clocks that are over is otherwise too: how the cases
 * stood on past days, as it happened, is written again.
 */
function lookWhereCalendarsChanged(office: Office, look: (caseId: string) => void, again: (caseId: string) => void): void {
  const fingerprint = fingerprintOf(office.calendarsAt(office.now()))
  const seen = office.store.read(seenCalendars)
  if (seen === fingerprint) return
  if (seen !== null) {
    const days = changedDays(seen, fingerprint)
    const ever = office.store.read((db) => casesEverOver(db, days))
    for (const caseId of office.store.read((db) => (days === null ? openCases(db) : openCasesOver(db, days)))) look(caseId)
    for (const caseId of ever) again(caseId)
  }
  office.store.transact((db) => markCalendarsSeen(db, fingerprint))
}

/**
 * Enters what the calendars moved in a case that the clock has not come to yet, before somebody acts in it: the view is then made anew,
 * and the dates of before would be on record nowhere. Answers with the case as it stands then.
 */
export function enterMoved(office: Office, db: Db, caseId: string, state: CaseState): CaseState {
  const now = office.now()
  const calendars = office.calendarsAt(now)
  const seen = seenCalendars(db)
  if (seen === null || (seen === fingerprintOf(calendars) && !isNotLookedAt(db, caseId))) return state
  const world = worldOf({ procedure: office.procedures.of(state.procedure), calendars, now }, state)
  const drafts = recomputed(clocksNow(db, caseId) as ClockRow[], world)
  return drafts.length === 0 ? state : appendToCase(office, db, caseId, state, { drafts, author: 'clock', procedure: state.procedure })
}

function lookAt(office: Office, db: Db, caseId: string): number {
  const now = office.now()
  const state = loadCase(db, caseId)
  if (state === null) return 0
  const procedure = office.procedures.of(state.procedure)
  const world = worldOf({ procedure, calendars: office.calendarsAt(now), now }, state)
  const before = clocksNow(db, caseId) as ClockRow[]
  const drafts = [...recomputed(before, world), ...observe(world)]
  // What could not be worked out while the calendars changed is still told by the calendars of before.
  if (isNotLookedAt(db, caseId)) writeAllHappened(office, db, caseId, state)
  if (drafts.length === 0) writeCheck(db, caseId, nextCheckAt(world))
  else appendToCase(office, db, caseId, state, { drafts, author: 'clock', procedure: state.procedure })
  return drafts.length
}
