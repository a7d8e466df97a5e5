import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { orNotFound } from '@/app/_register/or-not-found'
import { previewDeliveries } from '@/lib/services/import-deliveries'
import { readPasted } from '@/lib/services/pasted-file'
import { viewActivity } from '@/lib/services/view-activities'

import { DeliveriesView } from './_components/deliveries-view'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deliveries')
  return { title: t('title') }
}

/** Deliveries as a file: pasted, looked at row by row, and recorded. What was pasted is kept until then, whatever is wrong with it. */
export default async function DeliveriesPage({ params, searchParams }: Props) {
  const { id } = await params
  const { again, changed, recorded, look } = await searchParams
  const shown = await orNotFound((office, viewer) => {
    const pasted = readPasted(office, viewer, 'deliveries', id)
    return { activity: viewActivity(office, viewer, id), pasted, previewed: pasted && previewDeliveries(office, viewer, id, pasted.text) }
  })
  const count = typeof recorded === 'string' && /^\d{1,5}$/.test(recorded) ? Number(recorded) : null
  return <DeliveriesView {...shown} again={again !== undefined} changed={changed !== undefined} recorded={count} look={typeof look === 'string' ? look : ''} />
}
