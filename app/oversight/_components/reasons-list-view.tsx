import { useLocale, useTranslations } from 'next-intl'

import { asOfOf } from '@/app/_past-day/past-day'
import { casePath } from '@/app/cases/[reference]/_as-of/case-paths'
import { SelectField } from '@/components/choice-fields'
import { DataTable } from '@/components/data-table'
import { DateText } from '@/components/date-text'
import { TextLink } from '@/components/text-link'
import type { AsOf } from '@/lib/domain/cases/as-of'
import { statedReasons, type StatedReason } from '@/lib/domain/cases/vocabulary'
import { localized } from '@/lib/format/localized'
import { sentenceStart } from '@/lib/format/sentence-start'
import type { ListedReply, ShortDelivery } from '@/lib/services/view-oversight-lists'

import { FigureLinks, reasonSources } from '../_query/figure-links'
import type { reasonsShown } from '../_query/lists-shown'
import { ListFrame } from './list-frame'

/** The replies, or the deliveries in part or declined, behind a figure of stated reasons. */
export function ReasonsListView({ view, list, ...of }: ReturnType<typeof reasonsShown>) {
  const t = useTranslations('oversight')
  const space = list.of === 'replies' ? 'oversight.replyList' : 'oversight.deliveryList'
  const words = useTranslations(space)
  const reasons = useTranslations('vocabulary.statedReason')
  const locale = useLocale()
  const any = { emptyLabel: t('narrow.any'), optional: 'unmarked' as const }
  const sides = of.choices.sides.map(({ id, name }) => ({ value: id, label: localized(name, locale) }))
  const nameOf = (side: string) => sides.find(({ value }) => value === side)?.label ?? side
  return (
    <ListFrame
      title={words('title')}
      list={`oversight-${list.of}`}
      action="/oversight/reasons"
      label={words('label')}
      fields={
        <>
          <SelectField name="of" label={t('reasons.of')} value={view.of} optional="unmarked" emptyLabel={null} choices={reasonSources.map((value) => ({ value, label: t(`reasons.ofs.${value}`) }))} />
          <SelectField name="reason" label={t('reasons.reason')} value={view.reason} {...any} choices={statedReasons.map((value) => ({ value, label: sentenceStart(reasons(value), locale) }))} />
          <SelectField name="side" label={t('ledger.side')} value={view.side} {...any} choices={sides} />
        </>
      }
      of={of}
      page={view.page}
      total={list.total}
      shown={list.lines.length}
      counting={space}
      hrefOf={(page) => new FigureLinks(of.narrowing).reasons({ ...view, page })}
    >
      {list.of === 'replies' ? <Replies lines={list.lines} asOf={asOfOf(of.narrowing)} nameOf={nameOf} /> : <Deliveries lines={list.lines} nameOf={nameOf} />}
    </ListFrame>
  )
}

function Replies({ lines, asOf, nameOf }: { lines: readonly ListedReply[]; asOf: AsOf | null; nameOf: (side: string) => string }) {
  const t = useTranslations('oversight.replyList')
  const came = useTranslations('vocabulary.delivered')
  return (
    <DataTable
      caption={t('title')}
      captionHidden
      rows={lines}
      rowKey={(one) => `${one.reference} ${one.entry}`}
      empty={<p>{t('empty')}</p>}
      columns={[
        { key: 'case', header: t('case'), rowHeader: true, cell: (one) => <TextLink href={casePath({ reference: one.reference, asOf })}>{one.reference}</TextLink> },
        { key: 'on', header: t('on'), cell: (one) => <DateText date={one.on} /> },
        { key: 'side', header: t('side'), cell: (one) => nameOf(one.side) },
        { key: 'reason', header: t('reason'), cell: (one) => <Reason reason={one.reason} /> },
        { key: 'came', header: t('came'), cell: (one) => came(one.delivered) },
        { key: 'agency', header: t('agency'), cell: (one) => one.agency },
      ]}
    />
  )
}

function Deliveries({ lines, nameOf }: { lines: readonly ShortDelivery[]; nameOf: (side: string) => string }) {
  const t = useTranslations('oversight.deliveryList')
  const came = useTranslations('activities.completeness')
  return (
    <DataTable
      caption={t('title')}
      captionHidden
      rows={lines}
      rowKey={(one) => one.deliveryId}
      empty={<p>{t('empty')}</p>}
      columns={[
        {
          key: 'line',
          header: t('line'),
          rowHeader: true,
          cell: (one) => <><TextLink href={`/activities/${one.activityId}/lines/${one.lineId}`}>{one.line}</TextLink><div className="cell-note">{one.activity}</div></>,
        },
        { key: 'on', header: t('on'), cell: (one) => <DateText date={one.on} /> },
        { key: 'side', header: t('side'), cell: (one) => nameOf(one.side) },
        { key: 'reason', header: t('reason'), cell: (one) => <Reason reason={one.reason} /> },
        { key: 'came', header: t('came'), cell: (one) => came(one.completeness) },
      ]}
    />
  )
}

function Reason({ reason }: { reason: StatedReason }) {
  const reasons = useTranslations('vocabulary.statedReason')
  return <TextLink href={`/help/reasons#${reason}`}>{sentenceStart(reasons(reason), useLocale())}</TextLink>
}
