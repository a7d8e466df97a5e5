import { getLocale, getTranslations } from 'next-intl/server'

import { parametersOf } from '@/app/_address/parameters-of'
import { callLimit } from '@/lib/api/call-limit'
import { problem } from '@/lib/api/problem'
import type { Translator } from '@/lib/i18n/words'
import { NotFound } from '@/lib/services/errors'
import { theOffice } from '@/lib/services/office'
import { requireViewer } from '@/lib/sign-in/viewer'

import { exportFile } from '../export-file'
import { listOf } from '../lists'
import { streamPieces } from '../stream-pieces'

/** Each keeps a processor busy for as long as its list is long. One person downloads a few at a time; a program that asks for all lists does too. */
const limit = callLimit('export', { most: 60, seconds: 60 })

/** `GET /export/{list}?…&format=csv|json`: a list as a file, with the filters of its page. Who has the page has the file. */
export async function GET(request: Request, { params }: { params: Promise<{ list: string }> }): Promise<Response> {
  const viewer = await requireViewer()
  const office = theOffice()
  const wait = limit.take(viewer.accountId, office.now())
  if (wait) return wait
  const list = listOf((await params).list)
  try {
    if (!list) throw new NotFound()
    const words = (await getTranslations()) as unknown as Translator
    const { name, type, pieces, close } = exportFile(office, viewer, list, parametersOf(request.url), { words, locale: await getLocale() })
    return new Response(streamPieces(pieces, close), {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
        link: '</help/data.json>; rel="describedby"; type="application/json"',
      },
    })
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    return problem(404, (await getTranslations('exports'))('notFound'))
  }
}

export const dynamic = 'force-dynamic'
