import { useLocale, useTranslations } from 'next-intl'

import { DataTable } from '@/components/data-table'
import { SummaryList } from '@/components/summary-list'
import { TextLink } from '@/components/text-link'
import type { DueDates, PublicEntry, Quarter } from '@/lib/domain/release/public-entry'
import { localized } from '@/lib/format/localized'
import { formatNumber } from '@/lib/format/numbers'

type EntryViewProps = {
  entry: PublicEntry
  summary: string | null
  /** Where it stands on a page that has more: the level of its own headings. */
  heading?: 'h2' | 'h3'
}

/** An entry of the public register whole: what the public sees of a case, and nothing else of it. */
export function EntryView({ entry, summary, heading: Heading = 'h2' }: EntryViewProps) {
  const locale = useLocale()
  const t = useTranslations('public-register.entry')
  const vocabulary = useTranslations('vocabulary')
  const row = (key: string, value: React.ReactNode) => ({ key, term: t(key), value })
  return (
    <>
      {summary === null ? null : <p className="lead keep-lines">{summary}</p>}
      <SummaryList
        rows={[
          row('kind', vocabulary(`kind.${entry.kind}`)),
          row('subject', entry.subject === null ? t('notTold') : vocabulary(`subject.${entry.subject}`)),
          row('complaining', localized(entry.complainingSide.name, locale)),
          row('responding', localized(entry.respondingSide.name, locale)),
          row('agency', entry.agency),
          ...(entry.field === null ? [] : [row('field', entry.field)]),
          row('counterpart', entry.counterpart ?? t('notNamed')),
          row('activity', entry.activity ?? t('notNamed')),
          row('filed', <QuarterText quarter={entry.filed} />),
          ...(entry.closed === null ? [] : [row('closed', <QuarterText quarter={entry.closed} />)]),
          row(entry.closed === null ? 'stands' : 'ended', localized(entry.ended.label, locale)),
          row('stages', <ol className="plain-steps">{entry.stages.map(({ id, label }) => <li key={id}>{localized(label, locale)}</li>)}</ol>),
          row('procedure', <TextLink href={`/procedures/${entry.procedure.id}`}>{t('procedureName', entry.procedure)}</TextLink>),
        ]}
      />
      <Heading>{t('datesTitle')}</Heading>
      <DueDatesTable entry={entry} />
      <p className="small soft">{t('datesNote')}</p>
    </>
  )
}

/** A quarter in words: "the second quarter of 2026". */
export function QuarterText({ quarter }: { quarter: Quarter }) {
  const t = useTranslations('public-register')
  return <>{t('quarter', { quarter: quarter.quarter, year: String(quarter.year) })}</>
}

function DueDatesTable({ entry: { dueDates, complainingSide, respondingSide } }: { entry: PublicEntry }) {
  const locale = useLocale()
  const t = useTranslations('public-register.entry')
  const rows = [
    { key: 'complaining', who: t('ofComplaining', { side: localized(complainingSide.name, locale) }), dates: dueDates.complaining },
    { key: 'responding', who: t('ofResponding', { side: localized(respondingSide.name, locale) }), dates: dueDates.responding },
    { key: 'both', who: t('ofBoth'), dates: dueDates.both },
  ]
  const column = (key: keyof DueDates) => ({ key, header: t(`dates.${key}`), numeric: true, cell: (row: (typeof rows)[number]) => formatNumber(row.dates[key], locale) })
  return (
    <DataTable
      caption={t('datesTitle')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.key}
      empty={null}
      columns={[{ key: 'who', header: t('dates.who'), rowHeader: true, cell: (row) => row.who }, column('met'), column('late'), column('missed')]}
    />
  )
}
