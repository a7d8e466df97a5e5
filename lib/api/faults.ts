import { createTranslator } from 'next-intl'
import { z } from 'zod'

import { problemsIn } from '@/lib/forms/problems'
import { loadMessages } from '@/lib/i18n/messages'

import { problem } from './problem'

/** One thing that is wrong with what was sent: where it stands, as a program can tell it, and in words. */
export const faultSchema = z.strictObject({
  path: z.string().meta({ description: 'Where it stands, such as `providedOn`; empty where it is the whole.' }),
  code: z.string().meta({ description: 'What is the matter, for programs, such as `not-a-date`.' }),
  detail: z.string().meta({ description: 'The same in a sentence.' }),
})
export type Fault = z.infer<typeof faultSchema>

interface Told {
  readonly path: string
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** Everything that a schema found wrong with what was sent, by its path; a member that is not known by its own. */
export function faultsIn(issues: readonly z.core.$ZodIssue[], sent: unknown, known: readonly string[]): Fault[] {
  return issues.flatMap((issue) => {
    const path = z.core.toDotPath(issue.path)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => fault({ path: path === '' ? key : `${path}.${key}`, code: 'unknown-member', values: { known: known.join(', ') } }))
    }
    return problemsIn([issue], sent).map(({ key, values }) => fault({ path, code: key, ...(values && { values }) }))
  })
}

/** A fault in words. */
export function fault({ path, code, values }: Told): Fault {
  const words = createTranslator({ locale: 'en', messages: loadMessages('en'), namespace: 'programs.faults' }) as unknown as { (key: string, values?: object): string; has(key: string): boolean }
  return { path, code, detail: words(words.has(code) ? code : 'not-understood', values) }
}

/** The answer to what is wrong: 422, with each fault by its path. */
export function faulty(faults: readonly Fault[]): Response {
  const [first] = faults
  const detail = faults.length === 1 && first ? `${first.path === '' ? '' : `${first.path}: `}${first.detail}` : `${faults.length} faults were found; nothing was recorded.`
  return problem(422, detail, { members: { errors: faults } })
}
