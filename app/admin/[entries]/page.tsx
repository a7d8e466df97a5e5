import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { orNotFound } from '@/app/_register/or-not-found'
import { ActionRow, ButtonLink } from '@/components/button'
import { viewRegister } from '@/lib/services/view-administration'

import { AdminFrame } from '../_components/admin-frame'
import { EntriesTable } from './_components/entries-table'
import { kindOfPart, partNamed } from './_words/entry-fields'

type Props = { params: Promise<{ entries: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('admin')
  const part = partNamed((await params).entries)
  return { title: part && t(`parts.${part}`) }
}

/** All agencies, counterparts, instruments or activities. */
export default async function EntriesPage({ params }: Props) {
  const part = partNamed((await params).entries)
  const register = await orNotFound(viewRegister)
  if (part === undefined) notFound()
  const t = await getTranslations('admin')
  return (
    <AdminFrame part={part} title={t(`parts.${part}`)}>
      <EntriesTable part={part} register={register} />
      <ActionRow><ButtonLink href={`/admin/${part}/new`}>{t(`new.${kindOfPart[part]}`)}</ButtonLink></ActionRow>
    </AdminFrame>
  )
}
