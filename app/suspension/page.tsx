import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ExportLinks } from '@/app/export/export-links'
import { NotFound } from '@/lib/services/errors'
import { theOffice } from '@/lib/services/office'
import { viewSuspension, type SuspensionOverview } from '@/lib/services/view-suspension'
import { requireViewer } from '@/lib/sign-in/viewer'
import { SuspensionGroups } from './_components/suspension-groups'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('suspension')
  return { title: t('pageTitle') }
}

export default async function SuspensionPage() {
  const overview = await suspension()
  const t = await getTranslations('suspension')
  return (
    <>
      <h1>{t('pageTitle')}</h1>
      <p className="lead">{t('lead')}</p>
      <SuspensionGroups overview={overview} />
      <ExportLinks list="suspension" address="/suspension" />
    </>
  )
}

async function suspension(): Promise<SuspensionOverview> {
  const viewer = await requireViewer()
  try {
    return viewSuspension(theOffice(), viewer)
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}
