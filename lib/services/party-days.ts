import { localDateAt } from '@/lib/domain/calendars/zones'

import type { Office } from './office'

/** The last day that has begun anywhere among the parties: what happened on it there is no date to come. */
export function latestDay(office: Office): string {
  return daysNow(office).reduce((a, b) => (a > b ? a : b))
}

/** The first day that is not over everywhere among the parties: what was due before it is due on both sides. */
export function earliestDay(office: Office): string {
  return daysNow(office).reduce((a, b) => (a < b ? a : b))
}

function daysNow({ now, procedures }: Office): string[] {
  return procedures.ofRegister.agreement.parties.map((party) => localDateAt(now(), party.zone))
}
