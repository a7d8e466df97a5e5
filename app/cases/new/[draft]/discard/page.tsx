import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { DiscardForm } from '../../_components/discard-form'
import { draftOrElsewhere, requireFiler } from '../../_components/own-draft'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('file')
  return { title: t('discard.title') }
}

export default async function DiscardPage({ params }: { params: Promise<{ draft: string }> }) {
  const { draft: draftId } = await params
  const draft = draftOrElsewhere(await requireFiler(), draftId)
  const t = await getTranslations('file')
  const title = draft.answers.title.trim()
  return (
    <>
      <h1>{t('discard.title')}</h1>
      <p>{title === '' ? t('discard.untitled') : t('discard.text', { title })}</p>
      <DiscardForm draftId={draftId} />
    </>
  )
}
