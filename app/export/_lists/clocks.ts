import { FigureLinks } from '@/app/oversight/_query/figure-links'
import { periodsList, readList } from '@/app/oversight/_query/lists-shown'
import { clockFilter, deadlineQuery, deadlinesHref, readDeadlinesView } from '@/app/deadlines/_query/deadlines-query'
import { expectedParty } from '@/lib/domain/agreements/sides'
import { bothSides } from '@/lib/domain/cases/clock-list'
import type { ClockLine } from '@/lib/services/clock-line'
import { deadlineChoices, viewDeadlineMonth, viewDeadlines } from '@/lib/services/view-deadlines'

import { exportList, type ListToExport } from '../export-list'
import { partyOf, said, signed } from './case-cells'
import { narrowed } from './oversight'

const expected = ({ deems, procedure, rule, sides }: ClockLine) => (deems ? null : expectedParty(procedure, rule.expectedFrom, sides))

const clockCells: ListToExport<ClockLine>['cells'] = {
  reference: (line) => line.reference,
  periodKey: (line) => line.key,
  period: ({ rule }, asked) => said(rule.label, asked),
  due: (line) => line.due,
  earliest: ({ range }) => range?.earliest ?? null,
  latest: ({ range }) => range?.latest ?? null,
  provisional: ({ provisional }) => provisional !== null,
  awaitedYears: ({ provisional }) => provisional?.years ?? null,
  zone: (line) => line.zone,
  basis: ({ rule }) => rule.basis,
  provision: ({ rule }, asked) => said(rule.provision, asked),
  opens: ({ rule }, asked) => said(rule.opens, asked),
  standing: ({ deems, standing }) => (deems ? null : standing),
  stopped: (line) => line.tolled,
  late: (line) => line.overdue,
  onlyFixesDate: (line) => line.deems,
  metOn: (line) => line.metOn,
  endedOn: (line) => line.stoppedOn,
  daysLeft: (line) => signed(line.left),
  daysLeftUnit: (line) => line.left?.unit ?? null,
  expectedFrom: (line) => partyOf(expected(line)),
  expectedHand: (line) => expected(line)?.hand ?? null,
  stageName: (line, asked) => said(line.stageLabel, asked),
  urgent: (line) => line.urgent,
  agency: (line) => line.agency,
  counterpart: (line) => line.counterpart,
  activity: (line) => line.activity,
  procedure: ({ procedure }) => procedure.id,
  procedureVersion: ({ procedure }) => procedure.version,
}

/** The clocks that still wait; of a month all that can end on one of the days that its page draws, also where there are too many to draw. */
export const deadlines = exportList<ClockLine>({
  id: 'deadlines',
  page: '/deadlines',
  roles: ['officer', 'coordinator'],
  cells: clockCells,
  find: ({ office, viewer, parameters }) => {
    const choices = deadlineChoices(office, viewer)
    const { view, ignored } = readDeadlinesView(parameters, {
      sides: [...choices.sides.map((one) => one.id), bothSides],
      agencies: choices.agencies.map((one) => one.id),
      stages: choices.stages.map((one) => one.id),
    })
    const { page: _page, view: drawn, month, day, time, ...filters } = view
    const days = drawn === 'month' ? viewDeadlineMonth(office, viewer, clockFilter(view), month || undefined).days : null
    const query = days === null ? deadlineQuery(view) : { ...clockFilter(view), between: { from: days[0]!.date, to: days.at(-1)!.date } }
    const ask = (page: { offset: number; limit: number }) => viewDeadlines(office, viewer, { ...query, ...page })
    return {
      address: deadlinesHref(view),
      filters: { ...filters, ...(query.between ?? { from: null, to: null }), ...(days === null ? { day, time } : { month }) },
      ignored,
      total: ask({ offset: 0, limit: 1 }).total,
      rows: (page) => ask(page).lines,
    }
  },
})

/** The periods behind a figure. */
export const oversightPeriods = exportList<ClockLine>({
  id: 'oversight-periods',
  page: '/oversight/clocks',
  roles: ['coordinator', 'overseer'],
  cells: clockCells,
  find: ({ office, viewer, parameters }) => {
    const { narrowing, view, ignored, lines } = readList(office, viewer, parameters, periodsList)
    const { page: _, ...filters } = view
    const { filters: further, ...asOf } = narrowed(narrowing)
    return {
      ...asOf,
      address: new FigureLinks(narrowing).periods(filters),
      filters: { ...further, ...filters },
      ignored,
      total: lines({ offset: 0, limit: 1 }).total,
      rows: (page) => lines(page).lines,
    }
  },
})
