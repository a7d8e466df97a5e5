'use client'

import { useTranslations } from 'next-intl'
import { startTransition, useActionState, useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'

import { bytesOf, idle, mostBytes, problemsOf, typed, type FormState } from '@/lib/forms/form-state'

import styles from './action-form.module.css'
import { Alert } from './alert'
import { ErrorSummary } from './error-summary'
import { BasisTag } from './tags'

type ActionFormProps = {
  /** What a file of actions exports: made by `formAction` or `openFormAction`. */
  action: (before: FormState, data: FormData) => Promise<FormState>
  /** Names this sending, so that it is done once; from `newSubmission`, made where the page is rendered. */
  submission?: string
  /** The last entry of the case that the page shows. */
  version?: number
  /** How the fields are called in the summary of problems, by name. */
  labels?: Readonly<Record<string, string>>
  /** What stands before the name in the `id` of each field, where a page has several forms. */
  idPrefix?: string
  /** Where the answer is shown in a page without script, if not at the address of the page itself. */
  permalink?: string
  /** The fields and buttons, given what was sent and whether it is on its way. */
  children: (form: { state: FormState; pending: boolean }) => ReactNode
}

/**
 * A form that posts to an action, with or without script, and says above the fields what came of it. The browser's own checks are
 * off: the server's say more, keep what was typed, and are the same for everybody.
 */
export function ActionForm({ action, submission, version, labels, idPrefix, permalink, children }: ActionFormProps) {
  const [state, send, pending] = useActionState(action, idle, permalink)
  const [tooLarge, setTooLarge] = useState(0)

  function checkSize(event: FormEvent<HTMLFormElement>) {
    const bytes = bytesOf(new FormData(event.currentTarget))
    // The server would cut the connection, and the page would lose what was typed.
    if (bytes > mostBytes) event.preventDefault()
    startTransition(() => setTooLarge((before) => (bytes > mostBytes ? before + 1 : 0)))
  }

  const seen = state.version ?? (typed(state, 'expectedVersion') || version)
  return (
    <form action={send} onSubmit={checkSize} noValidate aria-busy={pending}>
      {tooLarge > 0 ? <TooLarge key={tooLarge} /> : <Outcome state={state} labels={labels} idPrefix={idPrefix} />}
      {submission === undefined ? null : <input type="hidden" name="submission" value={typed(state, 'submission') || submission} />}
      {seen === undefined ? null : <input type="hidden" name="expectedVersion" value={seen} />}
      {children({ state, pending })}
    </form>
  )
}

function Outcome({ state, labels, idPrefix = '' }: { state: FormState } & Pick<ActionFormProps, 'labels' | 'idPrefix'>) {
  const t = useTranslations('sending')
  const { status, message, citation, changes } = state
  if (status === 'idle' || status === 'done') return null
  if (status === 'invalid') {
    const whole = message?.paragraphs.map((paragraph) => ({ message: paragraph })) ?? []
    const ofFields = problemsOf(state, labels).map(({ field, message }) => ({ field: idPrefix + field, message }))
    return <ErrorSummary problems={[...whole, ...ofFields]} />
  }
  const [first, ...rest] = message?.paragraphs ?? []
  return (
    <Notice about={state} heading={message?.title}>
      {first ? <p>{first}</p> : null}
      {changes.length > 0 ? <ul>{changes.map((change, index) => <li key={index}>{change}</li>)}</ul> : null}
      {rest.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
      {citation ? (
        <p className="small">
          {citation.label}: {citation.provision} <BasisTag basis={citation.basis} /> {citation.source}
        </p>
      ) : null}
      {status === 'signed-out' ? <p><a className="usa-link" href="/sign-in" target="_blank">{t('signInElsewhere')}</a></p> : null}
    </Notice>
  )
}

function TooLarge() {
  const t = useTranslations('sending')
  return (
    <Notice heading={t('tooLargeTitle')}>
      <p>{t('tooLargeText', { limit: mostBytes / 1000 })}</p>
    </Notice>
  )
}

/** A message that takes the focus when it appears, because the button that was pressed may be a screen further down. */
function Notice({ about, heading, children }: { about?: FormState; heading: ReactNode; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [about])
  return (
    <div ref={box} tabIndex={-1} className={styles.notice}>
      <Alert kind="problem" heading={heading}>{children}</Alert>
    </div>
  )
}
