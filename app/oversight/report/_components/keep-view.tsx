import { useLocale, useTranslations } from 'next-intl'

import { DataTable } from '@/components/data-table'
import { FieldsForm } from '@/components/fields-form'
import { TextLink } from '@/components/text-link'
import { formatNumber } from '@/lib/format/numbers'
import type { WrittenFile } from '@/lib/reports/write-report'
import { recipientLimit } from '@/lib/services/keep-report'

import { keep } from '../actions'
import { reportHref, type ReportView } from '../_query/report-query'
import { stampOf } from '../_query/stamp'
import styles from './report.module.css'

type KeepViewProps = { view: ReportView; title: string; today: string; files: readonly WrittenFile[] }

/** The files that would be kept, and the form that says to whom they went and when. */
export function KeepView({ view, title, today, files }: KeepViewProps) {
  const t = useTranslations('report.keep')
  const parts = useTranslations('parts')
  const locale = useLocale()
  return (
    <>
      <p><TextLink href={reportHref(view)}>{t('back')}</TextLink></p>
      <h1>{t('title')}</h1>
      <p className="lead">{title}</p>
      <p>{t('lead')}</p>
      <h2>{t('files')}</h2>
      <DataTable
        caption={t('files')}
        captionHidden
        rows={files}
        rowKey={({ format }) => format}
        empty={null}
        columns={[
          { key: 'file', header: t('file'), rowHeader: true, cell: ({ format }) => t(`formats.${format}`) },
          { key: 'size', header: t('size'), numeric: true, cell: ({ bytes }) => t('sizeText', { n: formatNumber(Math.ceil(bytes.length / 1000), locale) }) },
          { key: 'hash', header: t('hash'), cell: ({ sha256 }) => <code className={styles.hash}>{sha256}</code> },
        ]}
      />
      <FieldsForm
        action={keep}
        submit={t('submit')}
        hidden={{ address: reportHref(view), stamp: stampOf(files) }}
        fields={[
          { name: 'to', kind: 'line', label: t('to'), hint: `${t('toHint')} ${parts('limit', { count: recipientLimit })}` },
          { name: 'sentOn', kind: 'date', label: t('sentOn'), start: today, max: today },
        ]}
      />
    </>
  )
}
