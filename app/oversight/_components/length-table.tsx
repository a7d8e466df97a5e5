
import { DataTable } from '@/components/data-table'
import { localized } from '@/lib/format/localized'
import { formatNumber } from '@/lib/format/numbers'
import type { LengthFigures } from '@/lib/services/view-oversight-stages'

import { Beside } from '../_pictures/picture'
import { drawLengths } from '../_pictures/lengths-picture'
import type { DrawnWith } from './drawn-with'
import { Figure } from './figure'
import styles from './oversight.module.css'

/** How long cases stay at a stage, of the stays that are over, and how many go on. */
export function LengthTable({ words, lengths, links, pictures }: DrawnWith & { lengths: readonly LengthFigures[] }) {
  const t = words.of('oversight')
  const { locale } = words
  const nameOf = (one: LengthFigures) => localized(one.label, locale)
  const days = (n: number | null) => (n === null ? <span className="soft">{t('lengths.none')}</span> : formatNumber(n, locale))
  return (
    <section className={styles.figures} aria-labelledby="lengths">
      <h2 id="lengths">{t('lengths.title')}</h2>
      <Beside picture={!pictures || lengths.every((one) => one.median === null) ? null : drawLengths(lengths, words)}>
        <DataTable
          caption={t('lengths.title')}
          captionHidden
          rows={lengths}
          rowKey={(one) => one.id}
          empty={<p>{t('empty.cases')}</p>}
          columns={[
            { key: 'stage', header: t('lengths.stage'), rowHeader: true, cell: nameOf },
            { key: 'median', header: t('lengths.median'), numeric: true, cell: (one) => days(one.median) },
            { key: 'ninetieth', header: t('lengths.ninetieth'), numeric: true, cell: (one) => days(one.ninetieth) },
            {
              key: 'over',
              header: t('lengths.over'),
              numeric: true,
              cell: (one) => <Figure words={words} n={one.over} of={one.over + one.goOn} href={links.stays({ stage: one.id, which: 'over' })} row={nameOf(one)} column={t('lengths.over')} />,
            },
            {
              key: 'goOn',
              header: t('lengths.goOn'),
              numeric: true,
              cell: (one) => <Figure words={words} n={one.goOn} of={one.over + one.goOn} href={links.stays({ stage: one.id, which: 'going-on' })} row={nameOf(one)} column={t('lengths.goOn')} />,
            },
          ]}
        />
      </Beside>
      <p className={styles.note}>{t('lengths.note')}</p>
    </section>
  )
}
