import { getLocale, getTranslations } from 'next-intl/server'

import type { AnswerProblem } from '@/lib/domain/cases/read-complaint'
import { fieldErrors } from '@/lib/forms/words'
import { formatDate } from '@/lib/format/dates'
import type { Translator } from '@/lib/i18n/words'

/** What is wrong with an answer, in the words that its form would say it in; words that fit any field are preceded by its name. */
export async function problemsInWords(problems: readonly AnswerProblem[]): Promise<(AnswerProblem & { words: string })[]> {
  const locale = await getLocale()
  const words = (await getTranslations()) as unknown as Translator
  return problems.map((problem) => {
    const values = Object.fromEntries(Object.entries(problem.values).map(([name, value]) => [name, shown(value, locale)]))
    const errors = fieldErrors([{ field: problem.field, key: problem.key, values }], words, 'file')
    const said = (errors[problem.field] ?? []).join(' ')
    const own = words.has(`file.problems.${problem.field}.${problem.key}`)
    return { ...problem, words: own ? said : `${words(`file.labels.${problem.field}`)}: ${said}` }
  })
}

function shown(value: string | number, locale: string): string | number {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, locale) : value
}
