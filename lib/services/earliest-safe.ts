import { findVisibleCase } from '@/db/cases'
import type { Viewer } from '@/lib/domain/access/roles'
import { scopeOf } from '@/lib/domain/access/visibility'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { clocksOfCase } from '@/lib/domain/deadlines/case-clocks'
import { readingsOf } from '@/lib/domain/deadlines/working-of'

import { loadCase } from './append-to-case'
import type { ClockLine } from './clock-line'
import type { Office } from './office'

/** A clock with the day by which one is in time under each reading of its rule; null where no other reading is earlier. */
export interface SafeLine extends ClockLine {
  readonly earliestSafe: string | null
}

type SafeDates = Readonly<Record<string, string | null>>
type Worked = Map<string, { readonly version: number; readonly dates: SafeDates }>

/** What was worked out, by the calendars that were known and by case: as long as neither changes, the answer is the same. */
const worked = new WeakMap<Calendars, Worked>()

/**
 * The most cases that are read for it at a time: some milliseconds each, while nobody else is served. The lines that end first come first; those
 * far off have theirs with the next reading, and calendar programs read again and again.
 */
const mostAtOnce = 100

/** More cases than this are not remembered for one state of the calendars; a feed has a thousand dates at most. */
const mostRemembered = 5000

/**
 * Adds to clocks the earliest safe date, as the page of the case shows it. It hangs on calendars that the chosen reading does not ask, so no view
 * holds it, and a case is read for it again only when it or the calendars have changed. Throws `StoreFault`.
 */
export function withEarliestSafe(office: Office, viewer: Viewer, lines: readonly ClockLine[]): SafeLine[] {
  const calendars = office.calendarsAt(office.now())
  const known = worked.get(calendars) ?? (new Map() as Worked)
  worked.set(calendars, known)
  const left = { cases: mostAtOnce }
  return lines.map((line) => {
    const safe = line.rule.alternatives.length === 0 ? null : (datesOf(office, viewer, line.reference, { calendars, known, left })[line.key] ?? null)
    return { ...line, earliestSafe: safe !== null && line.range !== null && safe < line.range.earliest ? safe : null }
  })
}

function datesOf(office: Office, viewer: Viewer, reference: string, { calendars, known, left }: { calendars: Calendars; known: Worked; left: { cases: number } }): SafeDates {
  return office.store.read((db) => {
    const found = findVisibleCase(db, scopeOf(viewer), reference)
    if (!found) return {}
    const before = known.get(found.caseId)
    if (before?.version === found.version) return before.dates
    const state = left.cases > 0 ? loadCase(db, found.caseId) : null
    left.cases -= 1
    if (!state) return {}
    const readings = clocksOfCase(office.procedures.of(state.procedure), state, calendars).filter(({ met, stopped }) => !met && !stopped)
    const dates = Object.fromEntries(readings.map((reading) => [reading.key, readingsOf(reading, calendars).earliestSafe]))
    if (known.size >= mostRemembered) known.clear()
    known.set(found.caseId, { version: found.version, dates })
    return dates
  })
}
