import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import type { Parameters } from '@/app/_address/address-reader'
import type { Viewer } from '@/lib/domain/access/roles'
import { ownFeed } from '@/lib/services/calendar-feed'
import { NotFound } from '@/lib/services/errors'
import { theOffice } from '@/lib/services/office'
import { requireViewer } from '@/lib/sign-in/viewer'

import { FeedView } from './_components/feed-view'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('feed')
  return { title: t('title') }
}

/** The viewer's own calendar feed. */
export default async function FeedPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireViewer()
  const { ended } = await searchParams
  return <FeedView feed={feedOf(viewer)} ended={ended !== undefined} />
}

function feedOf(viewer: Viewer) {
  try {
    return ownFeed(theOffice(), viewer)
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}
