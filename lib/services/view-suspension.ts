import type { Viewer } from '@/lib/domain/access/roles'
import type { CaseFilter } from '@/lib/domain/cases/case-list'

import { NotFound } from './errors'
import type { Office } from './office'
import { viewCase, type CaseDetail } from './view-case'
import { viewAllCases, viewCases } from './view-cases'

export interface SuspensionGroup {
  readonly cases: readonly CaseDetail[]
  /** How many there are, also those that are not among `cases`. */
  readonly total: number
  /** What lists all of them. */
  readonly filter: CaseFilter
}

export interface SuspensionOverview {
  /** All conditions are met, and nobody has opened a review. */
  readonly flagged: SuspensionGroup
  readonly underReview: SuspensionGroup
  readonly suspended: SuspensionGroup
}

/** The most cases that are shown of each group; the docket lists the rest. */
const mostShown = 50

/** How many cases are read at once where all of them are asked for. */
const readAtOnce = 500

/** In which stages a decision on suspension is taken, and to which stages one to suspend leads, in any procedure that is known. */
export function suspensionStages({ procedures }: Pick<Office, 'procedures'>): { readonly review: string[]; readonly suspended: string[] } {
  const decided = procedures.all().flatMap(({ acts }) => acts.filter((act) => act.command === 'second-decision'))
  const suspended = unique(decided.flatMap((act) => (typeof act.next === 'object' ? (act.next.to['suspend'] ?? []) : [])))
  // A review of a standing suspension is decided where it stands.
  return { review: unique(decided.flatMap((act) => act.stages)).filter((stage) => !suspended.includes(stage)), suspended }
}

/**
 * What concerns suspension among the cases that an officer or a coordinator may see, each case with its dossier. Throws `NotFound`
 * for every other role: it has no part in suspension.
 */
export function viewSuspension(office: Office, viewer: Viewer): SuspensionOverview {
  if (!mayViewSuspension(viewer)) throw new NotFound()
  const list = (filter: CaseFilter) =>
    viewCases(office, viewer, { ...filter, group: 'all', sort: 'next-due', offset: 0, limit: mostShown })
  const group = (found: readonly string[], total: number, filter: CaseFilter): SuspensionGroup => ({
    cases: found.slice(0, mostShown).map((reference) => viewCase(office, viewer, reference)),
    total,
    filter,
  })
  const inStages = (stages: readonly string[]) => {
    const lists = stages.map((stage) => list({ stage }))
    return group(lists.flatMap(references), sum(lists), { stage: stages[0] })
  }

  const stages = suspensionStages(office)
  const later = [...stages.review, ...stages.suspended]
  const raised = list({ flagged: true, closed: false })
  const alreadyLater = sum(later.map((stage) => list({ flagged: true, stage })))
  const waiting = raised.cases.filter((one) => !later.includes(one.stage))
  return {
    flagged: group(references({ cases: waiting }), raised.total - alreadyLater, { flagged: true }),
    underReview: inStages(stages.review),
    suspended: inStages(stages.suspended),
  }
}

export type SuspensionName = 'flagged' | 'review' | 'suspended'

/** All cases of the three groups, in the order in which the overview has them; by reference only, as each dossier takes a read of its case. */
export function listSuspension(office: Office, viewer: Viewer): { readonly group: SuspensionName; readonly reference: string }[] {
  if (!mayViewSuspension(viewer)) throw new NotFound()
  const { review, suspended } = suspensionStages(office)
  const all = (group: SuspensionName, filter: CaseFilter, without: readonly string[] = []) => {
    const { total, read } = viewAllCases(office, viewer, { ...filter, group: 'all', sort: 'next-due' })
    const pages = Array.from({ length: Math.ceil(total / readAtOnce) }, (_, i) => ({ offset: i * readAtOnce, limit: readAtOnce }))
    return pages.flatMap((page) => read(page).filter((one) => !without.includes(one.stage)).map(({ reference }) => ({ group, reference })))
  }
  return [
    ...all('flagged', { flagged: true, closed: false }, [...review, ...suspended]),
    ...review.flatMap((stage) => all('review', { stage })),
    ...suspended.flatMap((stage) => all('suspended', { stage })),
  ]
}

const mayViewSuspension = ({ role }: Viewer) => role === 'officer' || role === 'coordinator'

const references = ({ cases }: { cases: readonly { reference: string }[] }) => cases.map((one) => one.reference)

const sum = (lists: readonly { total: number }[]) => lists.reduce((all, one) => all + one.total, 0)

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
