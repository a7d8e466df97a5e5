import { randomBytes } from 'node:crypto'

import type { z } from 'zod'

import type { Translator } from '@/lib/i18n/words'
import { Conflict, Refused, StoreFault } from '@/lib/services/errors'
import type { SignedIn } from '@/lib/services/identify-viewer'

import { bytesOf, idle, mostBytes, type FormState } from './form-state'
import { problemsIn, type Problem } from './problems'
import { readForm, sendingOf, type FormReader } from './read-form'
import { citationOf, conflictWords, fieldErrors, formProblem, refusalMessage, type Namespaces } from './words'

/** What a handler is given: who sends, what the schema made of it, and what the form says of its own sending. */
export interface Sent<Input, Who> {
  readonly viewer: Who
  readonly input: Input
  readonly form: FormReader
  readonly sending: { readonly submission?: string; readonly expectedVersion?: number }
}

/** Where to go on to, a path of this site; what is shown this once; or what a service found wrong that the schema could not know. */
export type Handled = string | { readonly shown: string } | { readonly problems: readonly Problem[] }

/** One form: how its fields become what the schema takes, and the one service that is called with it. */
export interface FormSpec<Schema extends z.ZodType, Who = SignedIn> {
  readonly schema: Schema
  readonly read: (form: FormReader) => unknown
  readonly run: (sent: Sent<z.output<Schema>, Who>) => Handled | Promise<Handled>
  /** The namespaces of the page's messages, where it has words of its own for some problems; the first comes first. */
  readonly words?: Namespaces
}

export interface Language {
  readonly words: Translator
  readonly locale: string
}

/** Where a form leads to, or what it says. */
export type Outcome = { readonly goTo: string } | { readonly state: FormState }

/**
 * Reads, parses, calls, and puts our own refusals into words, keeping everything that was sent. Errors of any other kind pass
 * through, `NotFound` among them.
 */
export async function runForm<Schema extends z.ZodType, Who>(
  spec: FormSpec<Schema, Who>,
  viewer: Who,
  data: FormData,
  { words, locale }: Language,
): Promise<Outcome> {
  const form = readForm(data)
  const answer = (state: Partial<FormState>): Outcome => ({ state: { ...idle, values: form.values, ...state } })
  const invalid = (problems: readonly Problem[]) =>
    answer({
      status: 'invalid',
      fieldErrors: fieldErrors(problems, words, spec.words),
      message: formProblem(problems, words, spec.words),
    })

  if (bytesOf(Object.entries(form.values).flatMap(([name, all]) => all.map((one): [string, string] => [name, one]))) > mostBytes) {
    return invalid([{ field: null, key: 'too-much', values: { limit: mostBytes / 1000 } }])
  }
  const input = spec.read(form)
  const parsed = spec.schema.safeParse(input)
  if (!parsed.success) return invalid(problemsIn(parsed.error.issues, input))

  try {
    const handled = await spec.run({ viewer, input: parsed.data, form, sending: sendingOf(form) })
    if (typeof handled === 'string') return { goTo: handled }
    // Nothing that was typed is kept beside it: the sending is over.
    return 'shown' in handled ? { state: { ...idle, status: 'done', shown: handled.shown } } : invalid(handled.problems)
  } catch (error) {
    if (error instanceof Refused) return answer(refusedState(error, { words, locale }))
    if (error instanceof Conflict) {
      return answer({ status: 'conflict', version: error.version, ...conflictWords(error, words, locale) })
    }
    if (error instanceof StoreFault) return answer(faultState(error, words))
    throw error
  }
}

/** What a form says when the session has ended: sending is possible again once somebody is signed in, in another tab. */
export function signedOut(data: FormData, { words }: Language): FormState {
  const message = { title: words('forms.signedOut.title'), paragraphs: [words('forms.signedOut.instead')] }
  return { ...idle, status: 'signed-out', values: readForm(data).values, message }
}

function refusedState({ refusal }: Refused, { words, locale }: Language): Partial<FormState> {
  const message = refusalMessage(refusal, words, locale)
  return {
    status: 'refused',
    message,
    citation: citationOf(refusal, words, locale),
    fieldErrors: refusal.field ? { [refusal.field]: [message.paragraphs[0] ?? message.title] } : {},
  }
}

/** The cause stands in the log only, under the reference that the person is given. */
function faultState(fault: StoreFault, words: Translator): Partial<FormState> {
  const reference = randomBytes(4).toString('hex')
  console.error(`fault ${reference}:`, fault)
  return {
    status: 'fault',
    message: {
      title: words('forms.faults.title'),
      paragraphs: [words(`forms.faults.${fault.reason}`), words('forms.faults.instead', { reference })],
    },
  }
}
