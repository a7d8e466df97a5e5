import { daysBetween } from '@/lib/domain/calendars/days'

/** An instrument that ends within so many days is near its end: half a year is what a renewal between two governments takes at least. */
export const nearDays = 180

export interface Expiry {
  readonly state: 'later' | 'near' | 'past'
  /** Calendar days from today to the last day; since then where it is past. */
  readonly days: number
}

/** How far off the end of an instrument is; its last day is still within it. */
export function expiryOf(expiresOn: string, today: string): Expiry {
  const days = daysBetween(today, expiresOn)
  if (days < 0) return { state: 'past', days: -days }
  return { state: days <= nearDays ? 'near' : 'later', days }
}
