import { useTranslations } from 'next-intl'

import { DataTable } from '@/components/data-table'
import { DateText } from '@/components/date-text'
import { SummaryList } from '@/components/summary-list'
import type { CalendarEntry } from '@/lib/domain/calendars/entries'
import { daysBetween } from '@/lib/domain/calendars/days'

import styles from './calendars.module.css'

/** An entry of the calendars, fact by fact, as it would stand on record. */
export function EntryFacts({ entry }: { entry: CalendarEntry }) {
  const t = useTranslations('calendars.facts')
  switch (entry.type) {
    case 'federal-closing-entered':
      return (
        <SummaryList
          rows={[
            { key: 'date', term: t('date'), value: <DateText date={entry.data.date} /> },
            { key: 'notice', term: t('notice'), value: entry.notice },
            { key: 'knownFrom', term: t('knownFrom'), value: <DateText date={entry.data.knownFrom} /> },
          ]}
        />
      )
    case 'federal-closing-taken-back':
      return (
        <SummaryList
          rows={[
            { key: 'date', term: t('dateOpen'), value: <DateText date={entry.data.date} /> },
            { key: 'notice', term: t('reason'), value: entry.notice },
          ]}
        />
      )
    case 'prc-schedule-entered':
      return <ScheduleFacts schedule={entry.data} notice={entry.notice} />
  }
}

type Schedule = Extract<CalendarEntry, { type: 'prc-schedule-entered' }>['data']

function ScheduleFacts({ schedule, notice }: { schedule: Schedule; notice: string }) {
  const t = useTranslations('calendars')
  const worked = (
    <ul className={styles.days}>
      {schedule.worked.map((day) => <li key={day}><DateText date={day} /></li>)}
    </ul>
  )
  return (
    <>
      <SummaryList
        rows={[
          { key: 'year', term: t('facts.year'), value: schedule.year },
          { key: 'notice', term: t('facts.notice'), value: notice },
          { key: 'issuedOn', term: t('facts.issuedOn'), value: <DateText date={schedule.issuedOn} /> },
          { key: 'worked', term: t('facts.worked'), value: schedule.worked.length > 0 ? worked : t('facts.noWorked') },
        ]}
      />
      <DataTable
        caption={t('facts.off')}
        rows={schedule.off}
        rowKey={(closing) => closing.from}
        empty={null}
        columns={[
          {
            key: 'name', header: t('facts.holiday'), rowHeader: true,
            cell: ({ festivals }) => (festivals.length === 0 ? [t('runs.other')] : festivals.map((one) => t(`runs.${one}`))).join(', '),
          },
          { key: 'from', header: t('facts.from'), cell: ({ from }) => <DateText date={from} /> },
          { key: 'to', header: t('facts.to'), cell: ({ to }) => <DateText date={to} /> },
          { key: 'days', header: t('facts.days'), numeric: true, cell: ({ from, to }) => daysBetween(from, to) + 1 },
        ]}
      />
    </>
  )
}
