'use client'

import { ActionForm } from '@/components/action-form'
import { ActionRow, Button, ButtonLink } from '@/components/button'

import { confirmEntry } from '../actions'

type ConfirmFormProps = {
  kind: string
  /** The entry as its address holds it. */
  query: string
  stamp: string
  /** Back to the form, with everything that was typed. */
  change: string
  words: { confirm: string; change: string }
}

/** The button that enters what was previewed. */
export function ConfirmForm({ kind, query, stamp, change, words }: ConfirmFormProps) {
  return (
    <ActionForm action={confirmEntry}>
      {({ pending }) => (
        <>
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="query" value={query} />
          <input type="hidden" name="stamp" value={stamp} />
          <ActionRow>
            <Button disabled={pending}>{words.confirm}</Button>
            <ButtonLink weight="outline" href={change}>{words.change}</ButtonLink>
          </ActionRow>
        </>
      )}
    </ActionForm>
  )
}
