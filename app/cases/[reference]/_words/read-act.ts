import type { FormReader } from '@/lib/forms/read-form'

import { actFields, type ActCommand, type ActField } from './act-fields'

/** What an act's form sent, in the shape of its command; the command's own schema says what is wrong with it. */
export function readAct(command: ActCommand, form: FormReader): Record<string, unknown> {
  const fields = actFields[command].map((field) => [field.name, readField(field, form)] as const)
  return { command, ...Object.fromEntries(fields) }
}

function readField(field: ActField, form: FormReader): unknown {
  switch (field.kind) {
    case 'time':
      return form.textOrNull(field.name)
    case 'date':
      return field.optional ? form.textOrNull(field.name) : form.text(field.name)
    case 'yes-no':
      return form.text(field.name) === '' ? undefined : form.yes(field.name)
    case 'scope':
      return form.all(field.name).map(scopeItem)
    case 'of-case':
      if (field.number) return numberIn(form.text(field.name))
      return field.optional ? form.textOrNull(field.name) : form.text(field.name)
    case 'number':
      return numberIn(form.text(field.name))
    case 'text':
    case 'choice':
      return form.text(field.name)
  }
}

/** What is no number is left as it was typed, so that the schema refuses it. */
function numberIn(typed: string): number | string | undefined {
  if (typed.trim() === '') return undefined
  return /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : typed
}

/** An object of the scope is sent as `activity:wave`. */
function scopeItem(value: string): { kind: string; id: string } {
  const [kind = '', id = ''] = value.split(':', 2)
  return { kind, id }
}
