import { scaleLinear } from 'd3-scale'

import { localized } from '@/lib/format/localized'
import { formatNumber } from '@/lib/format/numbers'
import type { Words } from '@/lib/i18n/words'
import type { LengthFigures } from '@/lib/services/view-oversight-stages'

import { lettering, width, type Drawing } from './drawing'

const rowHeight = 42
const headHeight = 20

/** From the median to the 90th percentile of days at each stage, over one scale of days. */
export function drawLengths(lengths: readonly LengthFigures[], words: Words): Drawing {
  const t = words.of('oversight')
  const { locale } = words
  const told = lengths.filter((one) => one.median !== null)
  const x = scaleLinear([0, Math.max(1, ...told.map((one) => one.ninetieth!))], [6, width - 34]).nice(5)
  const height = headHeight + told.length * rowHeight
  return {
    id: 'lengths-picture',
    title: t('lengths.title'),
    description: t('pictures.lengths', { stages: told.length }),
    caption: t('pictures.lengthsCaption'),
    height,
    marks: (
      <>
        {x.ticks(5).map((days) => (
          <g key={days}>
            <path stroke="var(--line-soft)" d={`M${x(days)} ${headHeight - 4} V${height}`} />
            <text {...lettering.smallSoft} x={x(days)} y={11} textAnchor="middle">{formatNumber(days, locale)}</text>
          </g>
        ))}
        {told.map(({ id, label, median, ninetieth }, row) => {
          const y = headHeight + row * rowHeight
          const bar = y + 26
          return (
            <g key={id}>
              <text {...lettering.name} x={0} y={y + 14}>{localized(label, locale)}</text>
              <path stroke="var(--ink-soft)" strokeWidth={2} d={`M${x(median!)} ${bar} H${x(ninetieth!)}`} />
              <path stroke="var(--ink)" strokeWidth={2} d={`M${x(ninetieth!)} ${bar - 5} v10`} />
              <circle fill="var(--ink)" cx={x(median!)} cy={bar} r={4.5} />
              <text {...lettering.small} x={x(ninetieth!) + 7} y={bar + 4}>{t('pictures.days', { median: formatNumber(median!, locale), ninetieth: formatNumber(ninetieth!, locale) })}</text>
            </g>
          )
        })}
      </>
    ),
  }
}
