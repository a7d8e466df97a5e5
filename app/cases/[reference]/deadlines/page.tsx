import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '../_components/case-frame'
import { Deadlines } from '../_components/deadlines'
import { loadCase } from '../_words/load-case'

type DeadlinesPageProps = { params: Promise<{ reference: string }> }

export async function generateMetadata({ params }: DeadlinesPageProps): Promise<Metadata> {
  const words = await getTranslations()
  return { title: words('case.metaTitle', { reference: (await params).reference, title: words('clocks.title') }) }
}

export default async function DeadlinesPage({ params }: DeadlinesPageProps) {
  const { detail } = await loadCase((await params).reference)
  return (
    <CaseFrame detail={detail} current="tabDeadlines">
      <Deadlines detail={detail} />
    </CaseFrame>
  )
}
