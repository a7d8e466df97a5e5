import type { Ladder, Step } from './ladder'
import { Arrow, Lines } from './marks'
import { wrapText } from './wrap-text'

/** In units of the drawing, which are pixels at full width. */
const column = 162
const rise = 76
const box = { width: 138, height: 50 }
const end = { width: 158, height: 48 }
const lane = 74
const left = end.width + 24
const top = 8

/**
 * The ladder as a staircase: each stage a step higher than the one before, the act that leads up on the riser, and below the steps
 * one lane for each end, into which the stages drop that can end there.
 */
export function WideLadder({ ladder, label }: { ladder: Ladder; label: string }) {
  const count = ladder.stages.length
  const width = left + count * column
  const ground = top + count * rise
  const height = ground + ladder.ends.length * lane
  const place = {
    centre: (stage: number) => left + stage * column + column / 2,
    stageTop: (stage: number) => top + (count - 1 - stage) * rise,
    laneAt: (exit: number) => ground + 34 + exit * lane,
  }
  return (
    <svg className="ladder ladder--wide" viewBox={`-1 0 ${width + 1} ${height}`} role="img" aria-label={label}>
      {ladder.ends.map((name, i) => <Lane key={name} name={name} exits={ladder.exits.filter((one) => one.to === i)} y={place.laneAt(i)} place={place} />)}
      {ladder.stages.map((name, i) => <Drop key={name} stage={i} exits={ladder.exits} place={place} />)}
      {ladder.climbs.map((climb) => <Climb key={`${climb.from}-${climb.to}-${climb.label}`} climb={climb} place={place} />)}
      {ladder.stages.map((name, i) => (
        <g key={name}>
          <rect className="ladder__stage" x={place.centre(i) - box.width / 2} y={place.stageTop(i)} width={box.width} height={box.height} />
          <Lines
            className="ladder__stage-name"
            lines={wrapText(name, 16)}
            x={place.centre(i)}
            y={place.stageTop(i) + box.height / 2}
            anchor="middle"
            middle
          />
        </g>
      ))}
    </svg>
  )
}

type Place = { centre: (stage: number) => number; stageTop: (stage: number) => number; laneAt: (exit: number) => number }

/** Up from a stage and over to the next, or down and back where an act leads back. */
function Climb({ climb, place }: { climb: Step; place: Place }) {
  const up = climb.to > climb.from
  const x = place.centre(climb.from) + (up ? 0 : box.width / 4)
  const start = place.stageTop(climb.from) + (up ? 0 : box.height)
  const y = place.stageTop(climb.to) + box.height / 2
  const target = place.centre(climb.to) + (up ? -box.width / 2 : box.width / 2)
  const lines = wrapText(climb.label, 30)
  return (
    <g>
      <path className="ladder__line" d={`M${x} ${start} V${y} H${target}`} />
      <Arrow x={target} y={y} to={up ? 'right' : 'left'} />
      <Lines className="ladder__act" lines={lines} x={up ? x - 8 : x + 8} y={up ? start - 8 - (lines.length - 1) * 17 : start + 16} anchor={up ? 'end' : 'start'} />
    </g>
  )
}

/** The line down from a stage to the lowest lane that it can end in. */
function Drop({ stage, exits, place }: { stage: number; exits: readonly Step[]; place: Place }) {
  const lowest = Math.max(...exits.filter((one) => one.from === stage).map((one) => one.to), -1)
  if (lowest < 0) return null
  return <path className="ladder__line ladder__line--thin" d={`M${place.centre(stage)} ${place.stageTop(stage) + box.height} V${place.laneAt(lowest)}`} />
}

/** An end at the left, and the line from each stage that leads to it. */
function Lane({ name, exits, y, place }: { name: string; exits: readonly Step[]; y: number; place: Place }) {
  const furthest = Math.max(...exits.map((one) => place.centre(one.from)), end.width)
  return (
    <g>
      {exits.length > 0 ? <path className="ladder__line ladder__line--thin" d={`M${furthest} ${y} H${end.width}`} /> : null}
      {exits.length > 0 ? <Arrow x={end.width} y={y} to="left" /> : null}
      <rect className="ladder__end" x={0} y={y - end.height / 2} width={end.width} height={end.height} rx={8} />
      <Lines className="ladder__end-name" lines={wrapText(name, 21)} x={end.width / 2} y={y} anchor="middle" middle />
      {exits.map((exit) => (
        <g key={`${exit.from}-${exit.label}`}>
          <circle className="ladder__dot" cx={place.centre(exit.from)} cy={y} r={5} />
          <Lines className="ladder__exit" lines={wrapText(exit.label, 23)} x={place.centre(exit.from) + 8} y={y + 16} anchor="start" tight />
        </g>
      ))}
    </g>
  )
}
