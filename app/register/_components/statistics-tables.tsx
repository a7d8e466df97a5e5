import { useLocale, useTranslations } from 'next-intl'

import { DataTable, type Column } from '@/components/data-table'
import { DateText } from '@/components/date-text'
import { smallestShown } from '@/lib/domain/oversight/small-counts'
import { stillOpen, type PublicStatistics, type StatisticsTable } from '@/lib/domain/release/statistics'
import { localized } from '@/lib/format/localized'
import { formatNumber } from '@/lib/format/numbers'

/** Counts over all cases, released or not, and why some of them are not there. */
export function Statistics({ statistics }: { statistics: PublicStatistics }) {
  const t = useTranslations('public-register.statistics')
  return (
    <section aria-labelledby="statistics">
      <h2 id="statistics">{t('title')}</h2>
      <p>{t.rich('text', { date: () => <DateText date={statistics.through} /> })}</p>
      {statistics.tables === null ? <p>{t('tooFew', { least: smallestShown })}</p> : (
        <>
          <p className="soft">{t('leftOut', { least: smallestShown })}</p>
          {statistics.tables.map((table) => <CountsTable key={table.by} table={table} statistics={statistics} />)}
        </>
      )}
    </section>
  )
}

type Row = StatisticsTable['counts']['rows'][number] | { readonly of: null; readonly cells: readonly (number | null)[]; readonly total: number }

/** One table; what was counted stands in rows, because there are more of those than of years. */
function CountsTable({ table: { by, counts }, statistics }: { table: StatisticsTable; statistics: PublicStatistics }) {
  const locale = useLocale()
  const t = useTranslations('public-register.statistics')
  const vocabulary = useTranslations('vocabulary')
  const years: readonly Row[] = [...counts.rows, { of: null, cells: counts.columns.map((one) => one.total), total: counts.total }]
  const nameOf = (key: string) => {
    if (by === 'kind') return vocabulary(`kind.${key}`)
    if (by === 'agency') return statistics.agencies[key] ?? key
    return key === stillOpen || !statistics.ends[key] ? t('open') : localized(statistics.ends[key], locale)
  }
  const rows = [...counts.columns.map(({ of }, j) => ({ key: of, name: nameOf(of), counts: years.map((year) => year.cells[j]!) })), { key: '', name: t('all'), counts: years.map((year) => year.total) }]
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'what', header: t(`by.${by}`), rowHeader: true, cell: (row) => row.name },
    ...years.map(({ of }, i): Column<(typeof rows)[number]> => ({
      key: String(i),
      header: of === null ? t('everyYear') : yearsText(of),
      numeric: true,
      cell: ({ counts: all }) => (all[i] === null ? <Hidden /> : formatNumber(all[i]!, locale)),
    })),
  ]
  return <DataTable caption={t(`captions.${by}`)} rows={rows} rowKey={(row) => row.key} empty={null} columns={columns} />
}

function Hidden() {
  const t = useTranslations('public-register.statistics')
  return <><span aria-hidden="true">–</span><span className="usa-sr-only">{t('hidden')}</span></>
}

const yearsText = (years: readonly number[]) => (years.length === 1 ? String(years[0]) : `${years[0]}–${years.at(-1)}`)
