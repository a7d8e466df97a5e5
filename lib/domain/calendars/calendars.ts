/** The calendars that a rule can count or roll on; what each holds open is in the design's table of calendars. */
export const CALENDAR_IDS = [
  'none', 'weekend', 'us-federal-statutory', 'us-federal', 'prc', 'prc-no-makeup', 'both-open', 'either-open',
] as const

export type CalendarId = (typeof CALENDAR_IDS)[number]

/** Festivals that a PRC schedule gives days off for. */
export type PrcFestival =
  | 'new-year' | 'spring-festival' | 'qingming' | 'labour-day' | 'dragon-boat' | 'mid-autumn' | 'national-day'

/** One run of days off, first and last day included. */
export interface PrcClosing { readonly from: string, readonly to: string, readonly festivals: readonly PrcFestival[] }

/**
 * The State Council's schedule for one year: days off, and weekend days that are worked instead. It may name
 * days of the year before. A notice that amends an earlier one is entered whole: of two schedules for a year
 * the one issued later counts.
 */
export interface PrcSchedule {
  readonly year: number
  readonly notice: string
  /** The notice is known from this date on. */
  readonly issuedOn: string
  readonly off: readonly PrcClosing[]
  readonly worked: readonly string[]
}

/** A day on which an executive order closes the departments and agencies and excuses employees from duty. */
export interface UsClosing {
  readonly date: string
  readonly order: string
  /** The date of the order where it is known to us, else the day itself: the closing is known from then on. */
  readonly knownFrom: string
  /** Where the date in `knownFrom` comes from. */
  readonly knownFromBasis: string
}

/** All the facts that a computation may rest on. An office adds to them; nothing in them is ever changed. */
export interface Calendars {
  readonly prc: {
    /** The first year whose schedule is held; nothing is said of earlier years, not even a range. */
    readonly coverageFrom: number
    readonly schedules: readonly PrcSchedule[]
  }
  readonly usFederal: {
    /** From this year on the closings are complete; earlier years count statutory holidays only. */
    readonly closingsCompleteFrom: number
    readonly closings: readonly UsClosing[]
  }
}

/**
 * The calendars as they stood at the end of `date`: without the schedules and the closings that were not yet
 * known. The coverage stays, so that a year that had not been announced by then has a range and no firm date.
 */
export function calendarsKnownOn(calendars: Calendars, date: string): Calendars {
  return {
    prc: { ...calendars.prc, schedules: calendars.prc.schedules.filter((schedule) => schedule.issuedOn <= date) },
    usFederal: {
      ...calendars.usFederal,
      closings: calendars.usFederal.closings.filter((closing) => closing.knownFrom <= date),
    },
  }
}
