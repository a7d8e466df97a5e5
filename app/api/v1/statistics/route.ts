import { otherMethods } from '@/lib/api/problem'
import { answerTo } from '@/lib/api/signed-in-call'
import { theOffice } from '@/lib/services/office'
import { viewOversight } from '@/lib/services/view-oversight'
import { currentViewer } from '@/lib/sign-in/viewer'

/** `GET /api/v1/statistics`: the figures of oversight, for whoever may see them. */
export async function GET(): Promise<Response> {
  const office = theOffice()
  return answerTo(await currentViewer(), (viewer) => ({ asOf: office.now(), figures: viewOversight(office, viewer) }))
}

const { refuse, options } = otherMethods('GET', 'HEAD')

export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }

export const dynamic = 'force-dynamic'
