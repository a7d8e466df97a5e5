import type { Ladder } from './ladder'
import { Arrow, Lines } from './marks'
import { wrapText } from './wrap-text'

const width = 320
const box = 44
const leading = 17
const spine = 16
const indent = 34

type Row =
  | { kind: 'stage'; lines: string[]; y: number; height: number }
  | { kind: 'exit' | 'climb'; lines: string[]; target: string[]; y: number; height: number }

/** The same ladder from top to bottom, for a narrow screen: under each stage where it can end, then the act that leads on. */
export function NarrowLadder({ ladder, label }: { ladder: Ladder; label: string }) {
  const rows = rowsOf(ladder)
  const last = rows.at(-1)
  const height = last ? last.y + last.height : 0
  return (
    <svg className="ladder ladder--narrow" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {rows.map((row, i) => {
        if (row.kind === 'stage') {
          return (
            <g key={i}>
              <rect className="ladder__stage" x={1} y={row.y + 1} width={width - 2} height={row.height - 2} />
              <Lines className="ladder__stage-name" lines={row.lines} x={spine} y={row.y + row.height / 2} anchor="start" middle />
            </g>
          )
        }
        const middle = row.y + 16
        const onwards = row.kind === 'climb' && row.target.length === 0
        const more = rows[i + 1] !== undefined && rows[i + 1]!.kind !== 'stage'
        return (
          <g key={i}>
            <path className="ladder__line ladder__line--thin" d={`M${spine} ${row.y} V${onwards || more ? row.y + row.height : middle}`} />
            {onwards ? null : <path className="ladder__line ladder__line--thin" d={`M${spine} ${middle} H${indent - 4}`} />}
            {onwards ? <Arrow x={spine} y={row.y + row.height} to="down" /> : <Arrow x={indent - 2} y={middle} to="right" />}
            <Lines className="ladder__end-name" lines={row.target} x={indent + 4} y={row.y + 21} anchor="start" />
            <Lines className="ladder__act" lines={row.lines} x={indent + 4} y={row.y + 21 + row.target.length * leading} anchor="start" />
          </g>
        )
      })}
    </svg>
  )
}

/** The climb to the very next stage comes last under each stage, so that the line runs on into it; others name where they lead. */
function rowsOf({ stages, ends, climbs, exits }: Ladder): Row[] {
  const rows: Row[] = []
  const place = () => (rows.length === 0 ? 0 : rows.at(-1)!.y + rows.at(-1)!.height)
  const add = (kind: 'exit' | 'climb', label: string, target: string) => {
    const lines = wrapText(label, 36)
    const goal = wrapText(target, 32)
    rows.push({ kind, lines, target: goal, y: place(), height: 14 + (lines.length + goal.length) * leading })
  }
  stages.forEach((name, i) => {
    rows.push({ kind: 'stage', lines: wrapText(name, 32), y: place(), height: box })
    for (const exit of exits.filter((one) => one.from === i)) add('exit', exit.label, ends[exit.to]!)
    for (const climb of climbs.filter((one) => one.from === i && one.to !== i + 1)) add('climb', climb.label, stages[climb.to]!)
    for (const climb of climbs.filter((one) => one.from === i && one.to === i + 1)) add('climb', climb.label, '')
  })
  return rows
}
