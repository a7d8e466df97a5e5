'use server'

import { z } from 'zod'

import { commandSchemas } from '@/lib/domain/cases/commands'
import type { Command } from '@/lib/domain/cases/commands'
import { formAction, type FormAction } from '@/lib/forms/form-action'
import type { FormState } from '@/lib/forms/form-state'
import { changeCase } from '@/lib/services/change-case'
import { theOffice } from '@/lib/services/office'

import { actFields, type ActCommand } from './_words/act-fields'
import { readAct } from './_words/read-act'

const actions = Object.fromEntries(
  (Object.keys(actFields) as ActCommand[]).map((command) => [command, actionOf(command)]),
) as Record<ActCommand, FormAction>

/** Records one act on a case; which one, the form says. Leads back to the case, which shows what was entered. */
export async function act(before: FormState, data: FormData): Promise<FormState> {
  const command = z.enum(Object.keys(actFields) as [ActCommand]).parse(data.get('command'))
  return actions[command](before, data)
}

function actionOf(command: ActCommand): FormAction {
  return formAction({
    words: 'acts',
    schema: commandSchemas[command] as z.ZodType<Command>,
    read: (form) => readAct(command, form),
    run: ({ viewer, input, form, sending }) => {
      const { reference } = changeCase(theOffice(), viewer, form.text('reference'), input, sending)
      // Without script a browser keeps the fragment of the form's own address unless it is given another one.
      return `/cases/${reference}?after=${sending.expectedVersion ?? ''}#recorded`
    },
  })
}
