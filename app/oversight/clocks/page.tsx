import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import type { Parameters } from '@/app/_address/address-reader'
import type { Viewer } from '@/lib/domain/access/roles'
import { NotFound } from '@/lib/services/errors'
import { theOffice } from '@/lib/services/office'
import { requireViewer } from '@/lib/sign-in/viewer'

import { PeriodsView } from '../_components/periods-view'
import { periodsShown, type PeriodsShown } from '../_query/lists-shown'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('oversight.clocks')
  return { title: t('title') }
}

/** Exactly what a figure of the oversight counts; the address says which. */
export default async function OversightPeriodsPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireViewer()
  return <PeriodsView {...shown(viewer, await searchParams)} />
}

function shown(viewer: Viewer, parameters: Parameters): PeriodsShown {
  try {
    return periodsShown(theOffice(), viewer, parameters)
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}
