import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { Alert } from '@/components/alert'
import { Tabs } from '@/components/tabs'

/** The parts of the administration, in the order in which an office comes about. */
export const adminParts = ['accounts', 'agencies', 'counterparts', 'instruments', 'activities', 'calendars', 'procedures'] as const
export type AdminPart = (typeof adminParts)[number]

type AdminFrameProps = {
  /** Null on the page above all parts. */
  part: AdminPart | null
  title: string
  /** The page was reached by a form that recorded something. */
  recorded?: boolean
  children: ReactNode
}

/** The frame of every page of the administration: where one is, and what was just recorded. */
export function AdminFrame({ part, title, recorded, children }: AdminFrameProps) {
  const t = useTranslations('admin')
  return (
    <>
      <h1>{title}</h1>
      <AdminTabs part={part} />
      {recorded ? <div id="recorded"><Alert kind="done" heading={t('recorded')} /></div> : null}
      {children}
    </>
  )
}

/** The way from each part of the administration to the others. */
export function AdminTabs({ part }: { part: AdminPart | null }) {
  const t = useTranslations('admin.parts')
  return <Tabs label={t('label')} tabs={adminParts.map((one) => ({ href: `/admin/${one}`, label: t(one), current: one === part }))} />
}
