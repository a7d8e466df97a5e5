import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import type { Parameters } from '@/app/_address/address-reader'
import { orNotFound } from '@/app/_register/or-not-found'

import { ReasonsListView } from '../_components/reasons-list-view'
import { reasonsShown } from '../_query/lists-shown'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('oversight.reasons')
  return { title: t('title') }
}

/** Exactly what a figure of the oversight counts; the address says which. */
export default async function OversightReasonsPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams
  return <ReasonsListView {...await orNotFound((office, viewer) => reasonsShown(office, viewer, parameters))} />
}
