import { useTranslations } from 'next-intl'

import { DataTable } from '@/components/data-table'
import { DateText } from '@/components/date-text'
import { StoppedMark } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import type { DueDatesOfLine } from '@/lib/services/view-ledger-lines'

import { linesHref } from '../_query/ledger-query'
import { useDueDateColumns } from './due-dates-table'

type LineDatesProps = { dates: DueDatesOfLine; activityId: string; cutOff: string }

/** The due dates of one line, the latest first, and while which days a decision suspends what is expected. */
export function LineDates({ dates: { dueDates, total, later, pauses }, activityId, cutOff }: LineDatesProps) {
  const t = useTranslations('ledger')
  const columns = useDueDateColumns(cutOff)
  return (
    <section aria-labelledby="due-dates">
      <h2 id="due-dates">{t('ofLine.title')}</h2>
      {pauses.map(({ from, to }) => (
        <p key={`${from} ${to}`}>
          <StoppedMark>{t('outcomes.paused')}</StoppedMark>{' '}
          {to === null
            ? t.rich('ofLine.pausedFrom', { from: () => <DateText date={from} /> })
            : t.rich('ofLine.pausedBetween', { from: () => <DateText date={from} />, to: () => <DateText date={to} /> })}
        </p>
      ))}
      <DataTable
        caption={t('ofLine.title')}
        captionHidden
        rows={dueDates}
        rowKey={(row) => row.dueOn}
        empty={<p>{t('ofLine.undated')}</p>}
        columns={[{ key: 'dueOn', header: t('lines.dueOn'), rowHeader: true, cell: ({ dueOn }) => <DateText date={dueOn} /> }, ...columns]}
      />
      {later > 0 ? <p className="small">{t('ofLine.later', { count: later })}</p> : null}
      {dueDates.length < total - later ? (
        <p className="small">
          {t('ofLine.more', { shown: dueDates.length, total: total - later })} <TextLink href={linesHref({ scope: { kind: 'activity', id: activityId } })}>{t('ofLine.all')}</TextLink>
        </p>
      ) : null}
    </section>
  )
}
