'use client'

import { ActionForm } from '@/components/action-form'
import { Button } from '@/components/button'
import type { FormState } from '@/lib/forms/form-state'

type RevokeTokenProps = {
  action: (before: FormState, data: FormData) => Promise<FormState>
  hidden: Readonly<Record<string, string>>
  /** What the button says, and which token it means, for readers by ear. */
  words: { revoke: string; label: string }
}

/** The button of one line that revokes its token. */
export function RevokeToken({ action, hidden, words }: RevokeTokenProps) {
  return (
    <ActionForm action={action}>
      {({ pending }) => (
        <>
          {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          <Button weight="outline" disabled={pending}>{words.revoke} <span className="usa-sr-only">{words.label}</span></Button>
        </>
      )}
    </ActionForm>
  )
}
