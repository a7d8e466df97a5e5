import type { Ladder, Way } from './ladder'
import { actOf, targetOf, type Telling } from './telling'
import { heightOf, linesOf, type Line } from './text-block'
import { boxHeight, wide, type Box } from './wide-measures'
import { layOutSides, sideBoxesOf, type Link } from './wide-sides'

/** A line from the bus to a box, with the act in its middle. */
export interface Branch {
  readonly y: number
  readonly lines: readonly Line[]
}

export interface WideLayout {
  readonly height: number
  readonly rungs: readonly Box[]
  /** Between a rung and the next one, the act that leads up. */
  readonly climbs: readonly { readonly from: number; readonly to: number; readonly lines: readonly Line[] }[]
  readonly begins: { readonly y: number; readonly lines: readonly Line[] }
  readonly sides: readonly Box[]
  readonly links: readonly Link[]
  /** Where branches leave: from a rung or from a gathering of stages. */
  readonly buses: readonly { readonly x: number; readonly y: number; readonly branches: readonly Branch[] }[]
  readonly ends: readonly Box[]
  readonly gatherings: readonly Box[]
  /** What the picture shows, and its basis. */
  readonly rests: { readonly y: number; readonly lines: readonly Line[] }
  /** The heading of what is gathered, and the rule above it. */
  readonly several: { readonly y: number; readonly lines: readonly Line[] } | null
}

interface Slot {
  readonly rung: number
  readonly lines: readonly Line[]
  /** What it leads to: slots that follow each other share the box. */
  readonly target: string
  readonly box: readonly Line[]
}

/** Places the ladder on a page: it goes up, and what is gathered from several stages stands on the ground below it. */
export function layOutWide(ladder: Ladder, telling: Telling): WideLayout {
  const slots = slotsOf(ladder, telling)
  const alone = (at: number) => slots[at - 1]?.target !== slots[at]!.target && slots[at + 1]?.target !== slots[at]!.target
  const slotHeights = slots.map((slot, at) => Math.max(heightOf(slot.lines) + 16, alone(at) ? boxHeight(slot.box) + 12 : 48))
  const climbLines = ladder.climbs.map((ways) => linesOf(ways.map((way) => ({ ...actOf(way), kind: 'goal' })), wide.act.x + wide.act.width - wide.rung.x - wide.rung.width / 2 - 16))
  const sides = sideBoxesOf(ladder, telling)

  const rows = ladder.spine.map((_, rung) => Math.max(wide.rung.height + 8, sum(slotHeights.filter((_, at) => slots[at]!.rung === rung))))
  const gaps = climbLines.map((lines) => Math.max(46, heightOf(lines) + 28))
  for (const { rungs, height } of sides.blocks) {
    const [low, high] = [rungs[0]!, rungs.at(-1)!]
    const room = sum(rows.slice(low, high + 1)) + sum(gaps.slice(low, high))
    for (const rung of rungs) rows[rung]! += Math.max(0, height - room) / rungs.length
  }

  const tops: number[] = []
  let ground = 4
  for (let rung = rows.length - 1; rung >= 0; rung -= 1) {
    tops[rung] = ground
    ground += rows[rung]! + (rung > 0 ? gaps[rung - 1]! : 0)
  }
  const centre = (rung: number) => tops[rung]! + rows[rung]! / 2
  const rungs = ladder.spine.map((stage, rung) => ({
    x: wide.rung.x,
    y: centre(rung) - wide.rung.height / 2,
    width: wide.rung.width,
    height: wide.rung.height,
    lines: linesOf([{ kind: 'name', text: telling.stage(stage) }], wide.rung.width - 16),
  }))

  const branchYs: number[] = []
  ladder.spine.forEach((_, rung) => {
    const own = slots.flatMap((slot, at) => (slot.rung === rung ? [at] : []))
    let y = centre(rung) + sum(own.map((at) => slotHeights[at]!)) / 2
    for (const at of own) {
      branchYs[at] = y - slotHeights[at]! / 2
      y -= slotHeights[at]!
    }
  })
  const ends = slots.flatMap((slot, at) => {
    if (slots[at - 1]?.target === slot.target) return []
    let last = at
    while (slots[last + 1]?.target === slot.target) last += 1
    const reach = last > at ? branchYs[at]! - branchYs[last]! + 44 : 0
    return [endAt((branchYs[at]! + branchYs[last]!) / 2, Math.max(boxHeight(slot.box), reach), slot.box)]
  })

  const below = layOutFalls(ladder, telling, ground + 88)
  const rests = linesOf([{ kind: 'act', text: telling.rests }], wide.width)
  return {
    height: below.height + 12 + heightOf(rests) + 4,
    rests: { y: below.height + 12, lines: rests },
    rungs,
    climbs: climbLines.slice(0, -1).map((lines, rung) => ({ from: rungs[rung]!.y, to: rungs[rung + 1]!.y + wide.rung.height, lines })),
    begins: { y: ground + 34, lines: linesOf([{ kind: 'act', text: telling.begins }], 300) },
    ...layOutSides(sides, ladder, { tops, rows, centre }),
    buses: [
      ...ladder.spine.map((_, rung) => ({
        x: wide.rung.x + wide.rung.width,
        y: centre(rung),
        branches: slots.flatMap((slot, at) => (slot.rung === rung ? [{ y: branchYs[at]!, lines: slot.lines }] : [])),
      })).filter(({ branches }) => branches.length > 0),
      ...below.buses,
    ],
    ends: [...ends, ...below.ends],
    gatherings: below.gatherings,
    several: below.gatherings.length === 0 ? null : { y: ground + 64, lines: linesOf([{ kind: 'name', text: telling.several }], wide.width) },
  }
}

/** What leads off from each rung, from the lowest up; in a rung, so that what leads to the same end stands beside that of its neighbours. */
function slotsOf(ladder: Ladder, telling: Telling): Slot[] {
  const slots: Slot[] = []
  const told = new Set<string>()
  const targetBy = (way: Way) => (way.back ? telling.back : way.to.join(' '))
  ladder.exits.forEach((ways, rung) => {
    const before = slots.at(-1)?.target
    const after = new Set((ladder.exits[rung + 1] ?? []).map(targetBy))
    const rank = (way: Way) => (targetBy(way) === before ? 0 : after.has(targetBy(way)) ? 2 : 1)
    for (const way of [...ways].reverse().sort((a, b) => rank(a) - rank(b))) {
      slots.push({ rung, lines: linesOf([actOf(way)], wide.act.width), target: targetBy(way), box: endLines(way, ladder, telling, told) })
    }
  })
  return slots
}

function endLines(way: Way, ladder: Ladder, telling: Telling, told: Set<string>): Line[] {
  return linesOf(targetOf(way, ladder, telling, told), wide.end.width - 2 * wide.pad + 4)
}

function layOutFalls(ladder: Ladder, telling: Telling, top: number) {
  const told = new Set(ladder.exits.flat().flatMap((way) => way.to))
  const buses: WideLayout['buses'][number][] = []
  const ends: Box[] = []
  const gatherings: Box[] = []
  let y = top
  for (const { from, ways } of ladder.falls) {
    const lines = linesOf([{ kind: 'goal', text: telling.from(from) }], wide.rung.x + wide.rung.width - 3 * wide.pad)
    const slots = ways.map((way) => ({ lines: linesOf([actOf(way)], wide.act.width), box: endLines(way, ladder, telling, told) }))
    const heights = slots.map((slot) => Math.max(heightOf(slot.lines) + 16, boxHeight(slot.box) + 12))
    const height = Math.max(sum(heights), boxHeight(lines) + 12)
    const branches = slots.map((slot, at) => ({ y: y + (height - sum(heights)) / 2 + sum(heights.slice(0, at)) + heights[at]! / 2, lines: slot.lines }))
    gatherings.push({ x: 1, y: y + (height - boxHeight(lines)) / 2, width: wide.rung.x + wide.rung.width - 1, height: boxHeight(lines), lines })
    ends.push(...slots.map((slot, at) => endAt(branches[at]!.y, boxHeight(slot.box), slot.box)))
    buses.push({ x: wide.rung.x + wide.rung.width, y: y + height / 2, branches })
    y += height + 12
  }
  return { buses, ends, gatherings, height: gatherings.length > 0 ? y : top - 40 }
}

function endAt(centre: number, height: number, lines: readonly Line[]): Box {
  return { x: wide.end.x, y: centre - height / 2, width: wide.end.width, height, lines }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
