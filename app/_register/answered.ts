import { getLocale } from 'next-intl/server'

import { isIsoDate } from '@/lib/domain/calendars/days'
import type { Problem } from '@/lib/forms/problems'
import type { Handled } from '@/lib/forms/run-form'
import { formatDate } from '@/lib/format/dates'

/** What a service answered as a form's action answers: where to go on to, or what is wrong, with its dates written out. */
export async function answered<Done extends object>(
  result: Done | { readonly problems: readonly Problem[] },
  onwards: (done: Done) => string,
): Promise<Handled> {
  if (!('problems' in result)) return onwards(result)
  const locale = await getLocale()
  const shown = (value: string | number) =>
    isIsoDate(value) ? formatDate(value, locale) : value
  return {
    problems: result.problems.map((problem) => ({
      ...problem,
      values: Object.fromEntries(Object.entries(problem.values ?? {}).map(([name, value]) => [name, shown(value)])),
    })),
  }
}
