import { countTimes, listClocks } from '@/db/clock-list'
import type { LocalizedText } from '@/lib/domain/agreements/schema'
import type { Viewer } from '@/lib/domain/access/roles'
import { scopeOf } from '@/lib/domain/access/visibility'
import { addDays, addMonths, dayNumber, daysBetween, weekday } from '@/lib/domain/calendars/days'
import { describeDay } from '@/lib/domain/calendars/day-reasons'
import type { CalendarId, Calendars } from '@/lib/domain/calendars/calendars'
import type { ClockFilter, ClockListQuery, ClockTime } from '@/lib/domain/cases/clock-list'

import { caseListChoices, type CaseListChoices } from './case-list-choices'
import { clockLine, clockMoment, type ClockLine } from './clock-line'
import { NotFound } from './errors'
import type { Office } from './office'
import { namesOf } from './view-cases'

/** What a list of deadlines is asked for. */
export type DeadlineQuery = Omit<ClockListQuery, 'which'>

export interface DeadlineList {
  readonly lines: readonly ClockLine[]
  /** How many match, on all pages together. */
  readonly total: number
  /** How many end when, under the same filter. */
  readonly times: Readonly<Record<ClockTime, number>>
  /** The office's day. */
  readonly today: string
}

/** Whether a side works on a day, and why not; `unknown` where its calendar does not tell yet. */
export interface SideOfDay {
  readonly party: string
  readonly status: 'open' | 'closed' | 'unknown'
  readonly weekend: boolean
  /** A holiday, a closing, a make-up workday: what makes the day another than its weekday. */
  readonly named: string | null
}

export interface DayOfMonth {
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly inMonth: boolean
  readonly sides: readonly SideOfDay[]
}

export interface DeadlineMonth {
  /** `YYYY-MM` */
  readonly month: string
  readonly before: string
  readonly after: string
  /** Whole weeks from Monday to Sunday. */
  readonly days: readonly DayOfMonth[]
  readonly parties: DeadlineChoices['sides']
  /** The clocks that end, or can end, on one of the days, the one that ends first at the head. */
  readonly lines: readonly ClockLine[]
  /** How many more there are than are drawn. */
  readonly more: number
  readonly today: string
}

/** By what a viewer can narrow the clocks. */
export interface DeadlineChoices extends Pick<CaseListChoices, 'stages' | 'agencies'> {
  readonly sides: readonly { readonly id: string; readonly name: LocalizedText }[]
}

/** The most clocks that one month draws: a day with more than a handful says how many, and leads to its list. */
const mostDrawn = 500

/**
 * A page of the clocks that still wait, of the cases that an officer or a coordinator may see, the one that ends first at the head.
 * Throws `NotFound` for every other role: each reads the dates of a case on its page.
 */
export function viewDeadlines(office: Office, viewer: Viewer, query: DeadlineQuery): DeadlineList {
  const scope = deadlineScope(viewer)
  const moment = clockMoment(office)
  const world = { now: moment.now, calendars: office.calendarsAt(moment.now), procedures: office.procedures }
  return office.store.read((db) => {
    const { rows, total } = listClocks(db, scope, { ...query, which: 'waiting' }, moment)
    const register = namesOf(db, rows)
    return {
      lines: rows.map((row) => clockLine(row, register, world)),
      total,
      times: countTimes(db, scope, query, moment),
      today: moment.today,
    }
  })
}

/**
 * The same clocks on the days of a month, with the days on which a side does not work.
 * @param month `YYYY-MM`; the office's own month where there is none
 */
export function viewDeadlineMonth(office: Office, viewer: Viewer, filter: ClockFilter, month?: string): DeadlineMonth {
  const scope = deadlineScope(viewer)
  const moment = clockMoment(office)
  const shown = month ?? moment.today.slice(0, 7)
  const calendars = office.calendarsAt(moment.now)
  const dates = datesOf(shown)
  const between = { from: dates[0]!, to: dates.at(-1)! }
  const parties = sidesOfOffice(office)
  return office.store.read((db) => {
    const { rows, total } = listClocks(db, scope, { ...filter, which: 'waiting', between, offset: 0, limit: mostDrawn }, moment)
    const register = namesOf(db, rows)
    return {
      month: shown,
      before: addMonths(`${shown}-01`, -1).slice(0, 7),
      after: addMonths(`${shown}-01`, 1).slice(0, 7),
      days: dates.map((date) => ({
        date,
        inMonth: date.startsWith(shown),
        sides: parties.flatMap(({ id }) => sideOfDay(calendars, id, date)),
      })),
      parties,
      lines: rows.map((row) => clockLine(row, register, { now: moment.now, calendars, procedures: office.procedures })),
      more: total - rows.length,
      today: moment.today,
    }
  })
}

/** The sides, and the stages and agencies that occur among the cases which the viewer may see. */
export function deadlineChoices(office: Office, viewer: Viewer): DeadlineChoices {
  deadlineScope(viewer)
  const { stages, agencies } = caseListChoices(office, viewer)
  return { stages, agencies, sides: sidesOfOffice(office) }
}

function deadlineScope(viewer: Viewer) {
  if (viewer.role !== 'officer' && viewer.role !== 'coordinator') throw new NotFound()
  return scopeOf(viewer)
}

function sidesOfOffice({ procedures }: Office): DeadlineChoices['sides'] {
  return procedures.ofRegister.agreement.parties.map(({ id, name }) => ({ id, name }))
}

/** The days of the weeks in which a month lies. */
function datesOf(month: string): string[] {
  const first = `${month}-01`
  const last = addDays(addMonths(first, 1), -1)
  const from = addDays(first, -daysSinceMonday(first))
  const to = addDays(last, 6 - daysSinceMonday(last))
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i))
}

const daysSinceMonday = (date: string) => (weekday(date) + 6) % 7

/** The calendar by which a side's own offices work. */
const calendarOf: Readonly<Record<string, CalendarId>> = { US: 'us-federal', PRC: 'prc' }

function sideOfDay(calendars: Calendars, party: string, date: string): SideOfDay[] {
  const calendar = calendarOf[party]
  if (!calendar) return []
  const { status, reasons } = describeDay(calendars, calendar, dayNumber(date))
  const named = reasons.find(({ code }) => code !== 'WEEKEND' && code !== 'PRC_NOT_PUBLISHED' && code !== 'PRC_BEFORE_COVERAGE')
  return [{ party, status, weekend: [0, 6].includes(weekday(date)), named: named?.text ?? null }]
}
