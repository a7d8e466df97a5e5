import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import type { Parameters } from '@/app/_address/address-reader'
import { orNotFound } from '@/app/_register/or-not-found'

import { PeriodsView } from '../_components/periods-view'
import { periodsShown } from '../_query/lists-shown'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('oversight.clocks')
  return { title: t('title') }
}

/** Exactly what a figure of the oversight counts; the address says which. */
export default async function OversightPeriodsPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams
  return <PeriodsView {...await orNotFound((office, viewer) => periodsShown(office, viewer, parameters))} />
}
