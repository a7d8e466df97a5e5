import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'

import type { Parameters } from '@/app/_address/address-reader'
import { orNotFound } from '@/app/_register/or-not-found'
import { wordsIn } from '@/lib/i18n/words'
import { reportFormats } from '@/lib/reports/report-document'
import { writeReports } from '@/lib/reports/write-report'

import { KeepView } from '../_components/keep-view'
import { reportShown } from '../_query/report-shown'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report.keep')
  return { title: t('title') }
}

/** What would be kept as sent, with the hash of each file, before anybody says so. */
export default async function KeepPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams
  const words = wordsIn(await getLocale())
  const shown = await orNotFound((office, viewer) => reportShown(office, viewer, parameters, words))
  return <KeepView view={shown.view} title={shown.document.title} today={shown.choices.today} files={await writeReports(shown.document, reportFormats)} />
}
