import { activityTold, lineTold } from '@/lib/api/activity-call'
import { answerCaller } from '@/lib/api/caller'
import { pageOf } from '@/lib/api/paging'
import { otherMethods } from '@/lib/api/problem'
import { theOffice } from '@/lib/services/office'
import { viewActivity } from '@/lib/services/view-activities'
import { currentViewer } from '@/lib/sign-in/viewer'

type Context = { params: Promise<{ id: string }> }

/** `GET /api/v1/activities/{id}/ledger`: the lines of an activity in both directions, with what came of them, page by page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const office = theOffice()
  const { id } = await params
  return answerCaller(request, { office, scope: 'read', session: currentViewer }, (viewer) => {
    const activity = viewActivity(office, viewer, id)
    const page = pageOf(request.url, activity.lineDetails, (line) => line.id)
    return page instanceof Response ? page : { activity: activityTold(activity), expectations: page.entries.map(lineTold), next: page.next }
  })
}

const { refuse, options } = otherMethods('GET', 'HEAD')

export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }

export const dynamic = 'force-dynamic'
