'use server'

import { z } from 'zod'

import { formAction } from '@/lib/forms/form-action'
import { deliveriesTextLimit } from '@/lib/services/deliveries-file'
import { importDeliveries } from '@/lib/services/import-deliveries'
import { theOffice } from '@/lib/services/office'
import { discardPasted, keepPasted, readPasted } from '@/lib/services/pasted-file'

const pathOf = (activityId: string, rest = '') => `/activities/${encodeURIComponent(activityId)}/deliveries${rest}`

/** Keeps what was pasted, whatever is wrong with it, and leads to what each row would become. */
export const lookAtDeliveries = formAction({
  schema: z.object({ activityId: z.string(), text: z.string().min(1).max(deliveriesTextLimit) }),
  read: (form) => ({ activityId: form.text('activityId'), text: form.text('text') }),
  // Another text is another address: the page is made anew around it.
  run: ({ viewer, input: { activityId, text } }) => pathOf(activityId, `?look=${keepPasted(theOffice(), viewer, 'deliveries', activityId, text)}`),
})

/** Records every row that was looked at, or none. */
export const recordDeliveries = formAction({
  schema: z.object({ activityId: z.string(), stamp: z.string() }),
  read: (form) => ({ activityId: form.text('activityId'), stamp: form.text('stamp') }),
  run: ({ viewer, input: { activityId, stamp } }) => {
    const office = theOffice()
    const pasted = readPasted(office, viewer, 'deliveries', activityId)
    const imported = pasted && importDeliveries(office, viewer, activityId, pasted.text, stamp)
    if (imported?.outcome !== 'recorded') return pathOf(activityId, '?changed=yes')
    discardPasted(office, viewer, 'deliveries', activityId)
    return pathOf(activityId, `?recorded=${imported.count}`)
  },
})
