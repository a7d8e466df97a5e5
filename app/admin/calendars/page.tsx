import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { awaitedSchedules } from '@/lib/services/awaited-schedules'
import { theOffice } from '@/lib/services/office'
import { viewCalendars } from '@/lib/services/view-calendars'

import { CalendarsView } from './_components/calendars-view'
import type { Parameters } from './_entry/entry-address'
import { requireAdministrator } from './_entry/require-administrator'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calendars')
  return { title: t('title') }
}

/** The calendars as this office knows them: which schedules and closings, by which notice, since when. */
export default async function CalendarsPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireAdministrator()
  const { entered } = await searchParams
  const place = typeof entered === 'string' && /^\d{1,9}$/.test(entered) ? Number(entered) : undefined
  return <CalendarsView overview={viewCalendars(theOffice(), viewer, place)} awaited={awaitedSchedules(theOffice(), viewer)} />
}
