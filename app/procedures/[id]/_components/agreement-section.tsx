import { useLocale, useTranslations } from 'next-intl'

import { DataTable } from '@/components/data-table'
import { DateText } from '@/components/date-text'
import { SideMark } from '@/components/side-mark'
import { SummaryList } from '@/components/summary-list'
import { addDays } from '@/lib/domain/calendars/days'
import { localized } from '@/lib/format/localized'
import type { ProcedureDetail } from '@/lib/services/view-procedure'

import { Citation } from './citation'

/** What is publicly known of the agreement itself: provisions by name, dates, and when it was not in force. */
export function AgreementSection({ detail, sources }: { detail: ProcedureDetail; sources: readonly string[] }) {
  const t = useTranslations('procedure')
  const locale = useLocale()
  const { agreement } = detail.procedure
  const dates = (from: string, to: string) => ({ from: () => <DateText date={from} />, to: () => <DateText date={to} /> })
  return (
    <section aria-labelledby="agreement">
      <h2 id="agreement">{t('sections.agreement')}</h2>
      <SummaryList
        rows={[
          { key: 'title', term: t('agreement.title'), value: localized(agreement.title, locale) },
          {
            key: 'parties',
            term: t('agreement.parties'),
            value: agreement.parties.map((party, i) => (
              <div key={party.id}>
                <SideMark side={i === 0 ? 'first' : 'second'} name={t('agreement.party', { name: localized(party.name, locale), zone: party.zone })} />
              </div>
            )),
          },
          { key: 'signed', term: t('agreement.signed'), value: <DateText date={agreement.signedOn} /> },
          {
            key: 'term',
            term: t('agreement.term'),
            value: agreement.term === undefined || detail.termEndsOn === null ? t('agreement.noTerm') : (
              <>
                {/* The term ends the day before its first day comes round again. */}
                <div>{t.rich('agreement.termDates', dates(agreement.term.from, addDays(detail.termEndsOn, -1)))}</div>
                <p>{localized(agreement.term.note, locale)}</p>
                <Citation cited={agreement.term} sources={sources} />
              </>
            ),
          },
          ...agreement.gaps.map((gap) => ({
            key: `gap-${gap.from}`,
            term: t('agreement.gap'),
            value: (
              <>
                <div>{t.rich('agreement.gapDates', dates(gap.from, gap.to))}</div>
                <p>{localized(gap.note, locale)}</p>
              </>
            ),
          })),
        ]}
      />
      <h3>{t('agreement.provisions')}</h3>
      <p>{t(agreement.provisions.some(({ basis }) => basis === 'agreement' || basis === 'statute') ? 'agreement.provisionsCited' : 'agreement.provisionsIntro')}</p>
      <DataTable
        caption={t('agreement.provisions')}
        captionHidden
        rows={agreement.provisions}
        rowKey={(row) => row.id}
        empty={null}
        columns={[
          { key: 'provision', header: t('agreement.provision'), rowHeader: true, cell: (row) => localized(row.name, locale) },
          { key: 'rests', header: t('agreement.rests'), cell: (row) => <Citation cited={row} sources={sources} /> },
        ]}
      />
    </section>
  )
}
