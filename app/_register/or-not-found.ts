import { notFound } from 'next/navigation'

import { NotFound } from '@/lib/services/errors'
import { theOffice, type Office } from '@/lib/services/office'
import { requireViewer, type SignedIn } from '@/lib/sign-in/viewer'

/** What a service answers the signed-in person; what it does not find is a page that is not there. */
export async function orNotFound<T>(ask: (office: Office, viewer: SignedIn) => T): Promise<T> {
  const viewer = await requireViewer()
  try {
    return ask(theOffice(), viewer)
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}
