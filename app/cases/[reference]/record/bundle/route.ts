import { ofCase, sendBundle } from '@/app/record/send-bundle'
import { caseBundle } from '@/lib/services/record-bundle'

/** `GET /cases/{reference}/record/bundle`: the case in what the viewer sees of it, as a bundle that verifies without this application. */
export async function GET(_request: Request, { params }: { params: Promise<{ reference: string }> }): Promise<Response> {
  const { reference } = await params
  return sendBundle(ofCase, (office, keys, viewer) => caseBundle(office, keys, viewer, reference))
}

export const dynamic = 'force-dynamic'
