import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FieldFrame, FieldsetFrame, type FieldProps } from './field-frame'

export type Choice = {
  value: string
  label: string
  description?: ReactNode
  /** In a list that opens: the heading under which it stands. Choices of one group stand together. */
  group?: string
}

type SelectFieldProps = FieldProps & {
  value?: string
  choices: readonly Choice[]
  /** The first, empty line; "Choose one" unless given, none when `null`. */
  emptyLabel?: string | null
}

/** One of many, as a list that opens. */
export function SelectField({ value, choices, emptyLabel, ...field }: SelectFieldProps) {
  const t = useTranslations('parts')
  return (
    <FieldFrame {...field}>
      {(control) => (
        // The key: React keeps the first default of a select when a form comes back with another one.
        <select key={value} {...control} className="usa-select" defaultValue={value ?? ''}>
          {emptyLabel === null ? null : <option value="">{emptyLabel ?? t('choose')}</option>}
          {grouped(choices).map(([group, members]) => {
            const options = members.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)
            return group === undefined ? options : <optgroup key={group} label={group}>{options}</optgroup>
          })}
        </select>
      )}
    </FieldFrame>
  )
}

/** The choices under their headings, in the order in which the headings come first. */
function grouped(choices: readonly Choice[]): [string | undefined, Choice[]][] {
  const groups = new Map<string | undefined, Choice[]>()
  for (const choice of choices) groups.set(choice.group, [...(groups.get(choice.group) ?? []), choice])
  return [...groups]
}

/** One of a few, all of them in sight. */
export function RadioGroup({ value, choices, ...field }: FieldProps & { value?: string; choices: readonly Choice[] }) {
  const group = field.id ?? field.name
  return (
    <FieldsetFrame {...field}>
      {choices.map((choice) => (
        <div className="usa-radio" key={choice.value}>
          <input
            className="usa-radio__input"
            type="radio"
            id={`${group}-${choice.value}`}
            name={field.name}
            value={choice.value}
            defaultChecked={choice.value === value}
            required={!field.optional}
          />
          <label className="usa-radio__label" htmlFor={`${group}-${choice.value}`}>
            <ChoiceText {...choice} kind="radio" />
          </label>
        </div>
      ))}
    </FieldsetFrame>
  )
}

/** Any number of a few. The values are sent under one name. */
export function CheckboxGroup({ values = [], choices, ...field }: FieldProps & {
  values?: readonly string[]
  choices: readonly Choice[]
}) {
  const group = field.id ?? field.name
  return (
    <FieldsetFrame {...field}>
      {choices.map((choice) => (
        <div className="usa-checkbox" key={choice.value}>
          <input
            className="usa-checkbox__input"
            type="checkbox"
            id={`${group}-${choice.value}`}
            name={field.name}
            value={choice.value}
            defaultChecked={values.includes(choice.value)}
          />
          <label className="usa-checkbox__label" htmlFor={`${group}-${choice.value}`}>
            <ChoiceText {...choice} kind="checkbox" />
          </label>
        </div>
      ))}
    </FieldsetFrame>
  )
}

function ChoiceText({ label, description, kind }: Choice & { kind: 'radio' | 'checkbox' }) {
  return (
    <>
      {label}
      {description ? <span className={`usa-${kind}__label-description`}>{description}</span> : null}
    </>
  )
}
