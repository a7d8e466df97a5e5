import { notFound } from 'next/navigation'
import { cache } from 'react'

import { NotFound } from '@/lib/services/errors'
import { theOffice } from '@/lib/services/office'
import { viewCase, type CaseDetail } from '@/lib/services/view-case'
import { requireViewer, type SignedIn } from '@/lib/sign-in/viewer'

/**
 * The case of a page, as the viewer may see it; read once in each request. A reference that does not exist and one that the viewer
 * may not see both end on the same page.
 */
export const loadCase = cache(async (reference: string): Promise<{ detail: CaseDetail; viewer: SignedIn }> => {
  const viewer = await requireViewer()
  try {
    return { viewer, detail: viewCase(theOffice(), viewer, reference) }
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
})
