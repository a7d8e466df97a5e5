import { scaleBand, scaleLinear } from 'd3-scale'

import { formatShortMonth } from '@/lib/format/dates'
import { formatNumber } from '@/lib/format/numbers'
import type { Words } from '@/lib/i18n/words'
import { countedTurns, type TurnFigures } from '@/lib/services/view-oversight-stages'

import { axis, lettering, width, type Drawing } from './drawing'

const rowHeight = 74
const barsHeight = 40
const headHeight = 18

/** One row of columns for each kind of turn, over the same months or quarters and to one scale. */
export function drawTurns({ per, spans, all }: TurnFigures, words: Words): Drawing {
  const t = words.of('oversight')
  const { locale } = words
  const x = scaleBand<string>().domain(spans.map(({ from }) => from)).range([0, width]).paddingInner(0.25).paddingOuter(0.05)
  const most = Math.max(1, ...spans.flatMap(({ turns }) => countedTurns.map((turn) => turns[turn])))
  const y = scaleLinear([0, most], [0, barsHeight])
  const bottom = countedTurns.length * rowHeight
  // Each name of a month is some 22 wide: as many as there is room for, and always the first.
  const every = Math.max(1, Math.ceil(26 / x.step()))
  return {
    id: 'turns-picture',
    title: t('turns.title'),
    description: t('pictures.turns', { filed: all.filed, resolved: all.resolved, escalated: all.escalated, lapsed: all.lapsed }),
    caption: t('pictures.turnsCaption'),
    height: bottom + 34,
    marks: (
      <>
        {countedTurns.map((turn, row) => {
          const base = row * rowHeight + headHeight + 14 + barsHeight
          return (
            <g key={turn}>
              <text {...lettering.strong} x={0} y={row * rowHeight + 13}>{t(`turns.turns.${turn}`)}</text>
              <path {...axis} d={`M0 ${base + 0.5} H${width}`} />
              {spans.filter(({ turns }) => turns[turn] > 0).map(({ from, turns }) => (
                <g key={from}>
                  <rect fill="currentColor" x={x(from)} width={x.bandwidth()} y={base - y(turns[turn])} height={y(turns[turn])} />
                  <text {...lettering.small} x={x(from)! + x.bandwidth() / 2} y={base - y(turns[turn]) - 3} textAnchor="middle">{formatNumber(turns[turn], locale)}</text>
                </g>
              ))}
            </g>
          )
        })}
        {spans.map(({ from }, i) => {
          const middle = x(from)! + x.bandwidth() / 2
          const isYear = i === 0 || from.slice(0, 4) !== spans[i - 1]!.from.slice(0, 4)
          return (
            <g key={from}>
              {i % every === 0 ? (
                <text {...lettering.smallSoft} x={middle} y={bottom + 14} textAnchor="middle">
                  {per === 'month' ? formatShortMonth(`${from}-01`, locale) : t('pictures.quarter', { quarter: (Number(from.slice(5)) + 2) / 3 })}
                </text>
              ) : null}
              {isYear ? <text {...lettering.small} x={x(from)} y={bottom + 28}>{from.slice(0, 4)}</text> : null}
            </g>
          )
        })}
      </>
    ),
  }
}
