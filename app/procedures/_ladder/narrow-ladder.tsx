import type { Ladder, Way } from './ladder'
import { Arrow, Lines } from './marks'
import { actOf, besideOf, cornerOf, targetOf, type Telling } from './telling'
import { heightOf, leading, linesOf, type Line, type Paragraph } from './text-block'

/** In units of the drawing, which are pixels on a narrow screen. */
const width = 320
const spine = 14
const aside = 34
const pad = 9

type Row = { y: number; height: number; lines: readonly Line[] } & (
  | { kind: 'begins' | 'stage' | 'side' | 'climb' | 'gathering' | 'heading' | 'rests' }
  /** A way that leads off, from the main way or from a line of its own, which ends with the last of them. */
  | { kind: 'exit'; end: readonly Line[]; runsOn: 'way' | 'line' | 'ends' }
)

/** The same ladder from top to bottom: under each stage where it can end, what stands beside it, then the act that leads on. */
export function NarrowLadder({ ladder, telling, label }: { ladder: Ladder; telling: Telling; label: string }) {
  const rows = rowsOf(ladder, telling)
  const height = rows.at(-1)!.y + rows.at(-1)!.height + 2
  const stages = rows.filter((row) => row.kind === 'stage')
  return (
    <svg className="ladder ladder--narrow" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path className="ladder__way" d={`M${spine} 10 V${stages.at(-1)!.y + 10}`} />
      {rows.map((row) => <Drawn key={row.y} row={row} />)}
    </svg>
  )
}

function Drawn({ row }: { row: Row }) {
  const { y, height, lines } = row
  const text = (height - heightOf(lines)) / 2
  if (row.kind === 'begins') {
    return (
      <g>
        <circle className="ladder__arrow" cx={spine} cy={y + height / 2 - 4} r={6} />
        <Lines lines={lines} x={aside} y={y + text - 4} />
      </g>
    )
  }
  if (row.kind === 'climb') return <Lines lines={lines} x={aside} y={y + text} />
  if (row.kind === 'rests') return <Lines lines={lines} x={0} y={y + 22} />
  if (row.kind === 'heading') {
    return (
      <g>
        <path className="ladder__rule" d={`M0 ${y + 14} H${width}`} />
        <Lines lines={lines} x={0} y={y + 26} />
      </g>
    )
  }
  if (row.kind === 'exit') {
    const box = { y: y + heightOf(lines) + 6, height: heightOf(row.end) + 2 * pad }
    const arrow = box.y + pad + leading / 2
    return (
      <g>
        {row.runsOn === 'way' ? null : <path className="ladder__line" d={`M${spine} ${y - 16} V${row.runsOn === 'ends' ? arrow : y + height}`} />}
        <path className="ladder__line" d={`M${spine} ${arrow} H${aside - 6}`} />
        <Arrow x={aside} y={arrow} to="right" />
        <Lines lines={lines} x={aside} y={y} />
        <rect className="ladder__end" x={aside} y={box.y} width={width - aside - 1} height={box.height} rx={cornerOf(row.end)} />
        <Lines lines={row.end} x={aside + pad} y={box.y + pad} />
      </g>
    )
  }
  if (row.kind === 'stage') {
    return (
      <g>
        <Arrow x={spine} y={y} to="down" />
        <rect className="ladder__stage" x={1} y={y + 1} width={width - 2} height={height - 2} />
        <Lines lines={lines} x={spine} y={y + text} onSolid />
      </g>
    )
  }
  const inset = row.kind === 'side' ? aside : 1
  return (
    <g>
      <rect className={`ladder__${row.kind}`} x={inset} y={y + 6} width={width - inset - 1} height={height - 12} />
      <Lines lines={lines} x={inset + pad} y={y + text} />
    </g>
  )
}

function rowsOf(ladder: Ladder, telling: Telling): Row[] {
  const rows: Row[] = []
  const told = new Set<string>()
  const place = () => (rows.length === 0 ? 0 : rows.at(-1)!.y + rows.at(-1)!.height)
  const add = (kind: Exclude<Row['kind'], 'exit'>, paragraphs: readonly Paragraph[], room: number, around: number) => {
    const lines = linesOf(paragraphs, room)
    rows.push({ kind, lines, y: place(), height: heightOf(lines) + around })
  }
  const addExits = (ways: readonly Way[], onWay: boolean) =>
    ways.forEach((way, at) => {
      const lines = linesOf([actOf(way)], width - aside - 2)
      const end = linesOf(targetOf(way, ladder, telling, told), width - aside - 2 * pad)
      const runsOn = onWay ? 'way' : at === ways.length - 1 ? 'ends' : 'line'
      rows.push({ kind: 'exit', lines, end, y: place() + 10, height: heightOf(lines) + heightOf(end) + 2 * pad + 12, runsOn })
    })

  add('begins', [{ kind: 'act', text: telling.begins }], width - aside, 20)
  ladder.spine.forEach((stage, rung) => {
    add('stage', [{ kind: 'name', text: telling.stage(stage) }], width - 2 * spine, 24)
    const climbs = ladder.climbs[rung]!
    addExits(ladder.exits[rung]!, climbs.length > 0)
    for (const side of ladder.sides.filter((one) => one.beside.at(-1) === rung)) add('side', besideOf(side, telling), width - aside - 2 * pad - 1, 2 * pad + 10)
    if (climbs.length > 0) add('climb', climbs.map((way) => ({ ...actOf(way), kind: 'goal' })), width - aside - 4, 26)
  })
  if (ladder.falls.length > 0) add('heading', [{ kind: 'name', text: telling.several }], width, 34)
  for (const { from, ways } of ladder.falls) {
    add('gathering', [{ kind: 'goal', text: telling.from(from) }], width - 2 * pad - 2, 2 * pad + 10)
    addExits(ways, false)
  }
  add('rests', [{ kind: 'act', text: telling.rests }], width, 26)
  return rows
}
