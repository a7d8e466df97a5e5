import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { ReleaseView } from './_components/release-view'
import { loadRelease } from './_words/load-release'

type ReleasePageProps = { params: Promise<{ reference: string }>; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata({ params }: ReleasePageProps): Promise<Metadata> {
  const { reference } = await loadRelease((await params).reference)
  const t = await getTranslations('release')
  return { title: t('title', { reference }) }
}

/** The review of a case for the public register, what was released of it, and what was done about that. */
export default async function ReleasePage({ params, searchParams }: ReleasePageProps) {
  const detail = await loadRelease((await params).reference)
  const { done } = await searchParams
  return <ReleaseView detail={detail} done={done === 'released' || done === 'withdrawn' ? done : null} />
}
