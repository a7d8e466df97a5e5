import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { orNotFound } from '@/app/_register/or-not-found'
import { viewActivity } from '@/lib/services/view-activities'

import { ActivityView } from './_components/activity-view'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('activities')
  return { title: t('one') }
}

/** One activity: what it stands on, what was agreed in advance in both directions, and what came. */
export default async function ActivityPage({ params, searchParams }: Props) {
  const { id } = await params
  const { recorded, open } = await searchParams
  const { role, activity } = await orNotFound((office, viewer) => ({ role: viewer.role, activity: viewActivity(office, viewer, id) }))
  return <ActivityView role={role} activity={activity} recorded={recorded} open={open} />
}
