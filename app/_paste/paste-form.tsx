'use client'

import { useRef, useState, type ChangeEvent } from 'react'

import { useHasScript } from '@/app/cases/new/_components/use-has-script'
import { ActionForm } from '@/components/action-form'
import { ActionRow, Button } from '@/components/button'
import { FieldFrame } from '@/components/field-frame'
import { decodeFile } from '@/lib/domain/agreements/read-procedure'
import { typed, type FormState } from '@/lib/forms/form-state'

type PasteFormProps = {
  action: (before: FormState, data: FormData) => Promise<FormState>
  /** What the field starts with. */
  text: string
  /** The most characters that it takes. */
  limit: number
  rows?: number
  /** The kinds of file that are offered for choosing. */
  accept?: string
  /** What is sent along unseen. */
  hidden?: Readonly<Record<string, string>>
  permalink?: string
  words: Record<'text' | 'hint' | 'file' | 'fileHint' | 'look' | 'tooLarge' | 'notText', string>
}

/** The text of a file, pasted, or read from the file into the same field: without script there is only the field. */
export function PasteForm({ action, text, limit, rows = 20, accept = '.json,application/json,text/plain', hidden = {}, permalink, words }: PasteFormProps) {
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
    <ActionForm action={action} permalink={permalink} labels={{ text: words.text }}>
      {({ state, pending }) => (
        <div className="form-body">
          {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          {canRead ? (
            <FieldFrame name="file" label={words.file} hint={words.fileHint} error={fault} optional>
              {({ id, 'aria-describedby': described }) => (
                <input id={id} aria-describedby={described} className="usa-file-input" type="file" accept={accept} onChange={(event) => void read(event)} />
              )}
            </FieldFrame>
          ) : null}
          <FieldFrame name="text" label={words.text} hint={words.hint} error={state.fieldErrors.text}>
            {(control) => <textarea {...control} ref={area} className="usa-textarea code-area" rows={rows} spellCheck={false} defaultValue={typed(state, 'text', text)} />}
          </FieldFrame>
          <ActionRow><Button disabled={pending}>{words.look}</Button></ActionRow>
        </div>
      )}
    </ActionForm>
  )
}
