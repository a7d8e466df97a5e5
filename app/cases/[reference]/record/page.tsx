import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Parameters } from '@/app/_address/address-reader'
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
    </CaseFrame>
  )
}
