import { useLocale, useTranslations } from 'next-intl'

import { DateText } from '@/components/date-text'
import { SelectField } from '@/components/choice-fields'
import { DataTable, type Column } from '@/components/data-table'
import { formatNumber } from '@/lib/format/numbers'
import type { ListedActivity } from '@/lib/services/view-oversight'

import { activitiesHref, lineChoices } from '../_query/figure-links'
import type { ActivitiesShown } from '../_query/lists-shown'
import { ListFrame } from './list-frame'

/** The activities behind a figure, a line for each. */
export function ActivitiesView({ view, agencies, ignored, list }: ActivitiesShown) {
  const t = useTranslations('oversight.activityList')
  const deadlines = useTranslations('deadlines')
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
        <>
          <SelectField
            name="agency"
            label={deadlines('filter.agency')}
            value={view.agency}
            optional="unmarked"
            emptyLabel={deadlines('filter.any')}
            choices={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField
            name="lines"
            label={t('lines')}
            value={view.lines}
            optional="unmarked"
            emptyLabel={null}
            choices={lineChoices.map((value) => ({ value, label: t(value) }))}
          />
        </>
      }
      ignored={ignored}
      page={view.page}
      total={list.total}
      shown={list.activities.length}
      counting="oversight.activityList"
      hrefOf={(page) => activitiesHref({ ...view, page })}
    >
      <DataTable caption={t('title')} captionHidden columns={columns} rows={list.activities} rowKey={(row) => row.id} empty={<p>{t('empty')}</p>} />
    </ListFrame>
  )
}
