import { useLocale, useTranslations } from 'next-intl'

import { partyMark } from '@/app/_case/side-marks'
import { ExportLinks } from '@/app/export/export-links'
import { SelectField } from '@/components/choice-fields'
import { DataTable, type Column } from '@/components/data-table'
import { DateText } from '@/components/date-text'
import { SideMark } from '@/components/side-mark'
import { TextLink } from '@/components/text-link'
import { localized } from '@/lib/format/localized'
import type { LedgerLines } from '@/lib/services/view-ledger-lines'

import { ledgerHref, lineChoices, linesHref, linesOnPage } from '../_query/ledger-query'
import type { LinesShown } from '../_query/ledger-shown'
import { useDueDateColumns } from './due-dates-table'
import { Ignored, Narrowing } from './narrowing'
import { Pages } from './pages'
import { periodText } from './period-text'

type UnderLine = Pick<LedgerLines['dueDates'][number], 'lineId' | 'line' | 'from' | 'activityId' | 'activity'>

/** The due dates behind a figure, or the lines for which none can be computed. */
export function LinesView({ view, choices, ignored, list }: LinesShown) {
  const t = useTranslations('ledger')
  const locale = useLocale()
  const { scope, total, procedure, cutOff } = list
  const undated = view.which === 'undated'
  const shown = undated ? list.undated.length : list.dueDates.length
  const first = (view.page - 1) * linesOnPage + 1
  const pages = Math.ceil(total / linesOnPage)
  const counting = undated ? 'undatedCount' : 'count'
  const ofLine: Column<UnderLine>[] = [
    {
      key: 'line',
      header: t('lines.line'),
      cell: ({ activityId, lineId, line, activity }) => (
        <><TextLink href={`/activities/${activityId}/lines/${lineId}`}>{line}</TextLink><div className="cell-note">{activity}</div></>
      ),
    },
    { key: 'side', header: t('lines.side'), cell: ({ from }) => <SideMark {...partyMark(procedure, from, locale)} /> },
  ]
  const dueDateColumns = useDueDateColumns(cutOff)
  return (
    <div className="docket">
      <p className="small"><TextLink href={ledgerHref({ scope: view.scope, period: view.period })}>{t('lines.back')}</TextLink></p>
      <h1>{t('lines.title')}</h1>
      <Ignored ignored={ignored} />
      <Narrowing action="/ledger/lines" view={view} scope={scope} choices={choices} formKey={linesHref(view)}>
        <SelectField
          name="side"
          label={t('lines.side')}
          value={view.side}
          optional="unmarked"
          emptyLabel={t('lines.both')}
          choices={choices.sides.map(({ id, name }) => ({ value: id, label: localized(name, locale) }))}
        />
        <SelectField name="which" label={t('lines.which')} value={view.which} optional="unmarked" emptyLabel={null} choices={lineChoices.map((value) => ({ value, label: t(`which.${value}`) }))} />
        <SelectField name="disputed" label={t('lines.disputedLabel')} value={view.disputedOnly ? 'yes' : ''} optional="unmarked" emptyLabel={t('lines.any')} choices={[{ value: 'yes', label: t('lines.disputedOnly') }]} />
      </Narrowing>
      <p className="docket__about" role="status">
        <strong>{pages > 1 ? t(`lines.${counting}OnPage`, { count: total, first, last: first + shown - 1 }) : t(`lines.${counting}`, { count: total })}</strong>{' '}
        {t.rich('asOf', { period: periodText(view.period, t, locale), date: () => <DateText date={cutOff} /> })}
      </p>
      {undated ? (
        <DataTable
          caption={t('lines.title')}
          captionHidden
          rows={list.undated}
          rowKey={(row) => row.lineId}
          empty={<p>{t('lines.empty')}</p>}
          columns={[
            ...ofLine,
            {
              key: 'often',
              header: t('lines.often'),
              cell: ({ recurrence, withdrawnOn }) => (
                <>
                  {recurrence === null ? t('lines.badRule') : t('lines.every', { recurrence })}
                  {withdrawnOn === null ? null : <div className="cell-note">{t.rich('lines.withdrawn', { date: () => <DateText date={withdrawnOn} /> })}</div>}
                </>
              ),
            },
          ]}
        />
      ) : (
        <DataTable
          caption={t('lines.title')}
          captionHidden
          rows={list.dueDates}
          rowKey={(row) => `${row.lineId} ${row.dueOn}`}
          empty={<p>{t('lines.empty')}</p>}
          columns={[{ key: 'dueOn', header: t('lines.dueOn'), rowHeader: true, cell: ({ dueOn }) => <DateText date={dueOn} /> }, ...ofLine, ...dueDateColumns]}
        />
      )}
      <Pages page={view.page} pages={pages} hrefOf={(page) => linesHref({ ...view, page })} label={t('lines.pages')} />
      <ExportLinks list="ledger-lines" address={linesHref(view)} />
    </div>
  )
}
