import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { EntryPage } from '../_components/entry-page'
import { ClosingForm } from '../_components/closing-form'
import type { Parameters } from '../_entry/entry-address'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calendars')
  return { title: t('titles.closing') }
}

export default function ClosingPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  return <EntryPage kind="closing" searchParams={searchParams} form={ClosingForm} />
}
