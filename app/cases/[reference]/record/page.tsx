import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { addressOf, type Parameters } from '@/app/_address/address-reader'
import { ExportLinks } from '@/app/export/export-links'
import { BundleSection } from '@/app/record/bundle-section'
import type { CaseAt } from '../_as-of/case-paths'
import { CaseFrame } from '../_components/case-frame'
import { RecordList } from '../_components/record-list'
import { loadCase } from '../_words/load-case'

type RecordPageProps = { params: Promise<{ reference: string }>; searchParams: Promise<Parameters> }

export async function generateMetadata({ params }: Pick<RecordPageProps, 'params'>): Promise<Metadata> {
  const words = await getTranslations()
  return { title: words('case.metaTitle', { reference: (await params).reference, title: words('record.title') }) }
}

export default async function RecordPage({ params, searchParams }: RecordPageProps) {
  const { detail, asked } = await loadCase((await params).reference, await searchParams)
  const t = await getTranslations('record')
  return (
    <CaseFrame detail={detail} current="tabRecord" asked={asked}>
      <h2>{t('title')}</h2>
      <p>{t('intro')} {detail.parts.has('summary') ? null : t('noData')}</p>
      <RecordList detail={detail} />
      <ExportLinks list="case-record" address={recordAddress(detail)} />
      <BundleSection of="case" href={`/cases/${detail.reference}/record/bundle`} />
    </CaseFrame>
  )
}

/** Which case it is stands among the filters of the file. */
function recordAddress({ reference, asOf }: CaseAt): string {
  return addressOf('/cases', [['case', reference], ['asOf', asOf?.day ?? ''], ['axis', asOf?.axis ?? '']])
}
