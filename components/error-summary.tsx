'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

export type FieldProblem = {
  /** The `id` of the field, as given to it, or nothing for a problem of the form as a whole. */
  field?: string
  message: string
}

/**
 * What is wrong with a form, above it, each problem linked to its field. Takes the focus when it appears, so
 * that a reader of the page by ear hears it; without script it is simply the first thing of the form.
 */
export function ErrorSummary({ problems }: { problems: FieldProblem[] }) {
  const t = useTranslations('parts')
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (problems.length > 0) box.current?.focus()
  }, [problems])

  if (problems.length === 0) return null
  return (
    <div ref={box} className="usa-alert usa-alert--error" role="alert" tabIndex={-1}>
      <div className="usa-alert__body">
        <h2 className="usa-alert__heading">{t('problemTitle', { count: problems.length })}</h2>
        <ul className="usa-alert__text">
          {problems.map(({ field, message }) => (
            <li key={`${field ?? ''}:${message}`}>
              {field ? <a className="usa-link" href={`#${field}`}>{message}</a> : message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
