import { lastCalendarSeal, recordedCalendarEntries, type RecordedCalendarEntry } from '@/db/calendar-entries'
import type { Store } from '@/db/store'
import { calendarsKnownOn, type Calendars } from '@/lib/domain/calendars/calendars'
import { calendarEventData, withEntries, type CalendarEntry, type CalendarEventType } from '@/lib/domain/calendars/entries'
import { officialCalendars } from '@/lib/domain/calendars/official'
import { localDateAt } from '@/lib/domain/calendars/zones'

/**
 * The calendars as known at an instant: the official ones, a notice counting from the day on which it was issued, with what was
 * entered in this office by the end of that day. `before` is a place in the store-wide order of entries: what was entered later is
 * left out, so that a view that is made again rests on what was known when its event was entered.
 */
export type CalendarsAt = (instant: string, before?: number) => Calendars

/** An entry of the calendars, with when and where it stands on record. */
export type EnteredFact = CalendarEntry & Pick<RecordedCalendarEntry, 'storeSeq' | 'recordedAt'>

/**
 * Makes the calendars of an office. What was read is kept for as long as the store holds no more, which is asked each time, because
 * another process may have entered something. The same calendars are the same object, so that what is worked out from them once is
 * kept with them.
 */
export function calendarsOver(store: Store, zone: string): CalendarsAt {
  const made = new Map<string, Calendars>()
  let entries: { seal: string | null; facts: readonly EnteredFact[] } = { seal: null, facts: [] }
  return (instant, before = Infinity) => {
    const day = localDateAt(instant, zone)
    entries = store.read((db) => {
      const seal = lastCalendarSeal(db)
      return seal === entries.seal ? entries : { seal, facts: recordedCalendarEntries(db).map(enteredFact) }
    })
    const known = entries.facts.filter((fact) => fact.storeSeq < before && localDateAt(fact.recordedAt, zone) <= day)
    const official = calendarsKnownOn(officialCalendars, day)
    const key = `${official.prc.schedules.length}/${official.usFederal.closings.length}/${known.length}/${known.length === 0 ? '' : entries.seal}`
    const kept = made.get(key) ?? withEntries(official, known)
    made.set(key, kept)
    return kept
  }
}

/** An entry as the domain reads it. Throws where the record holds something that this version does not know. */
export function enteredFact({ type, data, notice, storeSeq, recordedAt }: RecordedCalendarEntry): EnteredFact {
  const schema = calendarEventData[type as CalendarEventType]
  if (!schema) throw new Error(`an entry of the calendars that this version does not know: ${type}`)
  return { type, data: schema.parse(data), notice, storeSeq, recordedAt } as EnteredFact
}
