'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/action-form'
import { ActionRow, Button } from '@/components/button'
import type { Act } from '@/lib/domain/agreements/schema'
import type { FormState } from '@/lib/forms/form-state'
import { actFields, type ActCommand } from '../_words/act-fields'
import { ActFieldInput, type Offered } from './act-field-input'

export type ActFormProps = {
  action: (before: FormState, data: FormData) => Promise<FormState>
  reference: string
  /** The last entry that the page shows. */
  version: number
  /** Names this sending, so that it is done once. */
  submission: string
  act: { id: string; command: ActCommand; label: string; choices: Act['choices'] }
  /** What the case offers to choose from. */
  offered: Offered
  /** What fields start with, by name. */
  start?: Readonly<Record<string, string>>
  /** Fields that this procedure, or this stage, does not ask for. */
  leftOut?: readonly string[]
  /** What is to be read before the fields. */
  children?: ReactNode
}

/** The form of one act. Without script the answer comes back on a page that shows this act, even where it is no longer open. */
export function ActForm({ action, reference, version, submission, act, offered, start = {}, leftOut = [], children }: ActFormProps) {
  const t = useTranslations('acts')
  const fields = actFields[act.command].filter((field) => !leftOut.includes(field.name))
  const prefix = `${act.id}-`
  const labels = Object.fromEntries(fields.map(({ name }) => [name, t(`fields.${act.command}.${name}.label`)]))
  return (
    <ActionForm
      action={action}
      submission={submission}
      version={version}
      labels={labels}
      idPrefix={prefix}
      permalink={`/cases/${reference}?act=${act.id}#act-${act.id}`}
    >
      {({ state, pending }) => (
        <div className="form-body">
          <input type="hidden" name="command" value={act.command} />
          <input type="hidden" name="reference" value={reference} />
          {children}
          {act.command === 'request-consultations' && leftOut.includes('informalStep') ? (
            <>
              <input type="hidden" name="informalStep" value="none" />
              <input type="hidden" name="informalWords" value={t('noInformalStep')} />
            </>
          ) : null}
          {fields.map((field) => (
            <ActFieldInput
              key={field.name}
              field={field}
              command={act.command}
              id={prefix + field.name}
              state={state}
              start={start[field.name]}
              offered={offered}
              permitted={act.choices[field.name]}
            />
          ))}
          {fields.some((field) => field.kind === 'text') ? <p className="small soft">{t('unclassified')}</p> : null}
          <ActionRow>
            <Button disabled={pending}>{pending ? t('sending') : act.label}</Button>
          </ActionRow>
        </div>
      )}
    </ActionForm>
  )
}

