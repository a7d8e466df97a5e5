import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import type { Parameters } from '@/app/_address/address-reader'
import { orNotFound } from '@/app/_register/or-not-found'

import { ActivitiesView } from '../_components/activities-view'
import { activitiesShown } from '../_query/lists-shown'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('oversight.activityList')
  return { title: t('title') }
}

/** Exactly what a figure of the oversight counts; the address says which. */
export default async function OversightActivitiesPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams
  return <ActivitiesView {...await orNotFound((office, viewer) => activitiesShown(office, viewer, parameters))} />
}
