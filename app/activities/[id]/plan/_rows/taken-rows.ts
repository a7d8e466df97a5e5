import { registerSchemas } from '@/lib/domain/register/events'
import { problemsIn, type Problem } from '@/lib/forms/problems'
import type { FormReader } from '@/lib/forms/read-form'
import type { RowProblem, TakenRow } from '@/lib/services/import-plan'

import { lineForm, readLine, toldIn } from '../../_words/line-fields'

/** What a field of a row is called in the form; what stands before the name is left out where it is put into words. */
export const rowField = (row: number, name: string) => `${row}-${name}`

/** What is said once for every new line that leaves it empty. */
export const forAll = { direction: 'allDirection', dueOn: 'allDueOn', route: 'allRoute', agreedIn: 'allAgreedIn' } as const

const { activityId: id, from: side } = registerSchemas.expectation.shape
const schema = lineForm({ activityId: id, from: side, to: side })

/** The rows that were ticked, as they were told, and what is wrong with the others. */
export function takenRows(form: FormReader, activityId: string, parties: readonly string[]): { rows: TakenRow[]; problems: Problem[] } {
  const rows: TakenRow[] = []
  const problems: Problem[] = []
  for (const row of form.all('row').filter((one) => /^\d{1,4}$/.test(one)).map(Number)) {
    const taken = form.all(rowField(row, 'take'))
    const standing = form.text(rowField(row, 'line'))
    if (taken.length === 0) continue
    if (standing !== '') {
      const seen = form.text(rowField(row, 'seen'))
      rows.push({ row, line: standing, seen: /^\d{1,9}$/.test(seen) ? Number(seen) : undefined, members: taken })
      continue
    }
    const told = newLine(form, row)
    if (told.from === '') problems.push({ field: forAll.direction, key: 'choice-needed' })
    // The rest of the row is looked at as if it were chosen.
    const from = told.from || parties[0]!
    const { comesOnce, ...line } = told
    const input = { ...line, activityId, from, to: parties.find((party) => party !== from) ?? '' }
    const parsed = schema.safeParse(input)
    if (parsed.success) rows.push({ row, fields: toldIn(parsed.data) })
    else problems.push(...problemsIn(parsed.error.issues, input).map((problem) => ({ ...problem, field: rowField(row, problem.field ?? 'take') })))
    // The rules would find it once the rest is right; a row that has faults already is told all of them.
    if (!parsed.success && line.dueOn === null && comesOnce) problems.push({ field: rowField(row, 'dueOn'), key: 'due-or-recurrence' })
  }
  const first = problems.findIndex(({ field }) => field === forAll.direction)
  return { rows, problems: problems.filter(({ field }, i) => field !== forAll.direction || i === first) }
}

/** Faults of rows as faults of the fields of the form. */
export function problemsOfRows(problems: readonly RowProblem[]): Problem[] {
  return problems.map(({ row, field, ...problem }) => ({ ...problem, field: rowField(row, field ?? 'take') }))
}

/** A new line as its row tells it, and as was said for all where it says nothing. */
function newLine(form: FormReader, row: number) {
  const line = readLine(readerOf(form, row))
  const comesOnce = line.recurrence === null && line.every === ''
  return {
    ...line,
    comesOnce,
    from: form.text(rowField(row, 'direction')) || form.text(forAll.direction),
    route: line.route.trim() === '' ? form.text(forAll.route) : line.route,
    dueOn: line.dueOn ?? (comesOnce ? form.textOrNull(forAll.dueOn) : null),
    agreedIn: line.agreedIn ?? form.textOrNull(forAll.agreedIn),
  }
}

/** The fields of one row, under the names that they have in the form of one line. */
function readerOf(form: FormReader, row: number): FormReader {
  const of = (name: string) => rowField(row, name)
  return { values: form.values, text: (name) => form.text(of(name)), textOrNull: (name) => form.textOrNull(of(name)), all: (name) => form.all(of(name)), yes: (name) => form.yes(of(name)) }
}
