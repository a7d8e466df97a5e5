import { useLocale, useTranslations } from 'next-intl'

import { asOfOf } from '@/app/_past-day/past-day'
import { casePath } from '@/app/cases/[reference]/_as-of/case-paths'
import { monthsToChoose } from '@/app/ledger/_query/ledger-query'
import { SelectField } from '@/components/choice-fields'
import { DataTable } from '@/components/data-table'
import { DateText } from '@/components/date-text'
import { TextLink } from '@/components/text-link'
import { turns } from '@/lib/domain/cases/stays'
import { formatMonth } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'

import { FigureLinks, noStage } from '../_query/figure-links'
import type { movesShown } from '../_query/lists-shown'
import { ListFrame } from './list-frame'

/** The moves from stage to stage behind a figure, a line for each. */
export function MovesView({ view, list, ...of }: ReturnType<typeof movesShown>) {
  const t = useTranslations('oversight')
  const locale = useLocale()
  const any = { emptyLabel: t('narrow.any'), optional: 'unmarked' as const }
  const { everyStage, months, today } = of.choices
  const stages = everyStage.map(({ id, label }) => ({ value: id, label: localized(label, locale) }))
  const range = months.first === null ? null : { first: months.first, last: today.slice(0, 7) }
  const ends = monthsToChoose(range, { from: view.since || null, to: view.until || null }).map((month) => ({ value: month, label: formatMonth(`${month}-01`, locale) }))
  return (
    <ListFrame
      title={t('moveList.title')}
      list="oversight-moves"
      action="/oversight/moves"
      label={t('moveList.label')}
      fields={
        <>
          <SelectField name="turn" label={t('moveList.turn')} value={view.turn} {...any} choices={turns.map((value) => ({ value, label: t(`turns.turns.${value}`) }))} />
          <SelectField name="left" label={t('flow.from')} value={view.left} {...any} choices={[{ value: noStage, label: t('flow.filed') }, ...stages]} />
          <SelectField name="reached" label={t('flow.to')} value={view.reached} {...any} choices={stages} />
          <SelectField name="since" label={t('moveList.since')} value={view.since} {...any} emptyLabel={t('narrow.first')} choices={ends} />
          <SelectField name="until" label={t('moveList.until')} value={view.until} {...any} emptyLabel={t('narrow.last')} choices={ends} />
        </>
      }
      of={of}
      page={view.page}
      total={list.total}
      shown={list.lines.length}
      counting="oversight.moveList"
      hrefOf={(page) => new FigureLinks(of.narrowing).moves({ ...view, page })}
    >
      <DataTable
        caption={t('moveList.title')}
        captionHidden
        rows={list.lines}
        rowKey={(one) => `${one.reference} ${one.n}`}
        empty={<p>{t('moveList.empty')}</p>}
        columns={[
          { key: 'case', header: t('moveList.case'), rowHeader: true, cell: (one) => <TextLink href={casePath({ reference: one.reference, asOf: asOfOf(of.narrowing) })}>{one.reference}</TextLink> },
          { key: 'on', header: t('moveList.on'), cell: (one) => <DateText date={one.on} /> },
          { key: 'from', header: t('flow.from'), cell: (one) => (one.from === null ? t('flow.filed') : localized(one.from, locale)) },
          { key: 'to', header: t('flow.to'), cell: (one) => localized(one.to, locale) },
          { key: 'agency', header: t('moveList.agency'), cell: (one) => one.agency },
        ]}
      />
    </ListFrame>
  )
}
