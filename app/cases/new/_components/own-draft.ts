import { notFound, redirect } from 'next/navigation'

import { isPermitted } from '@/lib/domain/access/permissions'
import { NotFound } from '@/lib/services/errors'
import { theOffice } from '@/lib/services/office'
import { isFreeDraftId, readDraft, type Draft } from '@/lib/services/read-draft'
import { requireViewer, type SignedIn } from '@/lib/sign-in/viewer'

import { filedPath } from './steps'

/** Who files, for the pages of the form; other roles are told on its first page that they do not. */
export async function requireFiler(): Promise<SignedIn> {
  const viewer = await requireViewer()
  if (!isPermitted(viewer.role, 'file')) redirect('/cases/new')
  return viewer
}

/** The viewer's draft for a page. One that was filed leads to what came of it; one that is not theirs is not found. */
export function draftOrElsewhere(viewer: SignedIn, draftId: string): Draft {
  return draftOrNew(viewer, draftId) ?? notFound()
}

/** The same for the first step, where a draft need not be kept yet: then null. */
export function draftOrNew(viewer: SignedIn, draftId: string): Draft | null {
  const office = theOffice()
  const found = readOrNull(() => readDraft(office, viewer, draftId))
  if (found === null) return isFreeDraftId(office, draftId) ? null : notFound()
  if (found.filedAs !== null) redirect(filedPath(found.filedAs))
  return found.draft
}

function readOrNull<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}
