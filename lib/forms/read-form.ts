import type { FormValues } from './form-state'

/** Fields that carry the sending rather than what was typed; a schema does not know them. */
export const submissionField = 'submission'
export const versionField = 'expectedVersion'

/** What is never sent back to the browser, typed or not. */
const secretFields = ['password', 'passwordAgain']

/** Reads fields of a form into what a schema takes. */
export interface FormReader {
  /** Everything that was sent, to be shown again; without passwords. */
  readonly values: FormValues
  /** What stands in a field; nothing typed and no such field are both ''. Lines end in `\n`. */
  text(name: string): string
  /** What stands in a field, or null where nothing does: for what may be left out. */
  textOrNull(name: string): string | null
  /** Everything that was chosen under a name. */
  all(name: string): string[]
  /** Whether a box was ticked, or "yes" chosen. */
  yes(name: string): boolean
}

/** What a form sent. Files are left out: no form of this office takes any. */
export function readForm(form: FormData): FormReader {
  const values: Record<string, string[]> = {}
  for (const [name, value] of form) {
    // Next sends fields of its own, which say which action is meant and what it answered before.
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue
    ;(values[name] ??= []).push(withPlainLineEnds(value))
  }
  const text = (name: string) => values[name]?.[0] ?? ''
  return {
    values: Object.fromEntries(Object.entries(values).filter(([name]) => !secretFields.includes(name))),
    text,
    textOrNull: (name) => (text(name).trim() === '' ? null : text(name)),
    all: (name) => values[name] ?? [],
    yes: (name) => ['on', 'yes', 'true'].includes(text(name)),
  }
}

/** Names one sending of one form: sent twice, by a double click or a reload, it is done once. */
export function newSubmission(): string {
  return crypto.randomUUID()
}

/** What a form says of its own sending, in the shape that the services take. What is not well formed is left out. */
export function sendingOf(form: FormReader): { submission?: string; expectedVersion?: number } {
  const submission = form.text(submissionField)
  const version = form.text(versionField)
  return {
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(submission) ? { submission } : {}),
    ...(/^\d{1,9}$/.test(version) ? { expectedVersion: Number(version) } : {}),
  }
}

/** A browser sends the end of a line as two characters, and would make a text longer than the person who typed it sees. */
function withPlainLineEnds(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
