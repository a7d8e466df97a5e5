import { answerCaller } from '@/lib/api/caller'
import { otherMethods } from '@/lib/api/problem'
import { verifyLimit } from '@/lib/api/record-call'
import { theOffice } from '@/lib/services/office'
import { mayViewRecord, verifyNow } from '@/lib/services/view-record'
import { currentViewer } from '@/lib/sign-in/viewer'

/** `GET /api/v1/record/verify`: walks the whole record and all its checkpoints now, and says what was found. */
export async function GET(request: Request): Promise<Response> {
  const office = theOffice()
  return answerCaller(request, { office, scope: 'read', session: currentViewer }, (viewer) => {
    // Who gets nothing uses nothing up.
    const wait = mayViewRecord(viewer) ? verifyLimit.take(viewer.accountId, office.now()) : null
    return wait ?? verifyNow(office, viewer)
  })
}

const { refuse, options } = otherMethods('GET', 'HEAD')

export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }

export const dynamic = 'force-dynamic'
