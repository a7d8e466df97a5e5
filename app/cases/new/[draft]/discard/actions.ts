'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'

import { formAction } from '@/lib/forms/form-action'
import { discardDraft } from '@/lib/services/discard-draft'
import { theOffice } from '@/lib/services/office'

/** Removes the draft for good. */
export const discard = formAction({
  schema: z.object({ draft: z.string() }),
  read: (form) => ({ draft: form.text('draft') }),
  run: ({ viewer, input }) => {
    discardDraft(theOffice(), viewer, input.draft)
    revalidatePath('/cases', 'layout')
    return '/cases'
  },
})
