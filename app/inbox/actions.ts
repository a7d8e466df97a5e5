'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'

import { formAction } from '@/lib/forms/form-action'
import { markAllRead, markLineRead } from '@/lib/services/mark-read'
import { theOffice } from '@/lib/services/office'

const lineId = z.coerce.number().int().min(1)

/** Marks one line of the inbox as read, or all that the page shows and what is older: which of the two, the button says. */
export const mark = formAction({
  schema: z.object({ line: lineId.nullable(), newest: lineId.nullable(), page: z.coerce.number().int().min(1).catch(1) }),
  read: (form) => ({ line: form.textOrNull('line'), newest: form.textOrNull('newest'), page: form.text('page') }),
  run: ({ viewer, input: { line, newest, page } }) => {
    if (line !== null) markLineRead(theOffice(), viewer, line)
    else if (newest !== null) markAllRead(theOffice(), viewer, newest)
    // The number in the head of every page has changed with it.
    revalidatePath('/', 'layout')
    return page === 1 ? '/inbox' : `/inbox?page=${page}`
  },
})
