'use client'

import { ActionForm } from '@/components/action-form'
import { ActionRow, Button, ButtonLink } from '@/components/button'

import { forgetPlan } from '../actions'

/** Another text, or none. */
export function ForgetForm({ activityId, again, words }: { activityId: string; again: string; words: Record<'again' | 'forget', string> }) {
  return (
    <ActionForm action={forgetPlan}>
      {({ pending }) => (
        <ActionRow>
          <input type="hidden" name="activityId" value={activityId} />
          <ButtonLink weight="outline" href={again}>{words.again}</ButtonLink>
          <Button weight="outline" disabled={pending}>{words.forget}</Button>
        </ActionRow>
      )}
    </ActionForm>
  )
}
