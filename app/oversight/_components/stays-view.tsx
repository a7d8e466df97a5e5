import { useLocale, useTranslations } from 'next-intl'

import { asOfOf } from '@/app/_past-day/past-day'
import { casePath } from '@/app/cases/[reference]/_as-of/case-paths'
import { SelectField } from '@/components/choice-fields'
import { DataTable } from '@/components/data-table'
import { DateText } from '@/components/date-text'
import { TextLink } from '@/components/text-link'
import { localized } from '@/lib/format/localized'
import { formatNumber } from '@/lib/format/numbers'

import { FigureLinks, stayChoices } from '../_query/figure-links'
import type { staysShown } from '../_query/lists-shown'
import { ListFrame } from './list-frame'

/** The stays at a stage behind a figure, the longest first. */
export function StaysView({ view, list, ...of }: ReturnType<typeof staysShown>) {
  const t = useTranslations('oversight')
  const words = useTranslations('oversight.stayList')
  const locale = useLocale()
  const stages = of.choices.everyStage.map(({ id, label }) => ({ value: id, label: localized(label, locale) }))
  return (
    <ListFrame
      title={words('title')}
      list="oversight-stays"
      action="/oversight/stays"
      label={words('label')}
      fields={
        <>
          <SelectField name="stage" label={t('stages.stage')} value={view.stage} emptyLabel={t('narrow.any')} optional="unmarked" choices={stages} />
          <SelectField
            name="which"
            label={words('which')}
            value={view.which}
            optional="unmarked"
            emptyLabel={null}
            choices={stayChoices.map((value) => ({ value, label: words(`whiches.${value}`) }))}
          />
        </>
      }
      of={of}
      page={view.page}
      total={list.total}
      shown={list.lines.length}
      counting="oversight.stayList"
      hrefOf={(page) => new FigureLinks(of.narrowing).stays({ ...view, page })}
    >
      <DataTable
        caption={words('title')}
        captionHidden
        rows={list.lines}
        rowKey={(one) => `${one.reference} ${one.n}`}
        empty={<p>{words('empty')}</p>}
        columns={[
          { key: 'case', header: words('case'), rowHeader: true, cell: (one) => <TextLink href={casePath({ reference: one.reference, asOf: asOfOf(of.narrowing) })}>{one.reference}</TextLink> },
          { key: 'stage', header: t('stages.stage'), cell: (one) => localized(one.stage, locale) },
          { key: 'agency', header: words('agency'), cell: (one) => one.agency },
          { key: 'entered', header: words('entered'), cell: (one) => <DateText date={one.enteredOn} /> },
          { key: 'left', header: words('left'), cell: (one) => (one.leftOn === null ? words('goesOn') : <DateText date={one.leftOn} />) },
          { key: 'days', header: words('days'), numeric: true, cell: (one) => formatNumber(one.days, locale) },
        ]}
      />
    </ListFrame>
  )
}
