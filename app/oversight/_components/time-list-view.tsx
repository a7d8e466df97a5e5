import { useLocale, useTranslations } from 'next-intl'

import { asOfOf } from '@/app/_past-day/past-day'
import { casePath } from '@/app/cases/[reference]/_as-of/case-paths'
import { SelectField } from '@/components/choice-fields'
import { DataTable } from '@/components/data-table'
import { TextLink } from '@/components/text-link'
import { timeClasses } from '@/lib/domain/cases/time-by-class'
import { localized } from '@/lib/format/localized'
import { formatNumber } from '@/lib/format/numbers'

import { FigureLinks, noSide } from '../_query/figure-links'
import type { timeShown } from '../_query/lists-shown'
import { ListFrame } from './list-frame'

/** The cases behind a figure of time, each with its days of that kind and its age. */
export function TimeListView({ view, list, ...of }: ReturnType<typeof timeShown>) {
  const t = useTranslations('oversight')
  const deadlines = useTranslations('deadlines')
  const locale = useLocale()
  return (
    <ListFrame
      title={t('timeList.title')}
      list="oversight-time"
      action="/oversight/time"
      label={t('timeList.label')}
      fields={
        <>
          <SelectField
            name="class"
            label={t('time.whose')}
            value={view.class}
            optional="unmarked"
            emptyLabel={null}
            choices={['any' as const, ...timeClasses].map((value) => ({ value, label: t(`time.classes.${value}`) }))}
          />
          <SelectField
            name="side"
            label={t('time.side')}
            value={view.side}
            emptyLabel={deadlines('filter.any')}
            optional="unmarked"
            choices={[...of.choices.sides.map(({ id, name }) => ({ value: id, label: localized(name, locale) })), { value: noSide, label: t('time.noSide') }]}
          />
        </>
      }
      of={of}
      page={view.page}
      total={list.total}
      shown={list.lines.length}
      counting="oversight.timeList"
      hrefOf={(page) => new FigureLinks(of.narrowing).time({ ...view, page })}
    >
      <p className="small soft">{t('timeList.leftOut')}</p>
      <DataTable
        caption={t('timeList.title')}
        captionHidden
        rows={list.lines}
        rowKey={(one) => one.reference}
        empty={<p>{t('timeList.empty')}</p>}
        columns={[
          { key: 'case', header: t('timeList.case'), rowHeader: true, cell: (one) => <TextLink href={`${casePath({ reference: one.reference, asOf: asOfOf(of.narrowing) }, '/deadlines')}#time`}>{one.reference}</TextLink> },
          { key: 'stage', header: t('stages.stage'), cell: (one) => localized(one.stage, locale) },
          { key: 'agency', header: t('timeList.agency'), cell: (one) => one.agency },
          { key: 'days', header: t('time.days'), numeric: true, cell: (one) => formatNumber(one.days, locale) },
          { key: 'age', header: t('timeList.age'), numeric: true, cell: (one) => formatNumber(one.age, locale) },
        ]}
      />
    </ListFrame>
  )
}
