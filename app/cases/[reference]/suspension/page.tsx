import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { Parameters } from '@/app/_address/address-reader'
import { CaseFrame } from '../_components/case-frame'
import { Dossier } from '../_components/dossier'
import { ProposedDecision } from '../_components/proposed-decision'
import { loadCase } from '../_words/load-case'

type SuspensionPageProps = { params: Promise<{ reference: string }>; searchParams: Promise<Parameters> }

export async function generateMetadata({ params }: Pick<SuspensionPageProps, 'params'>): Promise<Metadata> {
  const words = await getTranslations()
  return { title: words('case.metaTitle', { reference: (await params).reference, title: words('suspension.title') }) }
}

export default async function SuspensionPage({ params, searchParams }: SuspensionPageProps) {
  const { detail, asked } = await loadCase((await params).reference, await searchParams)
  if (detail.procedure.suspension === undefined) notFound()
  const t = await getTranslations('suspension')
  return (
    <CaseFrame detail={detail} current="tabSuspension" asked={asked}>
      <h2>{t('title')}</h2>
      <Dossier detail={detail} />
      <ProposedDecision detail={detail} heading="h2" />
    </CaseFrame>
  )
}
