import { FigureLinks } from '@/app/oversight/_query/figure-links'
import { readList, timeList } from '@/app/oversight/_query/lists-shown'
import { oversightHref, type Narrowing } from '@/app/oversight/_query/oversight-query'
import { oversightShown } from '@/app/oversight/_query/oversight-shown'
import type { ActivityFigures, AgencyFigures, CounterpartFigures, Oversight, StageFigures } from '@/lib/services/view-oversight'
import type { CaseTime, TimeFigures } from '@/lib/services/view-oversight-time'

import { exportList, type Asked, type Found, type ListToExport } from '../export-list'
import { said } from './case-cells'

const roles = ['coordinator', 'overseer'] as const

/** A table of figures: what the page draws, row by row. */
export function table<Row>(id: string, rowsOf: (oversight: Oversight) => readonly Row[], cells: ListToExport<Row>['cells']) {
  const find = ({ office, viewer, parameters }: Asked): Found<Row> => {
    const { oversight, narrowing, ignored } = oversightShown(office, viewer, parameters)
    const rows = rowsOf(oversight)
    return { ...narrowed(narrowing), address: oversightHref(narrowing), ignored, total: rows.length, rows: ({ offset, limit }) => rows.slice(offset, offset + limit) }
  }
  return exportList<Row>({ id, page: '/oversight', roles, find, cells })
}

/** Of which cases, and as of which day: as the page was narrowed. */
export function narrowed({ asOf, axis, ...set }: Narrowing): Pick<Found<unknown>, 'asOf' | 'filters'> {
  return asOf === '' ? { filters: set } : { asOf, filters: { ...set, axis } }
}

/** Open cases by stage and age. */
export const figuresByStage = table<StageFigures>('figures-by-stage', ({ stages }) => stages, {
  stage: (row) => row.id,
  stageName: (row, asked) => said(row.label, asked),
  openTo30Days: ({ byAge }) => byAge['0-30'],
  open31To90Days: ({ byAge }) => byAge['31-90'],
  open91To180Days: ({ byAge }) => byAge['91-180'],
  open181To365Days: ({ byAge }) => byAge['181-365'],
  openOver365Days: ({ byAge }) => byAge['over-365'],
  openCases: (row) => row.open,
  flaggedCases: (row) => row.flagged,
})

/** Periods by the side that is expected to act, and how they ended. */
export const figuresBySide = table<Oversight['sides'][number]>('figures-by-side', ({ sides }) => sides, {
  side: (row) => row.side,
  periodsMet: (row) => row.standings.met,
  periodsMetLate: (row) => row.standings['met-late'],
  periodsMissed: (row) => row.standings.missed,
  periodsDue: (row) => row.due,
  periodsRunning: (row) => row.standings.running,
  periodsNotNeeded: (row) => row.standings['not-needed'],
  periodsInAll: (row) => row.all,
})

/** Whose the days of all cases were. */
export const figuresOfTime = table<TimeFigures & { readonly all: number }>(
  'figures-of-time',
  ({ time }) => time.map((one) => ({ ...one, all: time.reduce((sum, { days }) => sum + days, 0) })),
  {
    daysClass: (row) => row.class,
    side: (row) => row.party,
    days: (row) => row.days,
    daysOfAll: (row) => row.all,
    casesWithSuchDays: (row) => row.cases,
    countingBasis: () => 'policy',
  },
)

/** Cases by agency and counterpart; the sums of an agency are left to whoever adds. */
export const figuresByAgency = table<CounterpartFigures & { readonly agency: AgencyFigures['name'] }>(
  'figures-by-agency',
  ({ agencies }) => agencies.flatMap(({ name: agency, counterparts }) => counterparts.map((one) => ({ ...one, agency }))),
  {
    agency: (row) => row.agency,
    counterpart: (row) => row.name,
    openCases: (row) => row.open,
    closedCases: (row) => row.closed,
  },
)

/** Activities by agency, with how many have no expectation. None of a past day: nothing is known of it. */
export const figuresOfActivities = table<ActivityFigures>('figures-of-activities', ({ ofToday }) => ofToday?.activities ?? [], {
  agency: (row) => row.name,
  activities: (row) => row.all,
  activitiesWithout: (row) => row.without,
})

/** The cases behind a figure of time. */
export const oversightTime = exportList<CaseTime>({
  id: 'oversight-time',
  page: '/oversight/time',
  roles,
  cells: {
    reference: (row) => row.reference,
    stageName: (row, asked) => said(row.stage, asked),
    agency: (row) => row.agency,
    days: (row) => row.days,
    age: (row) => row.age,
    countingBasis: () => 'policy',
  },
  find: ({ office, viewer, parameters }) => {
    const { narrowing, view, ignored, lines } = readList(office, viewer, parameters, timeList)
    const { page: _, ...filters } = view
    const { filters: further, ...asOf } = narrowed(narrowing)
    return {
      ...asOf,
      address: new FigureLinks(narrowing).time(filters),
      filters: { ...further, ...filters },
      ignored,
      total: lines({ offset: 0, limit: 1 }).total,
      rows: (page) => lines(page).lines,
    }
  },
})
