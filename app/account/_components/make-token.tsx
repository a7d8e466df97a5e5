'use client'

import { ActionForm } from '@/components/action-form'
import { Alert } from '@/components/alert'
import { ActionRow, Button } from '@/components/button'
import { CopiedText } from '@/components/copied-text'
import { Field, type FormField } from '@/components/fields-form'

import { makeAccessToken } from '../actions'

type MakeTokenProps = {
  fields: readonly FormField[]
  words: { title: string; text: string; label: string; copy: string; copied: string; submit: string }
}

/** Makes an access token; it is shown above the fields, this once. */
export function MakeToken({ fields, words }: MakeTokenProps) {
  return (
    <ActionForm action={makeAccessToken} labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))}>
      {({ state, pending }) => (
        <div className="form-body">
          {state.shown === null ? null : (
            <Alert kind="done" heading={words.title}>
              <p>{words.text}</p>
              <CopiedText text={state.shown} label={words.label} copy={words.copy} copied={words.copied} />
            </Alert>
          )}
          {/* A new form for another token: what the one before was called is nothing to begin with. */}
          {fields.map((field) => <Field key={`${field.name} ${state.shown}`} field={field} id={field.name} state={state} />)}
          <ActionRow><Button disabled={pending}>{words.submit}</Button></ActionRow>
        </div>
      )}
    </ActionForm>
  )
}
