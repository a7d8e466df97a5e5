import type { Parameters } from '@/app/_address/address-reader'
import type { Viewer } from '@/lib/domain/access/roles'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { caseGroups, type CaseGroup } from '@/lib/domain/cases/case-list'
import { caseListChoices, type CaseListChoices } from '@/lib/services/case-list-choices'
import { officeZone, type Office } from '@/lib/services/office'

import { readDocketView, type DocketView } from './docket-query'

/** The groups of those who work on cases, in the order of their tabs: what is to be done first. */
const tabsOfOffice: readonly CaseGroup[] = ['awaiting-you', 'awaiting-other-side', 'acts-open', 'due-soon', 'all']

/** What an address asks of the docket for one viewer: the page shows it, and the file holds all of it. */
export interface DocketAsked {
  readonly view: DocketView
  readonly ignored: readonly string[]
  readonly choices: CaseListChoices
  /** None for those who only read, and for a past day, which is only read. */
  readonly tabs: readonly CaseGroup[]
}

export function docketAsked(office: Office, viewer: Viewer, parameters: Parameters): DocketAsked {
  const choices = caseListChoices(office, viewer, parameters.asOf !== undefined)
  const takesPart = viewer.role === 'officer' || viewer.role === 'coordinator'
  const ids = (named: readonly { readonly id: string }[]) => named.map(({ id }) => id)
  const { view, ignored } = readDocketView(parameters, {
    groups: takesPart ? tabsOfOffice : caseGroups.filter((group) => group === 'all'),
    stages: ids(choices.stages),
    agencies: ids(choices.agencies),
    counterparts: ids(choices.counterparts),
    fields: choices.fields,
    procedures: ids(choices.procedures),
    today: localDateAt(office.now(), officeZone),
  })
  const isPast = view.asOf !== ''
  return { view: isPast ? { ...view, group: 'all' } : view, ignored, choices, tabs: takesPart && !isPast ? tabsOfOffice : [] }
}
