import { theOffice } from '@/lib/services/office'
import { publicCasesTable } from '@/lib/services/public-open-data'

/** `GET /register/data.csv`: the released cases as comma-separated values. For everybody. */
export function GET(): Response {
  return new Response(publicCasesTable(theOffice()), {
    headers: { 'content-type': 'text/csv; charset=utf-8; header=present', 'content-disposition': 'attachment; filename="public-register.csv"' },
  })
}

export const dynamic = 'force-dynamic'
