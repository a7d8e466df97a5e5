'use client'

import { ActionForm } from '@/components/action-form'
import { Alert } from '@/components/alert'
import { ActionRow, Button } from '@/components/button'
import { CopiedText } from '@/components/copied-text'

import { endAddress, makeAddress } from '../actions'

type MakeAddressProps = {
  submit: string
  about: string | null
  weight: 'primary' | 'outline'
  words: { title: string; text: string; label: string; copy: string; copied: string }
}

/** Makes the address; what comes back is shown above the button, this once. */
export function MakeAddress({ submit, about, weight, words }: MakeAddressProps) {
  return (
    <ActionForm action={makeAddress} idPrefix="make-">
      {({ state, pending }) => (
        <>
          {state.shown === null ? null : (
            <Alert kind="done" heading={words.title}>
              <p>{words.text}</p>
              <CopiedText text={state.shown} label={words.label} copy={words.copy} copied={words.copied} />
            </Alert>
          )}
          {about ? <p>{about}</p> : null}
          <ActionRow><Button weight={weight} disabled={pending}>{submit}</Button></ActionRow>
        </>
      )}
    </ActionForm>
  )
}

export function EndAddress({ submit }: { submit: string }) {
  return (
    <ActionForm action={endAddress} idPrefix="end-">
      {({ pending }) => <ActionRow><Button weight="outline" disabled={pending}>{submit}</Button></ActionRow>}
    </ActionForm>
  )
}
