import { useLocale, useTranslations } from 'next-intl'

import { DateText } from '@/components/date-text'
import { SelectField } from '@/components/choice-fields'
import { DataTable, type Column } from '@/components/data-table'
import { formatNumber } from '@/lib/format/numbers'
import type { ListedActivity } from '@/lib/services/view-oversight-lists'

import { FigureLinks, lineChoices } from '../_query/figure-links'
import type { activitiesShown } from '../_query/lists-shown'
import { ListFrame } from './list-frame'

/** The activities behind a figure, a line for each. */
export function ActivitiesView({ view, list, ...of }: ReturnType<typeof activitiesShown>) {
  const t = useTranslations('oversight.activityList')
  const locale = useLocale()
  const columns: Column<ListedActivity>[] = [
    { key: 'activity', header: t('activity'), rowHeader: true, cell: ({ title, field }) => <>{title}<div className="cell-note">{field}</div></> },
    { key: 'agency', header: t('agency'), cell: ({ agency, counterpart }) => <>{agency}<div className="cell-note">{counterpart}</div></> },
    {
      key: 'review',
      header: t('review'),
      cell: ({ review }) => t.rich('reviewText', { reference: review.reference, date: () => <DateText date={review.on} /> }),
    },
    { key: 'number', header: t('number'), numeric: true, cell: ({ expectations }) => formatNumber(expectations, locale) },
  ]
  return (
    <ListFrame
      title={t('title')}
      list="oversight-activities"
      action="/oversight/activities"
      label={t('label')}
      fields={
        <SelectField
          name="lines"
          label={t('lines')}
          value={view.lines}
          optional="unmarked"
          emptyLabel={null}
          choices={lineChoices.map((value) => ({ value, label: t(value) }))}
        />
      }
      of={of}
      page={view.page}
      total={list.total}
      shown={list.lines.length}
      counting="oversight.activityList"
      hrefOf={(page) => new FigureLinks(of.narrowing).activities({ ...view, page })}
    >
      <DataTable caption={t('title')} captionHidden columns={columns} rows={list.lines} rowKey={(row) => row.id} empty={<p>{t('empty')}</p>} />
    </ListFrame>
  )
}
