import { answerCaller } from '@/lib/api/caller'
import { otherMethods } from '@/lib/api/problem'
import { theOffice } from '@/lib/services/office'
import { lastCheckpointOf } from '@/lib/services/view-record'
import { currentViewer } from '@/lib/sign-in/viewer'

/** `GET /api/v1/record/checkpoint`: the last signed checkpoint with the public keys, for whoever may see the record. */
export async function GET(request: Request): Promise<Response> {
  const office = theOffice()
  return answerCaller(request, { office, scope: 'read', session: currentViewer }, (viewer) => lastCheckpointOf(office, viewer))
}

const { refuse, options } = otherMethods('GET', 'HEAD')

export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }

export const dynamic = 'force-dynamic'
