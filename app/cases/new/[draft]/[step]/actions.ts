'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'

import { complaintSteps, draftTextLimit } from '@/lib/domain/cases/complaint-answers'
import { formAction } from '@/lib/forms/form-action'
import { theOffice } from '@/lib/services/office'
import { mostDrafts, saveDraft } from '@/lib/services/save-draft'

import { answersIn } from '../../_components/sent-answers'
import { directions, filedPath, nextPath } from '../../_components/steps'

/** Saves the answers of one step, whatever they are, and leads on. */
export const saveStep = formAction({
  words: 'file',
  schema: z.object({
    draft: z.string(),
    step: z.enum(complaintSteps),
    direction: z.enum(directions).catch('on'),
    fromReview: z.boolean(),
  }),
  read: (form) => ({
    draft: form.text('draft'),
    step: form.text('step'),
    direction: form.text('direction'),
    fromReview: form.yes('fromReview'),
  }),
  run: ({ viewer, input, form }) => {
    const { draft: draftId, step, direction, fromReview } = input
    const saved = saveDraft(theOffice(), viewer, draftId, answersIn(form, step))
    if (saved.outcome === 'filed') return filedPath(saved.reference)
    if (saved.outcome === 'too-many') return { problems: [{ field: null, key: 'too-many-drafts', values: { limit: mostDrafts } }] }
    if (saved.tooLong.length > 0) {
      const values = (name: string) => ({ limit: draftTextLimit, count: form.text(name).length })
      return { problems: saved.tooLong.map((name) => ({ field: name, key: 'too-long', values: values(name) })) }
    }
    // The browser keeps pages that it has shown; going back must show what was saved, not what was there before.
    revalidatePath('/cases/new', 'layout')
    return nextPath({ draftId, step, role: viewer.role, direction, fromReview })
  },
})
