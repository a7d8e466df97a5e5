import { appendEvents } from '@/db/events'
import { passedDates, tellOfLine, writePassed } from '@/db/line-notices'
import { localDateAt } from '@/lib/domain/calendars/zones'

import { officeZone, type Office } from './office'
import { earliestDay } from './party-days'

/** Due dates taken from the queue at a time, so that the list in memory stays short. */
const batch = 500

/**
 * The clock at work on what is expected: enters for each line which due dates passed on both sides with nothing on record, and tells the officers
 * of the agency and the researchers who follow the activity. It files nothing, and finds no breach. Each line is a transaction of its own;
 * however often this runs, each date is entered once. Answers with the number of lines. Throws `StoreFault`.
 */
export function tellOverdue(office: Office): number {
  const cutOff = earliestDay(office)
  let lines = 0
  for (;;) {
    const passed = office.store.read((db) => passedDates(db, cutOff, batch))
    if (passed.size === 0) return lines
    for (const lineId of passed.keys()) if (enterPassed(office, lineId, cutOff)) lines += 1
  }
}

function enterPassed(office: Office, lineId: string, cutOff: string): boolean {
  return office.store.transact((db) => {
    // Read anew: another process may have been here meanwhile.
    const dueDates = passedDates(db, cutOff, batch).get(lineId)
    if (!dueDates) return false
    const now = office.now()
    const event = { type: 'due-dates-passed', occurredOn: localDateAt(now, officeZone), data: { dueDates }, texts: [], actor: 'clock', actorRole: 'clock' }
    const [recorded] = appendEvents(db, { kind: 'overdue', id: lineId }, [event], { now, procedure: null })
    writePassed(db, lineId, dueDates, recorded!.recordedAt)
    tellOfLine(db, lineId, dueDates, recorded!.recordedAt)
    return true
  })
}
