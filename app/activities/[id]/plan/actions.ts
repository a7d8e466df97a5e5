'use server'

import { z } from 'zod'

import { answered } from '@/app/_register/answered'
import { planTextLimit } from '@/lib/domain/plans/plan-file'
import { formAction } from '@/lib/forms/form-action'
import { importPlan } from '@/lib/services/import-plan'
import { theOffice } from '@/lib/services/office'
import { discardPasted, keepPasted } from '@/lib/services/pasted-file'

import { problemsOfRows, takenRows } from './_rows/taken-rows'

const pathOf = (activityId: string, rest = '') => `/activities/${encodeURIComponent(activityId)}/plan${rest}`

/** Keeps what was pasted, whatever is wrong with it, and leads to what was understood. */
export const proposePlan = formAction({
  words: 'plan',
  schema: z.object({ activityId: z.string(), text: z.string().max(planTextLimit) }),
  read: (form) => ({ activityId: form.text('activityId'), text: form.text('text') }),
  run: ({ viewer, input: { activityId, text } }) => {
    // Another text is another address: the page is made anew around it.
    return pathOf(activityId, `?look=${keepPasted(theOffice(), viewer, 'plan', activityId, text)}`)
  },
})

/** Forgets what was pasted. */
export const forgetPlan = formAction({
  words: 'plan',
  schema: z.object({ activityId: z.string() }),
  read: (form) => ({ activityId: form.text('activityId') }),
  run: ({ viewer, input: { activityId } }) => {
    discardPasted(theOffice(), viewer, 'plan', activityId)
    return pathOf(activityId)
  },
})

/** Saves what was ticked, all of it or nothing; every fault is told by its row. */
export const savePlan = formAction({
  // A fault of a row is said as in the form of one line.
  words: ['plan', 'activities'],
  schema: z.object({ activityId: z.string(), look: z.string().min(1), plan: z.coerce.number().int().min(0) }),
  read: (form) => ({ activityId: form.text('activityId'), look: form.text('look'), plan: form.text('plan') }),
  run: async ({ viewer, input: { activityId, look, plan }, form }) => {
    const office = theOffice()
    const parties = office.procedures.ofRegister.agreement.parties.map(({ id }) => id)
    const { rows, problems } = takenRows(form, activityId, parties)
    if (rows.length === 0 && problems.length === 0) return { problems: [{ field: null, key: 'nothing-taken' }] }
    const imported = importPlan(office, viewer, activityId, { stamp: look, chosen: plan, rows }, problems.length > 0)
    if (imported.outcome === 'gone') return pathOf(activityId, '?gone=yes')
    if (imported.outcome === 'saved') return pathOf(activityId, `?added=${imported.added}&changed=${imported.changed}`)
    return answered({ problems: [...problems, ...problemsOfRows(imported.problems)] }, () => pathOf(activityId))
  },
})
