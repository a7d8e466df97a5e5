import { appendEvents } from '@/db/events'
import { datesOverdue, linesOverdue, tellOfLine, writePassed } from '@/db/line-notices'
import { localDateAt } from '@/lib/domain/calendars/zones'

import { officeZone, type Office } from './office'
import { earliestDay } from './party-days'

/** Lines taken from the queue at a time, so that the list in memory stays short. */
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
    const overdue = office.store.read((db) => linesOverdue(db, cutOff, batch))
    if (overdue.length === 0) return lines
    for (const lineId of overdue) if (enterPassed(office, lineId, cutOff)) lines += 1
  }
}

function enterPassed(office: Office, lineId: string, cutOff: string): boolean {
  return office.store.transact((db) => {
    // Read anew: another process may have been here meanwhile.
    const dueDates = datesOverdue(db, lineId, cutOff)
    if (dueDates.length === 0) return false
    const now = office.now()
    const event = { type: 'due-dates-passed', occurredOn: localDateAt(now, officeZone), data: { dueDates }, texts: [], actor: 'clock', actorRole: 'clock' }
    const [recorded] = appendEvents(db, { kind: 'overdue', id: lineId }, [event], { now, procedure: null })
    writePassed(db, lineId, dueDates, recorded!.recordedAt)
    tellOfLine(db, lineId, dueDates, recorded!.recordedAt)
    return true
  })
}
