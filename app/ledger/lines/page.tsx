import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import type { Parameters } from '@/app/_address/address-reader'
import { orNotFound } from '@/app/_register/or-not-found'

import { LinesView } from '../_components/lines-view'
import { linesShown } from '../_query/ledger-shown'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ledger.lines')
  return { title: t('title') }
}

/** Exactly what a figure of the ledger counts; the address says which. */
export default async function LedgerLinesPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams
  return <LinesView {...await orNotFound((office, viewer) => linesShown(office, viewer, parameters))} />
}
