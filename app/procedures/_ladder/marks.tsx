/** The head of an arrow with its tip at a point. */
export function Arrow({ x, y, to }: { x: number; y: number; to: 'left' | 'right' | 'down' }) {
  const back = { left: [9, -5, 9, 5], right: [-9, -5, -9, 5], down: [-5, -9, 5, -9] }[to]
  return <path className="ladder__arrow" d={`M${x} ${y} l${back[0]} ${back[1]} L${x + back[2]!} ${y + back[3]!} Z`} />
}

type LinesProps = {
  lines: readonly string[]
  className: string
  x: number
  /** The base line of the first line, or the middle of all of them. */
  y: number
  anchor: 'start' | 'middle' | 'end'
  middle?: boolean
  tight?: boolean
}

/** A text of several lines in a drawing. */
export function Lines({ lines, className, x, y, anchor, middle, tight }: LinesProps) {
  const leading = tight ? 15 : 17
  const first = middle ? y - ((lines.length - 1) * leading) / 2 + 5 : y
  return (
    <text className={className} textAnchor={anchor}>
      {lines.map((line, i) => <tspan key={`${i}-${line}`} x={x} y={first + i * leading}>{line}</tspan>)}
    </text>
  )
}
