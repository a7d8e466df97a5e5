import { barHeight, type DrawnBar, type DrawnPart, type EndMark, type Run } from './layout-bars'
import styles from './picture.module.css'

const half = barHeight / 2

/** The clocks: full where time has run, empty where it is still to run, a thin line where days do not count. */
export function DrawnBars({ bars, hatch, supposed }: { bars: readonly DrawnBar[]; hatch: string; supposed?: ReadonlySet<string> }) {
  return bars.map((bar) => (
    <g key={bar.key} className={supposed?.has(bar.key) ? styles.supposed : undefined}>
      <title>{bar.title}</title>
      <path className={styles.start} d={`M${bar.startX} ${bar.y - half} v${barHeight}`} />
      {bar.parts.map((part) => <PartOfBar key={`${part.x}-${part.kind}-${part.run}`} part={part} bar={bar} hatch={hatch} />)}
      {bar.late ? <rect className={styles.lateBar} x={bar.late.x} y={bar.y - 3} width={bar.late.width} height={6} /> : null}
      {bar.unsureStart ? <Frame run={bar.unsureStart} y={bar.y} /> : null}
      {bar.possible ? <Frame run={bar.possible} y={bar.y} /> : null}
      {bar.dueX === null ? null : <path className={styles.due} d={`M${bar.dueX} ${bar.y - half - 3} v${barHeight + 6}`} />}
      {bar.end ? <End mark={bar.end.mark} x={bar.end.x} y={bar.y} /> : null}
    </g>
  ))
}

/** Two sides run as two halves of a bar, one in each colour. */
function PartOfBar({ part, bar: { y, by }, hatch }: { part: DrawnPart; bar: DrawnBar; hatch: string }) {
  const sides = by.side === 'both' ? (['first', 'second'] as const) : ([by.side] as const)
  if (sides.length > 1 && part.kind === 'tolled') return <EmptyForBoth part={part} y={y} hatch={hatch} />
  if (sides.length > 1 && part.kind === 'counted' && !part.run) return <EmptyForBoth part={part} y={y} />
  const height = barHeight / sides.length
  return sides.map((side, i) => {
    const top = y - half + i * height
    return <Piece key={side} part={part} side={side} top={top} height={height} hatch={hatch} />
  })
}

/** The empty bar of both sides: one frame, its upper half in the colour of one side and its lower half in that of the other. */
function EmptyForBoth({ part: { x, width }, y, hatch }: { part: DrawnPart; y: number; hatch?: string }) {
  const [left, across] = [x + 0.5, Math.max(width - 1, 0.5)]
  return (
    <>
      <path className={styles.firstAhead} fill={hatch} d={`M${left} ${y} v${0.5 - half} h${across} v${half - 0.5}`} />
      <path className={styles.secondAhead} fill={hatch} d={`M${left} ${y} v${half - 0.5} h${across} v${0.5 - half}`} />
    </>
  )
}

type PieceProps = { part: DrawnPart; side: 'first' | 'second'; top: number; height: number; hatch: string }

function Piece({ part: { kind, run, x, width }, side, top, height, hatch }: PieceProps) {
  const look = run ? styles[side] : side === 'first' ? styles.firstAhead : styles.secondAhead
  const middle = top + height / 2
  if (kind === 'skipped') {
    return <path className={side === 'first' ? styles.firstLine : styles.secondLine} d={`M${x} ${middle} h${width}`} />
  }
  if (kind === 'tolled') {
    return <rect className={side === 'first' ? styles.firstAhead : styles.secondAhead} fill={hatch} {...inside(x, width, top, height)} />
  }
  if (kind === 'added') {
    // Two rails; of a bar of both sides each half has one.
    const rail = barHeight / 3
    const rails = height === barHeight ? [top, top + 2 * rail] : [side === 'first' ? top : top + height - rail]
    return rails.map((at) => <rect key={at} className={look} {...(run ? plain(x, width, at, rail) : inside(x, width, at, rail))} />)
  }
  return <rect className={look} {...(run ? plain(x, width, top, height) : inside(x, width, top, height))} />
}

const plain = (x: number, width: number, y: number, height: number) => ({ x, y, width, height })

/** An outline is drawn within its place, so that a bar is as tall empty as it is full. */
const inside = (x: number, width: number, y: number, height: number) => (
  { x: x + 0.5, y: y + 0.5, width: Math.max(width - 1, 0.5), height: Math.max(height - 1, 0.5) }
)

function Frame({ run: { x, width }, y }: { run: Run; y: number }) {
  return <rect className={styles.possible} x={x} y={y - half - 2} width={width} height={barHeight + 4} />
}

/** How a clock ended: a tick for met, a cross for no longer needed, a diamond where passing it fixed a date. */
export function End({ mark, x, y }: { mark: EndMark; x: number; y: number }) {
  if (mark === 'fixed') return <path className={styles.fixed} d={`M${x} ${y - 6} l6 6 l-6 6 l-6 -6 Z`} />
  const d = mark === 'stopped' ? `M${x - 4} ${y - 4} l8 8 m0 -8 l-8 8` : `M${x - 5} ${y} l3.5 4.5 l7 -9.5`
  return (
    <>
      <path className={styles.halo} d={d} />
      <path className={mark === 'met-late' ? styles.lateStroke : styles.endStroke} d={d} />
    </>
  )
}
