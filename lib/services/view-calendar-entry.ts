import { countRecomputedAfter, recomputedEntriesAfter, recordedCalendarEntries } from '@/db/calendar-entries'
import { notLookedAt, seenCalendars } from '@/db/sweep-queue'
import type { Viewer } from '@/lib/domain/access/roles'
import type { EventData } from '@/lib/domain/cases/events'

import { fingerprintOf } from './calendar-changes'
import { NotFound } from './errors'
import type { Office } from './office'
import { enteredFact, type EnteredFact } from './office-calendars'
import type { MovingClock } from './preview-calendar'

/** A clock that was recorded as moved, with the place of that entry on the record of its case. */
export type MovedClock = MovingClock & { readonly seq: number }

/** An entry of the calendars with the list of before and after, as it stands on record. */
export interface CalendarEntryDetail {
  readonly fact: EnteredFact
  /** By reference, the first of them. */
  readonly moves: readonly MovedClock[]
  /** How many clocks were moved in how many cases, all together. */
  readonly moved: { readonly clocks: number; readonly cases: number }
  /** What of it is still to be recorded; null where it was followed by another entry, or all is recorded. */
  readonly outstanding: Outstanding | null
}

/** What the clock has not recorded yet of the latest change of the calendars. */
export interface Outstanding {
  /** The clock has not come to all cases yet. */
  readonly isUnderWay: boolean
  /** Cases, by reference, that could not be worked out: their dates are those of before. Each round of the clock tries again. */
  readonly cases: readonly string[]
}

/**
 * One entry of the calendars, and each clock that the clock recorded as moved after it and before the next one. References and dates
 * only. Throws `NotFound` for anybody but an administrator, and where there is no such entry.
 * @param place of the entry in the store-wide order of the record
 */
export function viewCalendarEntry(office: Office, viewer: Viewer, place: number, limit = 500): CalendarEntryDetail {
  if (viewer.role !== 'administrator') throw new NotFound()
  return office.store.read((db) => {
    const entries = recordedCalendarEntries(db)
    const entry = entries.find((one) => one.storeSeq === place)
    if (!entry) throw new NotFound()
    return {
      fact: enteredFact(entry),
      moves: recomputedEntriesAfter(db, place, limit).map((row) => movedClock(office, row)),
      moved: countRecomputedAfter(db, place),
      outstanding: entry === entries.at(-1) ? outstandingIn(office) : null,
    }
  })
}

/** What the clock has not recorded yet of the latest change of the calendars; null where nothing is left. */
export function outstandingIn(office: Office): Outstanding | null {
  const fingerprint = fingerprintOf(office.calendarsAt(office.now()))
  return office.store.read((db) => {
    const seen = seenCalendars(db)
    const cases = notLookedAt(db)
    const isUnderWay = seen !== null && seen !== fingerprint
    return isUnderWay || cases.length > 0 ? { isUnderWay, cases } : null
  })
}

function movedClock(office: Office, { reference, procedureId, procedureVersion, seq, dataJson }: ReturnType<typeof recomputedEntriesAfter>[number]): MovedClock {
  const { clock, instance, before, after } = JSON.parse(dataJson) as EventData['clock-recomputed']
  const rule = office.procedures.all().find((one) => one.id === procedureId && one.version === procedureVersion)?.clocks.find((one) => one.id === clock)
  return { reference, seq, clock, instance, before, after, label: rule?.label ?? { en: clock } }
}
