import { useTranslations } from 'next-intl'

import { KeptMarkup } from '@/components/kept-markup'
import type { CaseDetail } from '@/lib/services/view-case'

import { chartOf } from './chart'
import { drawCase } from './drawing'
import { narrow, wide } from './format'
import { layoutOf } from './layout'
import { Legend } from './legend'
import { PictureTable } from './picture-table'
import styles from './picture.module.css'
import { usePictureWords } from './use-picture-words'

/**
 * The case drawn over time, once for a wide and once for a narrow screen, and a table that says the same. `supposed`: keys of clocks that
 * are not on record but supposed, and are drawn in dashes.
 */
export function CasePicture({ detail, supposed }: { detail: CaseDetail; supposed?: ReadonlySet<string> }) {
  const t = useTranslations('picture')
  const words = usePictureWords(detail)
  const chart = chartOf(detail)
  const label = t('label', { first: words.date(chart.first), last: words.date(chart.last) })
  const description = t('description', { stages: chart.lanes.length, clocks: detail.clocks.length, entries: detail.record.length })
  const layout = layoutOf(chart, words, wide)
  return (
    <section aria-labelledby="picture">
      <h2 id="picture">{t('title')}</h2>
      <KeptMarkup draw={drawCase} shown={{ layouts: [layout, layoutOf(chart, words, narrow)], label, description, supposed: [...(supposed ?? [])] }} />
      <Legend layout={layout} procedure={detail.procedure} supposes={supposed !== undefined && supposed.size > 0} />
      <details className={styles.table}>
        <summary>{t('asTable')}</summary>
        <PictureTable detail={detail} chart={chart} words={words} />
      </details>
    </section>
  )
}
