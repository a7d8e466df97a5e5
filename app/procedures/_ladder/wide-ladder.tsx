import type { Ladder } from './ladder'
import { Arrow, Lines } from './marks'
import { cornerOf, type Telling } from './telling'
import { heightOf, leading } from './text-block'
import { layOutWide, type WideLayout } from './wide-layout'
import { wide, type Box } from './wide-measures'

type WideLadderProps = { ladder: Ladder; telling: Telling; label: string }

/**
 * The ladder for a wide page. The main way goes up; at its left the stages beside it, at its right the ends, with the acts that lead
 * to them; on the ground below what leads to the same end from several stages.
 */
export function WideLadder({ ladder, telling, label }: WideLadderProps) {
  const layout = layOutWide(ladder, telling)
  return (
    <svg className="ladder ladder--wide" viewBox={`0 0 ${wide.width} ${layout.height}`} role="img" aria-label={label}>
      {layout.links.map(({ path, intoSide, intoRung }) => (
        <g key={path}>
          <path className="ladder__line" d={path} />
          {intoSide ? <Arrow {...intoSide} to="left" /> : null}
          {intoRung ? <Arrow {...intoRung} to="right" /> : null}
        </g>
      ))}
      {layout.buses.map((bus) => <Bus key={bus.y} bus={bus} />)}
      {layout.several ? <path className="ladder__rule" d={`M0 ${layout.several.y - 12} H${wide.width}`} /> : null}
      {layout.several ? <Lines lines={layout.several.lines} x={0} y={layout.several.y} /> : null}
      {layout.sides.map((box) => <Boxed key={box.y} box={box} className="ladder__side" />)}
      {layout.gatherings.map((box) => <Boxed key={box.y} box={box} className="ladder__gathering" />)}
      {layout.ends.map((box) => <Boxed key={box.y} box={box} className="ladder__end" corner={cornerOf(box.lines)} />)}
      <Spine layout={layout} />
      <Lines lines={layout.rests.lines} x={0} y={layout.rests.y} />
    </svg>
  )
}

/** The main way: where a case begins, the rungs, and the acts that lead from each to the next. */
function Spine({ layout: { rungs, climbs, begins } }: { layout: WideLayout }) {
  const x = wide.rung.x + wide.rung.width / 2
  const foot = rungs[0]!.y + wide.rung.height
  return (
    <>
      <path className="ladder__way" d={`M${x} ${begins.y} V${foot + 8}`} />
      <circle className="ladder__arrow" cx={x} cy={begins.y} r={6} />
      <Arrow x={x} y={foot} to="up" />
      <Lines lines={begins.lines} x={x + 16} y={begins.y - leading / 2} />
      {climbs.map(({ from, to, lines }) => (
        <g key={from}>
          <path className="ladder__way" d={`M${x} ${from} V${to + 8}`} />
          <Arrow x={x} y={to} to="up" />
          <Lines lines={lines} x={x + 16} y={(from + to - heightOf(lines)) / 2} />
        </g>
      ))}
      {rungs.map((box) => (
        <g key={box.y}>
          <rect className="ladder__stage" x={box.x} y={box.y} width={box.width} height={box.height} />
          <Lines lines={box.lines} x={x} y={box.y + (box.height - heightOf(box.lines)) / 2} onSolid centred />
        </g>
      ))}
    </>
  )
}

/** From a rung, or from several stages, to ends: each branch is broken by the act that it stands for. */
function Bus({ bus: { x, y, branches } }: { bus: WideLayout['buses'][number] }) {
  const ys = [y, ...branches.map((branch) => branch.y)]
  return (
    <>
      <path className="ladder__line" d={`M${x} ${y} H${wide.bus} M${wide.bus} ${Math.min(...ys)} V${Math.max(...ys)}`} />
      {branches.map((branch) => (
        <g key={branch.y}>
          <path className="ladder__line" d={`M${wide.bus} ${branch.y} H${wide.act.x - 4} M${wide.act.x + wide.act.width} ${branch.y} H${wide.end.x - 8}`} />
          <Arrow x={wide.end.x} y={branch.y} to="right" />
          <Lines lines={branch.lines} x={wide.act.x} y={branch.y - heightOf(branch.lines) / 2} />
        </g>
      ))}
    </>
  )
}

function Boxed({ box, className, corner = 0 }: { box: Box; className: string; corner?: number }) {
  return (
    <g>
      <rect className={className} x={box.x} y={box.y} width={box.width} height={box.height} rx={corner} />
      <Lines lines={box.lines} x={box.x + wide.pad} y={box.y + (box.height - heightOf(box.lines)) / 2} />
    </g>
  )
}
