import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { orNotFound } from '@/app/_register/or-not-found'
import { viewPlanImport } from '@/lib/services/preview-plan'

import { PlanView } from './_components/plan-view'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plan')
  return { title: t('title') }
}

/** A data management plan for an activity: pasted, read, set beside what is on record, and saved. */
export default async function PlanPage({ params, searchParams }: Props) {
  const { id } = await params
  const { plan, again, gone, added, changed, look } = await searchParams
  const number = (value: unknown) => (typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : undefined)
  const shown = await orNotFound((office, viewer) => viewPlanImport(office, viewer, id, number(plan)))
  const saved = number(added) === undefined ? null : { added: number(added)!, changed: number(changed) ?? 0 }
  return <PlanView shown={shown} again={again !== undefined} gone={gone !== undefined} saved={saved} look={typeof look === 'string' ? look : ''} />
}
