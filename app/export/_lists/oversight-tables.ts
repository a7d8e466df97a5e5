import type { LocalizedText } from '@/lib/domain/agreements/schema'
import type { Oversight } from '@/lib/services/view-oversight'

import { said } from './case-cells'
import { table } from './oversight'

/** How often cases were filed, resolved, escalated and lapsed over time. */
export const figuresOverTime = table<Oversight['turns']['spans'][number]>('figures-over-time', ({ turns }) => turns.spans, {
  fromMonth: (row) => row.from,
  toMonth: (row) => row.to,
  filed: (row) => row.turns.filed,
  resolved: (row) => row.turns.resolved,
  escalated: (row) => row.turns.escalated,
  lapsed: (row) => row.turns.lapsed,
})

type Move = Oversight['flow']['moves'][number] & { readonly labels: ReadonlyMap<string, LocalizedText> }

const nameOf = ({ labels }: Move, id: string) => labels.get(id) ?? { en: id }

/** How many times cases went from one stage to another. */
export const figuresOfMoves = table<Move>(
  'figures-of-moves',
  ({ flow: { stages, moves } }) => {
    const labels = new Map(stages.map(({ id, label }) => [id, label]))
    return moves.map((one) => ({ ...one, labels }))
  },
  {
    fromStage: (row) => row.from,
    movedFrom: (row, asked) => (row.from === null ? null : said(nameOf(row, row.from), asked)),
    toStage: (row) => row.to,
    movedTo: (row, asked) => said(nameOf(row, row.to), asked),
    moves: (row) => row.n,
  },
)

/** How long cases stay at each stage. */
export const figuresOfStays = table<Oversight['lengths'][number]>('figures-of-stays', ({ lengths }) => lengths, {
  stage: (row) => row.id,
  stageName: (row, asked) => said(row.label, asked),
  staysOver: (row) => row.over,
  medianDays: (row) => row.median,
  ninetiethDays: (row) => row.ninetieth,
  staysGoingOn: (row) => row.goOn,
})

interface ReasonRow {
  readonly in: 'replies' | 'deliveries'
  readonly side: string
  readonly reason: string
  readonly n: number
  readonly all: number
}

/** Which reasons each side stated, in replies and with deliveries; those of deliveries are told of today only. */
export const figuresOfReasons = table<ReasonRow>(
  'figures-of-reasons',
  ({ replyReasons, ofToday }) => {
    const rowsOf = (statedIn: ReasonRow['in'], figures: Oversight['replyReasons'] | undefined) => (figures?.reasons ?? []).flatMap(({ reason, bySide }) =>
      figures!.sides.map(({ id: side, all }): ReasonRow => ({ in: statedIn, side, reason, n: bySide[side] ?? 0, all })))
    return [...rowsOf('replies', replyReasons), ...rowsOf('deliveries', ofToday?.deliveryReasons)]
  },
  {
    statedIn: (row) => row.in,
    side: (row) => row.side,
    statedReason: (row) => row.reason,
    timesStated: (row) => row.n,
    timesInAll: (row) => row.all,
  },
)
