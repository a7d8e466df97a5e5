import { useLocale, useTranslations } from 'next-intl'

import { Alert } from '@/components/alert'
import { DataTable } from '@/components/data-table'
import { DateText } from '@/components/date-text'
import { TextLink } from '@/components/text-link'
import { formatInstant } from '@/lib/format/dates'
import { formatNumber } from '@/lib/format/numbers'
import type { ListedReport } from '@/lib/services/keep-report'
import { officeZone } from '@/lib/services/office'

import styles from '../../report/_components/report.module.css'

/** What was sent, the last first. */
export function ReportsView({ reports, done }: { reports: readonly ListedReport[]; done: number | null }) {
  const t = useTranslations('report.list')
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {done === null ? null : <Alert kind="done"><p>{t('done', { number: done })}</p></Alert>}
      <p><TextLink href="/oversight/report">{t('toReport')}</TextLink></p>
      <ReportTable reports={reports} />
    </>
  )
}

function ReportTable({ reports }: { reports: readonly ListedReport[] }) {
  const t = useTranslations('report.list')
  const roles = useTranslations('vocabulary.role')
  const locale = useLocale()
  return (
    <DataTable
      caption={t('title')}
      captionHidden
      rows={reports}
      rowKey={({ number }) => String(number)}
      empty={<p>{t('empty')}</p>}
      columns={[
        { key: 'number', header: t('number'), rowHeader: true, cell: ({ number }) => number },
        { key: 'sent', header: t('sent'), cell: ({ sentOn }) => <DateText date={sentOn} /> },
        { key: 'to', header: t('to'), cell: ({ to }) => to ?? t('gone') },
        { key: 'asOf', header: t('asOf'), cell: ({ asOf }) => <DateText date={asOf} /> },
        { key: 'kept', header: t('kept'), cell: ({ keptBy, keptAt }) => t('keptText', { role: roles(keptBy), at: formatInstant(keptAt, officeZone, locale) }) },
        { key: 'files', header: t('files'), cell: (report) => <Files report={report} /> },
      ]}
    />
  )
}

function Files({ report: { number, files } }: { report: ListedReport }) {
  const t = useTranslations('report')
  const locale = useLocale()
  return (
    <ul className={styles.kept}>
      {files.map(({ format, sha256, bytes }) => (
        <li key={format}>
          {/* A file, and not a page to go to. */}
          <a className="usa-link" href={`/oversight/reports/${number}/report.${format}`} download>
            {t('list.fileText', { format: t(`keep.formats.${format}`), size: t('keep.sizeText', { n: formatNumber(Math.ceil(bytes / 1000), locale) }) })}
          </a>
          <br />
          <code className={styles.hash}>{sha256}</code>
        </li>
      ))}
    </ul>
  )
}
