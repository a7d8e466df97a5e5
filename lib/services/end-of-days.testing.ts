import { endOfDay } from '@/lib/domain/calendars/zones'

import { officeZone } from './office'
import type { testOffice } from './office.testing'

/** The last instant of a day of the office. */
const lastInstantOf = (day: string) => new Date(Date.parse(endOfDay(day, officeZone)) - 1).toISOString()

/**
 * From now on looks at an office at the end of each day on which something was done in it, when a test moves it on; call what is answered with at
 * the end of the last one. `look` is told the day.
 */
export function lookAtEndOfDays(office: ReturnType<typeof testOffice>, firstDay: string, look: (day: string) => void): () => void {
  const move = office.moveTo.bind(office)
  let day = firstDay
  const lookNow = () => {
    move(lastInstantOf(day))
    look(day)
  }
  office.moveTo = (to) => {
    lookNow()
    day = to
    move(to)
  }
  return () => {
    lookNow()
    office.moveTo = move
  }
}
