import { deliveriesTold } from '@/lib/api/activity-call'
import { answerCaller } from '@/lib/api/caller'
import { answerDelivery } from '@/lib/api/delivery-call'
import { pageOf } from '@/lib/api/paging'
import { otherMethods } from '@/lib/api/problem'
import { theOffice } from '@/lib/services/office'
import { viewActivity } from '@/lib/services/view-activities'
import { currentViewer } from '@/lib/sign-in/viewer'

type Context = { params: Promise<{ id: string }> }

/** `GET /api/v1/activities/{id}/deliveries`: everything that was provided or declined under an activity, page by page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const office = theOffice()
  const { id } = await params
  return answerCaller(request, { office, scope: 'read', session: currentViewer }, (viewer) => {
    const page = pageOf(request.url, deliveriesTold(viewActivity(office, viewer, id)), (one) => one.id)
    return page instanceof Response ? page : { deliveries: page.entries, next: page.next }
  })
}

/**
 * `POST /api/v1/activities/{id}/deliveries`: records a delivery, once. Only an access token counts here: a form of the office is guarded against
 * other sites by what it carries, and a call carries nothing of that kind.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const office = theOffice()
  const { id } = await params
  return answerCaller(request, { office, scope: 'deliveries:write' }, (viewer) => answerDelivery(office, viewer, id, request))
}

const { refuse, options } = otherMethods('GET', 'HEAD', 'POST')

export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as PUT }

export const dynamic = 'force-dynamic'
