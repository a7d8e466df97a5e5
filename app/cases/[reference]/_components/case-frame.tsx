import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Tabs } from '@/components/tabs'
import type { CaseDetail } from '@/lib/services/view-case'
import { CaseHead } from './case-head'

export const casePath = (reference: string) => `/cases/${reference}`

const tabs = [
  { name: 'tabOverview', path: '' },
  { name: 'tabRecord', path: '/record' },
  { name: 'tabDeadlines', path: '/deadlines' },
  { name: 'tabSuspension', path: '/suspension' },
] as const

export type CaseTab = (typeof tabs)[number]['name']

/** What all parts of a case's page share: its head, and the way to the other parts. */
export function CaseFrame({ detail, current, children }: { detail: CaseDetail; current: CaseTab; children: ReactNode }) {
  const t = useTranslations('case')
  const counts: Partial<Record<CaseTab, number>> = { tabRecord: detail.record.length, tabDeadlines: detail.clocks.length }
  return (
    <>
      <CaseHead detail={detail} />
      <Tabs
        label={t('tabs')}
        // A procedure that knows no suspension has nothing to show there.
        tabs={tabs.filter(({ name }) => name !== 'tabSuspension' || detail.procedure.suspension !== undefined).map(({ name, path }) => ({
          href: casePath(detail.reference) + path,
          label: t(name),
          count: counts[name],
          current: name === current,
        }))}
      />
      {children}
    </>
  )
}
