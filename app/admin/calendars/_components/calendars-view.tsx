import { useLocale, useTranslations } from 'next-intl'

import { AwaitedSchedules } from '@/app/_case/awaited-schedules'
import { Alert } from '@/components/alert'
import { ButtonLink } from '@/components/button'
import { DataTable } from '@/components/data-table'
import { DateText } from '@/components/date-text'
import { TextLink } from '@/components/text-link'
import { formatInstant } from '@/lib/format/dates'
import type { AwaitedSchedule } from '@/lib/services/awaited-schedules'
import { officeZone } from '@/lib/services/office'
import type { EnteredFact } from '@/lib/services/office-calendars'
import type { CalendarsOverview } from '@/lib/services/view-calendars'

import { AdminTabs } from '../../_components/admin-frame'
import styles from './calendars.module.css'
import { calendarEntryPath, FactText, OutstandingNote } from './entry-list'

/** What this office knows of the calendars, and the ways to add to it. */
export function CalendarsView({ overview, awaited }: { overview: CalendarsOverview; awaited: readonly AwaitedSchedule[] }) {
  const t = useTranslations('calendars')
  return (
    <>
      <h1>{t('title')}</h1>
      <AdminTabs part="calendars" />
      <p className="lead">{t('lead')}</p>
      {overview.entered ? <JustEntered {...overview.entered} /> : null}
      {overview.outstanding ? <OutstandingNote outstanding={overview.outstanding} /> : null}
      <AwaitedSchedules awaited={awaited} canEnter />
      <Schedules overview={overview} />
      <Closings overview={overview} />
      <Entries entries={overview.entries} />
    </>
  )
}

function JustEntered({ fact, moved }: { fact: EnteredFact; moved: number }) {
  const t = useTranslations('calendars')
  return (
    <div id="entered">
      <Alert kind="done" heading={t('enteredTitle')}>
        <p><FactText fact={fact} /> {t('enteredMoved', { count: moved })}</p>
        <p><TextLink href={calendarEntryPath(fact.storeSeq)}>{t('entryList')}</TextLink></p>
      </Alert>
    </div>
  )
}

function Schedules({ overview: { years } }: { overview: CalendarsOverview }) {
  const t = useTranslations('calendars')
  return (
    <section aria-labelledby="schedules">
      <div className={styles.sectionHead}>
        <h2 id="schedules">{t('schedules')}</h2>
        <ButtonLink weight="outline" href="/admin/calendars/schedule">{t('enterSchedule')}</ButtonLink>
      </div>
      <DataTable
        caption={t('schedules')}
        captionHidden
        rows={years}
        rowKey={({ year }) => String(year)}
        empty={null}
        columns={[
          { key: 'year', header: t('facts.year'), rowHeader: true, cell: ({ year }) => year },
          { key: 'notice', header: t('facts.notice'), cell: ({ schedule }) => schedule?.notice ?? t('notPublished') },
          { key: 'issuedOn', header: t('facts.issuedOn'), cell: ({ schedule }) => schedule && <DateText date={schedule.issuedOn} /> },
        ]}
      />
    </section>
  )
}

function Closings({ overview: { closings } }: { overview: CalendarsOverview }) {
  const t = useTranslations('calendars')
  return (
    <section aria-labelledby="closings">
      <div className={styles.sectionHead}>
        <h2 id="closings">{t('closings')}</h2>
        <ButtonLink weight="outline" href="/admin/calendars/closing">{t('enterClosing')}</ButtonLink>
      </div>
      <p>{t('closingsText')}</p>
      <DataTable
        caption={t('closings')}
        captionHidden
        rows={closings}
        rowKey={({ date, order }) => `${date} ${order}`}
        empty={<p>{t('noClosings')}</p>}
        columns={[
          { key: 'date', header: t('facts.date'), rowHeader: true, cell: ({ date }) => <DateText date={date} /> },
          { key: 'notice', header: t('facts.notice'), cell: ({ order }) => order },
          { key: 'knownFrom', header: t('facts.knownFrom'), cell: ({ knownFrom }) => <DateText date={knownFrom} /> },
          {
            key: 'source', header: t('source'),
            cell: ({ date, enteredHere }) => enteredHere
              ? (
                  <>
                    {t('enteredHere')} · <TextLink href={`/admin/calendars/take-back?date=${date}`}>{t('takeBackLink')}</TextLink>
                  </>
                )
              : t('official'),
          },
        ]}
      />
    </section>
  )
}

function Entries({ entries }: Pick<CalendarsOverview, 'entries'>) {
  const locale = useLocale()
  const t = useTranslations('calendars')
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{t('entries')}</h2>
      <DataTable
        caption={t('entries')}
        captionHidden
        rows={entries}
        rowKey={({ storeSeq }) => String(storeSeq)}
        empty={<p>{t('noEntries')}</p>}
        columns={[
          { key: 'what', header: t('what'), rowHeader: true, cell: (fact) => <FactText fact={fact} /> },
          { key: 'notice', header: t('noticeOrReason'), cell: ({ notice }) => notice },
          {
            key: 'moved', header: t('entryMoved'),
            cell: ({ storeSeq, moved }) => <TextLink href={calendarEntryPath(storeSeq)}>{t('movedCount', { count: moved })}</TextLink>,
          },
          { key: 'at', header: t('enteredAt'), cell: ({ recordedAt }) => <time dateTime={recordedAt}>{formatInstant(recordedAt, officeZone, locale)}</time> },
        ]}
      />
    </section>
  )
}
