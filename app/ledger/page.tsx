import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import type { Parameters } from '@/app/_address/address-reader'
import { orNotFound } from '@/app/_register/or-not-found'

import { LedgerView } from './_components/ledger-view'
import { ledgerShown } from './_query/ledger-shown'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ledger')
  return { title: t('title') }
}

/** What each side was expected to provide and what came; the address says of what and of which months. */
export default async function LedgerPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams
  return <LedgerView {...await orNotFound((office, viewer) => ledgerShown(office, viewer, parameters))} />
}
