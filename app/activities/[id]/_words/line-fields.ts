import { checkIdentifier } from '@/lib/domain/plans/identifiers'
import type { FormReader } from '@/lib/forms/read-form'

/** What the forms of a line ask for, in the shape in which a line is told; where it stands and which way it runs come beside it. */
export function lineFields(form: FormReader) {
  return {
    title: form.text('title'),
    what: form.text('what') === '' ? undefined : form.text('what'),
    route: form.text('route'),
    format: form.textOrNull('format'),
    dueOn: form.textOrNull('dueOn'),
    recurrence: form.textOrNull('recurrence'),
    provider: form.textOrNull('provider'),
    recipient: form.textOrNull('recipient'),
    volume: form.textOrNull('volume'),
    embargoUntil: form.textOrNull('embargoUntil'),
    agreedIn: form.textOrNull('agreedIn'),
    identifiers: identifiersIn(form.text('identifiers')),
  }
}

/** One identifier in each line: `doi:10.5281/zenodo.1200361`, or an address that a resolver begins. */
export function identifiersIn(text: string): { type: string; value: string }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const named = /^([A-Za-z-]+):(?!\/\/)\s*(.+)$/.exec(line)
      const { type, value } = named ? checkIdentifier(named[1]!, named[2]!) : checkIdentifier('other', line)
      return { type, value }
    })
}

/** The same as it is typed. */
export function identifiersTyped(identifiers: readonly { readonly type: string; readonly value: string }[]): string {
  return identifiers.map(({ type, value }) => `${type}:${value}`).join('\n')
}
