
import { DataTable, type Column } from '@/components/data-table'
import type { Words } from '@/lib/i18n/words'
import type { ActivityFigures } from '@/lib/services/view-oversight'

import type { FigureLinks } from '../_query/figure-links'
import { Figure } from './figure'
import styles from './oversight.module.css'
import { NotOfCases } from './reason-tables'

/** Activities for which nothing was agreed in advance, of all activities, by agency. */
export function ActivityTable({ words, activities, links }: { activities: readonly ActivityFigures[]; links: FigureLinks; words: Words }) {
  const t = words.of('oversight')
  const sum = (of: (one: ActivityFigures) => number) => activities.reduce((all, one) => all + of(one), 0)
  const total: ActivityFigures = { id: '', name: t('activities.all'), all: sum((one) => one.all), without: sum((one) => one.without) }
  const columns: Column<ActivityFigures>[] = [
    { key: 'agency', header: t('activities.agency'), rowHeader: true, cell: (row) => row.name },
    {
      key: 'without',
      header: t('activities.without'),
      numeric: true,
      cell: (row) => <Figure words={words} n={row.without} of={row.all} href={links.activities({ agency: row.id, lines: 'none' })} row={row.name} column={t('activities.without')} />,
    },
    {
      key: 'with',
      header: t('activities.with'),
      numeric: true,
      cell: (row) => <Figure words={words} n={row.all - row.without} href={links.activities({ agency: row.id, lines: 'some' })} row={row.name} column={t('activities.with')} />,
    },
    {
      key: 'every',
      header: t('activities.every'),
      numeric: true,
      cell: (row) => <Figure words={words} n={row.all} href={links.activities({ agency: row.id })} row={row.name} column={t('activities.every')} />,
    },
  ]
  return (
    <section className={`${styles.figures} ${styles.summed} ${styles.short}`} aria-labelledby="by-activity">
      <h2 id="by-activity">{t('activities.title')}</h2>
      <p>{t('activities.note')}</p>
      <DataTable
        caption={t('activities.title')}
        captionHidden
        columns={columns}
        rows={activities.length === 0 ? [] : [...activities, total]}
        rowKey={(row) => row.id}
        empty={<p>{t('empty.activities')}</p>}
      />
      <NotOfCases words={words} links={links} />
    </section>
  )
}
