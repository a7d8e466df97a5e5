'use client'

import { chosen, typed, type FormState } from '@/lib/forms/form-state'

import { ActionForm } from './action-form'
import { ActionRow, Button } from './button'
import { CheckboxGroup, RadioGroup, SelectField, type Choice } from './choice-fields'
import { DateField, TextArea, TextField } from './text-fields'

/** One field of a form that is put together from data; its words are those of the page. */
export type FormField = {
  name: string
  /** `choice`: one of a few, all in sight; `list`: one of many; `several`: any number of a few. */
  kind: 'line' | 'short' | 'email' | 'new-password' | 'text' | 'date' | 'choice' | 'list' | 'several'
  label: string
  hint?: string
  optional?: boolean | 'unmarked'
  choices?: readonly Choice[]
  /** What the empty line of a `list` says; "Choose one" unless given. */
  emptyLabel?: string
  /** What it starts with while nothing was sent. */
  start?: string | readonly string[]
  /** The most characters of a `text`. */
  limit?: number
  /** The first and the last day that a `date` can have. */
  min?: string
  max?: string
}

type FieldsFormProps = {
  action: (before: FormState, data: FormData) => Promise<FormState>
  fields: readonly FormField[]
  /** What the button says. */
  submit: string
  weight?: 'primary' | 'outline'
  /** What is sent along unseen. */
  hidden?: Readonly<Record<string, string>>
  submission?: string
  version?: number
  /** What stands before the name in the `id` of each field, where a page has several forms. */
  idPrefix?: string
  permalink?: string
}

/** A form of plain fields, one below the other, with one button. */
export function FieldsForm({ action, fields, submit, weight, hidden = {}, idPrefix = '', ...sending }: FieldsFormProps) {
  const labels = Object.fromEntries(fields.map(({ name, label }) => [name, label]))
  return (
    <ActionForm action={action} labels={labels} idPrefix={idPrefix} {...sending}>
      {({ state, pending }) => (
        <div className="form-body">
          {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          {fields.map((field) => <Field key={field.name} field={field} id={idPrefix + field.name} state={state} />)}
          <ActionRow>
            <Button weight={weight} disabled={pending}>{submit}</Button>
          </ActionRow>
        </div>
      )}
    </ActionForm>
  )
}

/** One field as its kind has it, with what was typed in it and what is wrong with it. */
export function Field({ field, id, state }: { field: FormField; id: string; state: FormState }) {
  const { name, kind, label, hint, optional, choices = [], emptyLabel, start, limit, min, max } = field
  const common = { id, name, label, hint, optional, error: state.fieldErrors[name] }
  const starts = start === undefined ? [] : [start].flat()
  const value = typed(state, name, starts[0])
  switch (kind) {
    case 'line':
      return <TextField {...common} value={value} autoComplete="off" />
    case 'short':
      return <TextField {...common} value={value} autoComplete="off" short />
    case 'email':
      return <TextField {...common} value={value} type="email" inputMode="email" autoComplete="off" />
    case 'new-password':
      return <TextField {...common} type="password" autoComplete="new-password" />
    case 'text':
      return <TextArea {...common} value={value} rows={4} limit={limit} />
    case 'date':
      return <DateField {...common} value={value} min={min} max={max} />
    case 'choice':
      return <RadioGroup {...common} value={value} choices={choices} />
    case 'list':
      return <SelectField {...common} value={value} choices={choices} emptyLabel={emptyLabel} />
    case 'several':
      return <CheckboxGroup {...common} values={chosen(state, name, starts)} choices={choices} />
  }
}
