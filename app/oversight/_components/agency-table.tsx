
import { noCounterpart } from '@/app/docket/_query/docket-query'
import { DataTable, type Column } from '@/components/data-table'
import type { Words } from '@/lib/i18n/words'
import type { AgencyFigures } from '@/lib/services/view-oversight'

import type { FigureLinks } from '../_query/figure-links'
import { Bar, Figure } from './figure'
import styles from './oversight.module.css'

/** An agency, one of its counterparts, or all agencies together. */
interface Row {
  readonly key: string
  readonly level: 'agency' | 'counterpart' | 'total'
  readonly name: string
  readonly filter: { readonly agency?: string; readonly counterpart?: string }
  readonly open: number
  readonly closed: number
}

/** Cases by agency, and under each agency by counterpart. */
export function AgencyTable({ words, agencies, links }: { agencies: readonly AgencyFigures[]; links: FigureLinks; words: Words }) {
  const t = words.of('oversight')
  const sum = (of: (agency: AgencyFigures) => number) => agencies.reduce((all, agency) => all + of(agency), 0)
  const total: Row = { key: '', level: 'total', name: t('agencies.all'), filter: {}, open: sum((one) => one.open), closed: sum((one) => one.closed) }
  const rows = agencies.flatMap(({ id, name, open, closed, counterparts }): Row[] => [
    { key: id, level: 'agency', name, filter: { agency: id }, open, closed },
    ...counterparts.map((one): Row => ({
      ...one,
      key: `${id}/${one.id ?? noCounterpart}`,
      level: 'counterpart',
      name: one.name ?? t('agencies.none'),
      filter: { agency: id, counterpart: one.id ?? noCounterpart },
    })),
  ])
  const most = Math.max(...agencies.map((one) => one.open + one.closed))
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: t('agencies.name'),
      rowHeader: true,
      cell: ({ level, name, open, closed }) => (
        <div className={styles[level]}>
          {name}
          {level === 'agency' ? <Bar parts={[{ n: open, kind: 'plain' }, { n: closed, kind: 'light' }]} whole={most} /> : null}
        </div>
      ),
    },
    {
      key: 'open',
      header: t('agencies.open'),
      numeric: true,
      cell: (row) => <Figure words={words} n={row.open} href={links.cases(row.filter)} row={row.name} column={t('agencies.open')} />,
    },
    {
      key: 'closed',
      header: t('agencies.closed'),
      numeric: true,
      cell: (row) => <Figure words={words} n={row.closed} href={links.cases({ ...row.filter, state: 'closed' })} row={row.name} column={t('agencies.closed')} />,
    },
    {
      key: 'every',
      header: t('agencies.every'),
      numeric: true,
      cell: (row) => <Figure words={words} n={row.open + row.closed} href={links.cases({ ...row.filter, state: 'any' })} row={row.name} column={t('agencies.every')} />,
    },
  ]
  return (
    <section className={`${styles.figures} ${styles.summed} ${styles.short}`} aria-labelledby="by-agency">
      <h2 id="by-agency">{t('agencies.title')}</h2>
      <DataTable
        caption={t('agencies.title')}
        captionHidden
        columns={columns}
        rows={rows.length === 0 ? [] : [...rows, total]}
        rowKey={(row) => row.key}
        empty={<p>{t('empty.cases')}</p>}
      />
      <p className={styles.note}>{t('agencies.note')}</p>
    </section>
  )
}
