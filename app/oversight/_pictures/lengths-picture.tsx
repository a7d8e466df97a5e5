import { scaleLinear } from 'd3-scale'
import { useLocale, useTranslations } from 'next-intl'

import { localized } from '@/lib/format/localized'
import { formatNumber } from '@/lib/format/numbers'
import type { LengthFigures } from '@/lib/services/view-oversight-stages'

import { Picture, width } from './picture'
import styles from './pictures.module.css'

const rowHeight = 42
const headHeight = 20

/** From the median to the 90th percentile of days at each stage, over one scale of days. */
export function LengthsPicture({ lengths }: { lengths: readonly LengthFigures[] }) {
  const t = useTranslations('oversight')
  const locale = useLocale()
  const told = lengths.filter((one) => one.median !== null)
  const x = scaleLinear([0, Math.max(1, ...told.map((one) => one.ninetieth!))], [6, width - 34]).nice(5)
  const height = headHeight + told.length * rowHeight
  return (
    <Picture
      id="lengths-picture"
      title={t('lengths.title')}
      description={t('pictures.lengths', { stages: told.length })}
      height={height}
      caption={t('pictures.lengthsCaption')}
    >
      {x.ticks(5).map((days) => (
        <g key={days}>
          <path className={styles.grid} d={`M${x(days)} ${headHeight - 4} V${height}`} />
          <text className={`${styles.soft} ${styles.small}`} x={x(days)} y={11} textAnchor="middle">{formatNumber(days, locale)}</text>
        </g>
      ))}
      {told.map(({ id, label, median, ninetieth }, row) => {
        const y = headHeight + row * rowHeight
        const bar = y + 26
        return (
          <g key={id}>
            <text className={styles.name} x={0} y={y + 14}>{localized(label, locale)}</text>
            <path className={styles.reach} d={`M${x(median!)} ${bar} H${x(ninetieth!)}`} />
            <path className={styles.end} d={`M${x(ninetieth!)} ${bar - 5} v10`} />
            <circle className={styles.dot} cx={x(median!)} cy={bar} r={4.5} />
            <text className={styles.small} x={x(ninetieth!) + 7} y={bar + 4}>{t('pictures.days', { median: formatNumber(median!, locale), ninetieth: formatNumber(ninetieth!, locale) })}</text>
          </g>
        )
      })}
    </Picture>
  )
}
