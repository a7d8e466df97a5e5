'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'

import { formAction } from '@/lib/forms/form-action'
import { markAllRead, markLineRead, markNoticeRead, markReleaseRead } from '@/lib/services/mark-read'
import { theOffice } from '@/lib/services/office'

const lineId = z.coerce.number().int().min(1)

/** Marks one line of the inbox as read, or all that the page shows and what is older: which of the two, the button says. */
export const mark = formAction({
  schema: z.object({
    line: lineId.nullable(), notice: lineId.nullable(), all: z.boolean(), release: lineId.nullable(), newest: lineId.nullable(), newestNotice: lineId.nullable(), newestRelease: lineId.nullable(), page: z.coerce.number().int().min(1).catch(1),
  }),
  read: (form) => ({
    line: form.textOrNull('line'), notice: form.textOrNull('notice'), all: form.yes('all'), newest: form.textOrNull('newest'), newestNotice: form.textOrNull('newestNotice'), release: form.textOrNull('release'), newestRelease: form.textOrNull('newestRelease'), page: form.text('page'),
  }),
  run: ({ viewer, input: { line, notice, release, all, newest, newestNotice, newestRelease, page } }) => {
    if (line !== null) markLineRead(theOffice(), viewer, line)
    else if (notice !== null) markNoticeRead(theOffice(), viewer, notice)
    else if (release !== null) markReleaseRead(theOffice(), viewer, release)
    else if (all) markAllRead(theOffice(), viewer, { told: newest, notice: newestNotice, release: newestRelease })
    // The number in the head of every page has changed with it.
    revalidatePath('/', 'layout')
    return page === 1 ? '/inbox' : `/inbox?page=${page}`
  },
})
