import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { EntryPage } from '../_components/entry-page'
import { ScheduleForm } from '../_components/schedule-form'
import type { Parameters } from '../_entry/entry-address'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calendars')
  return { title: t('titles.schedule') }
}

export default function SchedulePage({ searchParams }: { searchParams: Promise<Parameters> }) {
  return <EntryPage kind="schedule" searchParams={searchParams} form={ScheduleForm} />
}
