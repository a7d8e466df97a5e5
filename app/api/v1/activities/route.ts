import { activityTold } from '@/lib/api/activity-call'
import { answerCaller } from '@/lib/api/caller'
import { pageOf } from '@/lib/api/paging'
import { otherMethods } from '@/lib/api/problem'
import { theOffice } from '@/lib/services/office'
import { listActivities } from '@/lib/services/view-activities'
import { currentViewer } from '@/lib/sign-in/viewer'

/** `GET /api/v1/activities`: the activities that the caller may see, with their figures, page by page. */
export async function GET(request: Request): Promise<Response> {
  const office = theOffice()
  return answerCaller(request, { office, scope: 'read', session: currentViewer }, (viewer) => {
    const page = pageOf(request.url, listActivities(office, viewer).activities, ({ id }) => id)
    return page instanceof Response ? page : { activities: page.entries.map(activityTold), next: page.next }
  })
}

const { refuse, options } = otherMethods('GET', 'HEAD')

export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }

export const dynamic = 'force-dynamic'
