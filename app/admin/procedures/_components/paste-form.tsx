'use client'

import { useRef, useState, type ChangeEvent } from 'react'

import { useHasScript } from '@/app/cases/new/_components/use-has-script'
import { ActionForm } from '@/components/action-form'
import { ActionRow, Button } from '@/components/button'
import { FieldFrame } from '@/components/field-frame'
import { decodeFile } from '@/lib/domain/agreements/read-procedure'
import { typed } from '@/lib/forms/form-state'

import { proposeProcedure } from '../actions'

type PasteFormProps = {
  text: string
  limit: number
  words: Record<'text' | 'hint' | 'file' | 'fileHint' | 'look' | 'tooLarge' | 'notText', string>
}

/** The text of a procedure, pasted, or read from a file into the same field: without script there is only the field. */
export function PasteForm({ text, limit, words }: PasteFormProps) {
  const [fault, setFault] = useState<string>()
  const canRead = useHasScript()
  const area = useRef<HTMLTextAreaElement>(null)

  async function read(event: ChangeEvent<HTMLInputElement>) {
    const file = event.currentTarget.files?.[0]
    if (!file || !area.current) return
    // Four bytes are the most that one character takes; what is larger is not read at all.
    const content = file.size > 4 * limit ? '' : decodeFile(new Uint8Array(await file.arrayBuffer()))
    if (content === null) return setFault(words.notText)
    if (content.length === 0 || content.length > limit) return setFault(words.tooLarge)
    setFault(undefined)
    area.current.value = content
  }

  return (
    <ActionForm action={proposeProcedure} labels={{ text: words.text }}>
      {({ state, pending }) => (
        <div className="form-body">
          {canRead ? (
            <FieldFrame name="file" label={words.file} hint={words.fileHint} error={fault} optional>
              {({ id, 'aria-describedby': described }) => (
                <input id={id} aria-describedby={described} className="usa-file-input" type="file" accept=".json,application/json,text/plain" onChange={(event) => void read(event)} />
              )}
            </FieldFrame>
          ) : null}
          <FieldFrame name="text" label={words.text} hint={words.hint} error={state.fieldErrors.text}>
            {(control) => <textarea {...control} ref={area} className="usa-textarea code-area" rows={20} spellCheck={false} defaultValue={typed(state, 'text', text)} />}
          </FieldFrame>
          <ActionRow><Button disabled={pending}>{words.look}</Button></ActionRow>
        </div>
      )}
    </ActionForm>
  )
}
