import { scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'

import { ageSpans, type AgeSpan } from '@/lib/domain/cases/case-list'
import { localized } from '@/lib/format/localized'
import { formatNumber } from '@/lib/format/numbers'
import type { Words } from '@/lib/i18n/words'
import type { StageFigures } from '@/lib/services/view-oversight'

import { axis, lettering, swatch, width, type Drawing } from './drawing'

const rowHeight = 43
const barHeight = 16
/** For the number at the end of the longest bar. */
const end = 30

const edge = { stroke: 'var(--paper)', strokeWidth: 1 } as const
const soft = 'var(--ink-soft)'
const toneOf: Record<AgeSpan, { fill: string; fillOpacity?: number; stroke: string; strokeWidth: number }> = {
  '0-30': { fill: soft, fillOpacity: 0.15, ...edge },
  '31-90': { fill: soft, fillOpacity: 0.35, ...edge },
  '91-180': { fill: soft, fillOpacity: 0.6, ...edge },
  '181-365': { fill: soft, fillOpacity: 0.8, ...edge },
  'over-365': { fill: 'var(--ink)', ...edge },
}

/** Open cases at each stage as one length, divided by age: the older, the darker, and always in the same order. */
export function drawStages(stages: readonly StageFigures[], words: Words): Drawing {
  const t = words.of('oversight')
  const { locale } = words
  const x = scaleLinear([0, Math.max(1, ...stages.map((one) => one.open))], [0, width - end])
  const layers = stack<StageFigures, AgeSpan>().keys(ageSpans).value((stage, age) => stage.byAge[age])([...stages])
  const open = stages.reduce((sum, one) => sum + one.open, 0)
  return {
    id: 'stages-picture',
    title: t('stages.title'),
    description: t('pictures.stages', { open, stages: stages.filter((one) => one.open > 0).length }),
    caption: t('pictures.stagesCaption'),
    height: stages.length * rowHeight,
    legend: ageSpans.map((age) => ({ key: age, marks: <rect {...toneOf[age]} x={0} y={0} {...swatch} />, label: t(`stages.ages.${age}`) })),
    marks: stages.map((stage, row) => {
      const y = row * rowHeight
      return (
        <g key={stage.id}>
          <text {...lettering.name} x={0} y={y + 13}>{localized(stage.label, locale)}</text>
          <path {...axis} d={`M0.5 ${y + 18} v${barHeight}`} />
          {layers.map((layer) => {
            const [from, to] = layer[row]!
            const n = to - from
            const isDark = layer.key === '91-180' || layer.key === '181-365' || layer.key === 'over-365'
            return n === 0 ? null : (
              <g key={layer.key}>
                <rect {...toneOf[layer.key]} x={x(from)} width={x(n)} y={y + 18} height={barHeight} />
                {x(n) < 16 ? null : <text {...(isDark ? lettering.inside : lettering.insideLight)} x={x(from) + x(n) / 2} y={y + 30} textAnchor="middle">{formatNumber(n, locale)}</text>}
              </g>
            )
          })}
          <text {...(stage.open === 0 ? lettering.soft : lettering.strong)} x={x(stage.open) + 5} y={y + 30.5}>{formatNumber(stage.open, locale)}</text>
        </g>
      )
    }),
  }
}
