'use client'

import { ActionForm } from '@/components/action-form'
import { ActionRow, Button, ButtonLink } from '@/components/button'

import { confirmProcedure, forgetProcedure } from '../actions'

/** Enters what was previewed, goes back to the text, or forgets it. */
export function ConfirmForm({ stamp, words }: { stamp: string; words: Record<'confirm' | 'change' | 'forget', string> }) {
  return (
    <>
      <ActionForm action={confirmProcedure}>
        {({ pending }) => (
          <>
            <input type="hidden" name="stamp" value={stamp} />
            <ActionRow>
              <Button disabled={pending}>{words.confirm}</Button>
              <ButtonLink weight="outline" href="/admin/procedures/enter?text=change">{words.change}</ButtonLink>
            </ActionRow>
          </>
        )}
      </ActionForm>
      <ActionForm action={forgetProcedure}>
        {({ pending }) => <p><Button weight="outline" disabled={pending}>{words.forget}</Button></p>}
      </ActionForm>
    </>
  )
}
