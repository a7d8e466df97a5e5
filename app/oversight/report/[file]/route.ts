import { getLocale, getTranslations } from 'next-intl/server'

import { parametersOf } from '@/app/_address/parameters-of'
import { callLimit } from '@/lib/api/call-limit'
import { problem } from '@/lib/api/problem'
import { wordsIn } from '@/lib/i18n/words'
import { reportFormats } from '@/lib/reports/report-document'
import { writtenReport } from '@/lib/reports/write-report'
import { NotFound } from '@/lib/services/errors'
import { theOffice } from '@/lib/services/office'
import { requireViewer } from '@/lib/sign-in/viewer'

import { fileAnswer } from '../_query/file-answer'
import { reportShown } from '../_query/report-shown'

/** Each draws six pictures and keeps a processor busy for a second or so. Nobody reads more of them in a minute. */
const limit = callLimit('report', { most: 20, seconds: 60 })

/** `GET /oversight/report/report.docx?…` (or .pdf, .html): the report of the page as a file. Who has the page has the file. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const viewer = await requireViewer()
  const office = theOffice()
  const wait = limit.take(viewer.accountId, office.now())
  if (wait) return wait
  const { file } = await params
  const format = reportFormats.find((one) => file === `report.${one}`)
  try {
    if (!format) throw new NotFound()
    const { document, report } = reportShown(office, viewer, parametersOf(request.url), wordsIn(await getLocale()))
    return fileAnswer(await writtenReport(document, format), format, `report-${report.figures.today}`)
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    return problem(404, (await getTranslations('exports'))('notFound'))
  }
}

export const dynamic = 'force-dynamic'
