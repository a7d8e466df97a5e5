import type { LocalizedText } from '@/lib/domain/agreements/schema'
import type { Refusal } from '@/lib/domain/cases/refusals'
import { formatDate } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'
import type { Translator } from '@/lib/i18n/words'
import type { Change, Conflict } from '@/lib/services/errors'

import type { FormCitation, FormMessage } from './form-state'
import type { Problem } from './problems'

/** Where a page has words of its own for some problems; the first of several that has them says it. */
export type Namespaces = string | readonly string[] | undefined

/**
 * Problems by field, in words. A page may have better words for a field of its own, under `<namespace>.problems.<field>.<key>`. A field
 * of a row, as `3-title`, has the words of the field without its row.
 */
export function fieldErrors(problems: readonly Problem[], words: Translator, namespace?: Namespaces): Record<string, string[]> {
  const errors: Record<string, string[]> = {}
  for (const problem of problems) {
    if (problem.field !== null) (errors[problem.field] ??= []).push(inWords(problem, words, namespace))
  }
  return errors
}

/** What is wrong with the form as a whole, or null. */
export function formProblem(problems: readonly Problem[], words: Translator, namespace?: Namespaces): FormMessage | null {
  const whole = problems.filter(({ field }) => field === null)
  if (whole.length === 0) return null
  return { title: words('forms.notSent'), paragraphs: whole.map((problem) => inWords(problem, words, namespace)) }
}

function inWords({ field, key, values }: Problem, words: Translator, namespace: Namespaces = []): string {
  const own = [namespace].flat().map((one) => `${one}.problems.${field?.replace(/^\d+-/, '') ?? 'form'}.${key}`)
  return words(own.find((one) => words.has(one)) ?? `forms.problems.${key}`, { ...values })
}

/** A refusal in words: what, why, and what can be done instead. */
export function refusalMessage({ code, values }: Refusal, words: Translator, locale: string): FormMessage {
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shownValue(name, value, words, locale)]))
  return {
    title: words(`refusals.${code}.title`, shown),
    paragraphs: [words(`refusals.${code}.why`, shown), words(`refusals.${code}.instead`, shown)],
  }
}

/** The rule that a refusal cites, with its basis and source. */
export function citationOf({ citation }: Refusal, words: Translator, locale: string): FormCitation | null {
  if (!citation) return null
  const { basis, provision, source } = citation
  return { label: words('refusals.rule'), provision: localized(provision, locale), basis, source: localized(source, locale) }
}

function shownValue(name: string, value: string | LocalizedText, words: Translator, locale: string): string {
  if (typeof value !== 'string') return localized(value, locale)
  if (name === 'event') return eventWords(value, words)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, locale) : value
}

/** What to say of somebody else's entries. */
export function conflictWords(conflict: Conflict, words: Translator, locale: string): { message: FormMessage; changes: string[] } {
  const sentence = ({ type, occurredOn }: Change) =>
    words('forms.conflict.change', { date: formatDate(occurredOn, locale), event: eventWords(type, words) })
  return {
    message: { title: words('forms.conflict.title'), paragraphs: [words('forms.conflict.why'), words('forms.conflict.instead')] },
    changes: conflict.changes.map(sentence),
  }
}

/** The sentence that says no more than what kind of thing happened; some dates are of steps that are no entries of their own. */
function eventWords(type: string, words: Translator): string {
  const step = `refusals.events.${type}`
  return words(words.has(step) ? step : `record.generic.${type}`)
}
