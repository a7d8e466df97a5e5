'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'

import { formAction } from '@/lib/forms/form-action'
import { fileComplaint } from '@/lib/services/file-complaint'
import { theOffice } from '@/lib/services/office'

import { filedPath, pagePath } from '../../_components/steps'

/** Files the draft as it was reviewed. What is missing by now is said on the review itself. */
export const fileDraft = formAction({
  words: 'file',
  schema: z.object({ draft: z.string(), stamp: z.string() }),
  read: (form) => ({ draft: form.text('draft'), stamp: form.text('stamp') }),
  run: ({ viewer, input }) => {
    const filing = fileComplaint(theOffice(), viewer, input.draft, input.stamp)
    revalidatePath('/cases', 'layout')
    if (filing.outcome === 'filed') return filedPath(filing.reference)
    return `${pagePath(input.draft, 'review')}${filing.outcome === 'changed-since-review' ? '?changed=yes' : ''}`
  },
})
