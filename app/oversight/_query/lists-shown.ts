import type { Parameters } from '@/app/_address/address-reader'
import type { Viewer } from '@/lib/domain/access/roles'
import { bothSides } from '@/lib/domain/cases/clock-list'
import type { Office } from '@/lib/services/office'
import { oversightChoices, viewOversightActivities, viewOversightClocks, viewOversightTime } from '@/lib/services/view-oversight'

import { noSide, pageSize, readActivitiesView, readPeriodsView, readTimeView, standingsOf, type ActivitiesView, type PeriodsView, type TimeView } from './figure-links'

type Choices = ReturnType<typeof oversightChoices>

export interface PeriodsShown {
  readonly view: PeriodsView
  readonly sides: Choices['sides']
  readonly ignored: readonly string[]
  readonly list: ReturnType<typeof viewOversightClocks>
}

/** The periods that an address asks for. Throws `NotFound` for those who have no oversight. */
export function periodsShown(office: Office, viewer: Viewer, parameters: Parameters): PeriodsShown {
  const { sides } = oversightChoices(office, viewer)
  const read = readPeriodsView(parameters, [...sides.map((one) => one.id), bothSides])
  const ask = ({ side, standing, page }: PeriodsView) =>
    viewOversightClocks(office, viewer, { which: standingsOf(standing), ...(side === '' ? {} : { side }), offset: (page - 1) * pageSize, limit: pageSize })
  return { sides, ...lastPageIfBeyond(read, ask) }
}

export interface TimeShown {
  readonly view: TimeView
  readonly sides: Choices['sides']
  readonly ignored: readonly string[]
  readonly list: ReturnType<typeof viewOversightTime>
}

/** The cases whose days an address asks for. Throws `NotFound` for those who have no oversight. */
export function timeShown(office: Office, viewer: Viewer, parameters: Parameters): TimeShown {
  const { sides } = oversightChoices(office, viewer)
  const read = readTimeView(parameters, sides.map((one) => one.id))
  const ask = ({ class: of, side, page }: TimeView) =>
    viewOversightTime(
      office,
      viewer,
      { ...(of === 'any' ? {} : { class: of }), ...(side === '' ? {} : { party: side === noSide ? null : side }) },
      { offset: (page - 1) * pageSize, limit: pageSize },
    )
  return { sides, ...lastPageIfBeyond(read, ask) }
}

export interface ActivitiesShown {
  readonly view: ActivitiesView
  readonly agencies: Choices['agencies']
  readonly ignored: readonly string[]
  readonly list: ReturnType<typeof viewOversightActivities>
}

/** The activities that an address asks for. Throws `NotFound` for those who have no oversight. */
export function activitiesShown(office: Office, viewer: Viewer, parameters: Parameters): ActivitiesShown {
  const { agencies } = oversightChoices(office, viewer)
  const read = readActivitiesView(parameters, agencies.map((one) => one.id))
  const ask = ({ agency, lines, page }: ActivitiesView) =>
    viewOversightActivities(office, viewer, {
      ...(agency === '' ? {} : { agency }),
      ...(lines === 'any' ? {} : { hasExpectations: lines === 'some' }),
      offset: (page - 1) * pageSize,
      limit: pageSize,
    })
  return { agencies, ...lastPageIfBeyond(read, ask) }
}

/** Where the list has become shorter than the address thinks, its last page, and `page` among what was left out. */
function lastPageIfBeyond<View extends { readonly page: number }, List extends { readonly total: number }>(
  { view, ignored }: { view: View; ignored: readonly string[] },
  ask: (view: View) => List,
): { view: View; ignored: readonly string[]; list: List } {
  const list = ask(view)
  const last = { ...view, page: Math.max(1, Math.ceil(list.total / pageSize)) }
  return view.page <= last.page ? { view, ignored, list } : { view: last, ignored: [...ignored, 'page'], list: ask(last) }
}
