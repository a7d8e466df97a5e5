import type { Basis } from '@/lib/domain/agreements/schema'

/** What was typed or chosen, by the name of the field, as it was sent. A list, because a name can be sent more than once. */
export type FormValues = Readonly<Record<string, readonly string[]>>

/** A message of the form as a whole, in words for the screen. */
export interface FormMessage {
  readonly title: string
  /** What is the matter, why, and what can be done instead, one paragraph each. */
  readonly paragraphs: readonly string[]
}

/** The rule that a refusal rests on, in words for the screen. */
export interface FormCitation {
  readonly label: string
  readonly provision: string
  readonly basis: Basis
  readonly source: string
}

/**
 * What a form's action answers, for `useActionState`. It travels to the browser and, in a page without script, back again with the
 * next sending, so it holds words and no objects of the domain. An action that succeeds leads on to a page, or shows something once.
 */
export interface FormState {
  /**
   * `invalid`: a field is wrong. `refused`: a rule says no. `conflict`: somebody else acted meanwhile. `signed-out`: the session
   * has ended. `fault`: the store refuses. In each of these cases nothing was recorded and `values` holds everything that was sent. `done`: what
   * is in `shown` was made.
   */
  readonly status: 'idle' | 'invalid' | 'refused' | 'conflict' | 'signed-out' | 'fault' | 'done'
  readonly values: FormValues
  readonly fieldErrors: Readonly<Record<string, readonly string[]>>
  readonly message: FormMessage | null
  readonly citation: FormCitation | null
  /** What was entered meanwhile, in order, in words. */
  readonly changes: readonly string[]
  /** The version that the person has been told of with the changes. */
  readonly version: number | null
  /** What can be read this once, such as an address that holds a secret: the store has only its hash. */
  readonly shown: string | null
}

/** A form that was not sent yet. */
export const idle: FormState = {
  status: 'idle',
  values: {},
  fieldErrors: {},
  message: null,
  citation: null,
  changes: [],
  version: null,
  shown: null,
}

/** What was typed in a field, or what it starts with while nothing was sent. */
export function typed(state: FormState, name: string, start = ''): string {
  return state.status === 'idle' ? start : (state.values[name]?.[0] ?? '')
}

/** What was chosen under a name, or what is chosen at the start. */
export function chosen(state: FormState, name: string, start: readonly string[] = []): readonly string[] {
  return state.status === 'idle' ? start : (state.values[name] ?? [])
}

/** The problems of a form for the summary above it; `labels` says of which field each one speaks. */
export function problemsOf(state: FormState, labels: Readonly<Record<string, string>> = {}): { field: string; message: string }[] {
  return Object.entries(state.fieldErrors).flatMap(([field, messages]) =>
    messages.map((message) => ({ field, message: labels[field] ? `${labels[field]}: ${message}` : message })),
  )
}

/**
 * The most that one sending may hold, in bytes of text. It is some thirty times the longest text that any field takes, so that a
 * text that is too long by mistake is still answered with what is wrong, and far less than the server could be made to swallow.
 */
export const mostBytes = 500_000

/** The bytes that a form would send, without the few that mark where a field begins. */
export function bytesOf(form: Iterable<[string, FormDataEntryValue]>): number {
  const encoder = new TextEncoder()
  let bytes = 0
  for (const [name, value] of form) {
    // Next's own fields, which are not typed by anybody.
    if (name.startsWith('$ACTION')) continue
    bytes += encoder.encode(name).length + (typeof value === 'string' ? encoder.encode(value).length : value.size)
  }
  return bytes
}
