import type { z } from 'zod'

/** One thing that is wrong with a form. `field` is null for the form as a whole; `key` is a key of the messages. */
export interface Problem {
  readonly field: string | null
  readonly key: string
  readonly values?: Readonly<Record<string, string | number>>
}

type Issue = z.core.$ZodIssue

/**
 * What a schema found, as keys of the messages, one problem for each field: the first one is enough to go on with.
 * @param input what the schema was given, because an empty field deserves other words than a wrong one
 */
export function problemsIn(issues: readonly Issue[], input: unknown): Problem[] {
  const problems = new Map<string | null, Problem>()
  for (const issue of issues) {
    const field = typeof issue.path[0] === 'string' ? issue.path[0] : null
    if (problems.has(field)) continue
    problems.set(field, { field, ...wordsFor(issue, valueAt(input, issue.path)) })
  }
  return [...problems.values()]
}

/** The messages of the schemas' own are keys in this form; zod's are sentences. */
const keyForm = /^[a-z]+(-[a-z]+)+$/

function wordsFor(issue: Issue, value: unknown): Omit<Problem, 'field'> {
  if (keyForm.test(issue.message)) return { key: issue.message }
  const empty = value === undefined || value === null || value === ''
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' || empty ? { key: 'required' } : { key: 'too-few', values: { limit: Number(issue.minimum) } }
    case 'too_big': {
      const limit = Number(issue.maximum)
      if (issue.origin === 'string') return { key: 'too-long', values: { limit, count: String(value).trim().length } }
      return { key: 'too-many', values: { limit } }
    }
    case 'invalid_format':
      if (issue.format === 'date') return { key: empty ? 'date-needed' : 'not-a-date' }
      return { key: empty ? 'required' : issue.format === 'email' ? 'not-an-address' : 'not-understood' }
    case 'invalid_value':
      return { key: empty ? 'choice-needed' : 'not-a-choice' }
    case 'invalid_type':
      return { key: empty ? 'required' : 'not-understood' }
    case 'unrecognized_keys':
      return { key: 'not-whole' }
    default:
      return { key: 'not-understood' }
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined), input)
}
