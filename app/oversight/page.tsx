import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { NotFound } from '@/lib/services/errors'
import { theOffice } from '@/lib/services/office'
import { viewOversight, type Oversight } from '@/lib/services/view-oversight'
import { requireViewer } from '@/lib/sign-in/viewer'

import { OversightView } from './_components/oversight-view'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('oversight')
  return { title: t('title') }
}

/** Figures over all cases, for those who look at the whole; each leads to what it counts. */
export default async function OversightPage() {
  return <OversightView oversight={await oversight()} />
}

async function oversight(): Promise<Oversight> {
  const viewer = await requireViewer()
  try {
    return viewOversight(theOffice(), viewer)
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}
