'use client'

import { useTranslations } from 'next-intl'

import { ActionForm } from '@/components/action-form'
import { ActionRow, Button, ButtonLink } from '@/components/button'

import { fileDraft } from '../[draft]/review/actions'

type FileFormProps = {
  draftId: string
  /** Of what was reviewed. */
  stamp: string
  back: string
  canWithdraw: boolean
}

/** The button that files. */
export function FileForm({ draftId, stamp, back, canWithdraw }: FileFormProps) {
  const t = useTranslations('file')
  return (
    <ActionForm action={fileDraft}>
      {({ pending }) => (
        <>
          <input type="hidden" name="draft" value={draftId} />
          <input type="hidden" name="stamp" value={stamp} />
          <p>{t('review.after')} {canWithdraw ? t('review.withdraw') : null}</p>
          <ActionRow>
            <Button disabled={pending}>{pending ? t('review.filing') : t('review.file')}</Button>
            <ButtonLink weight="outline" href={back}>{t('back')}</ButtonLink>
          </ActionRow>
        </>
      )}
    </ActionForm>
  )
}
