import type { ReactNode } from 'react'

type AlertProps = {
  /** `problem` is announced at once; `done` and `info` when the reader gets there. */
  kind: 'info' | 'done' | 'problem'
  heading?: ReactNode
  children?: ReactNode
}

const classes = { info: 'usa-alert--info', done: 'usa-alert--success', problem: 'usa-alert--error' }

/** One message about what just happened or what cannot be done, with what can be done instead. */
export function Alert({ kind, heading, children }: AlertProps) {
  return (
    <div className={`usa-alert ${classes[kind]}`} role={kind === 'problem' ? 'alert' : undefined}>
      <div className="usa-alert__body">
        {heading ? <h2 className="usa-alert__heading">{heading}</h2> : null}
        {children ? <div className="usa-alert__text">{children}</div> : null}
      </div>
    </div>
  )
}
