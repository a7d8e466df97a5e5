import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { localized } from '@/lib/format/localized'
import { NotFound } from '@/lib/services/errors'
import { theOffice } from '@/lib/services/office'
import { viewProcedure, type ProcedureDetail } from '@/lib/services/view-procedure'

import { ProcedureView } from './_components/procedure-view'

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<{ version?: string | string[] }> }

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  const t = await getTranslations('procedure')
  const { procedure } = await detailOf(asked)
  return { title: t('metaTitle', { title: localized(procedure.title, await getLocale()) }) }
}

/** A procedure in words and as a picture, for everybody; `?version=1` shows an earlier version. */
export default async function ProcedurePage(asked: Asked) {
  return <ProcedureView detail={await detailOf(asked)} />
}

async function detailOf({ params, searchParams }: Asked): Promise<ProcedureDetail> {
  const { id } = await params
  const { version } = await searchParams
  try {
    return viewProcedure(theOffice(), id, version === undefined ? undefined : Number(version))
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}
