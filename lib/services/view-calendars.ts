import { countRecomputedAfter, recordedCalendarEntries } from '@/db/calendar-entries'
import type { Viewer } from '@/lib/domain/access/roles'
import type { PrcSchedule, UsClosing } from '@/lib/domain/calendars/calendars'
import { isEnteredHere, scheduleInForce } from '@/lib/domain/calendars/entries'
import { localDateAt } from '@/lib/domain/calendars/zones'

import { NotFound } from './errors'
import { officeZone, type Office } from './office'
import { enteredFact, type EnteredFact } from './office-calendars'
import { outstandingIn, type Outstanding } from './view-calendar-entry'

export interface KnownYear {
  readonly year: number
  /** Null where the notice is not known yet. */
  readonly schedule: PrcSchedule | null
}

/** What was entered in this office, the newest first. */
export interface CalendarsOverview {
  readonly years: readonly KnownYear[]
  readonly closings: readonly (UsClosing & { readonly enteredHere: boolean })[]
  readonly entries: readonly (EnteredFact & { readonly moved: number })[]
  /** What the clock has not recorded yet of the latest change. */
  readonly outstanding: Outstanding | null
  /** The entry that was just made, with how many clocks it moved. */
  readonly entered: { readonly fact: EnteredFact; readonly moved: number } | null
}

/**
 * The calendars as this office knows them now: schedules by year, up to the next one, closings, and what was entered here. Throws
 * `NotFound` for anybody but an administrator.
 * @param entered the place on record of an entry that was just made
 */
export function viewCalendars(office: Office, viewer: Viewer, entered?: number): CalendarsOverview {
  if (viewer.role !== 'administrator') throw new NotFound()
  const now = office.now()
  const calendars = office.calendarsAt(now)
  const nextYear = Number(localDateAt(now, officeZone).slice(0, 4)) + 1
  const { coverageFrom } = calendars.prc
  const years = Array.from({ length: nextYear - coverageFrom + 1 }, (_, index) => nextYear - index)
  return office.store.read((db) => {
    const facts = recordedCalendarEntries(db).map(enteredFact).map((fact) => ({ ...fact, moved: countRecomputedAfter(db, fact.storeSeq).clocks }))
    const fact = facts.find((one) => one.storeSeq === entered)
    return {
      years: years.map((year) => ({ year, schedule: scheduleInForce(calendars, year) ?? null })),
      closings: calendars.usFederal.closings
        .map((closing) => ({ ...closing, enteredHere: isEnteredHere(closing) }))
        .sort((one, other) => (one.date > other.date ? -1 : 1)),
      entries: [...facts].reverse(),
      outstanding: outstandingIn(office),
      entered: fact ? { fact, moved: fact.moved } : null,
    }
  })
}
