import type { Parameters } from '@/app/_address/address-reader'
import type { Viewer } from '@/lib/domain/access/roles'
import { bothSides } from '@/lib/domain/cases/clock-list'
import { awaitedSchedules, type AwaitedSchedule } from '@/lib/services/awaited-schedules'
import type { Office } from '@/lib/services/office'
import {
  deadlineChoices, viewDeadlineMonth, viewDeadlines, type DeadlineChoices, type DeadlineList, type DeadlineMonth,
} from '@/lib/services/view-deadlines'

import { clockFilter, deadlineQuery, pageSize, readDeadlinesView, type DeadlinesView } from './deadlines-query'

/** What an address of the deadlines shows to a viewer. */
export interface DeadlinesShown {
  readonly view: DeadlinesView
  readonly choices: DeadlineChoices
  /** Parts of the address that could not be read. */
  readonly ignored: readonly string[]
  /** Whether the viewer sees cases of several agencies. */
  readonly withAgency: boolean
  /** Schedules for which running dates wait. */
  readonly awaited: readonly AwaitedSchedule[]
  readonly shown: { readonly list: DeadlineList } | { readonly month: DeadlineMonth }
}

/** Reads an address and asks for what it says. Throws `NotFound` for those who have no deadlines to look after. */
export function deadlinesShown(office: Office, viewer: Viewer, parameters: Parameters): DeadlinesShown {
  const choices = deadlineChoices(office, viewer)
  const { view, ignored } = readDeadlinesView(parameters, {
    sides: [...choices.sides.map((one) => one.id), bothSides],
    agencies: choices.agencies.map((one) => one.id),
    stages: choices.stages.map((one) => one.id),
  })
  const common = { choices, withAgency: viewer.role === 'coordinator', awaited: awaitedSchedules(office, viewer) }
  if (view.view === 'month') {
    const month = viewDeadlineMonth(office, viewer, clockFilter(view), view.month || undefined)
    return { ...common, view, ignored, shown: { month } }
  }
  const list = viewDeadlines(office, viewer, deadlineQuery(view))
  const lastPage = Math.max(1, Math.ceil(list.total / pageSize))
  if (view.page <= lastPage) return { ...common, view, ignored, shown: { list } }
  // The list has become shorter than the address thinks.
  const last = { ...view, page: lastPage }
  return { ...common, view: last, ignored: [...ignored, 'page'], shown: { list: viewDeadlines(office, viewer, deadlineQuery(last)) } }
}
