import { addDays } from '@/lib/domain/calendars/days'

import type { AsOfAxis } from './as-of'

/** How lists of cases can be asked for: closed lists of words that stand in addresses as they stand here. */

/** The groups of the docket. A case can stand in more than one. */
export const caseGroups = ['all', 'awaiting-you', 'awaiting-other-side', 'acts-open', 'due-soon'] as const
export type CaseGroup = (typeof caseGroups)[number]

/** `next-due` begins with what is late. */
export const caseSorts = ['next-due', 'newest', 'reference'] as const
export type CaseSort = (typeof caseSorts)[number]

/** How many days ago a case was filed: spans that leave no day out and have none in common. */
export const ageSpans = ['0-30', '31-90', '91-180', '181-365', 'over-365'] as const
export type AgeSpan = (typeof ageSpans)[number]

/** The first day of each span, in days before today. */
const ageFrom: Readonly<Record<AgeSpan, number>> = { '0-30': 0, '31-90': 31, '91-180': 91, '181-365': 181, 'over-365': 366 }

/** On which days the cases of an age were filed, both ends included; null where there is no end. */
export function filedBetween(age: AgeSpan, today: string): { from: string | null; to: string | null } {
  const older = ageSpans[ageSpans.indexOf(age) + 1]
  return {
    from: older === undefined ? null : addDays(today, 1 - ageFrom[older]),
    // Nothing is filed after today; an entry that says so is as young as one can be, and not left out.
    to: ageFrom[age] === 0 ? null : addDays(today, -ageFrom[age]),
  }
}

/** What narrows a list; a member that is absent narrows nothing. Agencies and counterparts by id, stages by the procedure's id. */
export interface CaseFilter {
  readonly stage?: string
  readonly kind?: string
  readonly agency?: string
  /** Null: those that name none. */
  readonly counterpart?: string | null
  /** The field of the activity that is concerned, in the words of the register. */
  readonly field?: string
  /** By its id, in all its versions. */
  readonly procedure?: string
  /** Months of filing, `YYYY-MM`, both included. */
  readonly filedFrom?: string
  readonly filedTo?: string
  readonly age?: AgeSpan
  readonly flagged?: boolean
  readonly closed?: boolean
  /** Part of a reference, of an activity's title, or of a title that the viewer may read. */
  readonly q?: string
}

/** Which cases figures are counted of: what narrows all figures of a page alike. */
export type CaseSet = Pick<CaseFilter, 'agency' | 'counterpart' | 'field' | 'kind' | 'procedure' | 'filedFrom' | 'filedTo'>

export interface CaseListQuery extends CaseFilter {
  /** A past day of the office: the list as of the end of it. Absent: now. */
  readonly asOf?: string
  /** In which sense of the day; without it as recorded. */
  readonly axis?: AsOfAxis
  readonly group: CaseGroup
  readonly sort: CaseSort
  readonly offset: number
  readonly limit: number
}
