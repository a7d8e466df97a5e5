import { readAddress, type Parameters } from '@/app/_address/address-reader'
import { isIsoDate } from '@/lib/domain/calendars/days'
import { asOfAxes, type AsOf } from '@/lib/domain/cases/as-of'

/** What an address asks for as of a past day, and why that cannot be shown; `typed` as it stands in the address. */
export interface AskedAsOf {
  readonly asOf: AsOf | null
  readonly typed: string
  readonly problem: 'not-a-day' | 'to-come' | 'not-filed-yet' | null
}

/** @param today the day of the office, the last one that can be asked for */
export function readAsOf(parameters: Parameters, today: string): AskedAsOf {
  const { given, oneOf } = readAddress(parameters)
  const typed = given('asOf')
  if (typed === '') return { asOf: null, typed, problem: null }
  if (!isIsoDate(typed)) return { asOf: null, typed, problem: 'not-a-day' }
  if (typed > today) return { asOf: null, typed, problem: 'to-come' }
  return { asOf: { day: typed, axis: oneOf('axis', asOfAxes, 'recorded') }, typed, problem: null }
}
