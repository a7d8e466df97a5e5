'use server'

import { z } from 'zod'

import { answered } from '@/app/_register/answered'
import { registerSchemas, stances } from '@/lib/domain/register/events'
import { formAction } from '@/lib/forms/form-action'
import { changeExpectation } from '@/lib/services/administer-register'
import { theOffice } from '@/lib/services/office'
import { keptOfLine, recordStance } from '@/lib/services/view-line'

import { lineFields } from '../../_words/line-fields'

const pathOf = (activityId: string, id: string) => `/activities/${encodeURIComponent(activityId)}/lines/${encodeURIComponent(id)}?recorded=1`

/** Tells a line anew; the direction and what each side holds of it stay. */
export const changeLine = formAction({
  words: 'activities',
  schema: registerSchemas.expectation.omit({ kind: true, id: true, to: true, positions: true }),
  read: (form) => ({ ...lineFields(form), activityId: form.text('activityId'), from: form.text('from') }),
  run: ({ viewer, input, form, sending }) => {
    const office = theOffice()
    const id = form.text('line')
    const to = office.procedures.ofRegister.agreement.parties.find((party) => party.id !== input.from)?.id ?? ''
    const changed = changeExpectation(office, viewer, id, { fields: { ...input, to, ...keptOfLine(office, id) }, seen: sending.expectedVersion })
    return answered(changed, () => pathOf(input.activityId, id))
  },
})

/** Records that a side agreed to a line, disputes it, or has not said. */
export const takePosition = formAction({
  words: 'activities',
  schema: z.strictObject({ side: z.string(), stance: z.enum(stances), on: z.iso.date() }),
  read: (form) => ({ side: form.text('side'), stance: form.text('stance'), on: form.text('on') }),
  run: ({ viewer, input, form, sending }) => {
    const id = form.text('line')
    return answered(recordStance(theOffice(), viewer, id, input, sending.expectedVersion), () => pathOf(form.text('activityId'), id))
  },
})
