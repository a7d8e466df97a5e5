import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { theOffice } from '@/lib/services/office'
import { officeStatements } from '@/lib/services/office-statements'

import { HelpView } from './_components/help-view'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('help')
  return { title: t('title') }
}

/** The mechanism in plain words, for whoever thinks of filing a complaint. Nobody needs an account to read it. */
export default function HelpPage() {
  return <HelpView procedure={theOffice().procedures.forFiling()[0]} statements={officeStatements()} />
}
