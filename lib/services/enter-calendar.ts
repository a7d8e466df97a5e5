import { calendarStream } from '@/db/calendar-entries'
import { actorIn, appendEvents } from '@/db/events'
import { keepRefusal } from '@/db/refusals'
import type { Viewer } from '@/lib/domain/access/roles'
import type { CalendarEntry } from '@/lib/domain/calendars/entries'
import { calendarEventData } from '@/lib/domain/calendars/entries'
import { localDateAt } from '@/lib/domain/calendars/zones'

import { NotFound } from './errors'
import { officeZone, type Office } from './office'
import { previewIn, type TypedEntry } from './preview-calendar'
import { sweep } from './sweep'

/**
 * `invalid`: something is wrong with it by now. `changed`: other clocks would move than the list showed. In both nothing is kept.
 * `entered`: it stands on record at this place, and the clocks that it moved are worked out again.
 */
export type CalendarEntered = { readonly outcome: 'invalid' | 'changed' } | { readonly outcome: 'entered'; readonly storeSeq: number }

/**
 * Enters a fact of the calendars that was previewed: the event, and at once what the clock records of it in each case that it
 * touches. Each case is a transaction of its own; what a crash leaves undone, or a case that could not be worked out, the next round of
 * the clock does.
 * @param stamp of the preview that was seen
 * @throws NotFound for anybody but an administrator, which is kept as a refusal; StoreFault
 */
export function enterCalendarEntry(office: Office, viewer: Viewer, typed: TypedEntry, stamp: string): CalendarEntered {
  if (viewer.role !== 'administrator') {
    const refused = { viewer, command: 'enter-calendar', caseId: null, code: 'not-permitted', at: office.now() }
    office.store.transact((db) => keepRefusal(db, refused))
    throw new NotFound()
  }
  // What an earlier entry moved is recorded before this one, so that each entry is followed by what it moved.
  sweep(office)
  const entered = office.store.transact((db): CalendarEntered => {
    const previewed = previewIn(office, db, typed)
    if ('problems' in previewed) return { outcome: 'invalid' }
    const { entry, stamp: stampNow } = previewed.preview
    if (stampNow !== stamp) return { outcome: 'changed' }
    const now = office.now()
    const event = {
      type: entry.type,
      occurredOn: occurredOn(entry, localDateAt(now, officeZone)),
      data: calendarEventData[entry.type].parse(entry.data),
      texts: [{ name: 'notice', part: 'summary' as const, text: entry.notice }],
      actor: actorIn(db, calendarStream, viewer.accountId),
      actorRole: viewer.role,
    }
    const [recorded] = appendEvents(db, calendarStream, [event], { now, procedure: null })
    return { outcome: 'entered', storeSeq: recorded!.storeSeq }
  })
  if (entered.outcome === 'entered') sweep(office)
  return entered
}

/** The day of the notice; taking back happens when it is entered. */
function occurredOn(entry: CalendarEntry, today: string): string {
  switch (entry.type) {
    case 'federal-closing-entered':
      return entry.data.knownFrom
    case 'prc-schedule-entered':
      return entry.data.issuedOn
    case 'federal-closing-taken-back':
      return today
  }
}
