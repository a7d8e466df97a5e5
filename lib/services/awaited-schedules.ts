import { awaitedYears } from '@/db/awaited-schedules'
import type { Viewer } from '@/lib/domain/access/roles'
import { scopeOf } from '@/lib/domain/access/visibility'
import { localDateAt } from '@/lib/domain/calendars/zones'

import { officeZone, type Office } from './office'

/** A year whose PRC schedule is not known, while dates wait for it. */
export interface AwaitedSchedule {
  readonly year: number
  /** Running clocks whose date can still move with it, and in how many cases. */
  readonly clocks: number
  readonly cases: number
  /** The office's day on which the first of them was recorded as waiting. */
  readonly since: string
  /** The earliest day on which one of them can end: by then its date has to be firm. */
  readonly neededBy: string
}

/**
 * The schedules for which running dates wait, among the cases that the viewer may see, by year. Nothing once a schedule is known: the
 * clocks are worked out again then. None for those who neither work on cases nor enter schedules.
 */
export function awaitedSchedules(office: Office, viewer: Viewer): AwaitedSchedule[] {
  if (viewer.role !== 'officer' && viewer.role !== 'coordinator' && viewer.role !== 'administrator') return []
  return office.store.read((db) => awaitedYears(db, scopeOf(viewer)))
    .map(({ recordedFrom, ...row }) => ({ ...row, since: localDateAt(recordedFrom, officeZone) }))
}
