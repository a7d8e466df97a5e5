import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { orNotFound } from '@/app/_register/or-not-found'
import { viewRecord } from '@/lib/services/view-record'

import { RecordView } from './_components/record-view'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('checkpoints')
  return { title: t('title') }
}

/** The record as something that somebody else can check: its checkpoints, its keys, and what they prove. */
export default async function RecordPage() {
  return <RecordView record={await orNotFound(viewRecord)} />
}
