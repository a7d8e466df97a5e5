'use client'

import { useTranslations } from 'next-intl'
import { CheckboxGroup, RadioGroup, SelectField, type Choice } from '@/components/choice-fields'
import { DateField, TextArea, TextField } from '@/components/text-fields'
import { chosen, typed, type FormState } from '@/lib/forms/form-state'
import { sentenceStart } from '@/lib/format/sentence-start'
import type { ActCommand, ActField, CaseList } from '../_words/act-fields'

/** What the case offers to choose from, by list. */
export type Offered = Readonly<Record<CaseList, readonly Choice[]>>

type ActFieldInputProps = {
  field: ActField
  command: ActCommand
  id: string
  state: FormState
  /** What it starts with while nothing was sent. */
  start?: string
  offered: Offered
  /** The values that the procedure permits here, where it does not permit all. */
  permitted?: readonly string[]
}

/** One field of an act's form, with its label and its hint, and what was typed when the form comes back. */
export function ActFieldInput({ field, command, id, state, start, offered, permitted }: ActFieldInputProps) {
  const t = useTranslations()
  const key = `acts.fields.${command}.${field.name}`
  const value = typed(state, field.name, start)
  const common = {
    id,
    name: field.name,
    label: t(`${key}.label`),
    hint: t(`${key}.hint`),
    error: state.fieldErrors[field.name],
    optional: 'optional' in field && field.optional,
  }
  const choices = (words: string, values: readonly string[]) =>
    values.filter((one) => permitted === undefined || permitted.includes(one)).map((one) => ({ value: one, label: sentenceStart(t(`${words}.${one}`)) }))

  switch (field.kind) {
    case 'date':
      return <DateField {...common} value={value} />
    case 'time':
      return <TextField {...common} value={value} short />
    case 'text':
      return <TextArea {...common} value={value} rows={field.limit > 3000 ? 14 : 5} limit={field.limit} />
    case 'choice':
      return field.asList
        ? <SelectField {...common} value={value} choices={choices(field.words, field.choices)} />
        : <RadioGroup {...common} value={value} choices={choices(field.words, field.choices)} />
    case 'yes-no':
      return <RadioGroup {...common} value={value} choices={choices(field.words ?? 'acts', ['yes', 'no'])} />
    case 'number':
      return <TextField {...common} value={value} inputMode="numeric" short />
    case 'of-case': {
      const ofCase = { ...common, choices: offered[field.list] }
      if (field.all) return <RadioGroup {...ofCase} value={value} />
      return <SelectField {...ofCase} value={value} emptyLabel={field.optional ? t('acts.noneNamed') : undefined} />
    }
    case 'scope':
      return <CheckboxGroup {...common} values={chosen(state, field.name)} choices={offered.scope} />
  }
}
