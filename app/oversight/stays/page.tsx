import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import type { Parameters } from '@/app/_address/address-reader'
import { orNotFound } from '@/app/_register/or-not-found'

import { StaysView } from '../_components/stays-view'
import { staysShown } from '../_query/lists-shown'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('oversight.stayList')
  return { title: t('title') }
}

/** Exactly what a figure of the oversight counts; the address says which. */
export default async function OversightStaysPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams
  return <StaysView {...await orNotFound((office, viewer) => staysShown(office, viewer, parameters))} />
}
