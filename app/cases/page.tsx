import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'

import { ExportLinks } from '@/app/export/export-links'
import { Alert } from '@/components/alert'
import { ActionRow, ButtonLink } from '@/components/button'
import { TextLink } from '@/components/text-link'
import type { Viewer } from '@/lib/domain/access/roles'
import { theOffice } from '@/lib/services/office'
import { listDrafts } from '@/lib/services/read-draft'
import { viewCases } from '@/lib/services/view-cases'
import { homeOf } from '@/lib/sign-in/home'
import { requireViewer } from '@/lib/sign-in/viewer'

import { CasesSection } from './_components/cases-section'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('my-cases')
  return { title: t('title') }
}

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The cases of the person who filed them. Those who work for the office find theirs in the docket. */
export default async function MyCasesPage({ searchParams }: Search) {
  const viewer = await requireViewer()
  if (viewer.role !== 'researcher') redirect(homeOf(viewer.role))

  const t = await getTranslations('my-cases')
  const search = await searchParams
  const open = pageOf(viewer, false, search.open)
  const closed = pageOf(viewer, true, search.closed)
  const drafts = listDrafts(theOffice(), viewer).length
  return (
    <>
      <h1>{t('title')}</h1>
      {drafts > 0 ? <p>{t('unfinished', { count: drafts })} <TextLink href="/cases/new">{t('goOn', { count: drafts })}</TextLink></p> : null}
      {open.list.total + closed.list.total === 0 ? (
        <Alert kind="info" heading={t('emptyTitle')}><p>{t('empty')}</p></Alert>
      ) : (
        <>
          <CasesSection state="open" {...open} />
          {closed.list.total > 0 ? <CasesSection state="closed" {...closed} /> : null}
          <ExportLinks list="my-cases" address="/cases" />
        </>
      )}
      <ActionRow>
        <ButtonLink href="/cases/new">{t('file')}</ButtonLink>
      </ActionRow>
    </>
  )
}

const pageSize = 20

/** One page of the open or the closed cases; the address says which, from 1. */
function pageOf(viewer: Viewer, closed: boolean, asked: string | string[] | undefined) {
  const page = typeof asked === 'string' && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1
  const sort = closed ? ('newest' as const) : ('next-due' as const)
  const list = viewCases(theOffice(), viewer, { group: 'all', closed, sort, offset: (page - 1) * pageSize, limit: pageSize })
  return { list, page, pages: Math.max(1, Math.ceil(list.total / pageSize)) }
}
