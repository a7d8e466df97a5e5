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
    const { faults, ...counts } = verifyNow(office, viewer)
    const t = await getTranslations('checkpoints')
    const at = formatInstant(office.now(), officeZone, await getLocale())
    const [first] = faults
    return { shown: first ? t('found', { at, count: faults.length, where: first.where, kind: t(`faults.${first.kind}`) }) : t('holds', { at, ...counts }) }
  },
})
