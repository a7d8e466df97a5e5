/** How lists of cases can be asked for: closed lists of words that stand in addresses as they stand here. */

/** The groups of the docket. A case can stand in more than one. */
export const caseGroups = ['all', 'awaiting-you', 'awaiting-other-side', 'acts-open', 'due-soon'] as const
export type CaseGroup = (typeof caseGroups)[number]

/** `next-due` begins with what is late. */
export const caseSorts = ['next-due', 'newest', 'reference'] as const
export type CaseSort = (typeof caseSorts)[number]

/** What narrows a list; a member that is absent narrows nothing. Agencies and counterparts by id, stages by the procedure's id. */
export interface CaseFilter {
  readonly stage?: string
  readonly kind?: string
  readonly agency?: string
  readonly counterpart?: string
  readonly flagged?: boolean
  readonly closed?: boolean
  /** Part of a reference, of an activity's title, or of a title that the viewer may read. */
  readonly q?: string
}

export interface CaseListQuery extends CaseFilter {
  readonly group: CaseGroup
  readonly sort: CaseSort
  readonly offset: number
  readonly limit: number
}
