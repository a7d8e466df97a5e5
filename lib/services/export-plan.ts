import { eventsOf } from '@/db/events'
import type { Viewer } from '@/lib/domain/access/roles'
import { writePlan } from '@/lib/domain/plans/write-plan'

import type { Office } from './office'
import { officeStatements } from './office-statements'
import { standingLines } from './preview-plan'
import { viewActivity, type ActivityDetail, type Line } from './view-activities'

/** What the file says in words where the standard has no member. */
export interface PlanWords {
  readonly ofPlan: (activity: ActivityDetail) => string
  readonly ofLine: (line: Line, activity: ActivityDetail) => string
}

/**
 * The lines of an activity that are about data and still expected, of both directions, as a data management plan of the RDA DMP Common Standard 1.2.
 * @throws NotFound where there is no such activity, or the viewer reads none; StoreFault
 */
export function exportPlan(office: Office, viewer: Viewer, activityId: string, words: PlanWords): ReturnType<typeof writePlan> {
  const activity = viewActivity(office, viewer, activityId)
  const { agency, lineDetails } = activity
  return office.store.read((db) => {
    const details = new Map(lineDetails.filter(isInPlan).map((line) => [line.id, line]))
    const recordedAt = [
      ...eventsOf(db, { kind: 'activity', id: activityId }),
      ...[...details.keys()].flatMap((id) => eventsOf(db, { kind: 'expectation', id })),
    ].map((event) => event.recordedAt).sort()
    return writePlan({
      activity,
      description: words.ofPlan(activity),
      contact: { id: agency.id, name: agency.name, mailbox: mailboxIn(officeStatements().contact) },
      createdAt: recordedAt[0]!,
      modifiedAt: recordedAt.at(-1)!,
      lines: standingLines(db, activityId).flatMap((line) => {
        const detail = details.get(line.id)
        return detail ? [{ ...line, description: words.ofLine(detail, activity) }] : []
      }),
    })
  })
}

/** Whether a line is in such a file: one about data that nobody withdrew. */
export function isInPlan({ what, withdrawnOn }: Line): boolean {
  return what === 'data-set' && withdrawnOn === null
}

/** The address in what the operator says of who answers questions; null where it holds none. */
export function mailboxIn(contact: string | null): string | null {
  return contact?.match(/[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/)?.[0] ?? null
}
