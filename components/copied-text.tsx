'use client'

import { useId, useState, useSyncExternalStore } from 'react'

type CopiedTextProps = {
  text: string
  label: string
  /** What the button says before and after. */
  copy: string
  copied: string
}

const never = () => () => {}

/**
 * A line of text to be copied, such as an address: in a field that the keyboard reaches and that selects all of it at once, with a button
 * where the browser lets a page copy, which is only over https and on the own machine.
 */
export function CopiedText({ text, label, copy, copied }: CopiedTextProps) {
  const id = useId()
  const [done, setDone] = useState('')
  const mayCopy = useSyncExternalStore(never, () => window.isSecureContext && 'clipboard' in navigator, () => false)
  return (
    <div className="copied-text">
      <label className="usa-label" htmlFor={id}>{label}</label>
      <div className="copied-text__row">
        <input id={id} className="usa-input" type="text" readOnly value={text} onFocus={(event) => event.currentTarget.select()} />
        {mayCopy ? (
          <button type="button" className="usa-button usa-button--outline" onClick={() => void navigator.clipboard.writeText(text).then(() => setDone(text))}>
            {copy}
          </button>
        ) : null}
      </div>
      <p className="copied-text__done" role="status">{done === text ? copied : null}</p>
    </div>
  )
}
