'use server'

import { z } from 'zod'

import { answered } from '@/app/_register/answered'
import { registerSchemas, stances } from '@/lib/domain/register/events'
import { formAction } from '@/lib/forms/form-action'
import type { FormReader } from '@/lib/forms/read-form'
import { changeExpectation, voidDelivery } from '@/lib/services/administer-register'
import { theOffice } from '@/lib/services/office'
import { keptOfLine, recordStance, recordStanceOnDelivery } from '@/lib/services/view-line'

import { lineForm, readLine, toldIn } from '../../_words/line-fields'

const pathOf = (activityId: string, id: string) => `/activities/${encodeURIComponent(activityId)}/lines/${encodeURIComponent(id)}?recorded=1`

const position = z.strictObject({ side: z.string(), stance: z.enum(stances), on: z.iso.date() })
const readPosition = (form: FormReader) => ({ side: form.text('side'), stance: form.text('stance'), on: form.text('on') })

/** Tells a line anew; the direction and what each side holds of it stay. */
export const changeLine = formAction({
  words: 'activities',
  schema: lineForm({ activityId: registerSchemas.expectation.shape.activityId, from: registerSchemas.expectation.shape.from }),
  read: (form) => ({ ...readLine(form), activityId: form.text('activityId'), from: form.text('from') }),
  run: ({ viewer, input, form, sending }) => {
    const office = theOffice()
    const id = form.text('line')
    const to = office.procedures.ofRegister.agreement.parties.find((party) => party.id !== input.from)?.id ?? ''
    const changed = changeExpectation(office, viewer, id, { fields: { ...toldIn(input), to, ...keptOfLine(office, id) }, seen: sending.expectedVersion })
    return answered(changed, () => pathOf(input.activityId, id))
  },
})

/** Records that a side agreed to a line, disputes it, or has not said. */
export const takePosition = formAction({
  words: 'activities',
  schema: position,
  read: readPosition,
  run: ({ viewer, input, form, sending }) => {
    const id = form.text('line')
    return answered(recordStance(theOffice(), viewer, id, input, sending.expectedVersion), () => pathOf(form.text('activityId'), id))
  },
})

/** Records that a side agrees to what was entered of a delivery, disputes it, or has not said. */
export const takePositionOnDelivery = formAction({
  words: 'activities',
  schema: position,
  read: readPosition,
  run: ({ viewer, input, form }) =>
    answered(recordStanceOnDelivery(theOffice(), viewer, form.text('delivery'), input), () => pathOf(form.text('activityId'), form.text('line'))),
})

/** Marks a delivery as entered by mistake: it stays on record, and counts for nothing. */
export const markMistaken = formAction({
  words: 'activities',
  schema: z.strictObject({ delivery: registerSchemas.delivery.shape.id }),
  read: (form) => ({ delivery: form.text('delivery') }),
  run: ({ viewer, input, form }) =>
    answered(voidDelivery(theOffice(), viewer, input.delivery), () => pathOf(form.text('activityId'), form.text('line'))),
})
