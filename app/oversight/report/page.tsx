import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'

import type { Parameters } from '@/app/_address/address-reader'
import { orNotFound } from '@/app/_register/or-not-found'
import { wordsIn } from '@/lib/i18n/words'

import { ReportView } from './_components/report-view'
import { reportShown } from './_query/report-shown'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report')
  return { title: t('pageTitle') }
}

/** The report for a legislature: to be read here, printed, downloaded, and kept as it was sent. */
export default async function ReportPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams
  const words = wordsIn(await getLocale())
  return <ReportView {...await orNotFound((office, viewer) => reportShown(office, viewer, parameters, words))} />
}
