import { indent, leading, type Line } from './text-block'

type Direction = 'left' | 'right' | 'up' | 'down'

/** The head of an arrow with its tip at a point. */
export function Arrow({ x, y, to }: { x: number; y: number; to: Direction }) {
  const [long, half] = [9, 4.5]
  const back = { left: [long, -half, 0, 2 * half], right: [-long, -half, 0, 2 * half], up: [-half, long, 2 * half, 0], down: [-half, -long, 2 * half, 0] }[to]
  return <path className="ladder__arrow" d={`M${x} ${y} l${back[0]} ${back[1]} l${back[2]} ${back[3]} Z`} />
}

type LinesProps = {
  lines: readonly Line[]
  x: number
  /** The upper edge of the first line. */
  y: number
  /** On the dark ground of the main way. */
  onSolid?: boolean
  centred?: boolean
}

/** Lines of text in a drawing, each with the sign that stands before it. */
export function Lines({ lines, x, y, onSolid, centred }: LinesProps) {
  return (
    <>
      {lines.map((line, i) => (
        <g key={`${i}-${line.text}`}>
          {line.sign ? <Sign sign={line.sign} x={x} y={y + line.y + leading / 2} /> : null}
          <text
            className={`ladder__${line.kind}${onSolid ? ' ladder__on-solid' : ''}`}
            x={x + (line.indented ? indent : 0)}
            y={y + line.y + 13}
            textAnchor={centred ? 'middle' : 'start'}
          >
            {line.text}
          </text>
        </g>
      ))}
    </>
  )
}

/** A small arrow, or the face of a clock where nobody acts. */
function Sign({ sign, x, y }: { sign: NonNullable<Line['sign']>; x: number; y: number }) {
  if (sign === 'clock') {
    return (
      <>
        <circle className="ladder__line" cx={x + 6} cy={y} r={6} />
        <path className="ladder__line" d={`M${x + 6} ${y - 4} V${y} H${x + 9}`} />
      </>
    )
  }
  return (
    <>
      <path className="ladder__line" d={`M${x} ${y} h11`} />
      <Arrow x={sign === 'right' ? x + 13 : x} y={y} to={sign} />
    </>
  )
}
