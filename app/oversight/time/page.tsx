import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import type { Parameters } from '@/app/_address/address-reader'
import type { Viewer } from '@/lib/domain/access/roles'
import { NotFound } from '@/lib/services/errors'
import { theOffice } from '@/lib/services/office'
import { requireViewer } from '@/lib/sign-in/viewer'

import { TimeListView } from '../_components/time-list-view'
import { timeShown, type TimeShown } from '../_query/lists-shown'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('oversight.timeList')
  return { title: t('title') }
}

/** The cases whose days a figure of the oversight counts; the address says which. */
export default async function OversightTimePage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireViewer()
  return <TimeListView {...shown(viewer, await searchParams)} />
}

function shown(viewer: Viewer, parameters: Parameters): TimeShown {
  try {
    return timeShown(theOffice(), viewer, parameters)
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}
