import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { orNotFound } from '@/app/_register/or-not-found'
import { listActivities } from '@/lib/services/view-activities'

import { ActivitiesView } from './_components/activities-view'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('activities')
  return { title: t('title') }
}

export default async function ActivitiesPage() {
  const { role, list } = await orNotFound((office, viewer) => ({ role: viewer.role, list: listActivities(office, viewer) }))
  return <ActivitiesView role={role} list={list} />
}
