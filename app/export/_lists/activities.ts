import { FigureLinks } from '@/app/oversight/_query/figure-links'
import { activitiesList, readList } from '@/app/oversight/_query/lists-shown'
import { listActivities, type ListedActivity } from '@/lib/services/view-activities'
import type { ListedActivity as CountedActivity } from '@/lib/services/view-oversight-lists'

import { exportList } from '../export-list'
import { narrowed } from './oversight'

/** Every activity with what it stands on, in the order of the page: those without a single expectation, then an officer's own, then the others. */
export const activities = exportList<ListedActivity>({
  id: 'activities',
  page: '/activities',
  roles: ['researcher', 'officer', 'coordinator', 'overseer', 'administrator'],
  cells: {
    activityId: (row) => row.id,
    activity: (row) => row.title,
    activityZh: (row) => row.titleZh,
    field: (row) => row.field,
    agency: (row) => row.agency.name,
    counterpart: (row) => row.counterpart.name,
    instrument: (row) => row.instrument.title,
    instrumentKind: (row) => row.instrument.kind,
    instrumentSignedOn: (row) => row.instrument.signedOn,
    instrumentExpiresOn: (row) => row.instrument.expiresOn,
    reviewReference: (row) => row.review.reference,
    reviewOn: (row) => row.review.on,
    expectations: (row) => row.lines,
  },
  find: ({ office, viewer }) => {
    const { activities: all } = listActivities(office, viewer)
    const inOrder = [...all.filter((one) => one.lines === 0), ...all.filter((one) => one.lines > 0)]
    return { address: '/activities', filters: {}, ignored: [], total: inOrder.length, rows: ({ offset, limit }) => inOrder.slice(offset, offset + limit) }
  },
})

/** The activities behind a figure. */
export const oversightActivities = exportList<CountedActivity>({
  id: 'oversight-activities',
  page: '/oversight/activities',
  roles: ['coordinator', 'overseer'],
  cells: {
    activityId: (row) => row.id,
    activity: (row) => row.title,
    field: (row) => row.field,
    agency: (row) => row.agency,
    counterpart: (row) => row.counterpart,
    reviewReference: (row) => row.review.reference,
    reviewOn: (row) => row.review.on,
    expectations: (row) => row.expectations,
  },
  find: ({ office, viewer, parameters }) => {
    const { narrowing, view: { lines: expectations }, ignored, lines } = readList(office, viewer, parameters, activitiesList)
    return {
      address: new FigureLinks(narrowing).activities({ lines: expectations }),
      filters: { ...narrowed(narrowing).filters, lines: expectations },
      ignored,
      total: lines({ offset: 0, limit: 1 }).total,
      rows: (page) => lines(page).lines,
    }
  },
})
