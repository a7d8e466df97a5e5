'use client'

import type { FormState } from '@/lib/forms/form-state'

import { ActionForm } from './action-form'
import { ActionRow, Button, ButtonLink } from './button'

type ConfirmFormProps = {
  action: (before: FormState, data: FormData) => Promise<FormState>
  /** What says which preview is confirmed. */
  hidden: Readonly<Record<string, string | number>>
  /** Back to the form, with everything that was typed. */
  change: string
  words: { confirm: string; change: string }
}

/** The button that does what was previewed. */
export function ConfirmForm({ action, hidden, change, words }: ConfirmFormProps) {
  return (
    <ActionForm action={action}>
      {({ pending }) => (
        <>
          {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          <ActionRow>
            <Button disabled={pending}>{words.confirm}</Button>
            <ButtonLink weight="outline" href={change}>{words.change}</ButtonLink>
          </ActionRow>
        </>
      )}
    </ActionForm>
  )
}
