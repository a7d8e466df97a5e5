'use server'

import { z } from 'zod'

import { answered } from '@/app/_register/answered'
import { enteredDelivery, registerSchemas } from '@/lib/domain/register/events'
import { formAction } from '@/lib/forms/form-action'
import { newSubmission } from '@/lib/forms/read-form'
import { addExpectation, recordDelivery } from '@/lib/services/administer-register'
import { theOffice } from '@/lib/services/office'
import { followActivity } from '@/lib/services/view-activities'

import { lineForm, readLine, toldIn } from './_words/line-fields'

/** Adds a line: what one side is expected to provide to the other. */
export const addLine = formAction({
  words: 'activities',
  schema: lineForm({ activityId: registerSchemas.expectation.shape.activityId, direction: z.string() }),
  read: (form) => ({ ...readLine(form), activityId: form.text('activityId'), direction: form.text('direction') }),
  run: ({ viewer, input: { direction: from, ...line } }) => {
    const office = theOffice()
    const to = office.procedures.ofRegister.agreement.parties.find((party) => party.id !== from)!.id
    return answered(addExpectation(office, viewer, { ...toldIn(line), from, to }), ({ id }) => `/activities/${line.activityId}?recorded=${id}#line-${id}`)
  },
})

/** Records what was provided against a line, or that it was declined. */
export const addDelivery = formAction({
  words: 'activities',
  schema: enteredDelivery,
  read: (form) => ({
    expectationId: form.text('expectationId'),
    providedOn: form.text('providedOn'),
    completeness: form.text('completeness'),
    reason: form.textOrNull('reason'),
    words: form.textOrNull('words'),
    dueOn: form.textOrNull('dueOn'),
    evidence: form.textOrNull('evidence'),
  }),
  run: ({ viewer, input, form, sending }) => {
    const recorded = recordDelivery(theOffice(), viewer, sending.submission ?? newSubmission(), input)
    const line = encodeURIComponent(input.expectationId)
    return answered(recorded, () => `/activities/${encodeURIComponent(form.text('activityId'))}?recorded=${line}#line-${line}`)
  },
})

/** Notes whether a researcher wants to be told of what falls due under an activity. */
export const follow = formAction({
  words: 'activities',
  schema: z.strictObject({ activityId: registerSchemas.activity.shape.id, following: z.boolean() }),
  read: (form) => ({ activityId: form.text('activityId'), following: form.yes('following') }),
  run: ({ viewer, input: { activityId, following } }) => {
    followActivity(theOffice(), viewer, activityId, following)
    return `/activities/${activityId}`
  },
})
