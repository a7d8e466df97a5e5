import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { NotFound } from '@/lib/services/errors'
import { theOffice } from '@/lib/services/office'
import { viewInbox, type Inbox } from '@/lib/services/view-inbox'
import { requireViewer, type SignedIn } from '@/lib/sign-in/viewer'

import { InboxView } from './_components/inbox-view'
import { MarkForm } from './_components/mark-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inbox')
  return { title: t('title') }
}

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What a person was told: what is asked, until when, and what happened. Looking at it marks nothing as read. */
export default async function InboxPage({ searchParams }: Search) {
  const viewer = await requireViewer()
  const { page } = await searchParams
  const inbox = inboxOf(viewer, typeof page === 'string' && /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1)
  return (
    <MarkForm>
      <InboxView role={viewer.role} inbox={inbox} />
    </MarkForm>
  )
}

function inboxOf(viewer: SignedIn, page: number): Inbox {
  try {
    return viewInbox(theOffice(), viewer, page)
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}
