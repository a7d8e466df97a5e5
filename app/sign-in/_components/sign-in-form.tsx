'use client'

import { ActionForm } from '@/components/action-form'
import { ActionRow, Button } from '@/components/button'
import { TextField } from '@/components/text-fields'
import { typed } from '@/lib/forms/form-state'

import { signIn } from '../actions'

/** Address and password. A password manager finds them by their names. */
export function SignInForm({ next, words }: { next: string; words: Record<'email' | 'password' | 'enter', string> }) {
  return (
    <ActionForm action={signIn}>
      {({ state, pending }) => (
        <>
          <input type="hidden" name="next" value={next} />
          <TextField
            name="email" label={words.email} type="email" autoComplete="username" inputMode="email"
            value={typed(state, 'email')} error={state.fieldErrors.email}
          />
          <TextField
            name="password" label={words.password} type="password" autoComplete="current-password"
            error={state.fieldErrors.password}
          />
          <ActionRow>
            <Button disabled={pending}>{words.enter}</Button>
          </ActionRow>
        </>
      )}
    </ActionForm>
  )
}
