import { parametersOf } from '@/app/_address/parameters-of'
import { oversightShown } from '@/app/oversight/_query/oversight-shown'
import { answerCaller } from '@/lib/api/caller'
import { otherMethods } from '@/lib/api/problem'
import { statisticsOf } from '@/lib/api/statistics-call'
import { theOffice } from '@/lib/services/office'
import { currentViewer } from '@/lib/sign-in/viewer'

/** `GET /api/v1/statistics?…`: the figures of oversight, narrowed as its page is, for whoever may see them. */
export async function GET(request: Request): Promise<Response> {
  const office = theOffice()
  return answerCaller(request, { office, scope: 'read', session: currentViewer }, (viewer) => {
    const { oversight, narrowing, ignored } = oversightShown(office, viewer, parametersOf(request.url))
    const { asOf: _, axis, ...filters } = narrowing
    return statisticsOf(oversight, { axis: axis === '' ? null : axis, filters, ignored, readAt: office.now() })
  })
}

const { refuse, options } = otherMethods('GET', 'HEAD')

export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }

export const dynamic = 'force-dynamic'
