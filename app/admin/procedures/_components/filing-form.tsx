'use client'

import { ActionForm } from '@/components/action-form'
import { Button } from '@/components/button'

import { changeFiling } from '../actions'

type FilingFormProps = { id: string; version: number; act: 'put' | 'first' | 'off'; words: string; /** For readers by ear: of which version. */ about: string }

/** One button: opens a version for new cases, or closes it for them. */
export function FilingForm({ id, version, act, words, about }: FilingFormProps) {
  return (
    <ActionForm action={changeFiling} permalink="/admin/procedures">
      {({ pending }) => (
        <p>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="act" value={act} />
          <Button weight="outline" disabled={pending}>{words}<span className="usa-sr-only"> {about}</span></Button>
        </p>
      )}
    </ActionForm>
  )
}
