import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ComponentProps } from 'react'

import type { Parameters } from '@/app/_address/address-reader'
import type { Viewer } from '@/lib/domain/access/roles'
import { NotFound } from '@/lib/services/errors'
import { theOffice } from '@/lib/services/office'
import { requireViewer } from '@/lib/sign-in/viewer'

import { DeadlinesView } from './_components/deadlines-view'
import { deadlinesShown } from './_query/deadlines-shown'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deadlines')
  return { title: t('title') }
}

/** All clocks that still wait, as a list or on the days of a month; the address holds the view. */
export default async function DeadlinesPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireViewer()
  return <DeadlinesView {...deadlines(viewer, await searchParams)} />
}

function deadlines(viewer: Viewer, parameters: Parameters): ComponentProps<typeof DeadlinesView> {
  try {
    return deadlinesShown(theOffice(), viewer, parameters)
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}
