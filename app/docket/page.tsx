import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import type { Parameters } from '@/app/_address/address-reader'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { caseGroups, type CaseGroup } from '@/lib/domain/cases/case-list'
import { awaitedSchedules } from '@/lib/services/awaited-schedules'
import { caseListChoices } from '@/lib/services/case-list-choices'
import { officeZone, theOffice } from '@/lib/services/office'
import { viewCases } from '@/lib/services/view-cases'
import { currentViewer, requireViewer } from '@/lib/sign-in/viewer'

import { CustodianView } from './_components/custodian-view'
import { DocketView } from './_components/docket-view'
import { caseListQuery, pageSize, readDocketView, type DocketView as View } from './_query/docket-query'

/** In the order of the tabs: what is to be done first. */
const tabs: readonly CaseGroup[] = ['awaiting-you', 'awaiting-other-side', 'acts-open', 'due-soon', 'all']

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
  const parameters = await searchParams
  const choices = caseListChoices(office, viewer, parameters.asOf !== undefined)
  const takesPart = viewer.role === 'officer' || viewer.role === 'coordinator'
  const { view: asked, ignored } = readDocketView(parameters, {
    groups: takesPart ? tabs : caseGroups.filter((group) => group === 'all'),
    stages: choices.stages.map((one) => one.id),
    agencies: choices.agencies.map((one) => one.id),
    counterparts: choices.counterparts.map((one) => one.id),
    fields: choices.fields,
    procedures: choices.procedures.map((one) => one.id),
    today: localDateAt(office.now(), officeZone),
  })
  // A past day is only read.
  const works = takesPart && asked.asOf === ''
  const view: View = asked.asOf === '' ? asked : { ...asked, group: 'all' }
  const awaited = works ? awaitedSchedules(office, viewer) : []
  const list = viewCases(office, viewer, caseListQuery(view))
  const lastPage = Math.max(1, Math.ceil(list.total / pageSize))
  if (view.page <= lastPage) {
    return <DocketView role={viewer.role} tabs={works ? tabs : []} view={view} list={list} choices={choices} ignored={ignored} awaited={awaited} />
  }
  // The list has become shorter than the address thinks.
  const last = { ...view, page: lastPage }
  return (
    <DocketView
      role={viewer.role}
      tabs={works ? tabs : []}
      view={last}
      list={viewCases(office, viewer, caseListQuery(last))}
      choices={choices}
      ignored={[...ignored, 'page']}
      awaited={awaited}
    />
  )
}
