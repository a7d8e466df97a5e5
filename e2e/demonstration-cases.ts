import { addDays } from '@/lib/domain/calendars/days'
import { stories } from '@/lib/demonstration/stories'

import { firstDay } from './prepare-template'

/** The reference of a case of the demonstration by the name of its story: cases are numbered by year, in the order of filing. */
export function referenceOf(story: string): string {
  const inOrder = [...stories].sort((a, b) => a.filed - b.filed)
  const told = inOrder.find((one) => one.id === story)
  if (!told) throw new Error(`no story is called ${story}`)
  const yearOf = (filed: number) => addDays(firstDay, filed).slice(0, 4)
  const sameYear = inOrder.filter((one) => yearOf(one.filed) === yearOf(told.filed))
  return `STA-${yearOf(told.filed)}-${String(sameYear.indexOf(told) + 1).padStart(4, '0')}`
}

/** The page of a case of the demonstration. */
export function casePath(story: string, tab = ''): string {
  return `/cases/${referenceOf(story)}${tab}`
}
