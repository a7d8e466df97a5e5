import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import type { Parameters } from '@/app/_address/address-reader'
import { orNotFound } from '@/app/_register/or-not-found'

import { OversightView } from './_components/oversight-view'
import { oversightShown } from './_query/oversight-shown'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('oversight')
  return { title: t('title') }
}

/** Figures over the cases that the address asks for, for those who look at the whole; each leads to what it counts. */
export default async function OversightPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams
  return <OversightView {...await orNotFound((office, viewer) => oversightShown(office, viewer, parameters))} />
}
