import type { Ladder, Side } from './ladder'
import { besideOf, type Telling } from './telling'
import { leading, linesOf, type Line } from './text-block'
import { boxHeight, wide, type Box } from './wide-measures'

/** A line between a stage beside the main way and a rung, with a head where it leads. */
export interface Link {
  readonly path: string
  readonly intoSide: { readonly x: number; readonly y: number } | null
  readonly intoRung: { readonly x: number; readonly y: number } | null
}

/** Stages that stand beside the same rungs, one above the other, and the height that they need. */
interface Block {
  readonly rungs: readonly number[]
  readonly sides: readonly { readonly side: Side; readonly lines: readonly Line[] }[]
  readonly height: number
}

const between = 14

/** What stands beside which rungs. A stage that finds its rungs taken stands beside those that are left, or shares them. */
export function sideBoxesOf(ladder: Ladder, telling: Telling): { readonly blocks: readonly Block[] } {
  const blocks: { rungs: number[]; sides: Block['sides'][number][] }[] = []
  const inOrder = [...ladder.sides].sort((a, b) => a.beside.length - b.beside.length || a.beside[0]! - b.beside[0]!)
  for (const side of inOrder) {
    const lines = linesOf(besideOf(side, telling), wide.side.width - 2 * wide.pad)
    const span = range(side.beside[0]!, side.beside.at(-1)!)
    const free = firstRun(span.filter((rung) => !blocks.some((block) => block.rungs.includes(rung))))
    const shared = blocks.find((block) => block.rungs.includes(span[0]!))
    if (free.length > 0) blocks.push({ rungs: free, sides: [{ side, lines }] })
    else shared!.sides.push({ side, lines })
  }
  return {
    blocks: blocks.map((block) => ({
      ...block,
      height: block.sides.reduce((total, { lines }) => total + boxHeight(lines) + between, 0),
    })),
  }
}

interface Rows {
  readonly tops: readonly number[]
  readonly rows: readonly number[]
  readonly centre: (rung: number) => number
}

export function layOutSides({ blocks }: { blocks: readonly Block[] }, ladder: Ladder, { tops, rows, centre }: Rows) {
  const placed = blocks.flatMap(({ rungs, sides, height }) => {
    const [low, high] = [rungs[0]!, rungs.at(-1)!]
    const middle = (tops[high]! + tops[low]! + rows[low]!) / 2
    const reach = Math.abs(centre(low) - centre(high)) + wide.rung.height
    let y = middle - height / 2 + between / 2
    return sides.map(({ side, lines }) => {
      const own = boxHeight(lines)
      const tall = sides.length === 1 && reach > own
      const box: Box = {
        ...wide.side,
        y: tall ? (centre(low) + centre(high)) / 2 - reach / 2 : y,
        height: tall ? reach : own,
        lines,
      }
      y += own + between
      return { side, box }
    })
  })
  return { sides: placed.map(({ box }) => box), links: linksOf(placed, ladder, centre) }
}

/** At each rung the links arrive one below the other, in the order of the boxes that they come from; they bend where they must. */
function linksOf(placed: readonly { side: Side; box: Box }[], ladder: Ladder, centre: (rung: number) => number): Link[] {
  const fromTop = [...placed].sort((a, b) => a.box.y - b.box.y)
  const right = wide.side.x + wide.side.width
  let bends = 0
  return ladder.spine.flatMap((_, rung) => {
    const here = fromTop.filter(({ side }) => side.enteredFrom.includes(rung) || side.leavesTo.includes(rung))
    const step = Math.min(leading, (wide.rung.height - 12) / Math.max(1, here.length - 1))
    return here.map(({ side, box }, at) => {
      const y = centre(rung) + (at - (here.length - 1) / 2) * step
      const straight = y > box.y + 6 && y < box.y + box.height - 6
      const start = straight ? y : y < box.y ? box.y + 18 : box.y + box.height - 18
      if (!straight) bends += 1
      const bend = straight ? '' : `H${right + 14 + (bends % 3) * 8} V${y} `
      return {
        path: `M${right} ${start} ${bend}H${wide.rung.x}`,
        intoSide: side.enteredFrom.includes(rung) ? { x: right, y: start } : null,
        intoRung: side.leavesTo.includes(rung) ? { x: wide.rung.x, y } : null,
      }
    })
  })
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

/** The longest beginning of the list in which each number follows the one before. */
function firstRun(numbers: readonly number[]): number[] {
  const end = numbers.findIndex((one, at) => at > 0 && one !== numbers[at - 1]! + 1)
  return end < 0 ? [...numbers] : numbers.slice(0, end)
}
