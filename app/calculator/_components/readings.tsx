import { useLocale, useTranslations } from 'next-intl'

import { DataTable } from '@/components/data-table'
import { DateText } from '@/components/date-text'
import type { DeadlineAnswer } from '@/lib/domain/deadlines/compute-deadline'
import { formatDate } from '@/lib/format/dates'

/** The same question under readings that can be defended beside the chosen one. */
export function Readings({ answer: { readings, earliestSafe } }: { answer: DeadlineAnswer }) {
  const t = useTranslations('calculator.readings')
  const dates = useTranslations('dates')
  const locale = useLocale()
  const due = ({ due: day, provisional }: DeadlineAnswer['readings'][number]) => {
    if (provisional) {
      const range = dates.markup('between', { earliest: () => formatDate(provisional.earliest, locale), latest: () => formatDate(provisional.latest, locale) })
      return <span className="provisional">{range}, {dates('provisional')}</span>
    }
    return day ? <DateText date={day} /> : t('noDate')
  }
  return (
    <>
      <h3>{t('title')}</h3>
      {readings.length === 0 ? <p>{t('none')}</p> : (
        <>
          <p>{t('intro')}</p>
          <DataTable
            caption={t('caption')}
            captionHidden
            rows={readings}
            rowKey={(reading) => String(reading.label)}
            empty={null}
            columns={[
              { key: 'reading', header: t('reading'), rowHeader: true, cell: (reading) => t(`kinds.${String(reading.label)}`) },
              { key: 'due', header: t('due'), cell: due },
            ]}
          />
          {earliestSafe ? <p>{t.rich('safe', { date: () => <DateText date={earliestSafe} /> })}</p> : null}
        </>
      )}
    </>
  )
}
