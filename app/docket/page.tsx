import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import type { Parameters } from '@/app/_address/address-reader'
import { awaitedSchedules } from '@/lib/services/awaited-schedules'
import { theOffice } from '@/lib/services/office'
import { viewCases } from '@/lib/services/view-cases'
import { currentViewer, requireViewer } from '@/lib/sign-in/viewer'

import { CustodianView } from './_components/custodian-view'
import { DocketView } from './_components/docket-view'
import { docketAsked } from './_query/docket-asked'
import { caseListQuery, pageSize, type DocketView as View } from './_query/docket-query'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('docket')
  const role = (await currentViewer())?.role
  if (role === 'custodian') return { title: t('custodian.title') }
  return { title: role === 'overseer' || role === 'administrator' ? t('titleReading') : t('title') }
}

/** The cases of an office, in groups by whose move it is, for those who work on them; as a plain list for those who only read. */
export default async function DocketPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireViewer()
  if (viewer.role === 'researcher') redirect('/cases')
  if (viewer.role === 'custodian') return <CustodianView />

  const office = theOffice()
  const { view, ignored, choices, tabs } = docketAsked(office, viewer, await searchParams)
  const awaited = tabs.length > 0 ? awaitedSchedules(office, viewer) : []
  const page = (shown: View, left: readonly string[], list = viewCases(office, viewer, caseListQuery(shown))) => (
    <DocketView role={viewer.role} tabs={tabs} view={shown} list={list} choices={choices} ignored={left} awaited={awaited} />
  )
  const list = viewCases(office, viewer, caseListQuery(view))
  const lastPage = Math.max(1, Math.ceil(list.total / pageSize))
  // The list can have become shorter than the address thinks.
  return view.page <= lastPage ? page(view, ignored, list) : page({ ...view, page: lastPage }, [...ignored, 'page'])
}
