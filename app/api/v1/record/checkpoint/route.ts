import { otherMethods } from '@/lib/api/problem'
import { answerTo } from '@/lib/api/signed-in-call'
import { theOffice } from '@/lib/services/office'
import { lastCheckpointOf } from '@/lib/services/view-record'
import { currentViewer } from '@/lib/sign-in/viewer'

/** `GET /api/v1/record/checkpoint`: the last signed checkpoint with the public keys, for whoever may see the record. */
export async function GET(): Promise<Response> {
  return answerTo(await currentViewer(), (viewer) => lastCheckpointOf(theOffice(), viewer))
}

const { refuse, options } = otherMethods('GET', 'HEAD')

export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }

export const dynamic = 'force-dynamic'
