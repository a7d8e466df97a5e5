import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'

import { TextLink } from '@/components/text-link'
import { NotFound } from '@/lib/services/errors'
import { theOffice } from '@/lib/services/office'
import { viewPublicCase, type PublicCase } from '@/lib/services/view-public-register'

import { EntryView } from '../_components/entry-view'

type EntryPageProps = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: EntryPageProps): Promise<Metadata> {
  const { number } = entryOf((await params).number)
  const t = await getTranslations('public-register')
  return { title: t('entryTitle', { number }) }
}

/** One entry of the public register, for everybody. One that was withdrawn is a page that is not there. */
export default async function EntryPage({ params }: EntryPageProps) {
  const { number, summary, ...entry } = entryOf((await params).number)
  const t = await getTranslations('public-register')
  return (
    <>
      <p className="eyebrow"><TextLink href="/register">{t('title')}</TextLink></p>
      <h1>{t('entryTitle', { number })}</h1>
      <EntryView entry={entry} summary={summary} />
      <p className="small soft">{t('entryNote')}</p>
    </>
  )
}

const entryOf = cache((number: string): PublicCase => {
  try {
    return viewPublicCase(theOffice(), number)
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
})
