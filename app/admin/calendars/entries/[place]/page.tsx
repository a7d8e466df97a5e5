import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { orNotFound } from '@/app/_register/or-not-found'
import { viewCalendarEntry } from '@/lib/services/view-calendar-entry'

import { EntryList } from '../../_components/entry-list'

type Address = { params: Promise<{ place: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calendars')
  return { title: t('entryTitle') }
}

/** An entry of the calendars with the list of what it moved, before and after. */
export default async function CalendarEntryPage({ params }: Address) {
  const { place } = await params
  const detail = await orNotFound((office, viewer) => viewCalendarEntry(office, viewer, /^\d{1,9}$/.test(place) ? Number(place) : 0))
  return <EntryList detail={detail} />
}
