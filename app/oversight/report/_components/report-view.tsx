import { useLocale, useTranslations } from 'next-intl'

import { Alert } from '@/components/alert'
import { ActionRow, ButtonLink } from '@/components/button'
import { TextLink } from '@/components/text-link'
import { reportFormats } from '@/lib/reports/report-document'

import { reportHref } from '../_query/report-query'
import type { ShownReport } from '../_query/report-shown'
import { ReportForm } from './report-form'
import { ReportPartView } from './report-part'
import styles from './report.module.css'

/** The report as a page: first what it is about and how it can be had, which no paper shows; then the report. */
export function ReportView({ document, report, view, ignored, choices }: ShownReport) {
  const t = useTranslations('report.page')
  const k = useTranslations('report.keep')
  return (
    <>
      <h1>{document.title}</h1>
      <div className={styles.tools}>
        <p className="lead">{t('lead')}</p>
        <LeftOut ignored={ignored} absent={report.absent} />
        <ReportForm view={view} choices={choices} />
        <nav aria-label={t('files')}>
          <ul className={styles.files}>
            {reportFormats.map((format) => (
              // A file, and not a page to go to: the browser is to load it by itself, and not ahead of time.
              <li key={format}><a className="usa-link" href={reportHref(view, `report.${format}`)} download>{t(format)}</a></li>
            ))}
          </ul>
        </nav>
        <ActionRow>
          <ButtonLink weight="outline" href={reportHref(view, 'keep')}>{k('submit')}</ButtonLink>
          <TextLink href="/oversight/reports">{t('kept')}</TextLink>
        </ActionRow>
      </div>
      <article className={styles.report}>
        {document.parts.map((part, i) => <ReportPartView key={i} part={part} />)}
      </article>
    </>
  )
}

function LeftOut({ ignored, absent }: { ignored: readonly string[]; absent: readonly string[] }) {
  const t = useTranslations()
  const locale = useLocale()
  const joined = (all: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(all)
  const nameOf = (name: string) => t(['since', 'until', 'cases'].includes(name) ? `report.page.ignoredNames.${name}` : `oversight.ignoredNames.${name}`)
  if (ignored.length === 0 && absent.length === 0) return null
  return (
    <Alert kind="info">
      {ignored.length === 0 ? null : <p>{t('oversight.ignored', { names: joined([...new Set(ignored)].map(nameOf)) })}</p>}
      {absent.length === 0 ? null : <p>{t('report.page.absent', { numbers: joined(absent) })}</p>}
    </Alert>
  )
}
