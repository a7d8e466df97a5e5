import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { EntryPage } from '../_components/entry-page'
import { TakeBackForm } from '../_components/take-back-form'
import type { Parameters } from '../_entry/entry-address'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calendars')
  return { title: t('titles.take-back') }
}

export default function TakeBackPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  return <EntryPage kind="take-back" searchParams={searchParams} form={TakeBackForm} />
}
