'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'

import { formAction } from '@/lib/forms/form-action'
import { endFeed, makeFeed } from '@/lib/services/calendar-feed'
import { settings, theOffice } from '@/lib/services/office'

/** Makes the address of the viewer's feed, or puts a new one in its place; it is shown with the answer and never again. */
export const makeAddress = formAction({
  schema: z.object({}),
  read: () => ({}),
  run: ({ viewer }) => {
    const shown = `${settings.address()}/feed/${makeFeed(theOffice(), viewer)}/deadlines.ics`
    revalidatePath('/deadlines/feed')
    return { shown }
  },
})

/** Ends the viewer's feed. */
export const endAddress = formAction({
  schema: z.object({}),
  read: () => ({}),
  run: ({ viewer }) => {
    endFeed(theOffice(), viewer)
    return '/deadlines/feed?ended=1'
  },
})
