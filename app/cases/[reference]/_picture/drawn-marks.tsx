import type { By } from './chart'
import { size } from './format'
import { markHeight, type DrawnMark } from './layout-marks'
import type { DrawnStage } from './layout-page'
import styles from './picture.module.css'
import { MarkShapeAt, type MarkShape } from './shapes'

/** The entries, each numbered and tied to its day on the line of its stage; a number that no longer holds is struck through. */
export function DrawnMarks({ marks, stages }: { marks: readonly DrawnMark[]; stages: readonly DrawnStage[] }) {
  const lineOf = new Map(stages.map((stage) => [stage.id, stage.line]))
  return (
    <>
      {marks.map(({ seq, mark, x, y, dayX }) => {
        const line = lineOf.get(mark.entry.stage) ?? y
        return <path key={seq} className={styles.tie} d={`M${x} ${y + markHeight} L${dayX} ${line} v3`} />
      })}
      {marks.map((mark) => <Mark key={mark.seq} drawn={mark} />)}
    </>
  )
}

function Mark({ drawn: { seq, mark, x, y, width, title } }: { drawn: DrawnMark }) {
  const shape = mark.raisesFlag ? 'flag' : shapeOf(mark.by)
  const middle = y + markHeight / 2
  const numberOn = shape === 'first' || shape === 'second' || shape === 'both' ? 'onColour' : shape === 'flag' ? 'onFlag' : 'number'
  return (
    <g>
      <title>{title}</title>
      <rect className={styles.ground} x={x - width / 2 - 1} y={y - 1} width={width + 2} height={markHeight + 2} />
      <MarkShapeAt shape={shape} x={x} y={middle} width={width} height={markHeight} />
      <text className={styles[numberOn]} x={x} y={middle + 4} textAnchor="middle" fontSize={size.mark}>{seq}</text>
      {mark.entry.supersededBy === null ? null : <path className={styles.struck} d={`M${x - width / 2 - 3} ${middle} h${width + 6}`} />}
    </g>
  )
}

export function shapeOf(by: By): MarkShape {
  if (by === 'clock') return 'clock'
  if (by.side === 'both') return 'both'
  return by.office ? `${by.side}-office` : by.side
}
