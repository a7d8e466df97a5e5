import { useTranslations } from 'next-intl'
import { FieldFrame, type FieldProps } from './field-frame'

type TextFieldProps = FieldProps & {
  value?: string
  type?: 'text' | 'email' | 'password' | 'search' | 'number'
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'email'
  short?: boolean
}

/** One line of text. `value` is what it starts with, or what was typed when the form comes back. */
export function TextField({ value, type = 'text', autoComplete, inputMode, short, ...field }: TextFieldProps) {
  return (
    <FieldFrame {...field}>
      {(control) => (
        <input
          {...control}
          className={`usa-input ${short ? 'input-short' : ''}`}
          type={type}
          defaultValue={value}
          autoComplete={autoComplete}
          inputMode={inputMode}
        />
      )}
    </FieldFrame>
  )
}

/**
 * Several lines of text. The limit is said in the hint and left to the server to hold: a browser that holds
 * it cuts a pasted text without a word.
 */
export function TextArea({ value, rows = 6, limit, hint, ...field }: FieldProps & {
  value?: string
  rows?: number
  limit?: number
}) {
  const t = useTranslations('parts')
  const limitHint = limit ? t('limit', { count: limit }) : null
  const wholeHint = hint && limitHint ? <>{hint} {limitHint}</> : (hint ?? limitHint)
  return (
    <FieldFrame {...field} hint={wholeHint}>
      {(control) => <textarea {...control} className="usa-textarea" rows={rows} defaultValue={value} />}
    </FieldFrame>
  )
}

/** A calendar date, with the browser's own date input. `value`, `min` and `max` are `YYYY-MM-DD`. */
export function DateField({ value, min, max, hint, ...field }: FieldProps & {
  value?: string
  min?: string
  max?: string
}) {
  const t = useTranslations('parts')
  return (
    <FieldFrame {...field} hint={hint ?? t('dateFormatHint')}>
      {(control) => (
        <input {...control} className="usa-input input-date" type="date" defaultValue={value} min={min} max={max} />
      )}
    </FieldFrame>
  )
}
