import { getTranslations } from 'next-intl/server'

import { problem } from '@/lib/api/problem'
import { NotFound } from '@/lib/services/errors'
import { viewKeptFile } from '@/lib/services/keep-report'
import { theOffice } from '@/lib/services/office'
import { requireViewer } from '@/lib/sign-in/viewer'

import { fileAnswer } from '../../../report/_query/file-answer'

/** `GET /oversight/reports/{number}/report.pdf` (or .docx, .html): exactly the bytes that were sent. */
export async function GET(_request: Request, { params }: { params: Promise<{ number: string; file: string }> }): Promise<Response> {
  const viewer = await requireViewer()
  const { number, file } = await params
  try {
    const { bytes, sentOn, format } = viewKeptFile(theOffice(), viewer, Number(number), file.replace(/^report\./, ''))
    return fileAnswer(bytes, format, `report-${number}-sent-${sentOn}`)
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    return problem(404, (await getTranslations('exports'))('notFound'))
  }
}

export const dynamic = 'force-dynamic'
