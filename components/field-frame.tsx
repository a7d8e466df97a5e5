import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export type FieldProps = {
  /** The name under which the value is sent; also the `id` unless one is given. */
  name: string
  id?: string
  label: ReactNode
  hint?: ReactNode
  /** What is wrong with the value that was sent. */
  error?: string | readonly string[]
  /** Fields are required unless they say that they are optional; `unmarked` where a whole form is, and saying so would be noise. */
  optional?: boolean | 'unmarked'
}

/** What a control needs from its frame: its `id` and what describes it. */
export type ControlAttributes = {
  id: string
  name: string
  required: boolean
  'aria-describedby'?: string
  'aria-invalid'?: true
}

/** Label, hint and error around one control, tied to it for readers by eye and by ear. */
export function FieldFrame({ children, ...field }: FieldProps & { children: (control: ControlAttributes) => ReactNode }) {
  const control = controlAttributes(field)
  return (
    <div className={groupClass(field.error)}>
      <label className="usa-label" htmlFor={control.id}>
        {field.label}
        <OptionalNote optional={field.optional} />
      </label>
      <HintAndError {...field} id={control.id} />
      {children(control)}
    </div>
  )
}

/** Legend, hint and error around a group of choices. */
export function FieldsetFrame({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { id, ...described } = controlAttributes(field)
  return (
    <fieldset
      id={id}
      // The error summary leads here; a fieldset takes the focus only when it is told that it may.
      tabIndex={-1}
      className={`usa-fieldset ${groupClass(field.error)}`}
      aria-describedby={described['aria-describedby']}
    >
      <legend className="usa-legend usa-legend--field">
        {field.label}
        <OptionalNote optional={field.optional} />
      </legend>
      <HintAndError {...field} id={id} />
      {children}
    </fieldset>
  )
}

function controlAttributes({ name, id = name, hint, error, optional }: FieldProps): ControlAttributes {
  const wrong = messagesOf(error).length > 0
  const describedBy = [hint ? `${id}-hint` : '', wrong ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    id,
    name,
    required: !optional,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': wrong || undefined,
  }
}

function HintAndError({ id, hint, error }: Pick<FieldProps, 'hint' | 'error'> & { id: string }) {
  const t = useTranslations('parts')
  const messages = messagesOf(error)
  return (
    <>
      {hint ? <span className="usa-hint" id={`${id}-hint`}>{hint}</span> : null}
      {messages.length > 0 ? (
        <span className="usa-error-message" id={`${id}-error`}>
          <span className="usa-sr-only">{t('problem')} </span>
          {messages.join(' ')}
        </span>
      ) : null}
    </>
  )
}

function OptionalNote({ optional }: Pick<FieldProps, 'optional'>) {
  const t = useTranslations('parts')
  return optional === true ? <span className="label-note"> ({t('optional')})</span> : null
}

function messagesOf(error: FieldProps['error']): readonly string[] {
  return typeof error === 'string' ? (error ? [error] : []) : (error ?? [])
}

function groupClass(error: FieldProps['error']): string {
  return messagesOf(error).length > 0 ? 'usa-form-group usa-form-group--error' : 'usa-form-group'
}
