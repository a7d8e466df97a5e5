
import { DataTable } from '@/components/data-table'
import { NamedSide } from '@/components/side-mark'
import { NamedBasis } from '@/components/tags'
import { localized } from '@/lib/format/localized'
import { formatNumber } from '@/lib/format/numbers'
import type { SideFigures } from '@/lib/services/view-oversight'
import type { TimeFigures } from '@/lib/services/view-oversight-time'

import { noSide } from '../_query/figure-links'
import { Beside } from '../_pictures/picture'
import { drawTime } from '../_pictures/time-picture'
import type { DrawnWith } from './drawn-with'
import { Figure } from './figure'
import styles from './oversight.module.css'

type TimeTableProps = DrawnWith & { time: readonly TimeFigures[]; sides: readonly SideFigures[]; cases: number }

/** Whose the days of all cases were, in days and in cases. The days add up to the ages of all cases. */
export function TimeTable({ words, time, sides, cases, links, pictures }: TimeTableProps) {
  const t = words.of('oversight')
  const { locale } = words
  const all = time.reduce((sum, one) => sum + one.days, 0)
  const total: TimeFigures | null = all === 0 ? null : { class: 'nobody', party: null, name: null, days: all, cases }
  const wordOf = (one: TimeFigures) => {
    if (one === total) return t('time.all')
    const word = t(`time.classes.${one.class}`)
    return one.name === null ? word : t('time.ofSide', { word, side: localized(one.name, locale) })
  }
  const hrefOf = (one: TimeFigures) => (one === total ? links.cases({ state: 'any' }) : links.time({ class: one.class, side: one.party ?? noSide }))
  return (
    <section className={`${styles.figures} ${styles.summed}`} aria-labelledby="by-time">
      <h2 id="by-time">{t('time.title')}</h2>
      <Beside picture={!pictures || total === null ? null : drawTime(time, sides, words)}>
        <DataTable
          caption={t('time.title')}
          captionHidden
          rows={total === null ? [] : [...time, total]}
          rowKey={(one) => (one === total ? 'all' : `${one.class} ${one.party}`)}
          empty={<p>{t('empty.cases')}</p>}
          columns={[
            {
              key: 'whose',
              header: t('time.whose'),
              rowHeader: true,
              cell: (one) => (one.class === 'one-side' && one !== total
                ? <NamedSide side={sides.findIndex(({ side }) => side === one.party) === 0 ? 'first' : 'second'} name={wordOf(one)} />
                : wordOf(one)),
            },
            { key: 'days', header: t('time.days'), numeric: true, cell: (one) => formatNumber(one.days, locale) },
            { key: 'part', header: t('time.part'), numeric: true, cell: (one) => t('time.percent', { part: one.days / all }) },
            { key: 'cases', header: t('time.cases'), numeric: true, cell: (one) => <Figure words={words} n={one.cases} of={one === total ? undefined : cases} href={hrefOf(one)} row={wordOf(one)} column={t('time.cases')} /> },
            { key: 'mean', header: t('time.mean'), numeric: true, cell: (one) => formatNumber(Math.round(one.days / one.cases), locale) },
          ]}
        />
      </Beside>
      <p className={styles.note}>{t('time.note')} <NamedBasis basis="policy" t={words.of('parts')} /></p>
    </section>
  )
}
