import { z } from 'zod'

import type { Calendars, PrcFestival, PrcSchedule, UsClosing } from './calendars'

/** The festivals of a schedule, in the order of the year. */
export const festivals = [
  'new-year', 'spring-festival', 'qingming', 'labour-day', 'dragon-boat', 'mid-autumn', 'national-day',
] as const satisfies readonly PrcFestival[]

const day = z.iso.date()

/**
 * What stands in the events of the stream `calendar`: facts that an administrator enters from a notice. The words of the notice
 * travel beside the event as the text `notice`.
 */
export const calendarEventData = {
  'federal-closing-entered': z.strictObject({ date: day, knownFrom: day }),
  /** An entry that was mistaken, or an order that was revoked: from this entry on the day counts as open again. */
  'federal-closing-taken-back': z.strictObject({ date: day }),
  'prc-schedule-entered': z.strictObject({
    year: z.number().int(),
    issuedOn: day,
    off: z.array(z.strictObject({ from: day, to: day, festivals: z.array(z.enum(festivals)) })),
    worked: z.array(day),
  }),
} as const

export type CalendarEventType = keyof typeof calendarEventData

/** A fact of the calendars as it was entered in this office. `notice` is the reference of the notice, or the reason for taking back. */
export type CalendarEntry = {
  [T in CalendarEventType]: { readonly type: T; readonly data: z.infer<(typeof calendarEventData)[T]>; readonly notice: string }
}[CalendarEventType]

/** The words for where the date in `knownFrom` comes from, where the office itself entered the closing. */
const enteredHere = 'as entered by an administrator of this office'

/**
 * The calendars with what was entered, in order of entry. A schedule for a year that has one already is kept beside it: the one
 * issued later counts, and of two that were issued on one day the one entered later.
 */
export function withEntries(calendars: Calendars, entries: readonly CalendarEntry[]): Calendars {
  return entries.reduce(withEntry, calendars)
}

function withEntry(calendars: Calendars, { type, data, notice }: CalendarEntry): Calendars {
  const { prc, usFederal } = calendars
  switch (type) {
    case 'federal-closing-entered': {
      const closing = { date: data.date, order: notice, knownFrom: data.knownFrom, knownFromBasis: enteredHere }
      return { prc, usFederal: { ...usFederal, closings: [...usFederal.closings, closing] } }
    }
    case 'federal-closing-taken-back':
      return { prc, usFederal: { ...usFederal, closings: usFederal.closings.filter((one) => one.date !== data.date || one.knownFromBasis !== enteredHere) } }
    case 'prc-schedule-entered': {
      const schedule: PrcSchedule = { ...data, notice }
      return { prc: { ...prc, schedules: [...prc.schedules, schedule] }, usFederal }
    }
  }
}

/** Whether a closing was entered in this office, and so can be taken back in it. */
export function isEnteredHere(closing: UsClosing): boolean {
  return closing.knownFromBasis === enteredHere
}

/** The schedule that counts for a year; undefined where none is known. */
export function scheduleInForce(calendars: Calendars, year: number): PrcSchedule | undefined {
  return calendars.prc.schedules
    .filter((one) => one.year === year)
    .reduce<PrcSchedule | undefined>((kept, one) => (kept && kept.issuedOn > one.issuedOn ? kept : one), undefined)
}
