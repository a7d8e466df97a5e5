import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { PreviewView } from '../_components/preview-view'
import { loadRelease } from '../_words/load-release'

type PreviewPageProps = { params: Promise<{ reference: string }> }

export async function generateMetadata({ params }: PreviewPageProps): Promise<Metadata> {
  const { reference } = await loadRelease((await params).reference)
  const t = await getTranslations('release')
  return { title: t('previewTitle', { reference }) }
}

/** Exactly what the public would see, from the last review; and the button that releases it. */
export default async function PreviewPage({ params }: PreviewPageProps) {
  const detail = await loadRelease((await params).reference)
  if (detail.review === null) notFound()
  return <PreviewView detail={detail} review={detail.review} />
}
