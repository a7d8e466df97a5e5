'use client'

import { ActionForm } from '@/components/action-form'
import { ActionRow, Button } from '@/components/button'

import { verify } from '../actions'

/** Asks for the whole record to be walked, and shows what was found. */
export function VerifyForm({ words }: { words: string }) {
  return (
    <ActionForm action={verify} permalink="/record">
      {({ state, pending }) => (
        <>
          {state.shown === undefined ? null : <p role="status"><strong>{state.shown}</strong></p>}
          <ActionRow><Button weight="outline" disabled={pending}>{words}</Button></ActionRow>
        </>
      )}
    </ActionForm>
  )
}
