import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'

import { Alert } from '@/components/alert'
import { ActionRow, ButtonLink } from '@/components/button'
import { TextLink } from '@/components/text-link'
import { isPermitted } from '@/lib/domain/access/permissions'
import { formatInstant } from '@/lib/format/dates'
import { officeZone, theOffice } from '@/lib/services/office'
import { listDrafts, newDraftId, type Draft } from '@/lib/services/read-draft'
import { requireViewer } from '@/lib/sign-in/viewer'

import styles from './_components/complaint.module.css'
import { pagePath } from './_components/steps'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('file')
  return { title: t('title') }
}

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where filing begins: with the unfinished complaints where there are some, else with the first step of a new one. */
export default async function NewComplaintPage({ searchParams }: Search) {
  const t = await getTranslations('file')
  const viewer = await requireViewer()
  if (!isPermitted(viewer.role, 'file')) {
    return (
      <>
        <h1>{t('title')}</h1>
        <Alert kind="info" heading={t('notPermitted')}><p>{t('notPermittedText')}</p></Alert>
      </>
    )
  }

  const { activity, expectation, start } = await searchParams
  const drafts = listDrafts(theOffice(), viewer)
  const brought = Object.entries({ activity, expectation }).filter(([, value]) => typeof value === 'string') as [string, string][]
  // Nothing is kept before the first save, so a link that is opened twice leaves no empty drafts behind.
  if (drafts.length === 0 || brought.length > 0 || start !== undefined) {
    const query = brought.length > 0 ? `?${new URLSearchParams(brought)}` : ''
    redirect(`${pagePath(newDraftId(), 'what-happened')}${query}`)
  }
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('drafts.intro')}</p>
      <h2>{t('drafts.heading')}</h2>
      <ul className={styles.drafts}>
        {drafts.map((draft) => <DraftEntry key={draft.draftId} draft={draft} />)}
      </ul>
      <ActionRow>
        <ButtonLink href="/cases/new?start=new">{t('drafts.new')}</ButtonLink>
      </ActionRow>
    </>
  )
}

async function DraftEntry({ draft }: { draft: Draft }) {
  const t = await getTranslations('file')
  const title = draft.answers.title.trim() || t('drafts.untitled')
  const saved = formatInstant(draft.savedAt, officeZone, await getLocale())
  return (
    <li>
      <div>
        <TextLink href={pagePath(draft.draftId, 'what-happened')}>
          <span className="usa-sr-only">{t('drafts.goOn')} </span>{title}
        </TextLink>
        <div className="small soft">{t('drafts.saved', { instant: saved })}</div>
      </div>
      <TextLink href={`/cases/new/${draft.draftId}/discard`}>
        {t('drafts.discard')}<span className="usa-sr-only"> {title}</span>
      </TextLink>
    </li>
  )
}
