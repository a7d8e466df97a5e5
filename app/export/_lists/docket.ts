import { docketAsked } from '@/app/docket/_query/docket-asked'
import { caseListQuery, docketHref } from '@/app/docket/_query/docket-query'
import { NotFound } from '@/lib/services/errors'
import { viewAllCases, type ListedCase } from '@/lib/services/view-cases'

import { exportList, type Asked, type Found } from '../export-list'
import { partyOf, said, saidAll, signed } from './case-cells'

function find({ office, viewer, parameters }: Asked): Found<ListedCase> {
  if (viewer.role === 'researcher' || viewer.role === 'custodian') throw new NotFound()
  const { view, ignored } = docketAsked(office, viewer, parameters)
  const { page: _page, ...filters } = view
  const { offset: _offset, limit: _limit, ...query } = caseListQuery(view)
  const all = viewAllCases(office, viewer, query)
  return {
    ...(view.asOf === '' ? {} : { asOf: view.asOf, without: ['openActs'] }),
    address: docketHref(view),
    filters,
    ignored,
    total: all.total,
    rows: all.read,
  }
}

const caseCells = {
  reference: (row) => row.reference,
  title: (row) => row.title,
  titleShown: (row) => row.title !== null,
  kind: (row) => row.kind,
  urgent: (row) => row.urgent,
  flagged: (row) => row.flagRaised,
  closed: (row) => row.closed,
  stage: (row) => row.stage,
  stageName: (row, asked) => said(row.stageLabel, asked),
  filedOn: (row) => row.filedOn,
  agency: (row) => row.agency,
  counterpart: (row) => row.counterpart,
  activity: (row) => row.activity,
  complainingSide: (row) => row.complainingSide,
  respondingSide: (row) => row.respondingSide,
  period: ({ next }, asked) => (next === null ? null : said(next.label, asked)),
  due: ({ next }) => next?.due ?? null,
  earliest: ({ next }) => next?.earliest ?? null,
  latest: ({ next }) => next?.latest ?? null,
  provisional: ({ next }) => (next === null ? null : next.provisional !== null),
  awaitedYears: ({ next }) => next?.provisional?.years ?? null,
  zone: ({ next }) => next?.zone ?? null,
  basis: ({ next }) => next?.basis ?? null,
  daysLeft: ({ next }) => signed(next?.left ?? null),
  daysLeftUnit: ({ next }) => next?.left?.unit ?? null,
  expectedFrom: ({ move }) => partyOf(move),
  expectedHand: ({ move }) => move?.hand ?? null,
  latePeriods: ({ late }, asked) => saidAll(late.map((one) => one.label), asked),
  latestOfLate: ({ late }) => late[0]?.latest ?? null,
  basesOfLate: ({ late }) => late.map((one) => one.basis),
  stoppedPeriods: ({ still }, asked) => saidAll(still, asked),
  openActs: ({ acts }, asked) => saidAll(acts, asked),
} satisfies Parameters<typeof exportList<ListedCase>>[0]['cells']

/** The docket, with the date that comes next for each case. */
export const docket = exportList({ id: 'docket', page: '/docket', roles: ['officer', 'coordinator', 'overseer', 'administrator'], find, cells: caseCells })

/** What a researcher filed: the open cases as the page orders them, then those that are an end. */
export const myCases = exportList<ListedCase>({
  id: 'my-cases',
  page: '/cases',
  roles: ['researcher'],
  cells: caseCells,
  find: ({ office, viewer }) => {
    if (viewer.role !== 'researcher') throw new NotFound()
    const part = (closed: boolean) => viewAllCases(office, viewer, { group: 'all', closed, sort: closed ? 'newest' : 'next-due' })
    const [open, closed] = [part(false), part(true)]
    return {
      address: '/cases',
      filters: {},
      ignored: [],
      total: open.total + closed.total,
      rows: ({ offset, limit }) => {
        const first = open.read({ offset, limit })
        return [...first, ...closed.read({ offset: Math.max(0, offset - open.total), limit: limit - first.length })]
      },
    }
  },
})
