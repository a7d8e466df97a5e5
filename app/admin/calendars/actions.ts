'use server'

import { z } from 'zod'

import { formAction } from '@/lib/forms/form-action'
import { enterCalendarEntry } from '@/lib/services/enter-calendar'
import { theOffice } from '@/lib/services/office'
import type { TypedEntry } from '@/lib/services/preview-calendar'

import { entryPath, kinds, readEntry } from './_entry/entry-address'

/** Enters what was previewed. What is wrong by now, or would move other clocks, is said on the page of the entry. */
export const confirmEntry = formAction({
  words: 'calendars',
  schema: z.object({ entry: z.custom<TypedEntry>((value) => value !== null, 'not-whole'), stamp: z.string().length(64, 'not-whole') }),
  read: (form) => {
    const kind = kinds.find((one) => one === form.text('kind')) ?? 'closing'
    return { entry: readEntry(kind, Object.fromEntries(new URLSearchParams(form.text('query')))), stamp: form.text('stamp') }
  },
  run: ({ viewer, input: { entry, stamp } }) => {
    const entered = enterCalendarEntry(theOffice(), viewer, entry, stamp)
    if (entered.outcome === 'entered') return `/admin/calendars?entered=${entered.storeSeq}#entered`
    return entryPath(entry, entered.outcome === 'changed' ? { changed: 'yes' } : {})
  },
})
