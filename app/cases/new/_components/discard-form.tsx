'use client'

import { useTranslations } from 'next-intl'

import { ActionForm } from '@/components/action-form'
import { ActionRow, Button, ButtonLink } from '@/components/button'

import { discard } from '../[draft]/discard/actions'

export function DiscardForm({ draftId }: { draftId: string }) {
  const t = useTranslations('file.discard')
  return (
    <ActionForm action={discard}>
      {({ pending }) => (
        <ActionRow>
          <input type="hidden" name="draft" value={draftId} />
          <Button disabled={pending}>{t('yes')}</Button>
          <ButtonLink weight="plain" href="/cases/new">{t('no')}</ButtonLink>
        </ActionRow>
      )}
    </ActionForm>
  )
}
