import styles from './picture.module.css'

/** Hatching, as everywhere for a stopped clock. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path stroke="var(--ink-faint)" strokeWidth={1.25} d="M1 0 V5" />
      </pattern>
    </defs>
  )
}

const fills = { first: styles.first, second: styles.second } as const

/** The shape of a side around a point, as before its name: a square, a circle, or both. */
export function SideShapeAt({ side, x, y }: { side: 'first' | 'second' | 'both'; x: number; y: number }) {
  return (
    <>
      {side === 'second' ? null : <rect fill="var(--first-side)" x={x - 5} y={y - 5} width={10} height={10} />}
      {side === 'first' ? null : <circle fill="var(--second-side)" cx={side === 'both' ? x + 14 : x} cy={y} r={5.5} />}
    </>
  )
}

export type MarkShape = 'first' | 'second' | 'both' | 'first-office' | 'second-office' | 'clock' | 'flag'

/**
 * The shape of a numbered entry, `width` and `height` around a point: square for the first side, round for the second, half and half
 * for both; empty for what happens within an office; six corners for the clock; a pennant where it raised the flag.
 */
export function MarkShapeAt({ shape, x, y, width, height }: { shape: MarkShape; x: number; y: number; width: number; height: number }) {
  const [left, top, half] = [x - width / 2, y - height / 2, height / 2]
  const round = { x: left, y: top, width, height, rx: half }
  const square = { x: left, y: top, width, height }
  switch (shape) {
    case 'first':
      return <rect className={fills.first} {...square} />
    case 'second':
      return <rect className={fills.second} {...round} />
    case 'first-office':
      return <rect className={styles.firstOffice} {...inset(square)} />
    case 'second-office':
      return <rect className={styles.secondOffice} {...inset(round)} />
    case 'both':
      return (
        <>
          <path className={fills.first} d={`M${x} ${top} H${left} v${height} H${x} Z`} />
          <path className={fills.second} d={`M${x} ${top} h${width / 2 - half} a${half} ${half} 0 0 1 0 ${height} H${x} Z`} />
        </>
      )
    case 'clock':
      return <path className={styles.clockMark} d={hexagon(left + 0.75, top + 0.75, width - 1.5, height - 1.5)} />
    case 'flag':
      return <path className={styles.flagMark} d={hexagon(left + 0.75, top + 0.75, width - 1.5, height - 1.5)} />
  }
}

const inset = <Box extends { x: number; y: number; width: number; height: number }>(box: Box): Box => (
  { ...box, x: box.x + 0.75, y: box.y + 0.75, width: box.width - 1.5, height: box.height - 1.5 }
)

const hexagon = (x: number, y: number, width: number, height: number) =>
  `M${x + 4} ${y} h${width - 8} l4 ${height / 2} l-4 ${height / 2} h${8 - width} l-4 ${-height / 2} Z`
