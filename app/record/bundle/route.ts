import { recordBundle } from '@/lib/services/record-bundle'

import { ofEverything, sendBundle } from '../send-bundle'

/** `GET /record/bundle`: everything that an overseer sees, as a bundle that verifies without this application. */
export function GET(): Promise<Response> {
  return sendBundle(ofEverything, recordBundle)
}

export const dynamic = 'force-dynamic'
