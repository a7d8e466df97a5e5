import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { orNotFound } from '@/app/_register/or-not-found'
import { viewKeptReports } from '@/lib/services/keep-report'

import { ReportsView } from './_components/reports-view'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report.list')
  return { title: t('title') }
}

/** Every report that was sent, with exactly the bytes that were sent. */
export default async function ReportsPage({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const { done } = await searchParams
  const reports = await orNotFound(viewKeptReports)
  return <ReportsView reports={reports} done={reports.find(({ number }) => String(number) === done)?.number ?? null} />
}
