import type { Calendars } from './calendars'
import { PRC_SCHEDULES } from './prc-schedules'
import { US_CLOSINGS } from './us-closings'

/** The official facts that come with this project: PRC schedules from 2022, executive-order closings from 2024. */
export const officialCalendars: Calendars = {
  prc: { coverageFrom: 2022, schedules: PRC_SCHEDULES },
  usFederal: { closingsCompleteFrom: 2024, closings: US_CLOSINGS },
}
