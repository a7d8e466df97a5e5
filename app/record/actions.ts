'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'

import { formAction } from '@/lib/forms/form-action'
import { formatInstant } from '@/lib/format/dates'
import { officeZone, theOffice } from '@/lib/services/office'
import { verifyNow } from '@/lib/services/view-record'

/** Walks the whole record now, and says what was found. */
export const verify = formAction({
  schema: z.object({}),
  read: () => ({}),
  run: async ({ viewer }) => {
    const office = theOffice()
    const { faults, checkpoints, ...counts } = verifyNow(office, viewer)
    const t = await getTranslations('checkpoints')
    const at = formatInstant(office.now(), officeZone, await getLocale())
    const [first] = faults
    if (first) return { shown: t('found', { at, count: faults.length, where: first.where, kind: t(`faults.${first.kind}`) }) }
    const signed = checkpoints.first
    if (signed) return { shown: t('foundCheckpoint', { at, number: signed.number, fault: t(`checkpointFaults.${signed.fault}`) }) }
    return { shown: t('holds', { at, ...counts, checkpoints: checkpoints.count }) }
  },
})
