import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const types: Readonly<Record<string, string>> = {
  int: 'a whole number', number: 'a whole number', string: 'text', boolean: 'true or false', object: 'an object', array: 'a list', record: 'text by language',
}

/** What is wrong with a member of a question, in a person's words: what it has to be, not what the checker calls it. */
export function issueWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${types[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return `must be ${issue.origin === 'string' ? 'longer' : `${String(issue.minimum)} or more`}`
    case 'too_big':
      return issue.origin === 'array' ? `must have no more than ${String(issue.maximum)} entries` : `must be ${String(issue.maximum)} or less`
    case 'invalid_union':
      return 'must be text, or text by language'
    default:
      return issue.message
  }
}
