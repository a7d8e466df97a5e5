import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { orNotFound } from '@/app/_register/or-not-found'
import { viewLine } from '@/lib/services/view-line'

import { LineView } from './_components/line-view'

type Props = { params: Promise<{ id: string; line: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('activities')
  return { title: t('lineTitle') }
}

/** One line of what was agreed in advance: all that it says, what came, what each side holds of it, and its versions. */
export default async function LinePage({ params, searchParams }: Props) {
  const { id, line } = await params
  const { recorded, open } = await searchParams
  const { role, detail } = await orNotFound((office, viewer) => ({ role: viewer.role, detail: viewLine(office, viewer, id, line) }))
  return <LineView role={role} detail={detail} recorded={recorded !== undefined} open={open} />
}
