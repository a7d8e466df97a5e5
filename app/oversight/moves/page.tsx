import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import type { Parameters } from '@/app/_address/address-reader'
import { orNotFound } from '@/app/_register/or-not-found'

import { MovesView } from '../_components/moves-view'
import { movesShown } from '../_query/lists-shown'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('oversight.moveList')
  return { title: t('title') }
}

/** Exactly what a figure of the oversight counts; the address says which. */
export default async function OversightMovesPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams
  return <MovesView {...await orNotFound((office, viewer) => movesShown(office, viewer, parameters))} />
}
