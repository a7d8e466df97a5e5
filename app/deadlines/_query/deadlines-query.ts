import { addressOf, readAddress, type Parameters } from '@/app/_address/address-reader'
import { isIsoDate } from '@/lib/domain/calendars/days'
import { clockTimes, type ClockFilter } from '@/lib/domain/cases/clock-list'
import type { DeadlineQuery } from '@/lib/services/view-deadlines'

export const deadlineViews = ['list', 'month'] as const

/** The whole view that an address of the deadlines holds; an empty text where nothing is asked for. */
export interface DeadlinesView {
  readonly view: (typeof deadlineViews)[number]
  /** `YYYY-MM`; empty for the office's own month. */
  readonly month: string
  /** One day of the list, `YYYY-MM-DD`. */
  readonly day: string
  readonly time: (typeof clockTimes)[number] | ''
  /** A party by its id, or `both`. */
  readonly side: string
  readonly agency: string
  readonly stage: string
  /** From 1. */
  readonly page: number
}

/** What can be chosen: an address that names something else is out of date or mistyped. */
export interface Choosable {
  readonly sides: readonly string[]
  readonly agencies: readonly string[]
  readonly stages: readonly string[]
}

/** Lines on a page of the list. */
export const pageSize = 50

/** Reads the view from an address; what cannot be read is left out and named in `ignored`. */
export function readDeadlinesView(parameters: Parameters, choosable: Choosable): { view: DeadlinesView; ignored: string[] } {
  const { ignored, given, oneOf, maybeOneOf, page } = readAddress(parameters)
  const dated = (name: string, isDate: (text: string) => boolean) => {
    const value = given(name)
    if (value === '' || isDate(value)) return value
    ignored.push(name)
    return ''
  }
  const view: DeadlinesView = {
    view: oneOf('view', deadlineViews, 'list'),
    month: dated('month', isMonth),
    day: dated('day', isIsoDate),
    time: oneOf('time', ['', ...clockTimes], ''),
    side: maybeOneOf('side', choosable.sides),
    agency: maybeOneOf('agency', choosable.agencies),
    stage: maybeOneOf('stage', choosable.stages),
    page: page(),
  }
  return { view, ignored }
}

/** Months of the century in which the agreement is in force; a month far from it holds nothing. */
const isMonth = (text: string) => /^20\d\d-(0[1-9]|1[0-2])$/.test(text)

export function clockFilter({ side, agency, stage }: DeadlinesView): ClockFilter {
  return { ...(side === '' ? {} : { side }), ...(agency === '' ? {} : { agency }), ...(stage === '' ? {} : { stage }) }
}

/** What the list asks of the service. */
export function deadlineQuery(view: DeadlinesView): DeadlineQuery {
  const { day, time, page } = view
  return {
    ...clockFilter(view),
    ...(time === '' ? {} : { time }),
    ...(day === '' ? {} : { between: { from: day, to: day } }),
    offset: (page - 1) * pageSize,
    limit: pageSize,
  }
}

/** The address of a view, with nothing in it that goes without saying. Any change begins on the first page. */
export function deadlinesHref(view: DeadlinesView, change: Partial<DeadlinesView> = {}): string {
  const next = { ...view, page: 1, ...change }
  const isList = next.view === 'list'
  return addressOf('/deadlines', [
    ['view', isList ? '' : next.view],
    ['month', isList ? '' : next.month],
    ['day', isList ? next.day : ''],
    ['time', isList ? next.time : ''],
    ['side', next.side],
    ['agency', next.agency],
    ['stage', next.stage],
    ['page', isList && next.page > 1 ? String(next.page) : ''],
  ])
}

/** Whether the filter leaves out clocks. */
export function isNarrowed({ day, time, side, agency, stage }: DeadlinesView): boolean {
  return [day, time, side, agency, stage].some((value) => value !== '')
}

/** The view of the same kind without any filter. */
export const everything = { day: '', time: '', side: '', agency: '', stage: '' } as const
