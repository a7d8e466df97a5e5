import type { AddressReader } from '@/app/_address/address-reader'
import { FigureLinks, type ReasonsView } from '@/app/oversight/_query/figure-links'
import { movesList, readList, reasonsList, staysList, type OversightList } from '@/app/oversight/_query/lists-shown'
import type { OversightChoices, ListedReply, ShortDelivery, StageMove, StageStay } from '@/lib/services/view-oversight-lists'

import { exportList, type Asked, type Found } from '../export-list'
import { said } from './case-cells'
import { narrowed } from './oversight'

const roles = ['coordinator', 'overseer'] as const

interface Lines {
  readonly lines: readonly unknown[]
  readonly total: number
}

/** A list behind a figure of oversight, as its page finds it. */
function behind<View extends { readonly page: number }, Row>(
  asked: Asked,
  list: { readonly read: (address: AddressReader, choices: OversightChoices) => View; readonly ask: OversightList<View, Lines>['ask'] },
  hrefOf: (links: FigureLinks, view: View) => string,
): Found<Row> {
  const { narrowing, view, ignored, lines } = readList(asked.office, asked.viewer, asked.parameters, list)
  const { page: _, ...filters } = view
  const { filters: further, ...asOf } = narrowed(narrowing)
  return {
    ...asOf,
    address: hrefOf(new FigureLinks(narrowing), { ...view, page: 1 }),
    filters: { ...further, ...(filters as Found<Row>['filters']) },
    ignored,
    total: lines({ offset: 0, limit: 1 }).total,
    // What a list holds its own kind of row says; that it is this kind, the description below.
    rows: (page) => lines(page).lines as readonly Row[],
  }
}

/** The moves from stage to stage behind a figure. */
export const oversightMoves = exportList<StageMove>({
  id: 'oversight-moves',
  page: '/oversight/moves',
  roles,
  cells: {
    reference: (row) => row.reference,
    movedFrom: (row, asked) => (row.from === null ? null : said(row.from, asked)),
    movedTo: (row, asked) => said(row.to, asked),
    movedOn: (row) => row.on,
    agency: (row) => row.agency,
  },
  find: (asked) => behind(asked, movesList, (links, view) => links.moves(view)),
})

/** The stays at a stage behind a figure. */
export const oversightStays = exportList<StageStay>({
  id: 'oversight-stays',
  page: '/oversight/stays',
  roles,
  cells: {
    reference: (row) => row.reference,
    stageName: (row, asked) => said(row.stage, asked),
    enteredOn: (row) => row.enteredOn,
    leftOn: (row) => row.leftOn,
    days: (row) => row.days,
    agency: (row) => row.agency,
  },
  find: (asked) => behind(asked, staysList, (links, view) => links.stays(view)),
})

/** The page has both kinds under one address; each kind is a list of its own, as its rows are. */
const statedIn = (asked: Asked, of: 'replies' | 'deliveries'): Asked => ({ ...asked, parameters: { ...asked.parameters, of } })

/** The replies behind a figure of stated reasons. */
export const oversightReplies = exportList<ListedReply>({
  id: 'oversight-replies',
  page: '/oversight/reasons',
  roles,
  cells: {
    reference: (row) => row.reference,
    entry: (row) => row.entry,
    repliedOn: (row) => row.on,
    side: (row) => row.side,
    statedReason: (row) => row.reason,
    cameByReply: (row) => row.delivered,
    agency: (row) => row.agency,
  },
  find: (asked) => behind(statedIn(asked, 'replies'), reasonsList, (links, view) => links.reasons(view)),
})

/** The deliveries in part or declined behind a figure of stated reasons. */
export const oversightDeliveries = exportList<ShortDelivery>({
  id: 'oversight-deliveries',
  page: '/oversight/reasons',
  roles,
  cells: {
    line: (row) => row.line,
    lineId: (row) => row.lineId,
    activity: (row) => row.activity,
    activityId: (row) => row.activityId,
    providedBy: (row) => row.side,
    deliveredOn: (row) => row.on,
    completeness: (row) => row.completeness,
    statedReason: (row) => row.reason,
  },
  // They are told as they stand, also where the address has a past day: the file is of today then.
  find: (asked) => ({ ...behind<ReasonsView, ShortDelivery>(statedIn(asked, 'deliveries'), reasonsList, (links, view) => links.reasons(view)), asOf: undefined }),
})
