import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { catalogueAsOf, reasonCatalogue } from '@/lib/domain/reciprocity/reason-catalogue'
import { theOffice } from '@/lib/services/office'

import { ReasonsView } from './_components/reasons-view'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reasons')
  return { title: t('title') }
}

/** What is known of each reason that a side can give for withholding. Nobody needs an account to read it. */
export default function ReasonsPage() {
  return <ReasonsView reasons={reasonCatalogue} asOf={catalogueAsOf} parties={theOffice().procedures.ofRegister.agreement.parties} />
}
