import { theOffice } from '@/lib/services/office'
import { publicData } from '@/lib/services/public-open-data'

/** `GET /register/data.json`: the public register as a file. For everybody. */
export function GET(): Response {
  return new Response(`${JSON.stringify(publicData(theOffice()), null, 2)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}

export const dynamic = 'force-dynamic'
