import { useLocale, useTranslations } from 'next-intl'

import { Alert } from '@/components/alert'
import { DateText, InstantText } from '@/components/date-text'
import { SummaryList } from '@/components/summary-list'
import { TextLink } from '@/components/text-link'
import { officeZone } from '@/lib/services/office'
import type { EnteredFact } from '@/lib/services/office-calendars'
import type { CalendarEntryDetail, Outstanding } from '@/lib/services/view-calendar-entry'

import { MovesTable } from './moves-table'

/** The address of an entry of the calendars with its list of before and after. */
export const calendarEntryPath = (storeSeq: number) => `/admin/calendars/entries/${storeSeq}`

/** What was entered, and each clock that moved with it, before and after, as it stands on the records of the cases. */
export function EntryList({ detail: { fact, moves, moved, outstanding } }: { detail: CalendarEntryDetail }) {
  const t = useTranslations('calendars')
  return (
    <>
      <p className="eyebrow"><TextLink href="/admin/calendars">{t('title')}</TextLink></p>
      <h1><FactText fact={fact} /></h1>
      {outstanding ? <OutstandingNote outstanding={outstanding} /> : null}
      <SummaryList
        rows={[
          { key: 'notice', term: t('noticeOrReason'), value: fact.notice },
          { key: 'at', term: t('enteredAt'), value: <InstantText instant={fact.recordedAt} zone={officeZone} /> },
        ]}
      />
      <section aria-labelledby="moves">
        <h2 id="moves">{t('movedTitle', { count: moved.clocks })}</h2>
        <p>{t('movedText', { cases: moved.cases })}</p>
        <MovesTable caption={t('movedCaption')} moves={moves} isWhole={moved.clocks <= moves.length} empty={<p>{t('movedNone')}</p>} />
        {moved.clocks > moves.length ? <p>{t('movedMore', { count: moved.clocks - moves.length })}</p> : null}
      </section>
    </>
  )
}

/** That the latest change is not on the record of every case yet, and of which not. */
export function OutstandingNote({ outstanding: { isUnderWay, cases } }: { outstanding: Outstanding }) {
  const t = useTranslations('calendars.outstanding')
  const locale = useLocale()
  return (
    <Alert kind="problem" heading={t('title')}>
      {isUnderWay ? <p>{t('underWay')}</p> : null}
      {cases.length > 0 ? <p>{t('cases', { count: cases.length, cases: new Intl.ListFormat(locale).format(cases) })}</p> : null}
    </Alert>
  )
}

/** An entry in a sentence. */
export function FactText({ fact }: { fact: EnteredFact }) {
  const t = useTranslations('calendars')
  switch (fact.type) {
    case 'federal-closing-entered':
      return t.rich('factClosing', { date: () => <DateText date={fact.data.date} /> })
    case 'federal-closing-taken-back':
      return t.rich('factTakenBack', { date: () => <DateText date={fact.data.date} /> })
    case 'prc-schedule-entered':
      return t('factSchedule', { year: String(fact.data.year) })
  }
}
