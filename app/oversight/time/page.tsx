import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import type { Parameters } from '@/app/_address/address-reader'
import { orNotFound } from '@/app/_register/or-not-found'

import { TimeListView } from '../_components/time-list-view'
import { timeShown } from '../_query/lists-shown'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('oversight.timeList')
  return { title: t('title') }
}

/** Exactly what a figure of the oversight counts; the address says which. */
export default async function OversightTimePage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams
  return <TimeListView {...await orNotFound((office, viewer) => timeShown(office, viewer, parameters))} />
}
