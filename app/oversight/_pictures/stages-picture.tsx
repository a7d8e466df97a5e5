import { scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import { useLocale, useTranslations } from 'next-intl'

import { ageSpans, type AgeSpan } from '@/lib/domain/cases/case-list'
import { localized } from '@/lib/format/localized'
import { formatNumber } from '@/lib/format/numbers'
import type { StageFigures } from '@/lib/services/view-oversight'

import { Picture, width } from './picture'
import styles from './pictures.module.css'

const rowHeight = 43
const barHeight = 16
/** For the number at the end of the longest bar. */
const end = 30

const toneOf: Record<AgeSpan, string> = { '0-30': styles.age0!, '31-90': styles.age1!, '91-180': styles.age2!, '181-365': styles.age3!, 'over-365': styles.age4! }

/** Open cases at each stage as one length, divided by age: the older, the darker, and always in the same order. */
export function StagesPicture({ stages }: { stages: readonly StageFigures[] }) {
  const t = useTranslations('oversight')
  const locale = useLocale()
  const x = scaleLinear([0, Math.max(1, ...stages.map((one) => one.open))], [0, width - end])
  const layers = stack<StageFigures, AgeSpan>().keys(ageSpans).value((stage, age) => stage.byAge[age])([...stages])
  const open = stages.reduce((sum, one) => sum + one.open, 0)
  return (
    <Picture
      id="stages-picture"
      title={t('stages.title')}
      description={t('pictures.stages', { open, stages: stages.filter((one) => one.open > 0).length })}
      height={stages.length * rowHeight}
      caption={t('pictures.stagesCaption')}
      legend={(
        <ul className={styles.legend}>
          {ageSpans.map((age) => (
            <li key={age}>
              <svg viewBox="0 0 22 12" aria-hidden="true" focusable="false"><rect className={`${styles.age} ${toneOf[age]}`} width={22} height={12} /></svg>
              {t(`stages.ages.${age}`)}
            </li>
          ))}
        </ul>
      )}
    >
      {stages.map((stage, row) => {
        const y = row * rowHeight
        return (
          <g key={stage.id}>
            <text className={styles.name} x={0} y={y + 13}>{localized(stage.label, locale)}</text>
            <path className={styles.axis} d={`M0.5 ${y + 18} v${barHeight}`} />
            {layers.map((layer) => {
              const [from, to] = layer[row]!
              const n = to - from
              const isDark = layer.key === '91-180' || layer.key === '181-365' || layer.key === 'over-365'
              return n === 0 ? null : (
                <g key={layer.key}>
                  <rect className={`${styles.age} ${toneOf[layer.key]}`} x={x(from)} width={x(n)} y={y + 18} height={barHeight} />
                  {x(n) < 16 ? null : <text className={isDark ? styles.inside : styles.insideLight} x={x(from) + x(n) / 2} y={y + 30} textAnchor="middle">{formatNumber(n, locale)}</text>}
                </g>
              )
            })}
            <text className={stage.open === 0 ? styles.soft : styles.strong} x={x(stage.open) + 5} y={y + 30.5}>{formatNumber(stage.open, locale)}</text>
          </g>
        )
      })}
    </Picture>
  )
}
