import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { theOffice } from '@/lib/services/office'
import { viewProcedures } from '@/lib/services/view-procedures'

import { AdminFrame } from '../_components/admin-frame'
import { requireAdministrator } from '../calendars/_entry/require-administrator'
import { ProceduresView } from './_components/procedures-view'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('procedureAdmin')
  return { title: t('title') }
}

/** The procedures of this office: which versions are known, and under which new cases are opened. */
export default async function ProceduresPage({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const viewer = await requireAdministrator()
  const { done } = await searchParams
  const t = await getTranslations('procedureAdmin')
  const place = typeof done === 'string' && /^\d{1,9}$/.test(done) ? Number(done) : undefined
  return (
    <AdminFrame part="procedures" title={t('title')}>
      <ProceduresView overview={viewProcedures(theOffice(), viewer, place)} />
    </AdminFrame>
  )
}
