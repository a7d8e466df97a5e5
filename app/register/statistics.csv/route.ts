import { theOffice } from '@/lib/services/office'
import { publicStatisticsTable } from '@/lib/services/public-open-data'

/** `GET /register/statistics.csv`: the counts over all cases as comma-separated values. For everybody. */
export function GET(): Response {
  return new Response(publicStatisticsTable(theOffice()), {
    headers: { 'content-type': 'text/csv; charset=utf-8; header=present', 'content-disposition': 'attachment; filename="public-register-statistics.csv"' },
  })
}

export const dynamic = 'force-dynamic'
