import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Tabs } from '@/components/tabs'
import type { CaseDetail } from '@/lib/services/view-case'
import { AsOfForm } from '../_as-of/as-of-form'
import { AsOfNote } from '../_as-of/as-of-note'
import { casePath } from '../_as-of/case-paths'
import type { AskedAsOf } from '../_as-of/read-as-of'
import { CaseHead } from './case-head'

const tabs = [
  { name: 'tabOverview', path: '' },
  { name: 'tabRecord', path: '/record' },
  { name: 'tabDeadlines', path: '/deadlines' },
  { name: 'tabSuspension', path: '/suspension' },
] as const

export type CaseTab = (typeof tabs)[number]['name']

type CaseFrameProps = {
  detail: CaseDetail
  current: CaseTab
  /** As of which day the address asks for it; absent where the page is of the present only. */
  asked?: AskedAsOf
  children: ReactNode
}

/** What all parts of a case's page share: its head, and the way to the other parts and to other days. */
export function CaseFrame({ detail, current, asked, children }: CaseFrameProps) {
  const part = tabs.find(({ name }) => name === current)!.path
  const t = useTranslations('case')
  const counts: Partial<Record<CaseTab, number>> = { tabRecord: detail.record.length, tabDeadlines: detail.clocks.length }
  return (
    <>
      <AsOfNote detail={detail} part={part} />
      <CaseHead detail={detail} />
      <Tabs
        label={t('tabs')}
        // A procedure that knows no suspension has nothing to show there.
        tabs={tabs.filter(({ name }) => name !== 'tabSuspension' || detail.procedure.suspension !== undefined).map(({ name, path }) => ({
          href: casePath(detail, path),
          label: t(name),
          count: counts[name],
          current: name === current,
        }))}
      />
      {children}
      {asked === undefined ? null : <AsOfForm detail={detail} part={part} asked={asked} />}
    </>
  )
}
