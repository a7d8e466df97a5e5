'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'

import type { FormState } from '@/lib/forms/form-state'
import { formatTime } from '@/lib/format/dates'

import type { SaveAnswer } from '../[draft]/save/route'
import styles from './complaint.module.css'
import { useHasScript } from './use-has-script'

/** How long a pause in typing is, and how long to wait before a save that failed is tried again. In milliseconds. */
const pause = 1_000
const again = 10_000

/** The stamp of each draft as this tab saved it last: a page that the browser kept from before may show less. */
const savedStamps = new Map<string, string>()

/** Tells, by draft, that a form saved only after it was left: whoever came back sooner than that sees less than is saved. */
const lateSaves = new EventTarget()

type AutoSaveProps = {
  draftId: string
  saved: { readonly words: string; readonly stamp: string } | null
  labels: Readonly<Record<string, string>>
  /** What came of the last sending of the form: after one that failed, what was typed is not saved yet. */
  outcome: FormState
}

/** Saves the form that it stands in while somebody types, and says so; without script the steps save, and it says that. */
export function AutoSave({ draftId, saved, labels, outcome }: AutoSaveProps) {
  const t = useTranslations('file.save')
  const locale = useLocale()
  const router = useRouter()
  const mark = useRef<HTMLParagraphElement>(null)
  const hasScript = useHasScript()
  const [answer, setAnswer] = useState<SaveAnswer | null>(null)
  const saver = useRef<FormSaver | null>(null)

  useEffect(() => {
    const form = mark.current?.closest('form')
    if (!form) return
    let left = false
    const own = new FormSaver(form, `/cases/new/${draftId}/save`, (result) => {
      if ('savedAt' in result) savedStamps.set(draftId, result.stamp)
      if (left) lateSaves.dispatchEvent(new Event(draftId))
      else setAnswer(result)
    })
    saver.current = own
    return () => {
      left = true
      own.stop()
    }
  }, [draftId])

  useEffect(() => {
    const compare = () => {
      const known = savedStamps.get(draftId)
      if (known !== undefined && known !== saved?.stamp) router.refresh()
    }
    compare()
    lateSaves.addEventListener(draftId, compare)
    return () => lateSaves.removeEventListener(draftId, compare)
  }, [draftId, saved, router])

  useEffect(() => {
    if (outcome.status !== 'idle') saver.current?.changed()
  }, [outcome])

  return (
    <p ref={mark} className={answer && 'problem' in answer ? `${styles.saveMark} ${styles.saveProblem}` : styles.saveMark} role="status">
      {answer ? inWords(answer) : saved ? saved.words : hasScript ? t('fresh') : t('freshNoScript')}
    </p>
  )

  function inWords(result: SaveAnswer): string {
    if ('problem' in result) return t(result.problem, { limit: result.limit ?? 0 })
    const time = formatTime(result.savedAt, Intl.DateTimeFormat().resolvedOptions().timeZone, locale)
    const [field] = result.tooLong
    return field === undefined ? t('saved', { time }) : t('tooLong', { time, field: labels[field] ?? field })
  }
}

/** Watches a form and posts it after each pause in typing, one sending at a time, and at once when the page is left. */
class FormSaver {
  private timer: ReturnType<typeof setTimeout> | undefined
  private sending: AbortController | null = null
  private unsaved = false
  private failed = false

  constructor(
    private readonly form: HTMLFormElement,
    private readonly address: string,
    private readonly tell: (answer: SaveAnswer) => void,
  ) {
    form.addEventListener('input', this.changed)
    form.addEventListener('submit', this.sent)
    document.addEventListener('visibilitychange', this.hidden)
    window.addEventListener('pagehide', this.left)
    window.addEventListener('beforeunload', this.warn)
  }

  stop(): void {
    this.form.removeEventListener('input', this.changed)
    this.form.removeEventListener('submit', this.sent)
    document.removeEventListener('visibilitychange', this.hidden)
    window.removeEventListener('pagehide', this.left)
    window.removeEventListener('beforeunload', this.warn)
    this.left()
  }

  readonly changed = (): void => {
    this.unsaved = true
    this.wait(pause)
  }

  /** The form goes its own way, with everything in it: a save that is still under way must not come after it. */
  private readonly sent = (event: Event): void => {
    if (event.defaultPrevented) return
    this.unsaved = false
    clearTimeout(this.timer)
    this.sending?.abort()
  }

  private readonly hidden = (): void => {
    if (document.visibilityState === 'hidden') this.left()
  }

  private readonly left = (): void => {
    clearTimeout(this.timer)
    if (this.unsaved) void this.post(true)
  }

  private readonly warn = (event: BeforeUnloadEvent): void => {
    if (this.unsaved && this.failed) event.preventDefault()
  }

  private wait(milliseconds: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.post(false), milliseconds)
  }

  private async post(leaving: boolean): Promise<void> {
    if (this.sending && !leaving) return this.wait(pause)
    this.sending?.abort()
    const sending = new AbortController()
    this.sending = sending
    this.unsaved = false
    const answer = await sendForm(this.address, new FormData(this.form), leaving ? null : sending.signal)
    if (this.sending === sending) this.sending = null
    if (answer === null) return
    this.failed = 'problem' in answer
    if ('problem' in answer && answer.problem !== 'filed') {
      this.unsaved = true
      // Less text comes only by typing, which saves anyway; all else may mend itself meanwhile.
      if (answer.problem !== 'too-large') this.wait(again)
    }
    this.tell(answer)
  }
}

/** A sending that leaves with the page outlives it, up to what browsers allow (64 kB); null where it was called off. */
async function sendForm(address: string, body: FormData, signal: AbortSignal | null): Promise<SaveAnswer | null> {
  try {
    const response = await fetch(address, { method: 'POST', body, signal, keepalive: signal === null })
    return (await response.json()) as SaveAnswer
  } catch {
    return signal?.aborted ? null : { problem: 'offline' }
  }
}
