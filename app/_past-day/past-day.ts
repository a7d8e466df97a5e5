import type { AddressReader } from '@/app/_address/address-reader'
import { isIsoDate } from '@/lib/domain/calendars/days'
import { asOfAxes, type AsOf, type AsOfAxis } from '@/lib/domain/cases/as-of'

/** The past day of which a list or figures are told, as an address has it; both are empty for now. */
export interface PastDay {
  /** `YYYY-MM-DD`. */
  readonly asOf: string
  /** In which sense of the day. */
  readonly axis: AsOfAxis | ''
}

export const noPastDay: PastDay = { asOf: '', axis: '' }

/** Today is asked for without a day, and a day to come not at all: it is named among what was left out. */
export function readPastDay({ ignored, given, oneOf }: AddressReader, today: string): PastDay {
  const asOf = given('asOf')
  if (asOf === '' || asOf === today) return noPastDay
  if (!isIsoDate(asOf) || asOf > today) {
    ignored.push('asOf')
    return noPastDay
  }
  return { asOf, axis: oneOf('axis', asOfAxes, 'recorded') }
}

/** The members of an address that say it: as recorded goes without saying. */
export function pastDayMembers({ asOf, axis }: PastDay): ['asOf' | 'axis', string][] {
  return [['asOf', asOf], ['axis', asOf === '' || axis === 'recorded' ? '' : axis]]
}

/** What services and the pages of cases are asked. */
export function asOfOf({ asOf, axis }: PastDay): AsOf | null {
  return asOf === '' ? null : { day: asOf, axis: axis === '' ? 'recorded' : axis }
}
