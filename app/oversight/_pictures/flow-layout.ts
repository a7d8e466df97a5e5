import type { FlowFigures } from '@/lib/services/view-oversight-stages'

/** A stage on one side of the picture, from `y` on. */
export interface FlowNode {
  /** Null: the filing. */
  readonly id: string | null
  readonly n: number
  readonly y: number
  readonly height: number
  /** How thick all its bundles are together: they lie in the middle of it. */
  readonly thickness: number
}

/** A bundle of moves from a place on the left to a place on the right: their middles, and how thick it is. */
export interface FlowLink {
  readonly from: string | null
  readonly to: string
  readonly n: number
  readonly source: number
  readonly target: number
  readonly thickness: number
  /** It leads to a stage that stands before the one that it leaves. */
  readonly back: boolean
}

export interface FlowLayout {
  readonly left: readonly FlowNode[]
  readonly right: readonly FlowNode[]
  readonly links: readonly FlowLink[]
  readonly height: number
}

const gap = 6
/** The most that the thickest stage takes, in units of the picture. */
const thickest = 150

/**
 * Two columns, both in the order of the ladder: on the left the stages that cases left, on the right those that they came to. A stage can stand in
 * both, so a way back is a way like any other. The stages and the bundles are as thick as they are many, to one scale.
 * @param leastHeight what the name of a stage and its number need, in units of the picture
 */
export function layOutFlow({ stages, moves }: FlowFigures, leastHeight: (id: string | null, n: number) => number): FlowLayout {
  const total = (some: FlowFigures['moves']) => some.reduce((sum, { n }) => sum + n, 0)
  const order = [null, ...stages.map(({ id }) => id)]
  const leaving = (id: string | null) => moves.filter((move) => move.from === id)
  const arriving = (id: string | null) => moves.filter((move) => move.to === id)
  const most = Math.max(1, ...order.flatMap((id) => [total(leaving(id)), total(arriving(id))]))
  const unit = Math.min(6, thickest / most)
  const column = (movesOf: (id: string | null) => FlowFigures['moves']): FlowNode[] => {
    let y = 0
    return order.flatMap((id) => {
      const n = total(movesOf(id))
      if (n === 0) return []
      const node = { id, n, y, height: Math.max(leastHeight(id, n), n * unit), thickness: n * unit }
      y += node.height + gap
      return [node]
    })
  }
  const [left, right] = [column(leaving), column(arriving)]
  /** The middle of a bundle within its stage: bundles lie one below the other, together in the middle of it. */
  const placeIn = (nodes: readonly FlowNode[], id: string | null, bundles: FlowFigures['moves'], one: FlowFigures['moves'][number]) => {
    const node = nodes.find((each) => each.id === id)!
    const before = total(bundles.slice(0, bundles.indexOf(one)))
    return node.y + (node.height - node.n * unit) / 2 + (before + one.n / 2) * unit
  }
  const links = moves.map((move): FlowLink => ({
    ...move,
    source: placeIn(left, move.from, leaving(move.from), move),
    target: placeIn(right, move.to, arriving(move.to), move),
    thickness: move.n * unit,
    back: order.indexOf(move.to) < order.indexOf(move.from),
  }))
  const endOf = (nodes: readonly FlowNode[]) => Math.max(0, ...nodes.map(({ y, height }) => y + height))
  return { left, right, links, height: Math.max(endOf(left), endOf(right)) }
}
