import type { Calendars } from '@/lib/domain/calendars/calendars'
import { dateParts, isoDate } from '@/lib/domain/calendars/days'
import { prcDays } from '@/lib/domain/calendars/prc-days'
import { LONGEST_RUN, MOST_WORKED } from '@/lib/domain/calendars/prc-pattern'
import { endOfDay } from '@/lib/domain/calendars/zones'
import type { DeadlineOutcome, Provisional } from './answer'
import type { Plan } from './plan'
import { byFacts } from './reckon-facts'
import { byPattern, NoPattern } from './reckon-pattern'
import type { Reckoned, Span } from './reckoner'
import { settle, type Leg } from './settle'

/**
 * The due day of a plan, or why there is none. Without words: this is what is run again for every open clock
 * when a calendar changes. Throws `BeyondTheYears` where the end lies outside the years 0001 to 9999.
 *
 * @param legs is filled with the way to the end, where the working is to be told
 */
export function outcomeOf(
  plan: Plan, zone: string | null | undefined, calendars: Calendars, legs?: Leg[],
): DeadlineOutcome {
  const settled = settle(plan, calendars, byFacts, legs)
  if (settled.lo === Infinity) return without('TOLL_OPEN', null)
  if (settled.lo === settled.hi) {
    const due = isoDate(settled.lo)
    const provisional = settled.mayMove === null ? null : yearEndRange(plan, calendars, settled.lo, settled.mayMove)
    return { due, expiresAt: zone ? endOfDay(due, zone) : null, provisional, error: null }
  }
  // A year before the coverage was announced long ago; no pattern stands in for a notice that is merely not held.
  const range = dateParts(settled.unknown!).year < calendars.prc.coverageFrom ? null : likelySpan(plan, calendars)
  // Where a likely schedule leads into an open toll, that is what stands in the way of a date.
  if (range?.hi === Infinity) return without('TOLL_OPEN', null)
  return without('PRC_SCHEDULE_NOT_PUBLISHED', range && unpublishedRange(calendars, settled, range))
}

function without(error: 'TOLL_OPEN' | 'PRC_SCHEDULE_NOT_PUBLISHED', provisional: Provisional | null): DeadlineOutcome {
  return { due: null, expiresAt: null, provisional, error }
}

/**
 * The widest that a range may be, in days: the longest closing of recent years with the days worked in exchange.
 * Only a toll, or a roll on another calendar than that of the count, can hold the two ends further apart.
 */
export const WIDEST_RANGE = LONGEST_RUN + MOST_WORKED

/**
 * The days between which the end lies after the pattern of recent years: under all arrangements in that pattern, or
 * under the likely ones where all would be too wide to be of use. `null` where the pattern says nothing.
 */
function likelySpan(plan: Plan, calendars: Calendars): Span | null {
  try {
    const all = settle(plan, calendars, byPattern.all)
    const tooWide = plan.tolls.length === 0 && all.hi - all.lo > WIDEST_RANGE
    return tooWide ? settle(plan, calendars, byPattern.likely) : all
  } catch (error) {
    if (error instanceof NoPattern) return null
    throw error
  }
}

/** The range of a firm date that rests on the last days of a year, which the next notice can still name. */
function yearEndRange(plan: Plan, calendars: Calendars, due: number, mayMove: number): Provisional {
  const span = likelySpan(plan, calendars)
  const year = dateParts(mayMove).year + 1
  return {
    earliest: isoDate(Math.min(span?.lo ?? due, due)),
    latest: isoDate(span && span.hi !== Infinity ? Math.max(span.hi, due) : due),
    reason: `The date rests on 28 to 31 December ${year - 1}. The PRC notice for ${year} is not known, and it can name `
      + 'these days.',
    code: 'NEXT_YEAR_NOT_PUBLISHED',
    years: [year],
  }
}

function unpublishedRange(calendars: Calendars, settled: Reckoned, range: Span): Provisional {
  const asked = dateParts(settled.unknown!).year
  const { lo, hi } = range
  const { reason, years } = unpublished(calendars, Math.min(asked, dateParts(lo).year), Math.max(asked, dateParts(hi).year))
  return { earliest: isoDate(lo), latest: isoDate(hi), reason, code: 'YEAR_NOT_PUBLISHED', years }
}

type Unpublished = Pick<Provisional, 'reason' | 'years'>

const unpublishedYears = new WeakMap<Calendars, Map<number, Unpublished>>()

/** Which of the years on the way to an end have no schedule, in words; said once, since many clocks cross the same turn of the year. */
function unpublished(calendars: Calendars, first: number, last: number): Unpublished {
  const ofCalendars = unpublishedYears.get(calendars) ?? new Map<number, Unpublished>()
  unpublishedYears.set(calendars, ofCalendars)
  const key = first * 10_000 + last
  const kept = ofCalendars.get(key)
  if (kept) return kept
  const { published } = prcDays(calendars)
  const years: number[] = []
  for (let year = first; year <= last; year += 1) if (!published.has(year)) years.push(year)
  const reason = `The PRC schedule for ${years.join(' and ')} is not published. The range holds the date under any schedule in `
    + 'the pattern of recent years.'
  const made = { reason, years }
  ofCalendars.set(key, made)
  return made
}
