import { ledgerHref, linesHref, readLedgerView, readLinesView, scopeText, type LedgerView } from '@/app/ledger/_query/ledger-query'
import { outcomes, type Period, type ShortFigures } from '@/lib/domain/reciprocity/ledger'
import type { ledgerFigures } from '@/lib/exports/columns'
import { ledgerChoices, viewLedger, type LedgerActivity } from '@/lib/services/view-ledger'
import { viewLedgerLines, type LedgerLines } from '@/lib/services/view-ledger-lines'

import { exportList, type Asked, type ListToExport, type PageOfRows } from '../export-list'

const roles = ['researcher', 'officer', 'coordinator', 'overseer', 'administrator'] as const

/** How due dates are counted is this office's way, not the agreement's; the page of the ledger says so too. */
const countingBasis = () => 'policy'

const filtersOf = ({ scope, period }: { scope: LedgerView['scope']; period: Period }) => ({ scope: scopeText(scope), from: period.from, to: period.to })

type DueDateRow = LedgerLines['dueDates'][number]
type UndatedRow = LedgerLines['undated'][number]
type LineRow = (DueDateRow & Partial<UndatedRow>) | (UndatedRow & Partial<DueDateRow>)

/** The due dates behind a figure, or the lines for which none can be computed. */
export const ledgerLines = exportList<LineRow>({
  id: 'ledger-lines',
  page: '/ledger/lines',
  roles,
  cells: {
    dueOn: (row) => row.dueOn ?? null,
    outcome: (row) => row.outcome ?? null,
    daysLate: (row) => row.daysLate ?? null,
    disputed: (row) => row.disputed ?? null,
    line: (row) => row.line,
    lineId: (row) => row.lineId,
    providedBy: (row) => row.from,
    activity: (row) => row.activity,
    activityId: (row) => row.activityId,
    deliveredOn: (row) => row.delivery?.providedOn ?? null,
    completeness: (row) => row.delivery?.completeness ?? null,
    statedReason: (row) => row.delivery?.reason ?? null,
    countingBasis,
    recurrence: (row) => row.recurrence ?? null,
    withdrawnOn: (row) => row.withdrawnOn ?? null,
  },
  find: ({ office, viewer, parameters }) => {
    const choices = ledgerChoices(office, viewer)
    const { view, ignored } = readLinesView(parameters, choices.scopes, choices.sides.map(({ id }) => id))
    const { page: _page, side, ...of } = view
    const ask = (page: PageOfRows) => viewLedgerLines(office, viewer, { ...of, side: side === '' ? null : side, page })
    return {
      address: linesHref({ ...view, page: 1 }),
      filters: { ...filtersOf(view), side, which: view.which, disputed: view.disputedOnly },
      ignored,
      total: ask({ offset: 0, limit: 1 }).total,
      rows: (page) => {
        const { dueDates, undated } = ask(page)
        return view.which === 'undated' ? undated : dueDates
      },
      without: view.which === 'undated'
        ? ['dueOn', 'outcome', 'daysLate', 'disputed', 'deliveredOn', 'completeness', 'statedReason', 'countingBasis']
        : ['recurrence', 'withdrawnOn'],
    }
  },
})

function askedOf({ office, viewer, parameters }: Asked) {
  const { view, ignored } = readLedgerView(parameters, ledgerChoices(office, viewer).scopes)
  const ask = (page: PageOfRows) => viewLedger(office, viewer, { ...view, page })
  return { ask, found: { address: ledgerHref({ ...view, page: 1 }), filters: filtersOf(view), ignored } }
}

interface FigureRow {
  readonly side: string
  readonly figure: (typeof ledgerFigures)[number]
  readonly value: number | null
  readonly unit: 'due-dates' | 'lines' | 'days'
  readonly of: number | null
}

/** The figures of the ledger: of each side that provides, each with what it is a share of. */
export const ledgerFigureList = exportList<FigureRow>({
  id: 'ledger-figures',
  page: '/ledger',
  roles,
  cells: {
    providedBy: (row) => row.side,
    figure: (row) => row.figure,
    value: (row) => row.value,
    valueUnit: (row) => row.unit,
    shareOf: (row) => row.of,
    countingBasis,
  },
  find: (asked) => {
    const { ask, found } = askedOf(asked)
    const { figures, procedure } = ask({ offset: 0, limit: 1 })
    const all = procedure.agreement.parties.flatMap(({ id: side }): FigureRow[] => {
      const { outcomes: n, expected, dueDates, disputed, undated, medianDaysLate } = figures[side]!
      const row = (figure: FigureRow['figure'], value: number | null, of: number | null = null, unit: FigureRow['unit'] = 'due-dates') => ({ side, figure, value, unit, of })
      return [
        row('expected', expected),
        ...outcomes.map((one) => row(one, n[one], one === 'not-yet-due' || one === 'paused' ? dueDates : expected)),
        row('all', dueDates),
        row('disputed', disputed, dueDates),
        row('median-days-late', medianDaysLate, null, 'days'),
        row('undated', undated, null, 'lines'),
      ]
    })
    return { ...found, total: all.length, rows: ({ offset, limit }) => all.slice(offset, offset + limit) }
  },
})

interface ActivityRow extends Omit<LedgerActivity, 'figures'> {
  readonly side: string
  readonly figures: ShortFigures
}

const dueDatesOf = (of: (figures: ShortFigures) => number) => (row: ActivityRow) => of(row.figures)

const figureCells: ListToExport<ActivityRow>['cells'] = {
  providedBy: (row) => row.side,
  dueDates: dueDatesOf((one) => one.dueDates),
  expectedByNow: dueDatesOf((one) => one.expected),
  onTime: dueDatesOf((one) => one.outcomes['on-time']),
  cameLate: dueDatesOf((one) => one.outcomes.late),
  inPart: dueDatesOf((one) => one.outcomes.partial),
  declined: dueDatesOf((one) => one.outcomes.declined),
  overdue: dueDatesOf((one) => one.outcomes.overdue),
  notYetDue: dueDatesOf((one) => one.outcomes['not-yet-due']),
  paused: dueDatesOf((one) => one.outcomes.paused),
  disputedDates: dueDatesOf((one) => one.disputed),
  undatedLines: dueDatesOf((one) => one.undated),
  countingBasis,
}

/** The activities of the ledger, a row for each and each side that provides: both directions by the same rules. */
export const ledgerActivities = exportList<ActivityRow>({
  id: 'ledger-activities',
  page: '/ledger',
  roles,
  cells: {
    activityId: (row) => row.id,
    activity: (row) => row.title,
    activityZh: (row) => row.titleZh,
    field: (row) => row.field,
    agencyShort: (row) => row.agency,
    counterpart: (row) => row.counterpart,
    ...figureCells,
  },
  find: (asked) => {
    const { ask, found } = askedOf(asked)
    const { activitiesInAll, procedure } = ask({ offset: 0, limit: 1 })
    const sides = procedure.agreement.parties.map(({ id }) => id)
    return {
      ...found,
      total: activitiesInAll * sides.length,
      // Pages of rows begin and end within an activity: whole activities are read, and the rows of other pages passed over.
      rows: ({ offset, limit }) => {
        const first = Math.floor(offset / sides.length)
        const last = Math.ceil((offset + limit) / sides.length)
        const rows = ask({ offset: first, limit: last - first }).activities.flatMap((one) => sides.map((side): ActivityRow => ({ ...one, side, figures: one.figures[side]! })))
        return rows.slice(offset - first * sides.length, offset - first * sides.length + limit)
      },
    }
  },
})
