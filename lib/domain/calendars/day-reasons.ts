import type { CalendarId, Calendars, PrcFestival, UsClosing } from './calendars'
import { dateParts, dayNumber, weekdayOf } from './days'
import { MAY_MOVE, statusTable } from './day-status'
import { prcDays } from './prc-days'
import { statutoryHolidaysObservedIn } from './us-federal-holidays'

export type Side = 'US' | 'PRC'

/** Why a day is open, closed or unknown, in data and in English. `side` is `null` where both or neither decide. */
export interface DayReason {
  readonly code:
    | 'WEEKEND' | 'WEEKEND_MAKEUP_NOT_COUNTED' | 'US_HOLIDAY' | 'US_CLOSING' | 'PRC_DAY_OFF' | 'PRC_MAKEUP_WORKDAY'
    | 'PRC_WORKDAY' | 'PRC_NOT_PUBLISHED' | 'PRC_BEFORE_COVERAGE'
  readonly side: Side | null
  readonly text: string
  readonly values: Readonly<Record<string, string | number | boolean | readonly string[]>>
}

/** What a calendar says of a day, and why. An ordinary working day has no reason. */
export interface DayAnswer {
  readonly status: 'open' | 'closed' | 'unknown'
  /** Whether the next year's notice can still change it. */
  readonly mayMove: boolean
  readonly reasons: readonly DayReason[]
}

const FESTIVAL_NAMES: Record<PrcFestival, string> = {
  'new-year': 'New Year',
  'spring-festival': 'Spring Festival',
  'qingming': 'Qingming Festival',
  'labour-day': 'Labour Day',
  'dragon-boat': 'Dragon Boat Festival',
  'mid-autumn': 'Mid-Autumn Festival',
  'national-day': 'National Day',
}

/** The answer of one calendar for one day, with the holiday, the closing, the notice or the weekend behind it. */
export function describeDay(calendars: Calendars, id: CalendarId, day: number): DayAnswer {
  const state = statusTable(calendars, id).at(day)
  const status = (['closed', 'open', 'unknown'] as const)[state % MAY_MOVE]!
  return { status, mayMove: state >= MAY_MOVE, reasons: reasonsOf(calendars, id, day, status) }
}

function reasonsOf(calendars: Calendars, id: CalendarId, day: number, status: DayAnswer['status']): DayReason[] {
  if (id === 'none') return []
  if (id === 'weekend') return isWeekend(day) ? [weekend(null)] : []
  if (id === 'us-federal' || id === 'us-federal-statutory') return unsided(usReasons(calendars, id, day))
  const prc = prcReasons(calendars, day)
  if (id === 'prc') return unsided(prc)
  if (id === 'prc-no-makeup') {
    if (!isWeekend(day) || prc[0]?.code === 'PRC_DAY_OFF') return prc
    return [prc[0]?.code === 'PRC_MAKEUP_WORKDAY' ? MAKEUP_NOT_COUNTED : weekend(null)]
  }
  return jointReasons(id, status, usReasons(calendars, 'us-federal', day), prc)
}

/** On a joint calendar a weekend of both sides is one reason; what did not decide the day is left out. */
function jointReasons(
  id: 'both-open' | 'either-open', status: DayAnswer['status'], us: DayReason[], prc: DayReason[],
): DayReason[] {
  const bothWeekend = us[0]?.code === 'WEEKEND' && prc[0]?.code === 'WEEKEND'
  if (bothWeekend) return [weekend(null)]
  if (id === 'both-open' && us.length > 0) {
    return [...us, ...prc.filter(({ code }) => code === 'WEEKEND' || code === 'PRC_DAY_OFF')]
  }
  if (id === 'either-open' && us.length === 0) return []
  if (status === 'open' && id === 'either-open') return [...us, ...(prc.length > 0 ? prc : [PRC_WORKDAY])]
  return [...us, ...prc]
}

function usReasons(calendars: Calendars, id: 'us-federal' | 'us-federal-statutory', day: number): DayReason[] {
  if (isWeekend(day)) return [weekend('US')]
  const holiday = statutoryHolidaysObservedIn(dateParts(day).year).find((each) => each.day === day)
  if (holiday) {
    return [{
      code: 'US_HOLIDAY', side: 'US', text: `${holiday.name}${holiday.moved ? ' (observed)' : ''}, US`,
      values: { holiday: holiday.id, name: holiday.name, observed: holiday.moved },
    }]
  }
  const closing = id === 'us-federal'
    ? usClosings(calendars).get(day)
    : undefined
  return closing
    ? [{ code: 'US_CLOSING', side: 'US', text: `closed by ${closing.order}, US`, values: { order: closing.order } }]
    : []
}

const closingsByDay = new WeakMap<Calendars, ReadonlyMap<number, UsClosing>>()

function usClosings(calendars: Calendars): ReadonlyMap<number, UsClosing> {
  const kept = closingsByDay.get(calendars)
  if (kept) return kept
  const byDay = new Map(calendars.usFederal.closings.map((closing) => [dayNumber(closing.date), closing]))
  closingsByDay.set(calendars, byDay)
  return byDay
}

function prcReasons(calendars: Calendars, day: number): DayReason[] {
  const { off, worked, published, coverageFrom } = prcDays(calendars)
  const closing = off.get(day)
  if (closing) {
    const festivals = closing.closing.festivals
    const names = festivals.map((festival) => FESTIVAL_NAMES[festival])
    return [{
      code: 'PRC_DAY_OFF', side: 'PRC', text: `${names.join(' and ') || 'day off'}, PRC`,
      values: { festivals, names, notice: closing.schedule.notice },
    }]
  }
  const makeup = worked.get(day)
  if (makeup) {
    return [{ code: 'PRC_MAKEUP_WORKDAY', side: 'PRC', text: 'PRC make-up workday', values: { notice: makeup.notice } }]
  }
  const { year } = dateParts(day)
  if (published.has(year)) return isWeekend(day) ? [weekend('PRC')] : []
  return year < coverageFrom
    ? [{
        code: 'PRC_BEFORE_COVERAGE', side: 'PRC', text: `no PRC schedule before ${coverageFrom} is held`,
        values: { year, coverageFrom },
      }]
    : [{
        code: 'PRC_NOT_PUBLISHED', side: 'PRC', text: `the PRC schedule for ${year} is not published`, values: { year },
      }]
}

const MAKEUP_NOT_COUNTED: DayReason = {
  code: 'WEEKEND_MAKEUP_NOT_COUNTED', side: null, values: {},
  text: 'weekend (PRC make-up workday, not counted on this calendar)',
}

const PRC_WORKDAY: DayReason = { code: 'PRC_WORKDAY', side: 'PRC', text: 'PRC working day', values: {} }

function weekend(side: Side | null): DayReason {
  return { code: 'WEEKEND', side, text: side ? `weekend, ${side}` : 'weekend', values: {} }
}

/** On a calendar of one side a weekend is simply a weekend. */
function unsided(reasons: DayReason[]): DayReason[] {
  return reasons.map((reason) => (reason.code === 'WEEKEND' ? weekend(null) : reason))
}

function isWeekend(day: number): boolean {
  return weekdayOf(day) === 0 || weekdayOf(day) === 6
}
