import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Parameters } from '@/app/_address/address-reader'
import { CaseFrame } from '../_components/case-frame'
import { Deadlines } from '../_components/deadlines'
import { loadCase } from '../_words/load-case'

type DeadlinesPageProps = {
  params: Promise<{ reference: string }>
  searchParams: Promise<Parameters>
}

export async function generateMetadata({ params }: Pick<DeadlinesPageProps, 'params'>): Promise<Metadata> {
  const words = await getTranslations()
  return { title: words('case.metaTitle', { reference: (await params).reference, title: words('clocks.title') }) }
}

export default async function DeadlinesPage({ params, searchParams }: DeadlinesPageProps) {
  const parameters = await searchParams
  const { detail, asked } = await loadCase((await params).reference, parameters)
  const { working } = parameters
  return (
    <CaseFrame detail={detail} current="tabDeadlines" asked={asked}>
      <Deadlines detail={detail} working={typeof working === 'string' ? working : undefined} />
    </CaseFrame>
  )
}
