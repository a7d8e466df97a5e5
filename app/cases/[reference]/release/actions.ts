'use server'

import { z } from 'zod'

import { textLimits } from '@/lib/domain/cases/events'
import { cautions, checkAnswers, checks } from '@/lib/domain/release/release-events'
import { formAction } from '@/lib/forms/form-action'
import { theOffice } from '@/lib/services/office'
import { releaseCase, reviewRelease, summaryLimit, withdrawRelease } from '@/lib/services/release-case'

import { answerField, nameable, releasePath } from './_words/release-fields'

const answers = Object.fromEntries(checks.map((check) => [answerField(check), z.enum(checkAnswers)])) as Record<string, z.ZodEnum<{ yes: 'yes'; no: 'no' }>>

/** Puts the review on record, and leads on to the preview of exactly what was looked at. */
export const review = formAction({
  words: 'release',
  schema: z.strictObject({
    ...answers,
    reference: z.string(),
    mayName: z.array(z.enum(nameable)),
    confirmed: z.array(z.enum(cautions)),
    summary: z.string().trim().max(summaryLimit),
  }),
  read: (form) => ({
    ...Object.fromEntries(checks.map((check) => [answerField(check), form.text(answerField(check))])),
    reference: form.text('reference'),
    mayName: form.all('mayName'),
    confirmed: form.all('confirmed'),
    summary: form.text('summary'),
  }),
  run: ({ viewer, input, form, sending }) => {
    const answered = Object.fromEntries(checks.map((check) => [check, form.text(answerField(check))])) as Parameters<typeof reviewRelease>[3]['answers']
    const { reference, confirmed, summary } = input
    const mayName = { counterpart: input.mayName.includes('counterpart'), activity: input.mayName.includes('activity') }
    const done = reviewRelease(theOffice(), viewer, reference, { answers: answered, mayName, confirmed, summary }, sending.expectedVersion ?? 0)
    if (done.outcome === 'unconfirmed') return { problems: [{ field: 'confirmed', key: 'confirmation-needed' }] }
    return `${releasePath(reference)}/preview`
  },
})

/** Releases what was previewed. Where the case, or the review, is another by now, that is said on the preview. */
export const release = formAction({
  words: 'release',
  schema: z.strictObject({ reference: z.string(), review: z.coerce.number().int().min(1) }),
  read: (form) => ({ reference: form.text('reference'), review: form.text('review') }),
  run: ({ viewer, input: { reference, review: seq } }) => {
    const { outcome } = releaseCase(theOffice(), viewer, reference, seq)
    return outcome === 'done' ? `${releasePath(reference)}?done=released` : `${releasePath(reference)}/preview?changed=1`
  },
})

/** Takes the case out of the register. */
export const withdraw = formAction({
  words: 'release',
  schema: z.strictObject({ reference: z.string(), reason: z.string().trim().min(1).max(textLimits.page) }),
  read: (form) => ({ reference: form.text('reference'), reason: form.text('reason') }),
  run: ({ viewer, input: { reference, reason } }) => {
    withdrawRelease(theOffice(), viewer, reference, reason)
    return `${releasePath(reference)}?done=withdrawn`
  },
})
