'use client'

import { ActionForm } from '@/components/action-form'
import { ActionRow, Button, ButtonLink } from '@/components/button'

import { release } from '../actions'

type ConfirmFormProps = {
  reference: string
  /** The entry with the review whose preview is on this page. */
  review: number
  /** Back to the review, with what was answered. */
  change: string
  words: { confirm: string; change: string }
}

/** The button that releases what is previewed. */
export function ConfirmForm({ reference, review, change, words }: ConfirmFormProps) {
  return (
    <ActionForm action={release}>
      {({ pending }) => (
        <>
          <input type="hidden" name="reference" value={reference} />
          <input type="hidden" name="review" value={review} />
          <ActionRow>
            <Button disabled={pending}>{words.confirm}</Button>
            <ButtonLink weight="outline" href={change}>{words.change}</ButtonLink>
          </ActionRow>
        </>
      )}
    </ActionForm>
  )
}
